using ArgumentGraph.Merging;

namespace ArgumentGraph;

/// <summary>What <see cref="Argument.Merge"/> has made of two sides. Immutable.</summary>
public sealed record MergeResult
{
    /// <summary>The merged argument; where there are conflicts, with what each side says in it (<see cref="Rules.UnresolvedConflict"/>).</summary>
    public required Argument Argument { get; init; }

    /// <summary>Whether nothing is left to be decided. Warnings do not count.</summary>
    public bool IsClean => Conflicts.Count == 0;

    /// <summary>What is left to be decided: first of the document, then of elements in the order of the merged argument.</summary>
    public required ValueList<MergeConflict> Conflicts { get; init; }

    /// <summary>What is worth a look, though nothing contradicts: challenges of what the other side has changed.</summary>
    public required ValueList<Finding> Warnings { get; init; }

    /// <summary>The findings of all conflicts, then the warnings.</summary>
    public IEnumerable<Finding> Findings => Conflicts.Select(conflict => conflict.Finding).Concat(Warnings);

    /// <summary>The elements whose standing is neither that of our side nor that of theirs, ordered by id: nobody has seen these standings yet.</summary>
    public required ValueList<MergedStanding> NewStandings { get; init; }

    /// <summary>The setting in which standings were compared.</summary>
    public required Setting Setting { get; init; }

    /// <summary>The result as JSON, indented, without the merged argument, which has a format of its own.</summary>
    public string ToJson() => MergeResultJson.Write(this);
}
