namespace ArgumentGraph;

/// <summary>A pathway, root or named element, and what each basic element means for it.</summary>
public sealed record ImportanceTarget
{
    /// <summary>The element.</summary>
    public required Element Element { get; init; }

    /// <summary>Its standing in the baseline, what it inherits included; unsupported, it has no importance.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The probability that it falls; null as <see cref="ProbabilityReport.ExactDoubt"/>.</summary>
    public required double? Doubt { get; init; }

    /// <summary>
    /// The basic elements that it rests on, those on which most depends first (<see cref="ElementImportance.Birnbaum"/>), then by id; what does not stand in
    /// the baseline is down for certain and not among them. Null when it is unsupported, when elements without a number matter (<see cref="Unknown"/>), or when
    /// the budget was spent (<see cref="IsBudgetSpent"/>).
    /// </summary>
    public required ValueList<ElementImportance>? Importance { get; init; }

    /// <summary>The basic elements without a number on which it depends, ordered by id: while there are any, no importance can be given.</summary>
    public required ValueList<Element> Unknown { get; init; }

    /// <summary>The assumptions without a number on which it depends, ordered by id: taken to hold.</summary>
    public required ValueList<Element> ConditionedOn { get; init; }

    /// <summary>Whether the budget was spent before the diagram was complete.</summary>
    public required bool IsBudgetSpent { get; init; }

    /// <summary>
    /// Whether it was the time of the budget that was spent (<see cref="Budget.Time"/>), so that another run may find more or less.
    /// </summary>
    public required bool IsTimeSpent { get; init; }
}
