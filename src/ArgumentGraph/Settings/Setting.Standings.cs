namespace ArgumentGraph;

/// <content>What elements are by themselves.</content>
public sealed partial record Setting
{
    /// <summary>As argued, challenges are ignored, and so is what has expired.</summary>
    public bool IgnoresChallenges => Baseline == Baseline.AsArgued;

    /// <summary>
    /// The state in which an item of evidence counts: what the records of runs say (<see cref="Evidence"/>), else what is written. Null, not stated, counts
    /// as available. Linear in the number of records of that item.
    /// </summary>
    /// <param name="evidence">The item of evidence as it is written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public EvidenceState? StateOf(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Evidence is null ? evidence.State : Evidence.StateOf(evidence);
    }

    /// <summary>
    /// The standing that an element has by itself in this setting, whatever supports, frames or challenges it: what an algorithm of your own over
    /// <see cref="Argument.Numbered"/> begins with. Constant time.
    /// </summary>
    /// <remarks>
    /// Evidence and assumptions have it by their state (<see cref="StateOf"/>) and their last day; contexts and justifications are supported. A goal,
    /// strategy or claim has it only where nothing supports it: supported as argued, else unsupported. An asserted standing
    /// (<see cref="Element.AssertedStanding"/>) comes before all of these, except as argued. An away element is supported, in every baseline.
    /// </remarks>
    /// <param name="element">The element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is null.</exception>
    /// <example>
    /// <code>
    /// Setting setting = Setting.On(new DateOnly(2026, 11, 1));
    /// int inHand = argument.OfKind&lt;Evidence&gt;().Count(evidence => setting.OwnStandingOf(evidence) == Standing.Supported);
    /// </code>
    /// </example>
    public Standing OwnStandingOf(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (element.AssertedStanding is { } asserted && Baseline != Baseline.AsArgued)
        {
            return asserted;
        }

        if (element.IsAway)
        {
            return Standing.Supported;
        }

        switch (element)
        {
            case Context or Justification:
                return Standing.Supported;
            case not (ArgumentGraph.Evidence or Assumption):
                // A leaf: only the structure counts as argued, and there it is a basic element.
                return Baseline == Baseline.AsArgued ? Standing.Supported : Standing.Unsupported;
        }

        return Baseline == Baseline.AsArgued ? Standing.Supported
            : HasExpired(element.LastValidDay) ? Standing.Unsupported
            : element switch
            {
                Evidence evidence => OfState(StateOf(evidence)),
                Assumption { State: AssumptionState.Holds } => Standing.Supported,
                Assumption { State: AssumptionState.Disputed } => Standing.InDoubt,
                _ => Standing.Unsupported,
            };
    }

    private Standing OfState(EvidenceState? state) => state switch
    {
        null or EvidenceState.Available => Standing.Supported,
        EvidenceState.Planned when Baseline == Baseline.AsPlanned => Standing.Supported,
        EvidenceState.Disputed => Standing.InDoubt,
        _ => Standing.Unsupported,
    };
}
