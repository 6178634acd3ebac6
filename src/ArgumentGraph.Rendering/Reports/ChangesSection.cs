using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What changed since the last report, and what the changes do. Empty where there is no older version.</summary>
internal static class ChangesSection
{
    private const int Shown = 100;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        if (contents.Changes is not { } changes)
        {
            yield break;
        }

        yield return new Paragraph("Compared with ", Inline.Said(ReportPhrases.TitleOf(changes.Comparison.Older)), ", judged in the same setting.");
        foreach (Block block in ImpactBlocks.Of(changes, 3, Shown))
        {
            yield return block;
        }

        yield return new Heading(3, ["What changed"]);
        foreach (Block block in ComparisonBlocks.Of(changes.Comparison, 4, Shown))
        {
            yield return block;
        }
    }
}
