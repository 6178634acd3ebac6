using System.Globalization;
using ArgumentGraph;
using IndependentReading.Cases;
using IndependentReading.Judging;

namespace IndependentReading.Comparing;

/// <summary>What falls with what: cut sets of every order, single points, pairs, roles, concentrations; each by trying all states.</summary>
public sealed class LossTests(ITestOutputHelper output)
{
    [Fact]
    public void What_falls_is_what_falls_when_all_states_are_tried() => Comparisons.Hold(output, 640, Comparison.Of, Compare, figuresOfEach: 40);

    private static void Compare(Comparison comparison)
    {
        foreach (Terms terms in comparison.AllTerms())
        {
            var losses = new Losses(comparison.Ours, terms);
            LoadBearingReport report = comparison.Theirs.AnalyzeLoadBearing(Comparison.SettingOf(terms),
                new() { ListedCutSets = int.MaxValue, ListedPairs = int.MaxValue });
            (report.IsLoadBearingExhaustive && report.ArePairsExhaustive && report.AreConcentrationsExhaustive).Should().BeTrue();
            CompareTargets(comparison, terms, losses, report);
            CompareSinglePoints(comparison, terms, losses, report);
            ComparePairs(comparison, terms, losses, report);
            CompareConcentrations(comparison, terms, losses, report);
        }
    }

    private static void CompareTargets(Comparison comparison, Terms terms, Losses losses, LoadBearingReport report)
    {
        var roles = new Roles(comparison.Ours, terms, losses);
        foreach (LoadBearingTarget target in report.Pathways.Concat(report.Roots))
        {
            string id = target.Element.Id;
            int[] cutSets = [.. losses.CutSets(id)];
            losses.IsMonotone(id).Should().BeTrue("only so are there cut sets (seed {0}, {1}, {2})", comparison.Seed, terms, id);
            comparison.Same($"{terms}: {id}", losses.Baseline.Analysed(id), target.Standing);
            comparison.Same($"{terms}: {id} as is", new Judge(comparison.Ours, terms with { Baseline = "AsIs" }).Analysed(id), target.StandingAsIs);
            comparison.Same($"{terms}: cut sets of {id}", Comparison.Sorted(cutSets.Select(state => string.Join('+', losses.Members(state)))),
                Comparison.Sorted(target.CutSets.Listed.Select(set => string.Join('+', Comparison.Sorted(Comparison.Ids(set.Elements))))));
            comparison.Same($"{terms}: numbers of cut sets of {id}",
                cutSets.GroupBy(state => Losses.Bits(state).Count()).OrderBy(group => group.Key).Select(group => $"{group.Key}: {group.Count()}"),
                target.CutSets.CountByOrder.Select(pair => $"{pair.Key}: {pair.Value}"));
            for (int bit = 0; bit < losses.Basic.Length; bit++)
            {
                comparison.Same($"{terms}: role of {losses.Basic[bit]} for {id}", roles.Of(bit, id), report.RoleOf(losses.Basic[bit], id).ToString());
            }
        }
    }

    private static void CompareSinglePoints(Comparison comparison, Terms terms, Losses losses, LoadBearingReport report)
    {
        List<string> expected = [];
        foreach (Item item in comparison.Ours.Items)
        {
            bool isBasic = losses.Basic.Contains(item.Id);
            HashSet<string> down = losses.Down(new HashSet<string> { item.Id });
            string[] others = [.. losses.Targets.Where(target => down.Contains(target) && (isBasic || target != item.Id))];
            string[] pathways = [.. losses.Pathways.Where(others.Contains)];
            int cited = comparison.Ours.Items.Count(other => other.SupportedBy.Contains(item.Id) || other.InContextOf.Contains(item.Id))
                + item.Challenges.Count;
            if (others.Length > 0)
            {
                expected.Add($"{item.Id}, basic {isBasic}, hidden {pathways.Length > 1 && cited == 1}: "
                    + $"{string.Join(' ', pathways)}; {string.Join(' ', others.Except(pathways))}");
            }
        }

        comparison.Same($"{terms}: single points", Comparison.Sorted(expected), Comparison.Sorted(report.LoadBearing.Select(element =>
            $"{element.Element.Id}, basic {element.IsBasic}, hidden {element.IsHidden}: "
            + $"{string.Join(' ', Comparison.Ids(element.Pathways))}; {string.Join(' ', Comparison.Ids(element.Others))}")));
    }

    private static void ComparePairs(Comparison comparison, Terms terms, Losses losses, LoadBearingReport report)
    {
        List<string> expected = [];
        for (int first = 0; first < losses.Basic.Length; first++)
        {
            for (int second = first + 1; second < losses.Basic.Length; second++)
            {
                int[] alone = [1 << first, 1 << second];
                string[] both = [.. losses.Pathways.Where(pathway => losses.IsDown(pathway, alone[0] | alone[1]))];
                string[] only = [.. both.Where(pathway => !alone.Any(state => losses.IsDown(pathway, state)))];
                if (only.Length > 0)
                {
                    expected.Add($"{losses.Basic[first]} + {losses.Basic[second]}: {string.Join(' ', both)}; {string.Join(' ', only)}");
                }
            }
        }

        comparison.Same($"{terms}: pairs", Comparison.Sorted(expected), Comparison.Sorted(report.Pairs.Select(pair =>
            $"{pair.First.Id} + {pair.Second.Id}: {string.Join(' ', Comparison.Ids(pair.Pathways))}; {string.Join(' ', Comparison.Ids(pair.OnlyTogether))}")));
        comparison.Same($"{terms}: number of pairs", expected.Count, (double)report.PairsTotal);
    }

    private static void CompareConcentrations(Comparison comparison, Terms terms, Losses losses, LoadBearingReport report)
    {
        (string Key, string Value, string Id)[] said = [.. comparison.Ours.Items.SelectMany(item =>
            item.Tags.SelectMany(tag => tag.Value.Select(value => (tag.Key, value, item.Id)))
                .Concat(item.Source is { } source ? [("source", source, item.Id)] : []))];
        List<string> expected = [];
        foreach (IGrouping<string, (string Key, string Value, string Id)> key in said.GroupBy(one => one.Key))
        {
            foreach (string value in key.Select(one => one.Value).Distinct(StringComparer.Ordinal))
            {
                HashSet<string> with = [.. key.Where(one => one.Value == value).Select(one => one.Id)];
                HashSet<string> without = [.. key.Select(one => one.Id).Except(with)];
                HashSet<string> down = losses.Down(with);
                HashSet<string> downWithout = losses.Down(without);
                expected.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{key.Key} {value} {with.Count}: {string.Join(' ', losses.Pathways.Where(down.Contains))}; ")
                    + string.Join(' ', losses.Pathways.Where(pathway => losses.Baseline.Analysed(pathway) > 0 && !downWithout.Contains(pathway))));
            }
        }

        comparison.Same($"{terms}: concentrations", Comparison.Sorted(expected), Comparison.Sorted(report.Concentrations.Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value} {one.Count}: {string.Join(' ', Comparison.Ids(one.FallenPathways))}; ")
            + string.Join(' ', Comparison.Ids(one.SurvivesAlone)))));
    }
}
