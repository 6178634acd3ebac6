using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph;

/// <summary>How the importance of basic elements is to be worked out.</summary>
public sealed record ImportanceOptions
{
    /// <summary>From what state of affairs: what does not stand in it is down for certain.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The day on which the argument is judged. Null: whether evidence and assumptions have expired is not judged, and the report says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Ids of elements to be analysed beside the pathways and roots.</summary>
    public ValueList<string> Elements { get; init; } = ValueList<string>.Empty;

    /// <summary>Whether assumptions without a number count as unknown, instead of being taken to hold. As in <see cref="ProbabilityOptions"/>.</summary>
    public bool TreatAssumptionsAsUnknown { get; init; }

    /// <summary>The most nodes that the diagram of one element may have, some 40 bytes each; 4,000,000 unless said otherwise. Past it the report says that importance cannot be had.</summary>
    public int NodeBudget { get; init; } = 4_000_000;

    /// <summary>How long all may take; 30 seconds unless said otherwise. Each element gets an equal share of what is left.</summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(30);

    internal Situation Situation => new(Baseline, Date);
}
