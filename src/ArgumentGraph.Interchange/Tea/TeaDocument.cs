namespace ArgumentGraph.Interchange.Tea;

/// <summary>A case export as it was read, its nodes in the order of the text; in a tree each node comes before its children.</summary>
internal sealed class TeaDocument
{
    /// <summary>Whether it is a list of elements (2.0), not a tree (1.0).</summary>
    public bool IsFlat { get; set; }

    public string? Name { get; set; }

    public string Description { get; set; } = string.Empty;

    public string? ExportedAt { get; set; }

    public List<TeaNode> Nodes { get; } = [];

    /// <summary>Which evidence supports which claim, where the nodes are a list.</summary>
    public List<TeaEvidenceLink> Links { get; } = [];

    /// <summary>Members of the document and of its case that the format does not know.</summary>
    public List<(string Name, RawJson Value)> Kept { get; } = [];

    public List<(string Name, RawJson Value)> KeptOfCase { get; } = [];
}
