namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>An XML element of a fault tree, and where it begins: a file, and an index in its text.</summary>
internal sealed class MefNode(SourceFile file, string name, int at)
{
    public SourceFile File { get; } = file;

    public string Name { get; } = name;

    public int At { get; } = at;

    public List<MefNode> Children { get; } = [];

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The text directly within it.</summary>
    public string Text { get; set; } = string.Empty;

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public MefNode? Child(string child) => Children.Find(node => string.Equals(node.Name, child, StringComparison.Ordinal));
}
