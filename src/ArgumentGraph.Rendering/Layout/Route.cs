namespace ArgumentGraph.Rendering.Layout;

/// <summary>The way of an arc through the layers.</summary>
internal sealed class Route
{
    public required DiagramArc Arc { get; init; }

    public required Port From { get; init; }

    public required int FromLayer { get; init; }

    /// <summary>Where it arrives; null where that is the middle of another arc between two layers.</summary>
    public Port? To { get; init; }

    /// <summary>The layer of its end; for the middle of another arc, of the last layer that it passes or leaves.</summary>
    public required int ToLayer { get; init; }

    public bool GoesUp { get; init; }

    public bool IsFlat => To is not null && FromLayer == ToLayer;

    /// <summary>The first dummy it passes, and how many; they lie in one layer after the other.</summary>
    public int FirstDummy { get; set; }

    public int DummyCount { get; set; }

    /// <summary>The arc that passes the same dummies and more, where there is one: drawn once, up to its end.</summary>
    public Route? Trunk { get; set; }

    /// <summary>The ends of the segment below <see cref="DiagramArc.MiddleGap"/>; -1 where there is none.</summary>
    public int MiddleUpper { get; set; } = -1;

    public int MiddleLower { get; set; } = -1;
}
