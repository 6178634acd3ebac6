using System.Globalization;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>response</c> for people.</summary>
internal sealed class ResponseText(TextReport report, ResponseReport response)
{
    private const int ShownPathways = 100;
    private const int ShownResponders = 40;
    private const int ShownIds = 12;

    public static void Write(ToolEnvironment environment, ResponseReport response) =>
        TextReport.Write(environment, report => new ResponseText(report, response).Write());

    private void Write()
    {
        report.Line(new Piece(response.Basis.Title, Styles.Strong));
        report.Line($"Who sees harm, who is told, who decides, who acts, and how fast. {Phrases.Setting(response.Setting)}.");
        foreach (string sentence in Phrases.OnTrust(response))
        {
            report.Line(sentence);
        }

        if (response.NotAnswering.Count > 0)
        {
            report.Line($"Taken not to answer: {Words.List(response.NotAnswering)}.");
        }

        foreach (string note in new[] { ResponsePhrases.UnknownNote(response), ResponsePhrases.HiddenNote(response) }.OfType<string>())
        {
            report.Line(new Piece(note, Styles.Doubtful));
        }

        report.Line(new Piece($"{Sentence()}.", Styles.Strong));
        WritePathways();
        WriteLate();
        WriteSteps();
        WriteResponders();
        WriteGaps();
        ShorteningText.Write(report, response.Shortenings);
    }

    private string Sentence()
    {
        string carried = ResponsePhrases.Carrier(response) is { } carrier
            ? $"; {carrier.Who} is under all chains of {Words.List(carrier.SilentWithout, ShownIds)}"
            : string.Empty;
        return ResponsePhrases.Summary(response) + carried;
    }

