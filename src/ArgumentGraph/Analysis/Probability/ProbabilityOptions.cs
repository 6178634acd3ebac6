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

    /// <summary>
    /// How many random states are tried at most for the estimate of a doubt that is not known exactly (<see cref="ProbabilityReport.Estimate"/>), at least 0:
    /// none. They take an eighth of the work at most. The default is 1,000,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Samples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Samples));
            field = value;
        }
    } = 1_000_000;

    /// <summary>Where the random numbers of the estimate begin. The same seed gives the same estimate, on every machine. The default is 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many nodes the diagram of one element may have and how much work may be done in all. Past it the report gives proved bounds.</summary>
    public Budget Budget { get; init; } = Budget.Default;
}
