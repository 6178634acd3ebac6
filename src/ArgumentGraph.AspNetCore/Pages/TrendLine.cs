using System.Globalization;
using System.Text;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>How many pathways stood over the entries of a history, as a small picture of steps: one step for each time that the number changed.</summary>
internal static class TrendLine
{
    private const int Steps = 12;
    private const int Width = 96;
    private const int Height = 28;
    private const int Margin = 3;

    /// <summary>The picture, with what it shows as a text; empty until the first entry of the history.</summary>
    /// <param name="history">The history, the oldest entry first.</param>
    public static string Of(ValueList<VersionEntry> history)
    {
        var shown = new List<VersionEntry>();
        foreach (VersionEntry entry in history)
        {
            if (shown.Count == 0 || Counts(shown[^1]) != Counts(entry))
            {
                shown.Add(entry);
            }
        }

        return shown.Count == 0 ? string.Empty : Drawn([.. shown.TakeLast(Steps)]);
    }

    private static (int Standing, int All) Counts(VersionEntry entry) => (entry.StandingPathways, entry.Pathways.Count);

    private static string Drawn(VersionEntry[] entries)
    {
        var line = new StringBuilder();
        var falls = new StringBuilder();
        double step = (Width - (2 * Margin)) / (double)entries.Length;
        for (int i = 0; i < entries.Length; i++)
        {
            string left = Number(Margin + (i * step)), right = Number(Margin + ((i + 1) * step)), height = Number(HeightOf(entries[i]));
            line.Append(i == 0 ? $"M{left} {height}H{right}" : $"V{height}H{right}");
            if (i > 0 && HeightOf(entries[i]) > HeightOf(entries[i - 1]))
            {
                falls.Append(CultureInfo.InvariantCulture, $"M{left} {Number(HeightOf(entries[i - 1]))}V{height}");
            }
        }

        string area = $"{line}V{Height - Margin}H{Margin}Z", end = Number(HeightOf(entries[^1]));
        return $"<svg class=\"trend\" role=\"img\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" aria-label=\"{TextOf(entries)}\">"
            + $"<path class=\"area\" d=\"{area}\"/><path class=\"line\" d=\"{line}\"/>"
            + (falls.Length > 0 ? $"<path class=\"fall\" d=\"{falls}\"/>" : string.Empty)
            + $"<circle class=\"now\" cx=\"{Width - Margin}\" cy=\"{end}\" r=\"3\"/></svg>\n";
    }

    private static double HeightOf(VersionEntry entry) =>
        Height - Margin - (entry.Pathways.Count == 0 ? 0 : (Height - (2 * Margin)) * entry.StandingPathways / (double)entry.Pathways.Count);

    private static string TextOf(VersionEntry[] entries) => "Pathways that stood: " + string.Join(", then ", entries.Select(entry => string.Create(
        CultureInfo.InvariantCulture, $"{entry.StandingPathways} of {entry.Pathways.Count} from {entry.Since.UtcDateTime:d MMMM yyyy}")));

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
