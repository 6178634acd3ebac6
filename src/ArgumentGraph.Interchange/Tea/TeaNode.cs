namespace ArgumentGraph.Interchange.Tea;

/// <summary>A node of a case export as it was read.</summary>
internal sealed class TeaNode(TeaNode? parent, int at)
{
    public TeaNode? Parent { get; } = parent;

    /// <summary>Where it begins in the file.</summary>
    public int At { get; } = at;

    public TeaText? Id { get; set; }

    public TeaText? Type { get; set; }

    public TeaText? Name { get; set; }

    public TeaText? Description { get; set; }

    public TeaText? Url { get; set; }

    public TeaText? Defeats { get; set; }

    public bool IsDefeater { get; set; }

    /// <summary>The names of the members given so far.</summary>
    public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

    public List<TeaAttribute> Attributes { get; } = [];

    /// <summary>Members that an argument has no place for, in the order read.</summary>
    public List<(string Name, RawJson Value)> Kept { get; } = [];

    /// <summary>Whether reading is in the list of its children.</summary>
    public bool IsInChildren { get; set; }

    /// <summary>The id of the element that it becomes.</summary>
    public string ElementId { get; set; } = string.Empty;

    /// <summary>The draft's handle of that element.</summary>
    public ImportedElement Handle { get; set; }
}
