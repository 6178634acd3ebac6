using System.Globalization;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Who sees harm, who is told, who decides, what is done, and whether that comes in time.</summary>
internal static class ResponseSection
{
    public const string Caption = "For each pathway the steps of the response over time, against the moment of harm.";

    private const string Title = "Responses against the moment of harm";

    // In pixels: what fits on a page with the title and the key.
    private const int MostHeight = 840;
    private const int PrintedWidth = 290;
    private const int Shown = 40;
    private const int ShownIds = 12;

    /// <summary>The section of a report: nothing where neither a step nor a window of harm is stated.</summary>
    public static IEnumerable<Block> Of(ReportContents contents) => contents.Argument.StatesResponses
        ? [.. Blocks(contents.Response, contents.Argument), .. Pictures(contents.Response)]
        : [];

    /// <summary>What it says, without the chart.</summary>
    /// <param name="report">The analysis.</param>
    /// <param name="inReport">The argument, in a report of which statements stand elsewhere: then all its steps are listed. Null, the default: those under
    /// all chains, with their statements.</param>
    public static List<Block> Blocks(ResponseReport report, Argument? inReport = null)
    {
        List<Block> blocks = [First(report)];
        if (report.NotAnswering.Count > 0)
        {
            blocks.Add(new Paragraph([Inline.Strong("Taken not to answer: "), Inline.Said(string.Join(", ", report.NotAnswering)), "."]));
        }

        foreach (string note in new[] { ResponsePhrases.UnknownNote(report), ResponsePhrases.HiddenNote(report) }.OfType<string>())
        {
            blocks.Add(new Paragraph([Inline.Strong(note)]));
        }

        if (report.Pathways.Count > 0)
        {
            blocks.AddRange([Pathways(report), .. Rest(report.Pathways.Count), new Paragraph([Inline.Faint(ResponsePhrases.ProbabilityNote(report))])]);
        }

        AddAttempts(blocks, report);
        AddLate(blocks, report);
        AddShared(blocks, report);
        AddResponders(blocks, report);
        if (inReport is not null)
        {
            AddAllSteps(blocks, report, inReport);
        }
        else
        {
            AddSteps(blocks, report);
        }

        AddGaps(blocks, report);
        blocks.AddRange(ShorteningTable.Of(report.Shortenings));
        return blocks;
    }

    // Of pathways to which there is a response, as many to a picture as have room on a page; the table below has all.
    private static IEnumerable<Picture> Pictures(ResponseReport report)
    {
        PathwayResponse[] responses = [.. report.Pathways.Where(one => one.Class != ResponseClass.None).Take(Shown)];
        int number = 1;
        for (int from = 0; from < responses.Length; number++)
        {
            int height = 0;
            int to = from;
            while (to < responses.Length && (to == from || height + ResponseChartSvg.HeightOf(responses[to], report) <= MostHeight))
            {
                height += ResponseChartSvg.HeightOf(responses[to++], report);
            }

            string name = number == 1 ? "response" : string.Create(CultureInfo.InvariantCulture, $"response-{number}");
            yield return new Picture(
                name, Caption, new ResponseChartSvg(new ResponseChart(Title, report, responses[from..to], null), name + "-", PrintedWidth).Write());
            from = to;
        }
    }

