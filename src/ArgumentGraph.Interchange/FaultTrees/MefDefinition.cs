namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>A gate or event that a fault tree defines.</summary>
/// <param name="Node">Where it is defined.</param>
/// <param name="Container">The fault tree or component that it stands in: an index, 0 for none.</param>
/// <param name="Id">The id of what it becomes.</param>
internal sealed record MefDefinition(MefNode Node, int Container, string Id)
{
    public bool IsGate => string.Equals(Node.Name, "define-gate", StringComparison.Ordinal);

    /// <summary>Whether a gate refers to it.</summary>
    public bool IsReferenced { get; set; }

    /// <summary>The attributes that are written below it.</summary>
    public IEnumerable<(string Name, string Value)> Attributes =>
        Node.Child("attributes")?.Children.Select(attribute => (attribute["name"] ?? string.Empty, attribute["value"] ?? string.Empty)) ?? [];

    /// <summary>What is neither label nor attributes: a gate's formula, an event's expression.</summary>
    public IEnumerable<MefNode> Content => Node.Children.Where(child => child.Name is not "label" and not "attributes");
}
