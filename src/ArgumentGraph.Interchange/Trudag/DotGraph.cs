namespace ArgumentGraph.Interchange.Trudag;

/// <summary>The nodes and links of a DOT text, in its order, each once.</summary>
internal sealed class DotGraph
{
    public List<DotNode> Nodes { get; } = [];

    public List<DotLink> Links { get; } = [];
}

/// <summary>A node: declared, or first met in a link.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">Where it stands.</param>
internal sealed record DotNode(string Id, int At)
{
    public List<(string Name, string Value)> Attributes { get; } = [];

    /// <summary>Whether it has a statement of its own.</summary>
    public bool IsDeclared { get; set; }
}

/// <summary>A link.</summary>
/// <param name="From">The id where it begins.</param>
/// <param name="To">The id where it ends.</param>
/// <param name="At">Where the latter stands.</param>
internal sealed record DotLink(string From, string To, int At)
{
    public List<(string Name, string Value)> Attributes { get; init; } = [];
}
