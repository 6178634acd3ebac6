using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

public class GainTests
{
    [Fact]
    public void What_a_step_buys_is_what_the_analyses_say_before_and_after() =>
        OracleCase.ForMany(350_001, 500, 20_000, Compare);

    [Theory]
    [InlineData(360_001)]
    [InlineData(365_001)]
    public void Also_where_much_is_missing(int firstSeed) =>
        OracleCase.ForMany(firstSeed, 200, 5_000, Compare, new RandomShape { Flaws = 0.5, MaximumChallenges = 4, Cycles = 0.1, Sharing = 0.6 });

    [Fact]
    public void Also_where_steps_stand_in_each_others_way() =>
        OracleCase.ForMany(367_001, 800, 5_000, plain => Compare(Contested.Of(plain)), Contested.Shape);

    [Theory]
    [InlineData(370_001)]
    [InlineData(375_001)]
    public void Doubt_removed_is_what_brute_force_says(int firstSeed) =>
        OracleCase.ForMany(
            firstSeed, 60, 2_000, plain => CompareDoubts(plain.Seed % 4 == 0 ? plain : Priced.Numbered(plain)),
            new RandomShape { MaximumBasic = 7, Flaws = 0.35, MaximumChallenges = 2, Cycles = 0 });

    private static void Compare(OracleCase test)
    {
        var reference = new ReferenceRoadmap(test);
        Strength[] before = Priced.StrengthsOf(test.Argument, test, reference.Pathways);
        RoadmapReport report = test.Argument.AnalyzeRoadmap(test.Setting, new RoadmapOptions { ListedCompletions = 0 });
        Expect.Equal(report.CandidatesTotal, report.CandidatesJudged, $"how many candidates were judged");
        Dictionary<string, RoadmapCandidate> candidates = report.Candidates.ToDictionary(candidate => candidate.Step.ToString(), StringComparer.Ordinal);
        foreach (string step in reference.Steps)
        {
            // Strengthening by a second answer, or by what reaches pathways through challenges alone, is not offered.
            Strength[] after = Priced.StrengthsOf(reference.After([step]), test, reference.Pathways);
            RoadmapGain gain = candidates.TryGetValue(step, out RoadmapCandidate? candidate) ? candidate.Gain : RoadmapGain.None;
            if (candidate is null
                && (step.StartsWith("answer", StringComparison.Ordinal) || after.Zip(before).All(pair => pair.First.Order <= pair.Second.Order)))
            {
                Expect.True(!after.Zip(before).Any(pair => pair.First.Stands && !pair.Second.Stands), $"{step} is listed if it makes a pathway stand");
                continue;
            }

            Expect.Equal(
                after.Zip(before).Sum(pair => (pair.First.Stands ? 1 : 0) - (pair.Second.Stands ? 1 : 0)),
                gain.PathwaysMadeToStand,
                $"how many pathways {step} makes stand");
            Expect.Equal(
                after.Zip(before).Sum(pair => pair.First.Stands && pair.Second.Stands ? pair.Second.Singles - pair.First.Singles : 0),
                gain.SinglePointsRemoved,
                $"how many single points {step} removes");
            Expect.Equal(after.Zip(before).Sum(pair => pair.First.Order - pair.Second.Order), gain.OrderGained, $"how much order {step} gains");
            Expect.Equal(gain.PathwaysMadeToStand, gain.Pathways.Sum(each => (each.StandsAfter ? 1 : 0) - (each.StandsBefore ? 1 : 0)), $"the sum of pathways");
            Expect.Equal(gain.SinglePointsRemoved, gain.Pathways.Sum(each => each.SinglePointsRemoved), $"the sum of single points");
        }

        Expect.True(candidates.Keys.All(reference.Steps.Contains), $"every candidate is something that can be done");
    }

    private static void CompareDoubts(OracleCase test)
    {
        var reference = new ReferenceRoadmap(test);
        double?[] before = DoubtsOf(test.Argument, test, reference.Pathways);
        RoadmapReport report = test.Argument.AnalyzeRoadmap(test.Setting);
        foreach (RoadmapCandidate candidate in report.Candidates)
        {
            double?[] after = DoubtsOf(reference.After([candidate.Step.ToString()]), test, reference.Pathways);
            for (int p = 0; p < reference.Pathways.Length; p++)
            {
                PathwayGain? gain = candidate.Gain.Pathways.FirstOrDefault(each => each.Pathway.Id == reference.Pathways[p]);
                double? removed = before[p] - after[p];
                if (gain is not null)
                {
                    Expect.Equal(
                        removed is null, gain.DoubtRemoved is null, $"whether it is known how much doubt {candidate.Step} removes from {gain.Pathway.Id}");
                    Expect.True(
                        Math.Abs((removed ?? 0) - (gain.DoubtRemoved ?? 0)) < 1e-12,
                        $"{candidate.Step} removes {removed} from {gain.Pathway.Id}, not {gain.DoubtRemoved}");
                }
                else
                {
                    Expect.True(Math.Abs(removed ?? 0) < 1e-12, $"{candidate.Step} removes no doubt from {reference.Pathways[p]}");
                }
            }

            if (candidate.Gain.DoubtRemoved is { } sum)
            {
                Expect.True(Math.Abs(candidate.Gain.Pathways.Sum(each => each.DoubtRemoved!.Value) - sum) < 1e-12, $"doubts of {candidate.Step} are summed");
            }
        }
    }

    // Over all sets of what falls; null where what has no number decides.
    private static double?[] DoubtsOf(Argument argument, OracleCase test, string[] pathways)
    {
        var model = new ReferenceModel(argument);
        var functions = new ReferenceFunctions(model, test.Circumstances);
        int[] targets = [.. pathways.Select(model.NumberOf)];
        bool[][] tables = functions.Tables(targets);
        return [.. targets.Select((target, p) =>
        {
            if (functions.Standings.Analysed(target) != Standing.Supported)
            {
                return 1;
            }

            double best = DoubtWhere(isUnknownFallen: false);
            double worst = DoubtWhere(isUnknownFallen: true);
            return Math.Abs(best - worst) < 1e-12 ? best : (double?)null;

            double DoubtWhere(bool isUnknownFallen)
            {
                double doubt = 0;
                for (int fallen = 0; fallen < tables[p].Length; fallen++)
                {
                    double chance = 1;
                    for (int i = 0; i < functions.Basic.Length; i++)
                    {
                        Element element = model.Elements[functions.Basic[i]];
                        Likelihood? likelihood = element switch
                        {
                            Evidence evidence => evidence.Likelihood,
                            Assumption assumption => assumption.Likelihood,
                            _ => ((SupportableElement)element).Likelihood,
                        };
                        double fall = likelihood?.Doubt ?? (element is Assumption || !isUnknownFallen ? 0 : 1);
                        chance *= (fallen >> i & 1) != 0 ? fall : 1 - fall;
                    }

                    doubt += tables[p][fallen] ? 0 : chance;
                }

                return doubt;
            }
        })];
    }
}
