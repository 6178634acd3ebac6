using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Scenarios;

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

    /// <summary>
    /// The largest minimal cut sets to be counted and listed, 1 to 62, larger ones not being looked for; null, unless said otherwise, for all orders, as far as the budget goes.
    /// </summary>
    public int? MaximumOrder { get; init; }

    /// <summary>How many cut sets are listed for each target, the smallest first; all are counted. 100 unless said otherwise.</summary>
    public int ListedCutSets { get; init; } = 100;

    /// <summary>How many pairs are listed, those that bring down most pathways first; all are counted. 1,000 unless said otherwise.</summary>
    public int ListedPairs { get; init; } = 1_000;

    /// <summary>
    /// How much work may be done before a partial answer is given, in steps of about ten nanoseconds; 1,000,000,000 unless said otherwise: some ten seconds. Single points of failure get
    /// all of it, pairs a part, and cut sets as much again, as time: what is found does not depend on the machine, only how much.
    /// </summary>
    public long WorkBudget { get; init; } = 1_000_000_000;

    internal TimeSpan Time => TimeSpan.FromTicks(WorkBudget / 10);

    internal Situation Situation => new(Baseline, Date);

    /// <summary>Lets tests force each vector width.</summary>
    internal LaneWidth? LaneWidth { get; init; }
}
