using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Runs;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What runs say of the evidence of an argument, item by item. An immutable value, made by <see cref="Argument.AnalyzeEvidence"/>.</summary>
[JsonConverter(typeof(EvidenceReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class EvidenceReport : IAnalysisReport
{
    internal EvidenceReport()
    {
    }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>Every item of evidence, ordered by id.</summary>
    public required ValueList<EvidenceStatus> Items { get; init; }

    /// <summary>Records of elements that the argument does not have, or that are not evidence: of each element the newest, ordered by id.</summary>
    public required ValueList<EvidenceRecord> WithoutEvidence { get; init; }

    /// <summary>Items of evidence that a record decides.</summary>
    public IEnumerable<EvidenceStatus> Decided => Items.Where(item => item.Decision?.Deciding is not null);

    /// <summary>Items of evidence whose state and newest record contradict each other.</summary>
    public IEnumerable<EvidenceStatus> Contradictions => Items.Where(item => item.Decision is { IsContradiction: true });

    /// <summary>Items of evidence that no record of their subject is about.</summary>
    public IEnumerable<EvidenceStatus> WithoutRecord => Items.Where(item => item.Decision is null);
}
