using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What a supposed change would do. Made by <see cref="Argument.AnalyzeWhatIf"/>; the argument itself is untouched.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record WhatIfReport : IAnalysisReport
{
    /// <summary>The argument with the supposed additions and removals; the very one that was asked where there are none.</summary>
    public required Argument Changed { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required UnjudgedExpiry? UnjudgedExpiry { get; init; }

    /// <summary>The elements whose own standing is another after the change, added and removed ones included; ordered by id.</summary>
    public required ValueList<StandingChange> ChangedStandings { get; init; }

    /// <summary>The pathways that stand lower, in the author's order. A pathway that is removed neither falls nor rises.</summary>
    public required ValueList<PathwayChange> Fallen { get; init; }

    /// <summary>The pathways that stand higher, in the author's order.</summary>
    public required ValueList<PathwayChange> Risen { get; init; }

    /// <summary>The pathways that were not unsupported before and are not after, in the author's order: what still stands.</summary>
    public required ValueList<Element> StillStanding { get; init; }
}
