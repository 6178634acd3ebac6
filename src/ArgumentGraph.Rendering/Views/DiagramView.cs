using ArgumentGraph.Rendering.Views;

namespace ArgumentGraph.Rendering;

/// <summary>Which part of an argument a diagram shows. Immutable.</summary>
/// <remarks>Relationships are shown where both their ends are. An element of which some supporters are left out says how many.</remarks>
public sealed record DiagramView
{
    private DiagramView(ViewKind kind) => Kind = kind;

    /// <summary>The whole argument.</summary>
    public static DiagramView Whole { get; } = new(ViewKind.Whole);

    /// <summary>What is open: whatever is not <see cref="Standing.Supported"/>, and all that rests on it.</summary>
    public static DiagramView Open { get; } = new(ViewKind.Open);

    /// <summary>How many layers of support below the tops of the view are shown; null for all.</summary>
    public int? Depth { get; private init; }

    internal ViewKind Kind { get; }

    internal string? ElementId { get; private init; }

    internal int Distance { get; private init; }

    internal ValueList<string> ElementIds { get; private init; } = [];

    internal SheetView? Sheet { get; private init; }

    /// <summary>
    /// One element and all that it rests on: its support, the contexts stated in it, and the challenges of any of them.
    /// Meant for a pathway; any element will do.
    /// </summary>
    /// <param name="id">The element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static DiagramView Under(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(ViewKind.Under) { ElementId = id };
    }

    /// <summary>One element and its neighbourhood: what can be reached from it over so many relationships, whichever way they point.</summary>
    /// <param name="id">The element's id.</param>
    /// <param name="distance">The number of relationships, at least 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="distance"/> is negative.</exception>
    public static DiagramView Around(string id, int distance = 1)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        return new(ViewKind.Around) { ElementId = id, Distance = distance };
    }

    /// <summary>Some elements, for example those that a query means (<see cref="ElementQuery"/>), with the relationships between them.</summary>
    /// <param name="ids">Their ids.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is null.</exception>
    public static DiagramView Only(ValueList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new(ViewKind.Only) { ElementIds = ids };
    }

    /// <summary>Elements, and all that rests on them.</summary>
    /// <param name="ids">Their ids, all of which the argument has.</param>
    internal static DiagramView Above(ValueList<string> ids) => new(ViewKind.Above) { ElementIds = ids };

    /// <summary>A sheet of the argument.</summary>
    /// <param name="sheet">What is on it.</param>
    internal static DiagramView OfSheet(SheetView sheet) => new(ViewKind.Sheet) { Sheet = sheet };

    /// <summary>The same view without what lies deeper.</summary>
    /// <param name="depth">How many layers of support below the tops of the view are shown, at least 0. The top of the view of one element is that element;
    /// else the tops are what supports nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    public DiagramView ToDepth(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        return this with { Depth = depth };
    }
}
