using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>The worksheet for the next case: what is to be done with each item of evidence.</summary>
internal static class NextVersionDisplay
{
    public static ReportDisplay Of(NextVersion next)
    {
        List<Block> blocks =
        [
            new Paragraph(
                $"From {next.OldSubject} to {next.Subject}: collect {next.Count(EvidenceAction.CollectAgain)} again, "
                + $"carry {next.Count(EvidenceAction.CarryOver)} over, drop {next.Count(EvidenceAction.Drop)}, keep {next.Count(EvidenceAction.Keep)}."),
        ];
        if (next.Similarity is { } similarity)
        {
            blocks.Add(new Paragraph(["To be argued for what is carried over: ", Inline.Named(similarity), "."]));
        }

        ComparisonBlocks.AddTable(
            blocks, "Evidence", 4, int.MaxValue, ["Evidence", "Statement", "Collected on", "State", "Action", "Cited by"], next.Worksheet, task =>
            [
                [Inline.Of(task.Evidence)], [Inline.Statement(task.Evidence)], [Inline.Said(task.Evidence.Subject ?? "–")],
                [task.Evidence.State is { } state ? ReportPhrases.WordsOf(state) : "not stated"], [ReportPhrases.WordsOf(task.Action)],
                task.CitedBy.Count == 0 ? ["–"] : Inline.Ids(task.CitedBy, 12),
            ]);
        return new(
            [new Heading(3, [Inline.Said("Worksheet for the next case: " + ReportPhrases.TitleOf(next.Argument))])], blocks, string.Empty, draw: null);
    }
}
