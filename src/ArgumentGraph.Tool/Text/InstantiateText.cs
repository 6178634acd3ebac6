using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Text;

/// <summary>What <c>instantiate</c> says: all of it on the error stream, since the argument may go to standard output.</summary>
internal sealed class InstantiateText(ToolEnvironment environment)
{
    private const int ShownStandings = 100;

    /// <summary>The findings, a line each.</summary>
    public void Findings(Instantiation made)
    {
        foreach (Finding finding in made.Findings)
        {
            Line(finding.ToString());
        }
    }

    /// <summary>How much there is, where nothing is written.</summary>
    public void Counts(string template, Instantiation made)
    {
        int errors = made.Findings.Count(finding => finding.Severity == Severity.Error);
        int warnings = made.Findings.Count(finding => finding.Severity == Severity.Warning);
        string argument = made.Argument is null ? "no argument can be made" : Size(made);
        Line($"{template}: {ReportPhrases.Count(errors, "error")}, {ReportPhrases.Count(warnings, "warning")}; {argument}");
        if (errors > 0)
        {
            Line("Nothing is written while there are errors.");
        }
    }

    public void Written(string target, Instantiation made) => Line($"{Name(target)}: {Size(made)}");

    public void Updated(string target, InstantiationUpdate update)
    {
        foreach (Finding finding in update.Merge.Findings)
        {
            Line(finding.ToString());
        }

        foreach ((string sign, ValueList<InstanceRow> rows) in new[] { ("added", update.AddedRows), ("removed", update.RemovedRows) })
        {
            foreach (InstanceRow row in rows)
            {
                Line($"{(row.Place is null ? row.Table : row.Place.ToString())}: row {sign}");
            }
        }

        foreach (StandingChange change in update.Standings.Take(ShownStandings))
        {
            Line($"{change.Element.Id}: {Of(change.From)} before, {Of(change.To)} now");
        }

        if (update.Standings.Count > ShownStandings)
        {
            int more = update.Standings.Count - ShownStandings;
            Line($"{ReportPhrases.Count(more, "more element")} {(more == 1 ? "stands" : "stand")} differently");
        }

        int conflicts = update.Merge.Conflicts.Count;
        Line(
            $"{Name(target)}: up to date{(conflicts == 0 ? string.Empty : $", with {ReportPhrases.Count(conflicts, "conflict")} for you to decide")}; "
            + $"{ReportPhrases.Count(update.AddedRows.Count, "row")} added, {ReportPhrases.Count(update.RemovedRows.Count, "row")} removed, "
            + $"{ReportPhrases.Count(update.Standings.Count, "element")} with another standing");
    }

    private static string Size(Instantiation made)
    {
        int shared = made.Elements.Count(element => element.IsShared);
        return $"{ReportPhrases.Count(made.Elements.Count, "element")}, {shared} of them shared by several rows, of "
            + ReportPhrases.Count(made.Data.Tables.Sum(table => table.RowCount), "row");
    }

    private static string Of(Standing? standing) => standing is { } known ? ReportPhrases.WordsOf(known) : "not there";

    private static string Name(string target) => target == Inputs.StandardInput ? "standard output" : target;

    private void Line(string text) => environment.Error.WriteLine(TerminalText.Clean(text));
}
