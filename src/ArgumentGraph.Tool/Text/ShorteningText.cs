using System.Globalization;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Tool.Text;

/// <summary>Steps of responses that would better a pathway's class if they took less, in the reports for people that have them.</summary>
internal static class ShorteningText
{
    private const int Shown = 20;

    public static void Write(TextReport report, ValueList<StepShortening> shortenings)
    {
        if (shortenings.Count == 0)
        {
            return;
        }

        report.Heading("What would help if it took less", ReportPhrases.Count(shortenings.Count, "step"));
        var table = new TextTable(new("pathway"), new("step"), new("shorten by"), new("to at most"), new("response now"), new("response then"));
        foreach (StepShortening one in shortenings.Take(Shown))
        {
            table.Add(
                Phrases.Id(one.Pathway), Phrases.Id(one.Step), ResponsePhrases.Of(one.By), ResponsePhrases.Of(one.AtMost),
                ResponseText.PieceOf(one.From), ResponseText.PieceOf(one.To));
        }

        report.Table(table);
        if (shortenings.Count > Shown)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"and {shortenings.Count - Shown} more: --format json lists all."));
        }
    }
}
