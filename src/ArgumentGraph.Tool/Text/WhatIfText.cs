using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>what-if</c> for people.</summary>
internal sealed class WhatIfText(TextReport report, SupportReport before, WhatIfReport after)
{
    private const int ShownChanges = 100;
    private const int ShownIds = 30;
    private const int WidestStatement = 64;

    public void Write()
    {
        report.Line(new Piece(before.Argument.Title, Styles.Strong));
        report.Line($"What if {Supposed()}? {Phrases.Setting(after.Setting)}.");
        WritePathways("Falling pathways", after.Fallen, "no pathway falls");
        if (after.Risen.Count > 0)
        {
            WritePathways("Rising pathways", after.Risen, string.Empty);
        }

        report.Heading("Still standing", after.StillStanding.Count == 0 ? "no pathway" : null);
        if (after.StillStanding.Count > 0)
        {
            var moved = after.Fallen.Concat(after.Risen).ToDictionary(change => change.Pathway.Id, change => change.To, StringComparer.Ordinal);
            report.Line(new Piece(Words.List(after.StillStanding.Select(pathway =>
                moved.GetValueOrDefault(pathway.Id, before.AnalysedStandingOf(pathway.Id)) == Standing.InDoubt ? $"{pathway.Id} (in doubt)" : pathway.Id))));
        }

        WriteChanges();
        report.Blank();
        report.Line(new Piece(Phrases.TakenAsAvailable(before), Styles.Faint));
    }

    private string Supposed()
    {
        List<string> parts = [];
        Add(after.Supposed.Failed, "fails", "fail");
        Add(after.Supposed.Restored, "holds after all", "hold after all");
        Add(after.Supposed.Removed, "is not there", "are not there");
        return string.Join("; ", parts);

        void Add(IReadOnlyList<string> ids, string one, string many)
        {
            if (ids.Count > 0)
            {
                parts.Add($"{Words.List(ids)} {(ids.Count == 1 ? one : many)}");
            }
        }
    }

    private void WritePathways(string heading, ValueList<PathwayChange> changes, string none)
    {
        report.Heading(heading, changes.Count == 0 ? none : string.Create(CultureInfo.InvariantCulture, $"{changes.Count} of {before.Pathways.Count}"));
        if (changes.Count == 0)
        {
            return;
        }

        var table = new TextTable(new("id"), new("statement", Fit.Cut, Widest: WidestStatement), new("from"), new("to"), new("because", Fit.Wrap));
        foreach (PathwayChange change in changes)
        {
            table.Add(Phrases.Id(change.Pathway), Phrases.Statement(change.Pathway), Phrases.Of(change.From), Phrases.Of(change.To), Because(change));
        }

        report.Table(table);
    }

    // The causes of a rise are those that were there before.
    private static string Because(PathwayChange change)
    {
        string causes = Phrases.Causes(change.Causes);
        return change.To > change.From && causes.Length > 0 ? $"no longer: {causes}" : causes;
    }

    private void WriteChanges()
    {
        report.Heading("Changed standings", after.ChangedStandings.Count == 0 ? "none" : ReportPhrases.Count(after.ChangedStandings.Count, "element"));
        if (after.ChangedStandings.Count == 0)
        {
            return;
        }

        var table = new TextTable(new("id"), new("kind"), new("statement", Fit.Cut), new("from"), new("to"));
        foreach (StandingChange change in after.ChangedStandings.Take(ShownChanges))
        {
            table.Add(
                Phrases.Id(change.Element),
                ReportWords.Of(change.Element.Kind),
                Phrases.Statement(change.Element),
                change.From is { } from ? Phrases.Of(from) : "added",
                change.To is { } to ? Phrases.Of(to) : "removed");
        }

        report.Table(table);
        if (after.ChangedStandings.Count > ShownChanges)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{after.ChangedStandings.Count - ShownChanges} more: "
                + $"{Words.List(after.ChangedStandings.Skip(ShownChanges).Select(change => change.Element), ShownIds)}"));
        }
    }
}
