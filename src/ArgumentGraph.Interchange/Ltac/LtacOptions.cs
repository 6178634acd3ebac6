namespace ArgumentGraph.Interchange.Ltac;

/// <summary>The options that a line may have in braces.</summary>
internal static class LtacOptions
{
    public const string Asserted = "asserted";
    public const string NeedsSupport = "needssupport";
    public const string Assumed = "assumed";
    public const string Axiomatic = "axiomatic";
    public const string Defeated = "defeated";
    public const string Defeater = "defeater";
    public const string IsCounter = "iscounter";
    public const string Counter = "counter";

    private static readonly string[] Known =
        [Asserted, NeedsSupport, Assumed, Axiomatic, Defeated, "ascited", Defeater, IsCounter, Counter, "abstract", "metaclaim"];

    /// <summary>The option as LTAC spells it, or null if it is not known.</summary>
    public static string? Find(string option) => Known.FirstOrDefault(known => known.Equals(option, StringComparison.OrdinalIgnoreCase));

    /// <summary>What an unknown option was probably meant to be, or null.</summary>
    public static string? Guess(string option) => Spelling.MostSimilar(option, Known);

    /// <summary>Whether it says how the element is asserted: of these an element has one.</summary>
    public static bool IsStatus(string option) => option is Asserted or NeedsSupport or Assumed or Axiomatic or Defeated or "ascited";

    /// <summary>Whether it turns the relationship to the line above into a challenge.</summary>
    public static bool IsChallenge(string option) => option is Defeater or IsCounter or Counter;
}
