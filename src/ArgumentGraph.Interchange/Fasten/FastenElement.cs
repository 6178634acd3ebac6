using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Fasten;

/// <summary>What one block says of an element.</summary>
/// <param name="Kind">Its kind, by the block's keyword.</param>
/// <param name="Id">Its name.</param>
/// <param name="At">Where the block begins.</param>
/// <param name="IdAt">Where the name is.</param>
internal sealed record FastenElement(ElementKind Kind, string Id, int At, int IdAt)
{
    public string? Description { get; set; }

    public bool IsUndeveloped { get; set; }

    public (string Id, int At)? Away { get; set; }

    public List<(RelationshipKind Kind, string To, int At)> Links { get; } = [];

    /// <summary>What is kept in the element's data; the values are JSON.</summary>
    public List<(string Name, string Value)> Kept { get; } = [];

    /// <summary>The element, without its relationships.</summary>
    public Element ToElement()
    {
        string statement = Description ?? string.Empty;
        RawJson? data = Kept.Count == 0 ? null : RawJson.FromCompact($"{{\"fasten\":{JsonText.Object(Kept)}}}");
        return Kind switch
        {
            ElementKind.Goal => new Goal(Id, statement) { IsUndeveloped = IsUndeveloped, Data = data },
            ElementKind.Strategy => new Strategy(Id, statement) { IsUndeveloped = IsUndeveloped, Data = data },
            ElementKind.Evidence => new Evidence(Id, statement) { Data = data },
            ElementKind.Context => new Context(Id, statement) { Data = data },
            ElementKind.Assumption => new Assumption(Id, statement) { Data = data },
            _ => new Justification(Id, statement) { Data = data },
        };
    }
}
