namespace ArgumentGraph;

/// <summary>A step that, if it took less, would put a pathway into a better class.</summary>
public sealed record StepShortening
{
    /// <summary>The pathway.</summary>
    public required Goal Pathway { get; init; }

    /// <summary>The step.</summary>
    public required Element Step { get; init; }

    /// <summary>By how much less, at the least, both its longest time and what it takes as a rule.</summary>
    public required TimeSpan By { get; init; }

    /// <summary>The longest time that it may then take.</summary>
    public required TimeSpan AtMost { get; init; }

    /// <summary>The class of the pathway now.</summary>
    public required ResponseClass From { get; init; }

    /// <summary>Its class then.</summary>
    public required ResponseClass To { get; init; }
}
