namespace ArgumentGraph.Interchange.CertWare;

/// <summary>What a tag says of an element within another: what it is, and how the other relates to it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Relationship">The relationship that leads to it.</param>
internal readonly record struct CertWareRole(ElementKind Kind, RelationshipKind Relationship)
{
    // Later models call the parts of a goal otherwise than earlier ones did.
    private static readonly Dictionary<string, CertWareRole> Gsn = new(StringComparer.Ordinal)
    {
        ["strategies"] = Supporting(ElementKind.Strategy),
        ["strategy"] = Supporting(ElementKind.Strategy),
        ["goals"] = Supporting(ElementKind.Goal),
        ["goal"] = Supporting(ElementKind.Goal),
        ["subGoals"] = Supporting(ElementKind.Goal),
        ["subgoal"] = Supporting(ElementKind.Goal),
        ["goalSolutions"] = Supporting(ElementKind.Evidence),
        ["strategySolutions"] = Supporting(ElementKind.Evidence),
        ["solutions"] = Supporting(ElementKind.Evidence),
        ["solution"] = Supporting(ElementKind.Evidence),
        ["goalContexts"] = Framing(ElementKind.Context),
        ["strategyContexts"] = Framing(ElementKind.Context),
        ["solutionContexts"] = Framing(ElementKind.Context),
        ["contexts"] = Framing(ElementKind.Context),
        ["context"] = Framing(ElementKind.Context),
        ["assumptions"] = Framing(ElementKind.Assumption),
        ["assumption"] = Framing(ElementKind.Assumption),
        ["justifications"] = Framing(ElementKind.Justification),
        ["justification"] = Framing(ElementKind.Justification),
    };

    private static readonly Dictionary<string, CertWareRole> Cae = new(Gsn, StringComparer.Ordinal)
    {
        ["claims"] = Supporting(ElementKind.Claim),
        ["claim"] = Supporting(ElementKind.Claim),
        ["arguments"] = Supporting(ElementKind.Strategy),
        ["argument"] = Supporting(ElementKind.Strategy),
        ["evidence"] = Supporting(ElementKind.Evidence),
    };

    /// <summary>What the tag says; null where it is not known.</summary>
    public static CertWareRole? Of(string tag, bool isCae) => (isCae ? Cae : Gsn).TryGetValue(tag, out CertWareRole role) ? role : null;

    /// <summary>The tags that are known.</summary>
    public static IEnumerable<string> Tags(bool isCae) => (isCae ? Cae : Gsn).Keys;

    private static CertWareRole Supporting(ElementKind kind) => new(kind, RelationshipKind.SupportedBy);

    private static CertWareRole Framing(ElementKind kind) => new(kind, RelationshipKind.InContextOf);
}
