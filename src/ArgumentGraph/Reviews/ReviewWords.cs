namespace ArgumentGraph.Reviews;

/// <summary>The words of a file of reviews that both reader and writer need.</summary>
internal static class ReviewWords
{
    public const string Full = "full";
    public const string Public = "public";
}
