using System.Globalization;
using System.Numerics;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>analyze</c> for people: answers first, detail after.</summary>
internal sealed class AnalyzeText(TextReport report, string file, SupportReport support, LoadBearingReport load, AnalyzeNumbers? numbers = null)
{
    // Tables for people end somewhere; --format json has no end.
    internal const int ShownTargets = 200;
    private const int ShownElements = 50;
    private const int ShownIds = 30;
    private const int ShownCarried = 12;
    private const int ShownOrders = 4;
    private const int WidestStatement = 64;

    private readonly int _standing = load.Pathways.Count(target => !target.IsDown);

    private readonly ILookup<string, LoadBearingElement> _basicByTarget = load.LoadBearing.Where(element => element.IsBasic)
        .SelectMany(element => element.Pathways.Concat(element.Others).Select(target => (target.Id, Element: element)))
        .ToLookup(pair => pair.Id, pair => pair.Element, StringComparer.Ordinal);

    public void Write()
    {
        report.Line(new Piece(load.Argument.Title, Styles.Strong));
        report.Line($"{Phrases.Setting(load.Setting)}.");
        foreach (string sentence in Phrases.OnTrust(load))
        {
            report.Line(sentence);
        }

        WriteCounts();
        WriteTargets("Pathways", load.Pathways);
        WriteRemarks();
        new AnalyzeTextNumbers(report, load, numbers ?? AnalyzeNumbers.None).Write();
        WriteOpenPoints();
        WriteLoadBearing();
        WriteOtherTargets();
        WriteCutSets();
        new AnalyzeTextSets(report, load).Write();
        WriteHints();
    }

    private void WriteCounts()
    {
        ArgumentCounts counts = load.Counts;
        report.Line(new Piece(
            $"{ReportPhrases.Count(counts.Goal, "goal")}, {ReportPhrases.Count(counts.Strategy, "strategy", "strategies")}, "
            + $"{ReportPhrases.Count(counts.Claim, "claim")}, {ReportPhrases.Count(counts.Evidence, "item")} of evidence, "
            + $"{ReportPhrases.Count(counts.Context, "context")}, {ReportPhrases.Count(counts.Assumption, "assumption")}, "
            + $"{ReportPhrases.Count(counts.Justification, "justification")}; "
            + $"{counts.SupportedBy.ToString(CultureInfo.InvariantCulture)} supported-by, "
            + $"{counts.InContextOf.ToString(CultureInfo.InvariantCulture)} in-context-of, {ReportPhrases.Count(counts.Challenges, "challenge")}",
            Styles.Faint));
        if (load.Setting.Baseline == Baseline.AsArgued && counts.Challenges > 0)
        {
            report.Line($"{ReportPhrases.Count(counts.Challenges, "challenge")} ignored.");
        }
    }

