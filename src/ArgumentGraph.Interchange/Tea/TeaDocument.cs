namespace ArgumentGraph.Interchange.Tea;

/// <summary>A case export as it was read, its tree in the order of the text: each node before its children.</summary>
internal sealed class TeaDocument
{
    public string? Name { get; set; }

    public string Description { get; set; } = string.Empty;

    public string? ExportedAt { get; set; }

    public List<TeaNode> Nodes { get; } = [];

    /// <summary>Members of the document and of its case that the format does not know.</summary>
    public List<(string Name, RawJson Value)> Kept { get; } = [];

    public List<(string Name, RawJson Value)> KeptOfCase { get; } = [];
}
