namespace ArgumentGraph.Rendering.Charts;

/// <summary>A chart of bars from left to right, all from 0.</summary>
internal sealed record BarChart
{
    /// <summary>What it shows, as its title.</summary>
    public required string Title { get; init; }

    /// <summary>The bars, from above.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>What the full bar means.</summary>
    public required string Solid { get; init; }

    /// <summary>What the paler bar means.</summary>
    public string? Pale { get; init; }

    /// <summary>What the stroke means.</summary>
    public string? Mark { get; init; }

    /// <summary>What stands below the bars: how many more there are, or why there are none.</summary>
    public string? Note { get; init; }
}
