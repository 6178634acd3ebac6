using ArgumentGraph.Model;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>What an impact analysis found, in sentences: the most important first.</summary>
internal static class ImpactSentences
{
    private static readonly Standing[] LowestFirst = [Standing.Unsupported, Standing.InDoubt, Standing.Supported];

    public static ValueList<string> Of(ImpactReport report)
    {
        var sentences = new List<string>();
        foreach (Standing to in LowestFirst)
        {
            Add(sentences, report.Pathways.Where(each => each.To == to && each.From > to), "falls to", "fall to", " " + Word(to));
        }

        foreach (Standing to in LowestFirst)
        {
            Add(sentences, report.Pathways.Where(each => each.To == to && each.From < to), "rises to", "rise to", " " + Word(to));
            Add(sentences, report.Pathways.Where(each => each.To == to && each.From is null), "is new, and", "are new, and", " " + Word(to));
        }

        Add(sentences, report.Pathways.Where(each => each.To is null), "is not there any more", "are not there any more", string.Empty);
        sentences.AddRange(report.BecameLoadBearing.Select(change => $"{change.Element.Id} became load-bearing for {Names(change.Pathways)}."));

        // For a pathway that fell, that what brought it down carries it no longer is not news.
        HashSet<Element> fallen = [.. report.Pathways.Where(each => each.To < each.From).Select(each => each.Pathway)];
        foreach (LoadBearingChange change in report.NoLongerLoadBearing)
        {
            ValueList<Element> standing = [.. change.Pathways.Where(pathway => !fallen.Contains(pathway))];
            if (standing.Count > 0)
            {
                sentences.Add($"{change.Element.Id} is no longer load-bearing for {Names(standing)}.");
            }
        }

        IEnumerable<PathwayImpact> still = report.Pathways.Where(each => each is { CouldMove: Possibility.Yes, HasMoved: false });
        Add(sentences, still, "could move, and does", "could move, and do", " not");
        Add(sentences, Others(report), "stands as before, but differently supported", "stand as before, but differently supported", string.Empty);
        ValueList<Element> unsettled =
            [.. report.Pathways.Where(each => each is { CouldMove: Possibility.NotSettled, HasMoved: false }).Select(each => each.Pathway)];
        if (unsettled.Count > 0)
        {
            sentences.Add($"Whether {Names(unsettled)} could move is not settled within the budget.");
        }

        if (sentences.Count == 0)
        {
            sentences.Add(
                report.Comparison.IsEmpty ? "Nothing has changed."
                : report.Pathways.Any(each => each.Path.Count > 0) ? "What changed reaches pathways, and changes no standing."
                : "Nothing that a pathway rests on has changed.");
        }

        ValueList<Element> timed = [.. report.Comparison.Changed
            .Where(change => change.Members.Any(member => member.Name is "step" or "harm")).Select(change => change.Newer)];
        if (timed.Count > 0)
        {
            sentences.Add($"Steps of the response or times to harm changed: {Names(timed)}; the report on responses says what follows.");
        }

        AddModules(sentences, report.Modules);
        if (report.IsBudgetSpent)
        {
            sentences.Add("The work budget was spent before all was settled: some verdicts, cut sets or probabilities are left open.");
        }

        return [.. sentences];
    }

    // What has to be reviewed again, as numbers.
    private static void AddModules(List<string> sentences, ValueList<ModuleImpact> modules)
    {
        const int Shown = 12;
        ModuleImpact[] reached = [.. modules.Where(module => module.Added + module.Touched > 0)];
        if (reached.Length == 0)
        {
            return;
        }

        sentences.AddRange(reached.Take(Shown).Select(module => $"{module}."));
        if (reached.Length > Shown)
        {
            int more = reached.Length - Shown;
            sentences.Add($"{more} more {(more == 1 ? "module has" : "modules have")} elements to be reviewed again.");
        }

        string[] others = [.. modules.Where(module => module.Added + module.Touched == 0).Select(module => module.Module)];
        if (others.Length > 0)
        {
            sentences.Add(others.Length <= Shown
                ? $"Nothing of {Wording.List(others, "and")} rests on what changed."
                : $"Nothing of {others.Length} other modules rests on what changed.");
        }
    }

    // Moved in its cut sets or its number alone.
    private static IEnumerable<PathwayImpact> Others(ImpactReport report) => report.Pathways.Where(each =>
        each.HasMoved && each.From == each.To && each.BecameLoadBearing.Count == 0 && each.NoLongerLoadBearing.Count == 0);

    private static void Add(List<string> sentences, IEnumerable<PathwayImpact> pathways, string one, string several, string rest)
    {
        ValueList<Element> elements = [.. pathways.Select(each => each.Pathway)];
        if (elements.Count > 0)
        {
            sentences.Add($"{Names(elements)} {(elements.Count == 1 ? one : several)}{rest}.");
        }
    }

    private static string Word(Standing standing) => standing switch
    {
        Standing.Supported => "supported",
        Standing.InDoubt => "in doubt",
        _ => "unsupported",
    };

    private static string Names(ValueList<Element> elements) => Wording.List([.. elements.Select(element => element.Id)], "and");
}
