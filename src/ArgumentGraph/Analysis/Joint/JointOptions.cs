using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph;

/// <summary>Which pathways are to be looked at together, and in what scenario.</summary>
public sealed record JointOptions
{
    /// <summary>From what state of affairs: what does not stand in it is down for certain.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The day on which the argument is judged. Null: whether evidence and assumptions have expired is not judged, and the report says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Ids of the elements to be looked at in place of the pathways; none: the pathways.</summary>
    public ValueList<string> Elements { get; init; } = ValueList<string>.Empty;

    /// <summary>
    /// Ids of elements given as fallen. A basic element has fallen by itself. Of any other, a pathway or a claim, it is given that it fell, analysed as pathways are, below its standing in the baseline; what brought it down
    /// is left open, and weighs as likely as it is.
    /// </summary>
    public ValueList<string> Fallen { get; init; } = ValueList<string>.Empty;

    /// <summary>Ids of basic elements given as holding; they must stand in the baseline.</summary>
    public ValueList<string> Holding { get; init; } = ValueList<string>.Empty;

    /// <summary>Whether assumptions without a number count as unknown, instead of being taken to hold. As in <see cref="ProbabilityOptions"/>.</summary>
    public bool TreatAssumptionsAsUnknown { get; init; }

    /// <summary>How many pairs are listed, those most likely to fall together first; 1,000 unless said otherwise.</summary>
    public int ListedPairs { get; init; } = 1_000;

    /// <summary>The most nodes that one diagram may have, some 40 bytes each; 4,000,000 unless said otherwise.</summary>
    public int NodeBudget { get; init; } = 4_000_000;

    /// <summary>How long all may take; 30 seconds unless said otherwise.</summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(30);

    internal Situation Situation => new(Baseline, Date);
}
