using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.GsnAssurance;

/// <summary>What one block says of an element.</summary>
/// <param name="kind">Its kind, by the block's keyword.</param>
/// <param name="name">Its name.</param>
/// <param name="file">The file.</param>
/// <param name="at">Where the block begins.</param>
/// <param name="nameAt">Where the name is.</param>
internal sealed class GsnAssuranceElement(ElementKind kind, string name, SourceFile file, int at, int nameAt)
{
    public ElementKind Kind { get; } = kind;

    public string Name { get; } = name;

    public SourceFile File { get; } = file;

    public int At { get; } = at;

    public int NameAt { get; } = nameAt;

    /// <summary>The names in which it stands, its own included: a number of <see cref="GsnAssuranceScopes"/>.</summary>
    public required int Scope { get; init; }

    /// <summary>The namespace that its file gives it; null outside of all.</summary>
    public string? Namespace { get; init; }

    /// <summary>The element within whose block it stands; null outside of all.</summary>
    public GsnAssuranceElement? Upper { get; init; }

    /// <summary>What it is called here: its name, until another one is found that has it too.</summary>
    public string Id { get; set; } = name;

    /// <summary>What it has become.</summary>
    public ImportedElement Added { get; set; }

    public string? Uuid { get; set; }

    public string? Summary { get; set; }

    public string? Info { get; set; }

    public List<string> Labels { get; } = [];

    public List<string> Artifacts { get; } = [];

    public EvidenceState? State { get; set; }

    /// <summary>Members that are not the language's; the values are JSON.</summary>
    public List<(string Name, string Value)> Unknown { get; } = [];

    /// <summary>The element, without its relationships.</summary>
    public Element ToElement()
    {
        string statement = Summary is { Length: > 0 } summary ? summary : Info ?? string.Empty;
        Element element = Kind switch
        {
            ElementKind.Goal => new Goal(Id, statement),
            ElementKind.Strategy => new Strategy(Id, statement),
            ElementKind.Evidence => new Evidence(Id, statement) { State = State ?? EvidenceState.Disputed, Source = Artifacts.FirstOrDefault() },
            ElementKind.Context => new Context(Id, statement),
            ElementKind.Assumption => new Assumption(Id, statement) { Source = Artifacts.FirstOrDefault() },
            _ => new Justification(Id, statement),
        };
        return element with
        {
            Description = Summary is { Length: > 0 } && Info is { Length: > 0 } info ? info : null,
            Tags = Labels.Count == 0 ? element.Tags : element.Tags.With("label", [.. Labels]),
            Data = DataOf(Kind is ElementKind.Evidence or ElementKind.Assumption ? 1 : 0),
        };
    }

    private RawJson? DataOf(int artifactsKept)
    {
        var kept = new List<(string Name, string Value)>();
        if (Namespace is not null)
        {
            kept.Add(("namespace", JsonText.Quote(Namespace)));
        }

        if (Uuid is not null)
        {
            kept.Add(("uuid", JsonText.Quote(Uuid)));
        }

        if (Artifacts.Count > artifactsKept)
        {
            kept.Add(("artifacts", $"[{string.Join(',', Artifacts.Skip(artifactsKept).Select(JsonText.Quote))}]"));
        }

        if (Unknown.Count > 0)
        {
            kept.Add(("unknown", JsonText.Object(Unknown)));
        }

        return kept.Count == 0 ? null : RawJson.FromCompact($"{{\"gsn-assurance\":{JsonText.Object(kept)}}}");
    }
}
