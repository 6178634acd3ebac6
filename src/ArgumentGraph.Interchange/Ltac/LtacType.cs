namespace ArgumentGraph.Interchange.Ltac;

/// <summary>The words that a line of an LTAC outline begins with.</summary>
internal enum LtacType
{
    Claim,
    Strategy,
    Justification,
    Evidence,
    Context,
    Assumption,

    /// <summary>A relationship to the line above, written out so that it can have options.</summary>
    Relation,

    /// <summary>Cites an element that is declared elsewhere in the text.</summary>
    Link,
}

/// <summary>What LTAC says of its types.</summary>
internal static class LtacTypes
{
    private static readonly string[] Words = ["Claim", "Strategy", "Justification", "Evidence", "Context", "Assumption", "Relation", "Link"];

    // Words of other notations that people bring along.
    private static readonly Dictionary<string, LtacType> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Goal"] = LtacType.Claim,
        ["Solution"] = LtacType.Evidence,
        ["Argument"] = LtacType.Strategy,
        ["Rationale"] = LtacType.Justification,
        ["Reference"] = LtacType.Evidence,
    };

    public static string ToWord(this LtacType type) => Words[(int)type];

    /// <summary>An element of the type, in a sentence.</summary>
    public static string WithArticle(this LtacType type) => type switch
    {
        LtacType.Evidence => "evidence",
        LtacType.Assumption => "an assumption",
        _ => $"a {type.ToWord().ToLowerInvariant()}",
    };

    /// <summary>The type of a word, whatever its case; null if the word is not a type.</summary>
    public static LtacType? Find(ReadOnlySpan<char> word)
    {
        for (int type = 0; type < Words.Length; type++)
        {
            if (word.Equals(Words[type], StringComparison.OrdinalIgnoreCase))
            {
                return (LtacType)type;
            }
        }

        return null;
    }

    /// <summary>The type that a misspelt word was probably meant to be, or null.</summary>
    public static LtacType? Guess(string word) =>
        Others.TryGetValue(word, out LtacType other) ? other
        : Spelling.MostSimilar(word, Words) is { } similar ? Find(similar)
        : null;

    /// <summary>Whether LTAC lets a line of one type stand under one of another.</summary>
    public static bool MayStandUnder(LtacType upper, LtacType lower) =>
        lower is LtacType.Context or LtacType.Relation
        || upper switch
        {
            LtacType.Claim => lower is LtacType.Claim or LtacType.Strategy or LtacType.Assumption or LtacType.Justification or LtacType.Evidence,
            LtacType.Strategy => lower is LtacType.Claim or LtacType.Justification or LtacType.Assumption,
            LtacType.Justification => lower is LtacType.Claim or LtacType.Strategy or LtacType.Evidence,
            _ => false,
        };

    /// <summary>Whether an element of this type supports what it stands under, rather than being its context.</summary>
    public static bool Supports(this LtacType type) => type is LtacType.Claim or LtacType.Strategy or LtacType.Evidence or LtacType.Link;
}
