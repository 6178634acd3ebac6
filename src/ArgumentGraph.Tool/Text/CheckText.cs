using System.Globalization;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Tool.Running;
using Spectre.Console;

namespace ArgumentGraph.Tool.Text;

/// <summary>The findings of <c>check</c> for people, and for tools that look for <c>file(line,column)</c> at the beginning of a line.</summary>
internal static class CheckText
{
    // In a file a finding keeps to one line, so that it can be searched for.
    public const int PipedWidth = 10_000;

    public static void Write(ToolEnvironment environment, DateOnly? date, IReadOnlyList<FileFindings> results) => TextReport.Write(
        environment,
        report =>
        {
            FileFindings[] withFindings = [.. results.Where(result => result.Findings.Count > 0)];
            if (environment.IsOutputTerminal)
            {
                // A terminal is narrow: the file is said once, above its findings.
                foreach (FileFindings result in withFindings)
                {
                    report.Line(new Piece(result.File!, Styles.Strong));
                    WriteFindings(report, [result], WithinFile);
                    report.Blank();
                }
            }
            else if (withFindings.Length > 0)
            {
                WriteFindings(report, withFindings, PlaceOf);
                report.Blank();
            }

            foreach (FileFindings result in results)
            {
                WriteSummary(report, result, date);
            }
        },
        PipedWidth);

    private static void WriteFindings(TextReport report, IEnumerable<FileFindings> results, Func<FileFindings, Place?, string> show)
    {
        var table = new TextTable(new("place"), new("severity"), new("rule"), new("message", Fit.Wrap));
        foreach ((FileFindings result, Finding finding) in results.SelectMany(result => result.Findings.Select(finding => (result, finding))))
        {
            table.Add(
                show(result, finding.Place), new Piece(ReportWords.ToWord(finding.Severity), Styles.Of(finding.Severity)), finding.Rule.Id, finding.Message);
            foreach (RelatedPlace related in finding.Related)
            {
                table.Add(show(result, related.Place), new Piece("see", Styles.Faint), string.Empty, new Piece(related.Message, Styles.Faint));
            }
        }

        report.Table(table);
    }

    // Some formats are read from several files: a place may be in another one than was named.
    private static string PlaceOf(FileFindings result, Place? place) =>
        place is null ? result.File! : string.Create(CultureInfo.InvariantCulture, $"{place.File ?? result.File}({place.Line},{place.Column})");

    private static string WithinFile(FileFindings result, Place? place) =>
        place is null ? string.Empty
        : place.File is { } file && file != result.File ? PlaceOf(result, place)
        : string.Create(CultureInfo.InvariantCulture, $"{place.Line},{place.Column}");

    private static void WriteSummary(TextReport report, FileFindings result, DateOnly? date)
    {
        var pieces = new List<Piece>
        {
            new($"{result.File}: ", Styles.Strong),
            new(ReportPhrases.Count(result.ErrorCount, "error"), result.ErrorCount > 0 ? Styles.Bad : Styles.Good),
            ", ",
            new(ReportPhrases.Count(result.WarningCount, "warning"), result.WarningCount > 0 ? Styles.Doubtful : Style.Plain),
            string.Create(CultureInfo.InvariantCulture, $", {result.InformationCount} for information"),
        };
        if (result.Suppressed.Count > 0)
        {
            pieces.Add(string.Create(CultureInfo.InvariantCulture, $", {result.Suppressed.Count} suppressed"));
        }

        pieces.Add(result.ElementCount is { } elements
            ? $"; {ReportPhrases.Count(elements, "element")}, {ReportPhrases.Count(result.StateNotGiven, "item")} of evidence taken as "
                + "available without a stated state; "
                + (result.DecidedByRecords is { } decided ? $"{ReportPhrases.Count(decided, "item")} decided by records of runs; " : string.Empty)
                + $"{(date is { } day ? $"judged on {day.ToWord()}" : "expiry is not judged")}"
            : "; could not be read as an argument");
        report.Line(pieces);
    }
}
