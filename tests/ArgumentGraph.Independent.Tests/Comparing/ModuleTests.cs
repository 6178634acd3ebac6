using ArgumentGraph;
using IndependentReading.Cases;
using IndependentReading.Judging;

namespace IndependentReading.Comparing;

/// <summary>Modules in files of their own, joined and each alone.</summary>
public sealed class ModuleTests(ITestOutputHelper output)
{
    [Fact]
    public void Joined_and_alone_modules_are_judged_as_the_design_says()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("independent-");
        try
        {
            Comparisons.Hold(output, 320, seed => Read(seed, folder.CreateSubdirectory($"{seed}").FullName), Compare, figuresOfEach: 40);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Comparison Read(int seed, string folder)
    {
        ModularCase written = ModularCase.Of(seed);
        written.Write(folder);
        string text = string.Join('\n', Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        return new(seed, written.Joined, text, Argument.Load(Path.Combine(folder, ModularCase.Start)));
    }

    private static void Compare(Comparison comparison)
    {
        var written = ModularCase.Of(comparison.Seed);
        foreach (Terms terms in comparison.AllTerms())
        {
            Setting setting = Comparison.SettingOf(terms);
            CompareStandings(comparison, $"{terms}, joined", new Judge(comparison.Ours, terms), comparison.Ours, comparison.Theirs.AnalyzeSupport(setting));
            foreach (string module in written.Modules)
            {
                Case ours = written.Alone(module);
                Argument theirs = comparison.Theirs.ModuleOnly(module);
                CompareStandings(comparison, $"{terms}, {module} alone", new Judge(ours, terms), ours, theirs.AnalyzeSupport(setting));
                CompareCutSets(comparison, $"{terms}, {module} alone", ours, terms, theirs.AnalyzeLoadBearing(setting, new() { ListedCutSets = int.MaxValue }));
            }

            CompareReport(comparison, terms, written, comparison.Theirs.AnalyzeModules(setting));
        }
    }

    private static void CompareStandings(Comparison comparison, string what, Judge judge, Case ours, SupportReport report)
    {
        comparison.Same($"{what}: roots", Comparison.Sorted(ours.Roots.Select(item => item.Id)),
            Comparison.Sorted(report.Roots.Select(root => root.Element.Id)));
        comparison.Same($"{what}: pathways", Comparison.Sorted(ours.Pathways.Select(item => item.Id)),
            Comparison.Sorted(report.Pathways.Select(pathway => pathway.Element.Id)));
        foreach (Item item in ours.Items)
        {
            comparison.Same($"{what}: {item.Id}", judge.Standing(item.Id), report.StandingOf(item.Id));
            comparison.Same($"{what}: {item.Id} analysed", judge.Analysed(item.Id), report.AnalysedStandingOf(item.Id));
        }
    }

    private static void CompareCutSets(Comparison comparison, string what, Case ours, Terms terms, LoadBearingReport report)
    {
        string[] targets = [.. report.Pathways.Concat(report.Roots).Select(target => target.Element.Id).Distinct(StringComparer.Ordinal)];
        if (ours.Items.Count(item => Judge.IsBasic(ours, item, terms)) > RandomCase.MostBasic)
        {
            return;
        }

        var losses = new Losses(ours, terms, targets);
        foreach (LoadBearingTarget target in report.Pathways.Concat(report.Roots))
        {
            comparison.Same($"{what}: cut sets of {target.Element.Id}",
                Comparison.Sorted(losses.CutSets(target.Element.Id).Select(state => string.Join('+', losses.Members(state)))),
                Comparison.Sorted(target.CutSets.Listed.Select(set => string.Join('+', Comparison.Sorted(Comparison.Ids(set.Elements))))));
        }
    }

    private static void CompareReport(Comparison comparison, Terms terms, ModularCase written, ModulesReport report)
    {
        var joinedLosses = new Losses(comparison.Ours, terms, [.. report.Modules.SelectMany(module => module.Goals).Select(goal => goal.Element.Id)]);
        foreach (AnalysedModule found in report.Modules)
        {
            string module = found.Module.Name;
            Case alone = written.Alone(module);
            comparison.Same($"{terms}: assumed by {module}", Comparison.Sorted(written.CitedBy(module)), found.AssumedOfOthers
                .Select(assumed => assumed.Element.Id));
            string[] goals = [.. found.Goals.Select(goal => goal.Element.Id)];
            comparison.Same($"{terms}: goals of {module}",
                Comparison.Sorted(alone.Items.Where(item => item is { IsUpper: true, IsAssumed: false }
                    && (item.Kind != "strategy" || alone.Roots.Contains(item))).Select(item => item.Id)),
                Comparison.Sorted(goals));
            bool canLose = alone.Items.Count(item => Judge.IsBasic(alone, item, terms)) <= RandomCase.MostBasic;
            Losses? aloneLosses = canLose ? new Losses(alone, terms, goals) : null;
            foreach (ModuleGoal goal in found.Goals)
            {
                string id = goal.Element.Id;
                comparison.Same($"{terms}: {id} joined", joinedLosses.Baseline.Analysed(id), goal.Joined);
                comparison.Same($"{terms}: {id} alone", new Judge(alone, terms).Analysed(id), goal.Alone);
                if (aloneLosses is not null)
                {
                    comparison.Same($"{terms}: only joined carries {id}", OnlyJoined(written, module, id, joinedLosses, aloneLosses),
                        Comparison.Ids(goal.OnlyJoined));
                }
            }
        }

        comparison.Same($"{terms}: modules that rest on others", Comparison.Sorted(Dependencies(comparison.Ours)),
            Comparison.Sorted(report.Dependencies.Select(one => $"{one.From} on {one.To}: {one.Support}, {one.Context}, {one.Challenges}")));
    }

    // "Alone, neither is such an element a single point, nor is anything cited that rests on it."
    private static IEnumerable<string> OnlyJoined(ModularCase written, string module, string goal, Losses together, Losses alone)
    {
        Case joined = written.Joined;
        HashSet<string> pointsAlone = [.. Singles(alone, goal)];
        string[] cited = [.. written.CitedBy(module).Where(pointsAlone.Contains)];
        return Singles(together, goal).Where(point => !pointsAlone.Contains(point)
            && !Array.Exists(cited, id => joined.Below(id).Any(below => below == point || joined[below].InContextOf.Contains(point))));
    }

    private static IEnumerable<string> Singles(Losses losses, string goal) => losses.Basic.Where((_, bit) => losses.IsDown(goal, 1 << bit));

    private static IEnumerable<string> Dependencies(Case joined)
    {
        (string From, string To, bool IsSupport)[] all = [.. joined.Items.SelectMany(item =>
            item.SupportedBy.Select(id => (item.Module!, joined[id].Module!, true))
                .Concat(item.InContextOf.Select(id => (item.Module!, joined[id].Module!, false))))];
        return all.Where(one => one.From != one.To).GroupBy(one => (one.From, one.To))
            .Select(pair => $"{pair.Key.From} on {pair.Key.To}: {pair.Count(one => one.IsSupport)}, {pair.Count(one => !one.IsSupport)}, 0");
    }
}
