using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph;

/// <summary>How the probability of elements is to be worked out.</summary>
public sealed record ProbabilityOptions
{
    /// <summary>From what state of affairs: what does not stand in it is down for certain.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The day on which the argument is judged. Null: whether evidence and assumptions have expired is not judged, and the report says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// What of assumptions without a number. False (the default): they are taken to hold and listed, and the probability is one given that they do. True: nothing is known of them, and they
    /// widen the interval as other elements without a number do.
    /// </summary>
    public bool TreatAssumptionsAsUnknown { get; init; }

    /// <summary>Which elements may fall from one cause; none unless said otherwise.</summary>
    public ValueList<CommonCause> CommonCauses { get; init; } = ValueList<CommonCause>.Empty;

    /// <summary>The most nodes that the diagram of one element may have, some 40 bytes each; 4,000,000 unless said otherwise. Past it the report gives proved bounds.</summary>
    public int NodeBudget { get; init; } = 4_000_000;

    /// <summary>How long all may take before bounds are given; 30 seconds unless said otherwise. Of several elements each gets an equal share of what is left.</summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(30);

    internal Situation Situation => new(Baseline, Date);
}
