using System.Globalization;
using System.Numerics;
using ArgumentGraph;
using IndependentReading.Judging;

namespace IndependentReading.Comparing;

/// <summary>Probability, importance and joint falls: the weights of all states, added up.</summary>
public sealed class ChanceTests(ITestOutputHelper output)
{
    [Fact]
    public void Probabilities_are_the_sums_over_all_states() => Comparisons.Hold(output, 640, Comparison.Of, Compare, figuresOfEach: 20);

    private static void Compare(Comparison comparison)
    {
        foreach (Terms terms in comparison.AllTerms())
        {
            var losses = new Losses(comparison.Ours, terms);
            var chances = new Chances(comparison.Ours, losses);
            Setting setting = Comparison.SettingOf(terms);
            foreach (string target in losses.Targets)
            {
                CompareProbability(comparison, $"{terms}: {target}", target, losses, chances, comparison.Theirs.AnalyzeProbability(target, setting));
            }

            ImportanceReport importance = comparison.Theirs.AnalyzeImportance(setting);
            foreach (ImportanceTarget target in importance.Pathways.Concat(importance.Roots).DistinctBy(target => target.Element.Id))
            {
                CompareImportance(comparison, $"{terms}: importance for {target.Element.Id}", target, losses, chances);
            }

            CompareJoint(comparison, terms, losses, chances, comparison.Theirs.AnalyzeJoint(setting, new() { ListedPairs = int.MaxValue }));
        }
    }

    private static void CompareProbability(Comparison comparison, string what, string target, Losses losses, Chances chances, ProbabilityReport report)
    {
        if (losses.Baseline.Analysed(target) == 0)
        {
            comparison.Same($"{what} has none", "True", (report.Interval is null).ToString());
            return;
        }

        (double least, double greatest) = chances.Of(target);
        comparison.Same($"{what}, lower", least, report.Interval?.Lower);
        comparison.Same($"{what}, upper", greatest, report.Interval?.Upper);
        string[] matter = [.. losses.Basic.Where((_, bit) => losses.Matters(target, bit)).Where(id => !chances.HasNumber(id))];
        comparison.Same($"{what}, unknown", matter.Where(id => chances.ChanceOf(id) is null), Comparison.Ids(report.Unknown));
        comparison.Same($"{what}, conditioned on", matter.Where(id => chances.ChanceOf(id) is not null), Comparison.Ids(report.ConditionedOn));
    }

    private static void CompareImportance(Comparison comparison, string what, ImportanceTarget found, Losses losses, Chances chances)
    {
        string target = found.Element.Id;
        if (found.Importance is not { } importance)
        {
            bool isMissing = losses.Baseline.Analysed(target) == 0
                || losses.Basic.Where((id, bit) => chances.ChanceOf(id) is null && losses.Matters(target, bit)).Any();
            comparison.Same($"{what} is not given", "True", isMissing.ToString());
            return;
        }

        double doubt = 1 - chances.Of(target).Least;
        comparison.Same($"{what}, doubt", doubt, found.Doubt);
        int certain = losses.CertainlyDown(target);
        for (int bit = 0; bit < losses.Basic.Length; bit++)
        {
            string id = losses.Basic[bit];
            if ((certain >> bit & 1) != 0)
            {
                comparison.Same($"{what}, {id}, down for certain, among them", "False", importance.Any(each => each.Element.Id == id).ToString());
                continue;
            }

            double fallen = 1 - chances.Of(target, fallen: [id]).Least;
            double holding = 1 - chances.Of(target, holding: [id]).Least;
            if (importance.FirstOrDefault(each => each.Element.Id == id) is not { } each)
            {
                comparison.Same($"{what}, {id}, left out, makes a difference", fallen, holding);
                continue;
            }

            comparison.Same($"{what}, {id} fallen", fallen, each.DoubtWhenFallen);
            comparison.Same($"{what}, {id} holding", holding, each.DoubtWhenHolding);
            comparison.Same($"{what}, {id}, Birnbaum", fallen - holding, each.Birnbaum);
            if (doubt > 1e-6 && chances.ChanceOf(id) is { } chance)
            {
                double own = 1 - chance;
                comparison.Same($"{what}, {id}, criticality", (fallen - holding) * own / doubt, each.Criticality);
                comparison.Same($"{what}, {id}, diagnostic", own * fallen / doubt, each.Diagnostic);
                comparison.Same($"{what}, {id}, achievement worth", fallen / doubt, each.RiskAchievementWorth);
                if (holding > 1e-6)
                {
                    comparison.Same($"{what}, {id}, reduction worth", doubt / holding, each.RiskReductionWorth);
                }
            }
        }
    }

    private static void CompareJoint(Comparison comparison, Terms terms, Losses losses, Chances chances, JointReport report)
    {
        string[] pathways = [.. losses.Pathways];
        comparison.Same($"{terms}: joint pathways", pathways, report.Pathways.Select(pathway => pathway.Element.Id));
        int Fallen(int state) => pathways.Count(pathway => losses.Baseline.Analysed(pathway) == 0
            || losses.IsDown(pathway, state | losses.CertainlyDown(pathway)));
        for (int many = 0; many <= pathways.Length; many++)
        {
            ProbabilityInterval? found = report.ProbabilityOfAtLeast?[many];
            comparison.Same($"{terms}: at least {many} fall, lower", chances.Sum(state => Fallen(state) >= many, null, unknown: 1), found?.Lower);
            comparison.Same($"{terms}: at least {many} fall, upper", chances.Sum(state => Fallen(state) >= many, null, unknown: 0), found?.Upper);
            if (report.ProbabilityOfExactly is { } exactly)
            {
                comparison.Same($"{terms}: exactly {many} fall", chances.Sum(state => Fallen(state) == many, null, unknown: 1), exactly[many]);
            }
        }

        if (report.ProbabilityOfExactlyIfIndependent is { } independent)
        {
            double[] doubts = [.. pathways.Select(pathway => losses.Baseline.Analysed(pathway) == 0 ? 1 : 1 - chances.Of(pathway).Least)];
            for (int many = 0; many <= pathways.Length; many++)
            {
                double sum = Enumerable.Range(0, 1 << doubts.Length).Where(state => BitOperations.PopCount((uint)state) == many)
                    .Sum(state => doubts.Select((doubt, bit) => (state >> bit & 1) != 0 ? doubt : 1 - doubt).Aggregate(1.0, (product, each) => product * each));
                comparison.Same($"{terms}: exactly {many} fall if independent", sum, independent[many]);
            }
        }

        foreach (JointFall pair in report.Pairs ?? [])
        {
            string[] both = [pair.First.Id, pair.Second.Id];
            double together = chances.Sum(state => both.All(id => losses.IsDown(id, state | losses.CertainlyDown(id))), null, unknown: 1);
            double[] doubts = [.. both.Select(id => 1 - chances.Of(id).Least)];
            string what = string.Create(CultureInfo.InvariantCulture, $"{terms}: {both[0]} with {both[1]}");
            comparison.Same($"{what}, both", together, pair.Both);
            comparison.Same($"{what}, ratio", together / (doubts[0] * doubts[1]), pair.Ratio);
            comparison.Same($"{what}, second given first", together / doubts[0], pair.SecondGivenFirst);
        }
    }
}
