using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>merge</c> for people.</summary>
internal sealed class MergeText(TextReport report, MergeResult result)
{
    /// <summary>In a file a finding keeps to one line, so that it can be searched for.</summary>
    public const int PipedWidth = CheckText.PipedWidth;

    private const int ShownStandings = 100;

    public void Write(string target)
    {
        report.Line(
            new Piece($"{target}: ", Styles.Strong),
            result.IsClean
                ? new Piece("merged", Styles.Good)
                : new Piece($"merged, with {ReportPhrases.Count(result.Conflicts.Count, "conflict")} for you to decide", Styles.Bad),
            $"; {ReportPhrases.Count(result.Argument.Elements.Count, "element")}, {ReportPhrases.Count(result.Warnings.Count, "warning")}");
        Finding[] findings = [.. result.Findings];
        if (findings.Length > 0)
        {
            report.Blank();
            WriteFindings(findings);
        }

        WriteStandings();
        if (!result.IsClean)
        {
            report.Blank();
            report.Line("The file keeps what each side says, in 'conflicts'. Write what is right, and remove it there; "
                + "'argument-graph merge --check' tells when nothing is left.");
        }
    }

    private void WriteFindings(Finding[] findings)
    {
        var table = new TextTable(new("place"), new("severity"), new("rule"), new("message", Fit.Wrap));
        foreach (Finding finding in findings)
        {
            table.Add(
                finding.Place?.ToString() ?? string.Empty,
                new Piece(finding.Severity.ToWord(), Styles.Of(finding.Severity)),
                finding.Rule.Id,
                finding.Message);
            foreach (RelatedPlace related in finding.Related.Where(related => related.Place is not null))
            {
                table.Add(related.Place!.ToString(), new Piece("see", Styles.Faint), string.Empty, new Piece(related.Message, Styles.Faint));
            }
        }

        report.Table(table);
    }

    private void WriteStandings()
    {
        report.Heading(
            "Standings that neither side has",
            result.NewStandings.Count == 0 ? "none" : $"{ReportPhrases.Count(result.NewStandings.Count, "element")}. {Phrases.Setting(result.Setting)}.");
        if (result.NewStandings.Count == 0)
        {
            return;
        }

        var table = new TextTable(new("id"), new("ours"), new("theirs"), new("merged"), new("because", Fit.Wrap));
        foreach (MergedStanding standing in result.NewStandings.Take(ShownStandings))
        {
            table.Add(Phrases.Id(standing.Element), Of(standing.Ours), Of(standing.Theirs), Phrases.Of(standing.Merged), standing.Why);
        }

        report.Table(table);
        if (result.NewStandings.Count > ShownStandings)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{result.NewStandings.Count - ShownStandings} more are in --format json."));
        }
    }

    private static Cell Of(Standing? standing) => standing is { } known ? Phrases.Of(known) : "not there";
}
