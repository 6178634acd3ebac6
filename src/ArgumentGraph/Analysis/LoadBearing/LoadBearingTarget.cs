namespace ArgumentGraph;

/// <summary>A pathway, root or named element, and what would bring it down.</summary>
public sealed record LoadBearingTarget
{
    /// <summary>The element.</summary>
    public required Element Element { get; init; }

    /// <summary>Its standing in the baseline, what it inherits included: it is down when it falls below this.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Its standing as is; lower than <see cref="Standing"/> where the baseline counts on what is not in hand.</summary>
    public required Standing StandingAsIs { get; init; }

    /// <summary>Whether it is unsupported in the baseline, and so cannot fall.</summary>
    public bool IsDown => Standing == Standing.Unsupported;

    /// <summary>Why it does not stand in the baseline.</summary>
    public required RootCauses RootCauses { get; init; }

    /// <summary>Its minimal cut sets.</summary>
    public required CutSetSummary CutSets { get; init; }
}
