namespace ArgumentGraph;

/// <summary>How load-bearing elements are to be analysed.</summary>
public sealed record LoadBearingOptions
{
    /// <summary>From what state of affairs elements fall.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The day on which the argument is judged. Null: whether evidence and assumptions have expired is not judged, and the report says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Ids of elements to be analysed beside the pathways and roots.</summary>
    public ValueList<string> Elements { get; init; } = ValueList<string>.Empty;

    /// <summary>The largest minimal cut sets to be counted and listed, 1 to 62; 3 unless said otherwise. Larger orders may exhaust the budget, which the report says.</summary>
    public int MaximumOrder { get; init; } = 3;

    /// <summary>How many cut sets are listed for each target, the smallest first; all are counted. 100 unless said otherwise.</summary>
    public int ListedCutSets { get; init; } = 100;

    /// <summary>How many pairs are listed, those that bring down most pathways first; all are counted. 1,000 unless said otherwise.</summary>
    public int ListedPairs { get; init; } = 1_000;

    /// <summary>
    /// How much work may be done before a partial answer is given, in steps of some nanoseconds; 1,000,000,000 unless said otherwise. Single points of failure get all of it,
    /// cut sets a part.
    /// </summary>
    public long WorkBudget { get; init; } = 1_000_000_000;

    internal Analysis.Situation Situation => new(Baseline, Date);

    /// <summary>Lets tests force each vector width.</summary>
    internal Logic.LaneWidth? LaneWidth { get; init; }
}
