namespace ArgumentGraph;

/// <summary>How the probability of elements is worked out. An immutable value.</summary>
public sealed record ProbabilityOptions
{
    /// <summary>
    /// What of assumptions without a number. False (the default): they are taken to hold and listed, and the probability is one given that they do. True:
    /// nothing is known of them, and they widen the interval as other elements without a number do.
    /// </summary>
    public bool TreatAssumptionsAsUnknown { get; init; }

    /// <summary>Which elements may fall from one cause. The default is none.</summary>
    public ValueList<CommonCause> CommonCauses { get; init; } = ValueList<CommonCause>.Empty;

    /// <summary>How many nodes the diagram of one element may have and how much work may be done in all. Past it the report gives proved bounds.</summary>
    public Budget Budget { get; init; } = Budget.Default;
}
