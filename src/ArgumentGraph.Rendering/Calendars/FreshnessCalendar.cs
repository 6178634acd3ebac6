using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering;

/// <summary>What expires, as a calendar for the programs in which people keep their days.</summary>
public static class FreshnessCalendar
{
    // RFC 5545, section 3.1: a line has at most 75 bytes; the next begins with a blank.
    private const int LongestLine = 75;

    /// <summary>
    /// The calendar as an iCalendar file (RFC 5545): for each expiry an event on the last valid day, with what falls on the day after and who is to renew
    /// it. The same event keeps its identity when the file is made again, so that calendars that follow it update it.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <example>
    /// <code>
    /// FreshnessReport freshness = argument.AnalyzeFreshness(Setting.On(new DateOnly(2026, 11, 1)));
    /// File.WriteAllText("expiries.ics", freshness.ToICalendar());
    /// </code>
    /// </example>
    public static string ToICalendar(this FreshnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//ArgumentGraph//Freshness//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"NAME:{Escaped($"Expiries: {report.Basis.Title}")}");
        foreach (ExpiringElement expiring in report.Calendar)
        {
            AddEvent(text, report, expiring);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void AddEvent(StringBuilder text, FreshnessReport report, ExpiringElement expiring)
    {
        byte[] identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Basis.Title}\n{expiring.Element.Id}"));
        string fells = expiring.Fells.Count == 0
            ? "No pathway falls by it alone on the day after."
            : $"On the day after, these fall: {string.Join(", ", expiring.Fells.Select(pathway => pathway.Id))}.";
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Convert.ToHexString(identity, 0, 16).ToLowerInvariant()}@argument-graph");
        Line(text, $"DTSTAMP:{Day(report.Setting.Date ?? expiring.LastValidDay)}T000000Z");
        Line(text, $"DTSTART;VALUE=DATE:{Day(expiring.LastValidDay)}");
        Line(text, $"DTEND;VALUE=DATE:{Day(expiring.LastValidDay.AddDays(1))}");
        Line(text, $"SUMMARY:{Escaped($"{expiring.Element.Id} is valid for the last day: {LightMarkup.ToPlainText(expiring.Element.Statement)}")}");
        Line(text, $"DESCRIPTION:{Escaped(expiring.Owners.Count == 0 ? fells : $"{fells} To be renewed by: {string.Join(", ", expiring.Owners)}.")}");
        if (expiring.Owners.Count > 0)
        {
            Line(text, $"CATEGORIES:{string.Join(',', expiring.Owners.Select(Escaped))}");
        }

        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => PlainText.LineOf(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line)
    {
        int bytes = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
