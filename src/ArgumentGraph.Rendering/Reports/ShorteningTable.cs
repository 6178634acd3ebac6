using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Steps of responses that would better a pathway's class if they took less.</summary>
internal static class ShorteningTable
{
    private const int Shown = 30;

    public static IEnumerable<Block> Of(ValueList<StepShortening> shortenings)
    {
        if (shortenings.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph("What would bring a response in time, or in time always, if it took less:");
        yield return new Table(
            [new("Pathway"), new("Step"), new("Shorten by"), new("To at most"), new("Response now"), new("Response then")],
            [.. shortenings.Take(Shown).Select(one => new TableRow(null,
            [
                [Inline.Of(one.Pathway)], [Inline.Of(one.Step)], [ResponsePhrases.Of(one.By)], [ResponsePhrases.Of(one.AtMost)],
                [ResponsePhrases.Of(one.From)], [ResponsePhrases.Of(one.To)],
            ]))]);
        if (shortenings.Count > Shown)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{shortenings.Count - Shown} more would better a class as well."));
        }
    }
}
