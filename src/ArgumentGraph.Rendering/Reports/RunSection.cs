using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What runs say of the evidence: of each item what is written, the newest run, and what counts.</summary>
internal static class RunSection
{
    /// <summary>All that a report on records of runs says.</summary>
    public static IEnumerable<Block> Blocks(EvidenceReport report)
    {
        yield return new Paragraph(Inline.Strong(RunPhrases.Summary(report)));
        foreach (Block block in Tables(report, report.Items))
        {
            yield return block;
        }
    }

    /// <summary>For the register of a report: the items that a record is about alone.</summary>
    public static IEnumerable<Block> OfRegister(EvidenceReport report)
    {
        yield return new Heading(3, ["Evidence from runs"]);
        yield return new Paragraph(RunPhrases.Summary(report));
        foreach (Block block in Tables(report, [.. report.Items.Where(item => item.RecordCount > 0)]))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Tables(EvidenceReport report, ValueList<EvidenceStatus> items)
    {
        if (items.Count > 0)
        {
            yield return new Table(
                [new("Evidence"), new("Statement"), new("Written"), new("Counts as"), new("Newest run"), new("Age"), new("Run"), new("Remarks")],
                [.. items.Select(item => new TableRow(item.Evidence,
                    [
                        [Inline.Of(item.Evidence)], [Inline.Statement(item.Evidence)], [StateOf(item.Evidence.State)], [StateOf(item.State)],
                        [item.Decision is { } decision ? RunPhrases.Of(decision.Newest) : Inline.Faint("no record")],
                        item.AgeInDays is { } age ? [AgeOf(age)] : [],
                        item.Decision?.Newest.Run is { } run ? [Inline.Source(run)] : [],
                        [Inline.Said(RunPhrases.Remarks(item))],
                    ]))]);
        }

        if (report.WithoutEvidence.Count > 0)
        {
            yield return new Paragraph(
                [
                    Inline.Strong("Records of what is not evidence of the case: "),
                    Inline.Said(string.Join(", ", report.WithoutEvidence.Select(record => record.ElementId))), ".",
                ]);
        }
    }

    private static string StateOf(EvidenceState? state) => state?.ToWord() ?? "not stated";

    private static string AgeOf(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} d");
}
