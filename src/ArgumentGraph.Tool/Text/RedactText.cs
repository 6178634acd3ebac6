using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>redact</c> for people.</summary>
internal sealed class RedactText(TextReport report, RedactionResult redaction)
{
    private const int Shown = 40;

    private readonly HiddenSupportReport _hidden = redaction.HiddenSupport!;

    public void Write()
    {
        Argument published = redaction.PublicVersion!;
        int stubs = _hidden.Redacted.Count(each => each.IsStub);
        string hide = _hidden.Redacted.Count == 1 ? "hides" : "hide";
        report.Line(new Piece(
            $"{ReportPhrases.Count(_hidden.Redacted.Count, "element")} of {published.Elements.Count} {hide} something, "
            + $"{ReportPhrases.Count(stubs, "stub")} among them; {ReportPhrases.Count(redaction.LeftOut.Count, "element")} left out.",
            Styles.Strong));
        report.Line($"Case root, of the private case and of this version: {published.PublicVersion!.Root}");
        report.Line(_hidden.Basis.AssertedStandings.Count == 0
            ? "Every standing, cut set and role can be recomputed from the public version."
            : $"Asserted standings: {string.Join(", ", _hidden.Basis.AssertedStandings)}. {Phrases.Setting(_hidden.Setting)}.");
        foreach (StandingDifference difference in redaction.Differences)
        {
            report.Line(new Piece(
                $"{difference.Element.Id} is {ReportPhrases.WordsOf(difference.Private)} in the private case, "
                    + $"and {ReportPhrases.WordsOf(difference.Public)} in the public version.",
                Styles.Bad));
        }

        WritePathways();
        WriteSinglePoints();
    }

    private void WritePathways()
    {
        report.Heading("Publicly unsupported", "pathways that fall if everything hidden does");
        if (_hidden.Pathways.Count == 0)
        {
            report.Line("None.");
            return;
        }

        TextTable table = new(new("Pathway"), new("Statement", Fit.Wrap), new("From"), new("To"));
        foreach (PathwayChange change in _hidden.Pathways)
        {
            table.Add(Phrases.Id(change.Pathway), Phrases.Statement(change.Pathway), Phrases.Of(change.From), Phrases.Of(change.To));
        }

        report.Table(table);
        string[] claims = [.. _hidden.Claims.Select(change => change.Element.Id)];
        report.Line($"With them {ReportPhrases.Count(claims.Length, "goal, strategy or claim", "goals, strategies and claims")}: "
            + $"{string.Join(", ", claims.Take(Shown))}{(claims.Length > Shown ? ", …" : string.Empty)}.");
    }

    private void WriteSinglePoints()
    {
        report.Heading("Single points among what is hidden");
        if (_hidden.SinglePoints.Count == 0)
        {
            report.Line(_hidden.AreSinglePointsExhaustive ? "None." : "None found; the budget was used up before all were looked at.");
            return;
        }

        TextTable table = new(new("Element"), new("Statement", Fit.Wrap), new("Carries alone", Fit.Wrap));
        foreach (LoadBearingElement each in _hidden.SinglePoints)
        {
            table.Add(Phrases.Id(each.Element), Phrases.Statement(each.Element), Phrases.Ids(each.Pathways.Concat(each.Others), Shown));
        }

        report.Table(table);
    }
}
