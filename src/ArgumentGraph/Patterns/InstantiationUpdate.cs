namespace ArgumentGraph;

/// <summary>What came of bringing an argument up to date with its tables (<see cref="Instantiation.Update"/>). Immutable.</summary>
public sealed record InstantiationUpdate
{
    /// <summary>The merge of what was made of the old tables, the argument as it was edited, and what is made of the new tables.</summary>
    public required MergeResult Merge { get; init; }

    /// <summary>The rows that only the new tables have, by their keys: table by table as declared, in the order of each table.</summary>
    public required ValueList<InstanceRow> AddedRows { get; init; }

    /// <summary>The rows that only the old tables have, in the same order.</summary>
    public required ValueList<InstanceRow> RemovedRows { get; init; }

    /// <summary>The elements that stand differently than in the edited argument, those added and removed included; ordered by id.</summary>
    public required ValueList<StandingChange> Standings { get; init; }
}
