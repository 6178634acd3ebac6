using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph;

/// <summary>How a roadmap is to be worked out.</summary>
public sealed record RoadmapOptions
{
    /// <summary>From what state of affairs things are to be done. As argued, all that can be provided is taken to be there.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The day on which the argument is judged. Null: whether evidence and assumptions have expired is not judged, and the report says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How much may be spent, in the unit of the elements' costs, at least 0. Given, the report says what is best done with it.</summary>
    public double? Budget { get; init; }

    /// <summary>How many completions are listed for each pathway, the cheapest first; all are counted. 10 unless said otherwise.</summary>
    public int ListedCompletions { get; init; } = 10;

    /// <summary>
    /// How much work may be done before a partial answer is given, in steps of some nanoseconds; 1,000,000,000 unless said otherwise. Completions, candidates and the best set under
    /// the budget each get a part of it.
    /// </summary>
    public long WorkBudget { get; init; } = 1_000_000_000;

    internal Situation Situation => new(Baseline, Date);
}
