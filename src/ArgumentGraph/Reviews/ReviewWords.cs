namespace ArgumentGraph.Reviews;

/// <summary>The words of a file of reviews: enumerated values in camel case, and the names of members that both reader and writer need.</summary>
internal static class ReviewWords
{
    public const string Full = "full";
    public const string Public = "public";
    public const string SchemaMember = "$schema";

    /// <summary>The words of an enumeration.</summary>
    public static string[] All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(ReportWords.Of)];

    /// <summary>The value of a word; null where there is no word.</summary>
    public static T? Parse<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.GetValues<T>().First(value => ReportWords.Of(value) == word);
}
