namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>A gate, event or parameter that a fault tree defines.</summary>
/// <param name="node">Where it is defined.</param>
/// <param name="container">The fault tree or component that it stands in: an index, 0 for none.</param>
/// <param name="id">The id of what it becomes; of a parameter: its name.</param>
internal sealed class MefDefinition(MefNode node, int container, string id)
{
    public const string Gate = "define-gate";
    public const string BasicEvent = "define-basic-event";
    public const string HouseEvent = "define-house-event";
    public const string Parameter = "define-parameter";

    public MefNode Node { get; } = node;

    public int Container { get; } = container;

    public string Id { get; } = id;

    public bool IsGate => string.Equals(Node.Name, Gate, StringComparison.Ordinal);

    public bool IsHouseEvent => string.Equals(Node.Name, HouseEvent, StringComparison.Ordinal);

    /// <summary>Whether a gate refers to it.</summary>
    public bool IsReferenced { get; set; }

    /// <summary>Of a house event, and of a gate that constants decide: whether it occurs.</summary>
    public bool? Constant { get; set; }

    /// <summary>Of a basic event: the group of those that may occur from one cause; null where it is in none.</summary>
    public MefCommonCause? CommonCause { get; set; }

    /// <summary>The attributes that are written below it.</summary>
    public IEnumerable<(string Name, string Value)> Attributes =>
        Node.Child("attributes")?.Children.Select(attribute => (attribute["name"] ?? string.Empty, attribute["value"] ?? string.Empty)) ?? [];

    /// <summary>What is neither label nor attributes: a gate's formula, an event's expression.</summary>
    public IEnumerable<MefNode> Content => Node.Children.Where(child => child.Name is not "label" and not "attributes");
}
