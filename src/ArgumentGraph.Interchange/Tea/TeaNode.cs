namespace ArgumentGraph.Interchange.Tea;

/// <summary>A node of a case export as it was read.</summary>
internal sealed class TeaNode(TeaNode? parent, int at)
{
    /// <summary>The node that it stands under; null at the top.</summary>
    public TeaNode? Parent { get; set; } = parent;

    /// <summary>Where it begins in the file.</summary>
    public int At { get; } = at;

    /// <summary>The index in the text after its end; 0 where the text ends before.</summary>
    public int End { get; set; }

    public TeaText? Id { get; set; }

    public TeaText? Type { get; set; }

    public TeaText? Name { get; set; }

    public TeaText? Description { get; set; }

    public TeaText? Url { get; set; }

    public TeaText? Defeats { get; set; }

    /// <summary>The id of the node that it stands under, where the nodes are a list.</summary>
    public TeaText? ParentId { get; set; }

    /// <summary>Whether it says itself that it is put aside.</summary>
    public bool InSandbox { get; set; }

    /// <summary>Whether it is put aside, by itself or with what it stands under.</summary>
    public bool IsAside { get; set; }

    /// <summary>The earlier node that it repeats: both are one item of evidence.</summary>
    public TeaNode? Repeats { get; set; }

    public bool IsDefeater { get; set; }

    /// <summary>The names of the members given so far.</summary>
    public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

    public List<TeaAttribute> Attributes { get; } = [];

    /// <summary>Members that an argument has no place for, in the order read.</summary>
    public List<(string Name, RawJson Value)> Kept { get; } = [];

    /// <summary>Nodes below it that are put aside, as they are written.</summary>
    public List<string> Aside { get; } = [];

    /// <summary>Whether reading is in the list of its children.</summary>
    public bool IsInChildren { get; set; }

    /// <summary>The id of the element that it becomes.</summary>
    public string ElementId { get; set; } = string.Empty;

    /// <summary>The draft's handle of that element.</summary>
    public ImportedElement Handle { get; set; }

    /// <summary>What messages call it.</summary>
    public string Title => Name?.Text ?? Id?.Text ?? string.Empty;
}