    private void WritePathways()
    {
        report.Heading("Pathways", ReportPhrases.Count(response.Pathways.Count, "pathway"));
        if (response.Pathways.Count == 0)
        {
            return;
        }

        var table = new TextTable(
            new("id"), new("response"), new("by the chain", Fit.Wrap), new("at worst"), new("as a rule"), new("harm within"), new("share", IsNumber: true),
            new("the rest", Fit.Wrap), new("in time", Fit.Wrap));
        foreach (PathwayResponse one in response.Pathways.Take(ShownPathways))
        {
            bool hasChain = one.Chain is not null;
            bool isTimed = hasChain && one.Class != ResponseClass.Prevented;
            table.Add(
                Phrases.Id(one.Pathway),
                PieceOf(one.Class),
                hasChain ? Phrases.Ids(one.Chain!.Steps, ShownIds) : Absent,
                isTimed ? ResponsePhrases.Of(one.Worst) : Absent,
                isTimed ? ResponsePhrases.Of(one.Best) : Absent,
                ResponsePhrases.Of(one.Pathway.Harm?.Within) + (ResponsePhrases.IsTight(one) ? " (tight)" : string.Empty),
                hasChain ? ResponsePhrases.Percent(one.Chain!.Share) : Absent,
                ResponsePhrases.RestOf(one) is { Length: > 0 } rest ? rest : Absent,
                one.Probability is null ? Absent : ResponsePhrases.Of(one.Probability));
        }

        report.Table(table);
        WriteRest(response.Pathways.Count, ShownPathways);
        string tight = response.Pathways.Any(ResponsePhrases.IsTight) ? " Tight: at worst more than half of the time is used." : string.Empty;
        report.Line(new Piece($"Share: of all acts, what the chain finds. {ResponsePhrases.ProbabilityNote(response)}{tight}", Styles.Faint));
        foreach (PathwayResponse one in response.Pathways.Where(one => one.Probability is { DoubtRatio: > 1.05 }).Take(ShownPathways))
        {
            report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Pathway.Id}: as if chains shared nothing {ReportPhrases.Number(one.Probability!.AsIfIndependent)}: "
                + $"the doubt would be understated {one.Probability.DoubtRatio:0.##} times."));
        }

        foreach (PathwayResponse one in response.Pathways.Where(one => one.Pathway.Harm?.Attempts > 1).Take(ShownPathways))
        {
            report.Line($"{one.Pathway.Id}: {ResponsePhrases.AttemptsOf(one)}, if the attempts are independent of each other.");
        }
    }

    private void WriteLate()
    {
        PathwayResponse[] late = [.. response.OfClass(ResponseClass.LateOnly)];
        if (late.Length == 0)
        {
            return;
        }

        report.Heading("Late detection only", ReportPhrases.Count(late.Length, "pathway"));
        var table = new TextTable(
            new("id"), new("statement", Fit.Cut), new("as a rule"), new("harm within"), new("to be undone within"), new("can it be undone?"));
        foreach (PathwayResponse one in late.Take(ShownPathways))
        {
            table.Add(
                Phrases.Id(one.Pathway), Phrases.Statement(one.Pathway), ResponsePhrases.Of(one.Best), ResponsePhrases.Of(one.Pathway.Harm?.Within),
                ResponsePhrases.Of(one.Pathway.Harm?.ReversibleWithin), ResponsePhrases.ReversalOf(one));
        }

        report.Table(table);
        WriteRest(late.Length, ShownPathways);
    }

    private void WriteSteps()
    {
        StepRole[] carrying = [.. response.Steps.Where(role => role.UnderAllChainsOf.Count > 1)];
        if (carrying.Length > 0)
        {
            report.Heading("Steps under all chains of several pathways");
            foreach (StepRole role in carrying.Take(ShownResponders))
            {
                report.Indented(1, $"{role.Step.Id}: {Words.List(role.UnderAllChainsOf, ShownIds)}");
            }
        }
    }

    private void WriteResponders()
    {
        if (response.Responders.Count == 0)
        {
            return;
        }

        report.Heading("Who is on call", "pathways without response, or with a worse one, when it does not answer");
        var table = new TextTable(
            new("who", Fit.Wrap), new("steps", Fit.Wrap), new("pathways", IsNumber: true), new("without response", Fit.Wrap), new("worse", Fit.Wrap));
        foreach (ResponderRole role in response.Responders.Take(ShownResponders))
        {
            table.Add(
                role.Who, Phrases.Ids(role.Steps, ShownIds), role.Pathways.Count.ToString(CultureInfo.InvariantCulture),
                role.SilentWithout.Count == 0 ? Absent : new Piece(Words.List(role.SilentWithout, ShownIds), Styles.Bad),
                Listed(role.WorseWithout.Except(role.SilentWithout)));
        }

        report.Table(table);
        WriteRest(response.Responders.Count, ShownResponders);
    }

    private void WriteGaps()
    {
        (ResponseGapKind Kind, ResponseGap[] Gaps)[] kinds = [.. response.Pathways.SelectMany(one => one.Gaps).Concat(response.Gaps)
            .GroupBy(gap => gap.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray()))];
        if (kinds.Length == 0)
        {
            return;
        }

        report.Heading("What is missing");
        foreach ((ResponseGapKind kind, ResponseGap[] gaps) in kinds)
        {
            report.Indented(1, $"{ResponsePhrases.Of(kind)}: {Words.List(gaps.Select(Place).Distinct(StringComparer.Ordinal), ShownIds)}");
        }
    }

    private static string Place(ResponseGap gap) => (gap.Step, gap.Pathway) switch
    {
        ({ } step, { } pathway) => $"{step.Id} (in {pathway.Id})",
        ({ } step, null) => step.Id,
        _ => gap.Pathway!.Id,
    };

    private void WriteRest(int count, int shown)
    {
        if (count > shown)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"and {count - shown} more: --format json lists all."));
        }
    }

    private static Cell Absent => new Piece("-", Styles.Faint);

    private static Cell Listed(IEnumerable<Element> elements) => Words.List(elements, ShownIds) is { Length: > 0 } ids ? new Piece(ids, Styles.Id) : Absent;

    public static Piece PieceOf(ResponseClass which) => new(ResponsePhrases.Of(which), Styles.Of(ResponsePhrases.ColourOf(which)));
}
