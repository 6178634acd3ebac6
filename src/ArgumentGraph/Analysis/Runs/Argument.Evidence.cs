using ArgumentGraph.Analysis.Runs;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What runs say of each item of evidence, in which state it counts for that, and where the case says something else. Linear in evidence and records,
    /// and in the artefacts that are looked at.
    /// </summary>
    /// <param name="setting">With the records (<see cref="Setting.Evidence"/>), and the day; null: as it is, without records.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// EvidenceRecords records = EvidenceRecords.ReadFile("case.evidence.json").Records!;
    /// EvidenceReport report = argument.AnalyzeEvidence(Setting.Default with { Evidence = records });
    /// foreach (EvidenceStatus item in report.Contradictions)
    /// {
    ///     Console.WriteLine($"{item.Evidence.Id} is {item.Evidence.State}, but its newest run says {item.Decision!.Newest.Verdict}");
    /// }
    /// </code>
    /// </example>
    public EvidenceReport AnalyzeEvidence(Setting? setting = null, EvidenceOptions? options = null, CancellationToken cancellationToken = default) =>
        new EvidenceAnalysis(this, setting ?? Setting.Default, options ?? new EvidenceOptions(), cancellationToken).Run();
}