    private void WriteTargets(string heading, IReadOnlyList<LoadBearingTarget> targets)
    {
        if (targets.Count == 0)
        {
            report.Heading(heading, "none: there is neither a goal marked as pathway, nor a root goal or claim");
            return;
        }

        int largest = targets.SelectMany(target => target.CutSets.CountByOrder.Keys).DefaultIfEmpty(1).Max();
        string standings = string.Join(", ", targets.GroupBy(target => target.Standing).OrderByDescending(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {ReportPhrases.WordsOf(group.Key)}")));
        report.Heading(heading, standings);
        var table = new TextTable(
            new("id"),
            new("statement", Fit.Cut, Widest: WidestStatement),
            new("standing"),
            new("cut sets"),
            new("why", Fit.Wrap));
        foreach (LoadBearingTarget target in Shown(targets))
        {
            table.Add(Phrases.Id(target.Element), Phrases.Statement(target.Element), StandingOf(target), CutSetsOf(target, largest), WhyOf(target));
        }

        report.Table(table);
        if (targets.Count > ShownTargets)
        {
            report.Line(string.Create(
                CultureInfo.InvariantCulture, $"{targets.Count - ShownTargets} more, which stand no lower than these: --format json lists all."));
        }
    }

    // All of them, or those that stand lowest, in their order.
    private static IEnumerable<LoadBearingTarget> Shown(IReadOnlyList<LoadBearingTarget> targets) => targets.Count <= ShownTargets
        ? targets
        : targets.Index().OrderBy(target => target.Item.Standing).Take(ShownTargets).OrderBy(target => target.Index).Select(target => target.Item);

    private static Cell StandingOf(LoadBearingTarget target) => target.StandingAsIs < target.Standing
        ? new Cell([Phrases.Of(target.Standing), new Piece(" (as is: "), Phrases.Of(target.StandingAsIs), new Piece(")")])
        : Phrases.Of(target.Standing);

    // By order from 1: a question mark for an order that was not counted in full, dots where larger ones may exist.
    private static Cell CutSetsOf(LoadBearingTarget target, int largest)
    {
        if (target.IsDown)
        {
            return new Piece("-", Styles.Faint);
        }

        // A row of a few numbers tells at a glance; of many, how many there are in all tells more.
        CutSetSummary sets = target.CutSets;
        int last = sets.IsExhaustive ? sets.CountedToOrder : Math.Max(Math.Min(largest, ShownOrders), sets.CountedToOrder);
        int shown = Math.Min(last, ShownOrders);
        IEnumerable<string> numbers = Enumerable.Range(1, shown).Select(order =>
            order > sets.CountedToOrder && !sets.IsExhaustive
                ? "?"
                : sets.CountByOrder.GetValueOrDefault(order, BigInteger.Zero).ToString(CultureInfo.InvariantCulture));
        string list = string.Join(' ', numbers) + (sets.IsExhaustive && shown == last ? string.Empty : " ..");
        string total = shown == last ? string.Empty
            : sets.IsExhaustive ? string.Create(CultureInfo.InvariantCulture, $" {sets.Count} in all")
            : string.Create(CultureInfo.InvariantCulture, $" {sets.Count} to order {sets.CountedToOrder}");
        bool isBeyond = sets.SmallestOrder is { } smallest && smallest > shown;
        return isBeyond ? string.Create(CultureInfo.InvariantCulture, $"{list}{total} (from {sets.SmallestOrder})") : list + total;
    }

    private void WriteCutSets()
    {
        foreach (LoadBearingTarget target in load.Pathways.Concat(load.AdditionalElements).Where(target => target.CutSets.Listed.Count > 0).DistinctBy(
            target => target.Element.Id, StringComparer.Ordinal))
        {
            CutSetSummary sets = target.CutSets;
            bool isAll = sets.IsExhaustive && sets.Listed.Count == sets.Count;
            report.Heading($"What brings {target.Element.Id} down", isAll
                ? ReportPhrases.Count(sets.Listed.Count, "minimal cut set")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"the first {sets.Listed.Count} of {(sets.IsExhaustive ? string.Empty : "at least ")}{sets.Count} minimal cut sets"));
            foreach (CutSet set in sets.Listed)
            {
                report.Line(new Piece($"  {string.Join(" + ", set.Elements.Select(element => element.Id))}", Styles.Id));
            }
        }
    }

    private Cell WhyOf(LoadBearingTarget target)
    {
        List<Piece> pieces = [];
        if (target.RootCauses.Causes.Count > 0)
        {
            pieces.Add(new Piece(Phrases.Causes(target.RootCauses), Styles.Of(target.Standing)));
        }

        if (!target.IsDown)
        {
            // What every pathway rests on, assumptions of the whole case mostly, comes after what tells this one from the others.
            Element[] singles = [.. _basicByTarget[target.Element.Id].OrderBy(element => element.Pathways.Count == _standing)
                .Select(element => element.Element)];
            string start = pieces.Count > 0 ? "; " : string.Empty;
            pieces.Add(singles.Length == 0
                ? $"{start}{(load.IsLoadBearingExhaustive ? "on nothing alone" : "not everything was tried")}"
                : new Piece($"{start}load-bearing: "));
            if (singles.Length > 0)
            {
                pieces.Add(new Piece(Words.List(singles, ShownCarried), Styles.Id));
                if (!load.IsLoadBearingExhaustive)
                {
                    pieces.Add("; not everything was tried");
                }
            }
        }

        return new Cell(pieces);
    }

    private void WriteRemarks()
    {
        if (load.Pathways.Any(target => !target.IsDown))
        {
            report.Line(new Piece("Cut sets: smallest sets of elements whose joint loss brings it down; how many of 1, 2, 3, ... elements.", Styles.Faint));
        }

        if (load.Pathways.Count > 0 && load.Pathways.All(target => target.IsDown))
        {
            Baseline[] others = [.. Enum.GetValues<Baseline>().Where(baseline => baseline != load.Setting.Baseline)];
            string first = load.Pathways.Count == 1 ? "The pathway is unsupported" : "Every pathway is unsupported";
            report.Line(new Piece($"{first} {ReportWords.ToWord(load.Setting.Baseline).Replace('-', ' ')}, and cannot fall further. "
                + "To see what would carry it, analyse it from another baseline:", Styles.Bad));
            foreach (Baseline other in others)
            {
                string meaning = other switch
                {
                    Baseline.AsIs => "what is in hand",
                    Baseline.AsPlanned => "planned evidence counts as available",
                    _ => "structure alone, as if everything open were there",
                };
                report.Line($"  --baseline {ReportWords.ToWord(other)}  {meaning}");
            }
        }

        LoadBearingTarget[] lower = [.. load.Pathways.Where(target => target.StandingAsIs < target.Standing)];
        if (lower.Length > 0)
        {
            report.Line(
                new Piece($"{Words.List(lower.Select(target => target.Element))} {(lower.Length == 1 ? "stands" : "stand")} lower as is.", Styles.Doubtful));
        }
    }

    private void WriteOpenPoints()
    {
        report.Heading("Open points");
        var table = new TextTable(new("what"), new("number", IsNumber: true), new("elements", Fit.Wrap));
        ILookup<OpenPointKind, OpenPoint> byKind = support.OpenPoints.ToLookup(point => point.Kind);
        foreach (OpenPointKind kind in Enum.GetValues<OpenPointKind>())
        {
            // What is taken on trust is said even where there is none of it.
            OpenPoint[] points = [.. byKind[kind]];
            if (points.Length > 0 || kind == OpenPointKind.TakenAsAvailable)
            {
                table.Add(
                    kind == OpenPointKind.TakenAsAvailable ? "state not given, taken as available" : ReportPhrases.WordsOf(kind),
                    points.Length.ToString(CultureInfo.InvariantCulture),
                    points.Length == 0 ? new Piece("-", Styles.Faint) : new Piece(Words.List(points.Select(NameOf), ShownIds), Styles.Id));
            }
        }

        report.Table(table);
    }

    private static string NameOf(OpenPoint point) => point.Relationship is { } challenge ? $"{challenge.From} -> {challenge.To}" : point.Element.Id;

    // In the table: what can fall by itself, and what is shared. Steps in between that carry one pathway each take a line a pathway; what is only stated, and
    // carries everything below where it is stated, takes a line for each set of pathways.
    private void WriteLoadBearing()
    {
        LoadBearingElement[] all = [.. load.LoadBearing.Where(element => element.Pathways.Count > 0 && !IsStated(element))];
        LoadBearingElement[] tabled = [.. all.Where(element => element.IsBasic || element.Pathways.Count > 1)];
        report.Heading("Load-bearing elements", all.Length == 0
            ? "no element that is argued brings a pathway down alone"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Length}: {all.Count(element => element.Pathways.Count > 1)} shared by two or more pathways, "
                + $"{all.Count(element => element.IsHidden)} of them hidden (cited by one element only)"));
        if (tabled.Length > 0)
        {
            var table = new TextTable(
                new("id"), new("kind"), new("statement", Fit.Cut, Widest: WidestStatement), new("pathways", Fit.Wrap), new("remark", Fit.Wrap));
            foreach (LoadBearingElement element in tabled.Take(ShownElements))
            {
                table.Add(
                    Phrases.Id(element.Element),
                    ReportWords.Of(element.Element.Kind), Phrases.Statement(element.Element), Phrases.Ids(element.Pathways, ShownCarried), RemarkOn(element));
            }

            report.Table(table);
        }

