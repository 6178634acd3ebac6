using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What each basic element means for each pathway. Made by <see cref="Argument.AnalyzeImportance"/>.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ImportanceReport : IAnalysisReport
{
    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required UnjudgedExpiry? UnjudgedExpiry { get; init; }

    /// <summary>The pathways, in the author's order.</summary>
    public required ValueList<ImportanceTarget> Pathways { get; init; }

    /// <summary>The roots, in the author's order. What matters for a pathway can be hidden here: margins are absorbed at the top.</summary>
    public required ValueList<ImportanceTarget> Roots { get; init; }

    /// <summary>The elements that were named, in the order named.</summary>
    public required ValueList<ImportanceTarget> AdditionalElements { get; init; }
}
