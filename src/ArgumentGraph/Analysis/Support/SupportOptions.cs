using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph;

/// <summary>How support is to be analysed.</summary>
public sealed record SupportOptions
{
    /// <summary>From what state of affairs to start.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The day on which the argument is judged. Null: whether evidence and assumptions have expired is not judged, and the report says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Ids of elements to be analysed beside the pathways and roots.</summary>
    public ValueList<string> Elements { get; init; } = ValueList<string>.Empty;

    internal Situation Situation => new(Baseline, Date);
}