    public static string Draw(ResponseReport report, string prefix) => new ResponseChartSvg(
        new ResponseChart(
            Title, report, [.. report.Pathways.Take(Shown)],
            report.Pathways.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"and {report.Pathways.Count - Shown} more")
                : report.Pathways.Count == 0 ? "The argument has no pathway." : null),
        prefix).Write();

    private static Paragraph First(ResponseReport report)
    {
        List<Inline> text = [Inline.Strong(ResponsePhrases.Summary(report))];
        if (ResponsePhrases.Carrier(report) is { } carrier)
        {
            text.AddRange(
            [
                "; ", Inline.Said(carrier.Who), string.Create(CultureInfo.InvariantCulture, $" is under all chains of {carrier.SilentWithout.Count}: "),
                .. Inline.Ids(carrier.SilentWithout, ShownIds),
            ]);
        }

        text.Add(".");
        return new Paragraph(text);
    }

    private static Table Pathways(ResponseReport report) => new(
        [
            new("Pathway"), new("Response"), new("By the chain"), new("At worst"), new("As a rule"), new("Harm within"), new("Share of acts"),
            new("The rest"),
            new("Probability in time"), new("Can it be undone?"),
        ],
        [.. report.Pathways.Take(Shown).Select(one => new TableRow(null,
        [
            [Inline.Of(one.Pathway)],
            [ResponsePhrases.Of(one.Class)],
            one.Chain is { } chain ? [.. Inline.Ids(chain.Steps, ShownIds)] : ["–"],
            [IsTimed(one) ? ResponsePhrases.Of(one.Worst) : "–"],
            [IsTimed(one) ? ResponsePhrases.Of(one.Best) : "–"],
            [ResponsePhrases.Of(one.Pathway.Harm?.Within) + (ResponsePhrases.IsTight(one) ? "; more than half is used" : string.Empty)],
            [one.Chain is { } found ? ResponsePhrases.Percent(found.Share) : "–"],
            [ResponsePhrases.RestOf(one) is { Length: > 0 } rest ? rest : "–"],
            [ResponsePhrases.Of(one.Probability)],
            [ResponsePhrases.ReversalOf(one)],
        ]))]);

    private static bool IsTimed(PathwayResponse response) => response.Chain is not null && response.Class != ResponseClass.Prevented;

    // Several attempts multiply only if they are independent.
    private static void AddAttempts(List<Block> blocks, ResponseReport report)
    {
        PathwayResponse[] several = [.. report.Pathways.Where(one => one.Pathway.Harm?.Attempts > 1)];
        if (several.Length == 0)
        {
            return;
        }

        blocks.Add(new Paragraph(
            "Several attempts are taken to be independent of each other. If whoever makes them learns, or what fails once fails again, this says too much:"));
        blocks.Add(new Outline([.. several.Take(Shown).Select(one => new OutlineItem(0,
        [
            Inline.Of(one.Pathway), $": {ResponsePhrases.AttemptsOf(one)}.",
        ]))]));
        blocks.AddRange(Rest(several.Length));
    }

    private static void AddLate(List<Block> blocks, ResponseReport report)
    {
        PathwayResponse[] late = [.. report.OfClass(ResponseClass.LateOnly)];
        if (late.Length == 0)
        {
            return;
        }

        blocks.Add(new Paragraph(Inline.Strong("Late detection only")));
        blocks.Add(new Outline([.. late.Take(Shown).Select(one => new OutlineItem(0,
        [
            Inline.Of(one.Pathway), " ", Inline.Statement(one.Pathway), $" – {ResponsePhrases.Of(one.Best)} as a rule, harm within "
            + $"{ResponsePhrases.Of(one.Pathway.Harm?.Within)}; {Undone(one)}",
        ]))]));
        blocks.AddRange(Rest(late.Length));
    }

    private static string Undone(PathwayResponse response) => response.Pathway.Harm?.ReversibleWithin is { } reversible
        ? $"to be undone within {ResponsePhrases.Of(reversible)}: {ResponsePhrases.ReversalOf(response)}"
        : ResponsePhrases.ReversalOf(response);

    private static void AddShared(List<Block> blocks, ResponseReport report)
    {
        PathwayResponse[] understated = [.. report.Pathways.Where(one => one.Probability is { DoubtRatio: > 1.05 })];
        if (understated.Length == 0)
        {
            return;
        }

        blocks.Add(new Paragraph("Chains share steps. Were they taken to be independent, the doubt would be understated:"));
        blocks.Add(new Outline([.. understated.Take(Shown).Select(one => new OutlineItem(0,
        [
            Inline.Of(one.Pathway),
            string.Create(
                CultureInfo.InvariantCulture,
                $": {ReportPhrases.Number(one.Probability!.AsIfIndependent)} in place of {ReportPhrases.Number(one.Probability.Estimate)}, "
                + $"{one.Probability.DoubtRatio:0.##} times less doubt."),
        ]))]));
        blocks.AddRange(Rest(understated.Length));
    }

    private static void AddResponders(List<Block> blocks, ResponseReport report)
    {
        if (report.Responders.Count == 0)
        {
            return;
        }

        blocks.Add(new Heading(4, ["Who is on call"]));
        blocks.Add(new Table(
            [new("Who"), new("Steps"), new("Pathways", IsNumber: true), new("Which"), new("Without it no response"), new("Without it a worse one")],
            [.. report.Responders.Take(Shown).Select(role => new TableRow(null,
            [
                [Inline.Said(role.Who)], [.. Inline.Ids(role.Steps, ShownIds)], [role.Pathways.Count.ToString(CultureInfo.InvariantCulture)],
                [.. Inline.Ids(role.Pathways, ShownIds)], Listed(role.SilentWithout), Listed(role.WorseWithout.Except(role.SilentWithout)),
            ]))]));
        blocks.AddRange(Rest(report.Responders.Count));
    }

    private static void AddAllSteps(List<Block> blocks, ResponseReport report, Argument argument)
    {
        Element[] steps = [.. argument.Elements.Where(element => element.StatedStep is not null)];
        if (steps.Length == 0)
        {
            return;
        }

        Dictionary<string, ValueList<Goal>> under = report.Steps.ToDictionary(role => role.Step.Id, role => role.UnderAllChainsOf, StringComparer.Ordinal);
        blocks.Add(new Heading(4, ["Steps"]));
        blocks.Add(new Table(
            [new("Step"), new("What it is"), new("Under all chains of")],
            [.. steps.Select(step => new TableRow(null,
            [
                [Inline.Of(step)], [Inline.Said($"{step.StatedStep}")],
                under.TryGetValue(step.Id, out ValueList<Goal>? pathways) ? Listed(pathways) : ["–"],
            ]))]));
    }

    private static void AddSteps(List<Block> blocks, ResponseReport report)
    {
        StepRole[] carrying = [.. report.Steps.Where(role => role.UnderAllChainsOf.Count > 0)];
        if (carrying.Length == 0)
        {
            return;
        }

        blocks.Add(new Heading(4, ["Steps under all chains"]));
        blocks.Add(new Table(
            [new("Step"), new("Statement"), new("Stage"), new("Who"), new("Under all chains of")],
            [.. carrying.Take(Shown).Select(role => new TableRow(null,
            [
                [Inline.Of(role.Step)], [Inline.Statement(role.Step)], [ResponsePhrases.StagesOf(role.Step.StatedStep!)],
                [Inline.Said(ResponsePhrases.WhoOf(role.Step.StatedStep!))], [.. Inline.Ids(role.UnderAllChainsOf, ShownIds)],
            ]))]));
        blocks.AddRange(Rest(carrying.Length));
    }

    private static void AddGaps(List<Block> blocks, ResponseReport report)
    {
        (ResponseGapKind Kind, ResponseGap[] Gaps)[] kinds = [.. report.Pathways.SelectMany(one => one.Gaps).Concat(report.Gaps)
            .GroupBy(gap => gap.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray()))];
        if (kinds.Length == 0)
        {
            return;
        }

        blocks.Add(new Heading(4, ["What is missing"]));
        blocks.Add(new Outline([.. kinds.Select(kind => new OutlineItem(0, [$"{ResponsePhrases.Of(kind.Kind)}: ", .. Where(kind.Gaps)]))]));
    }

    // A step with the pathways in which it lacks something, or the pathways, or the step.
    private static IEnumerable<Inline> Where(ResponseGap[] gaps)
    {
        (Element Element, Goal[] Pathways)[] places = [.. gaps.GroupBy(gap => gap.Step ?? gap.Pathway!)
            .Select(group => (group.Key, group.Where(gap => gap.Step is not null).Select(gap => gap.Pathway).OfType<Goal>().ToArray()))];
        for (int i = 0; i < Math.Min(places.Length, ShownIds); i++)
        {
            yield return i == 0 ? string.Empty : ", ";
            yield return Inline.Of(places[i].Element);
            if (places[i].Pathways.Length > 0)
            {
                yield return " (";
                foreach (Inline id in Inline.Ids(places[i].Pathways, ShownIds))
                {
                    yield return id;
                }

                yield return ")";
            }
        }

        if (places.Length > ShownIds)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $" and {places.Length - ShownIds} more");
        }
    }

    private static IReadOnlyList<Inline> Listed(IEnumerable<Element> elements) => Inline.Ids(elements, ShownIds) is { Count: > 0 } ids ? ids : ["–"];

    private static IEnumerable<Block> Rest(int count) =>
        count > Shown ? [new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {count - Shown} more."))] : [];
}
