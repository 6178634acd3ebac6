namespace ArgumentGraph.Interchange.GsnAssurance;

/// <summary>The language's keywords.</summary>
internal static class GsnAssuranceWords
{
    private static readonly (ElementKind Kind, string Word, string Block)[] Kinds =
    [
        (ElementKind.Goal, "goal", "GOALS"), (ElementKind.Strategy, "strategy", "STRATEGIES"), (ElementKind.Evidence, "solution", "SOLUTIONS"),
        (ElementKind.Context, "context", "CONTEXTS"), (ElementKind.Assumption, "assumption", "ASSUMPTIONS"),
        (ElementKind.Justification, "justification", "JUSTIFICATIONS"),
    ];

    private static readonly Dictionary<string, ElementKind> KindsByWord =
        Kinds.ToDictionary(entry => entry.Word, entry => entry.Kind, StringComparer.Ordinal);

    private static readonly Dictionary<string, ElementKind> KindsByBlock =
        Kinds.ToDictionary(entry => entry.Block, entry => entry.Kind, StringComparer.Ordinal);

    private static readonly Dictionary<string, ElementKind> KindsByReference =
        Kinds.ToDictionary(entry => ReferenceTo(entry.Kind), entry => entry.Kind, StringComparer.Ordinal);

    /// <summary>The words that begin a block at the top of a file.</summary>
    public static string Blocks { get; } = string.Join(", ", Kinds.Select(entry => entry.Block));

    /// <summary>What may stand in an element's block.</summary>
    public static string[] Members { get; } =
        ["uuid", "summary", "info", "label", "artifact", "status", .. KindsByWord.Keys, .. KindsByReference.Keys];

    /// <summary>The kind whose elements stand in a block of this word; null for any other word.</summary>
    public static ElementKind? BlockOf(string word) => KindsByBlock.TryGetValue(word, out ElementKind kind) ? kind : null;

    /// <summary>The kind of the element that this word begins; null for any other word.</summary>
    public static ElementKind? KindOf(string word) => KindsByWord.TryGetValue(word, out ElementKind kind) ? kind : null;

    /// <summary>The kind to which a reference of this word leads; null for any other word.</summary>
    public static ElementKind? ReferenceOf(string word) => KindsByReference.TryGetValue(word, out ElementKind kind) ? kind : null;

    /// <summary>The word for a kind of element.</summary>
    public static string WordOf(ElementKind kind) => Array.Find(Kinds, entry => entry.Kind == kind).Word;

    /// <summary>The word of a reference to this kind of element.</summary>
    public static string ReferenceTo(ElementKind kind) => $"ref_{WordOf(kind)}";

    /// <summary>What a solution's status says of the evidence, as the extension's view of validity has it; null for any other word.</summary>
    public static EvidenceState? StateOf(string status) => status switch
    {
        "Approved" => EvidenceState.Available,
        "NotReviewed" => EvidenceState.Disputed,
        "Disapproved" => EvidenceState.Withdrawn,
        _ => null,
    };
}
