using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What each basic element means for each pathway. Made by <see cref="Argument.AnalyzeImportance"/>.</summary>
[JsonConverter(typeof(ImportanceReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ImportanceReport : IAnalysisReport
{
    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>The pathways, in the author's order.</summary>
    public required ValueList<ImportanceTarget> Pathways { get; init; }

    /// <summary>The roots, in the author's order. What matters for a pathway can be hidden here: margins are absorbed at the top.</summary>
    public required ValueList<ImportanceTarget> Roots { get; init; }

    /// <summary>The elements that were named, in the order named.</summary>
    public required ValueList<ImportanceTarget> AdditionalElements { get; init; }
}