        if (tabled.Length > ShownElements)
        {
            report.Line(string.Create(
                CultureInfo.InvariantCulture, $"{tabled.Length - ShownElements} more, which carry no more pathways than these: --format json lists all."));
        }

        ILookup<string, Element> critical = all.Where(element => !element.IsBasic && element.Pathways.Count == 1)
            .ToLookup(element => element.Pathways[0].Id, element => element.Element, StringComparer.Ordinal);
        if (critical.Count > 0)
        {
            report.Line(new Piece("Critical for one pathway each (not basic: they fall with what is under them, or if a step fails):", Styles.Faint));
            foreach (Element pathway in load.Pathways.Select(target => target.Element).Where(pathway => critical.Contains(pathway.Id)))
            {
                report.Line("  ", new Piece(pathway.Id, Styles.Id), $": {Words.List(critical[pathway.Id], ShownIds)}");
            }
        }

        WriteStated();
        if (!load.IsLoadBearingExhaustive)
        {
            report.Line(new Piece("The work budget was spent before every element had been tried: there may be others.", Styles.Doubtful));
        }
    }

    private void WriteStated()
    {
        IGrouping<string, LoadBearingElement>[] groups = [.. load.LoadBearing.Where(element => element.Pathways.Count > 0 && IsStated(element))
            .GroupBy(element => Words.List(element.Pathways, ShownCarried), StringComparer.Ordinal)];
        if (groups.Length > 0)
        {
            report.Line(new Piece("Stated above, and so load-bearing below (assumptions, contexts, justifications):", Styles.Faint));
            foreach (IGrouping<string, LoadBearingElement> group in groups)
            {
                report.Line("  ", new Piece(group.Key, Styles.Id), $": {Words.List(group.Select(element => element.Element), ShownIds)}");
            }
        }
    }

    private static bool IsStated(LoadBearingElement element) => element.Element is Assumption or Context or Justification;

    private Cell RemarkOn(LoadBearingElement element)
    {
        string kind = element.IsBasic ? string.Empty : "critical";
        if (!element.IsHidden)
        {
            return new Piece(kind, Styles.Faint);
        }

        IEnumerable<Element> citedBy = load.Argument.ElementsSupportedBy(element.Element.Id).Concat(load.Argument.ElementsInContextOf(element.Element.Id));
        return new Cell(
            [new Piece($"hidden: in {Words.List(citedBy)} only", Styles.Doubtful), new Piece(kind.Length > 0 ? $"; {kind}" : string.Empty, Styles.Faint)]);
    }

    private void WriteOtherTargets()
    {
        var pathways = load.Pathways.Select(target => target.Element.Id).ToHashSet(StringComparer.Ordinal);
        LoadBearingTarget[] others = [.. load.Roots.Concat(load.AdditionalElements)
            .DistinctBy(target => target.Element.Id, StringComparer.Ordinal).Where(target => !pathways.Contains(target.Element.Id))];
        if (others.Length > 0)
        {
            WriteTargets(load.AdditionalElements.Count > 0 ? "Roots and named elements" : "Roots", others);
        }
    }

    private void WriteHints()
    {
        string name = file == Inputs.StandardInput ? "FILE" : file.Contains(' ') ? $"\"{file}\"" : file;
        List<string> hints = [];
        if (load.Pathways.FirstOrDefault(target => target.Standing < Standing.Supported) is { } open)
        {
            hints.Add($"argument-graph explain {name} {open.Element.Id}");
        }

        if (load.LoadBearing.Where(element => element.IsBasic && element.Pathways.Count > 0)
            .OrderBy(element => element.Element.Kind != ElementKind.Evidence).FirstOrDefault() is { } first)
        {
            hints.Add($"argument-graph what-if {name} --fail {first.Element.Id}");
        }

        if (load.Setting.Baseline == Baseline.AsIs && support.OpenPoints.Any(point => point.Kind == OpenPointKind.Planned))
        {
            hints.Add($"argument-graph analyze {name} --baseline as-planned");
        }

        if (hints.Count > 0)
        {
            report.Heading("Go on with");
            hints.ForEach(hint => report.Line($"  {hint}"));
        }
    }
}
