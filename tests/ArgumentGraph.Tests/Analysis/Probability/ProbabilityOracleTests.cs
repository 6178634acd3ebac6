using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Probabilities against the sum over all sets of basic elements that can fall.</summary>
public class ProbabilityOracleTests
{
    [Fact]
    public void Exact_is_the_sum_over_all_that_can_fall() =>
        OracleCase.ForMany(500_001, 400, 20_000, test =>
        {
            var numbered = new NumberedCase(test);
            ValueList<ProbabilityReport> reports = numbered.Argument.AnalyzeProbabilities(numbered.Targets.Select(numbered.IdOf), numbered.Setting);
            double[] doubts = numbered.DoubtsWith(double.NaN);
            foreach ((int target, ProbabilityReport report) in numbered.Targets.Zip(reports))
            {
                Expect.Equal(test.Functions.Standings.Analysed(target), report.Standing, $"the standing of {report.Element.Id}");
                Expect.Equal(numbered.IdOf(target), report.Element.Id, $"the element");
                if (numbered.IsDown(target))
                {
                    Expect.True(
                        report.Interval is null && report.Exact is null && report.NaiveInterval is null && report.Frechet is null,
                        $"{report.Element.Id} is down and has no numbers");
                    continue;
                }

                NumberedCase.Close(numbered.Probability(target, doubts), report.Exact, $"the probability of {report.Element.Id}");
                NumberedCase.Close(numbered.Doubt(target, doubts), report.ExactDoubt, $"the doubt of {report.Element.Id}");
                Expect.True(
                    report.IsExact && !report.IsBudgetSpent && report.Unknown.Count == 0 && report.ConditionedOn.Count == 0, $"{report.Element.Id} is exact");
                CheckFrechet(report);
            }
        });

    [Fact]
    public void What_has_no_number_gives_an_interval() =>
        OracleCase.ForMany(510_001, 400, 10_000, test =>
        {
            var numbered = new NumberedCase(test, withoutNumber: 0.3);
            bool all = test.Seed % 3 == 0;
            var options = new ProbabilityOptions { TreatAssumptionsAsUnknown = all };
            double[] worst = numbered.DoubtsWith(1, all);
            double[] best = numbered.DoubtsWith(0, all);
            foreach ((int target, ProbabilityReport report) in numbered.Targets
                .Zip(numbered.Argument.AnalyzeProbabilities(numbered.Targets.Select(numbered.IdOf), numbered.Setting, options))
                .Where(pair => !numbered.IsDown(pair.First)))
            {
                NumberedCase.Close(numbered.Probability(target, worst), report.Interval!.Value.Lower, $"the least probability of {report.Element.Id}");
                NumberedCase.Close(numbered.Probability(target, best), report.Interval.Value.Upper, $"the greatest probability of {report.Element.Id}");
                NumberedCase.Close(numbered.Doubt(target, worst), report.Interval.Value.UpperDoubt, $"the greatest doubt of {report.Element.Id}");
                NumberedCase.Close(numbered.Doubt(target, best), report.Interval.Value.LowerDoubt, $"the least doubt of {report.Element.Id}");
                int[] relevant = [.. Enumerable.Range(0, numbered.Basic.Length).Where(i => numbered.DependsOn(target, i))];
                Expect.Ids(
                    test.Model, relevant.Where(i => numbered.IsUnknown(i, all)).Select(i => numbered.Basic[i]),
                    report.Unknown, $"what is unknown below {report.Element.Id}");
                Expect.Ids(
                    test.Model, relevant.Where(i => numbered.IsAssumed(i, all)).Select(i => numbered.Basic[i]),
                    report.ConditionedOn, $"what is assumed below {report.Element.Id}");
                Expect.True(report.Unknown.Count > 0 || report.IsExact, $"{report.Element.Id} is exact");
                Expect.Equal(report.IsExact, report.Exact.HasValue, $"whether {report.Element.Id} has a number");
                CheckFrechet(report);
            }
        });

    [Fact]
    public void With_common_causes_it_is_the_sum_over_these_too() =>
        OracleCase.ForMany(520_001, 400, 10_000, test =>
        {
            var numbered = new NumberedCase(test, withoutNumber: 0.1, mostTargets: 4);
            ValueList<CommonCause> causes = (test.Seed % 3) switch
            {
                0 => [new CommonCause("mitigation", 0.2)],
                1 => [new CommonCause("mitigation", 0.9), new CommonCause("source", 0.5)],
                _ => [new CommonCause("mitigation", 1, "security"), new CommonCause("mitigation", 0.05), new CommonCause("subject", 0)],
            };
            var options = new ProbabilityOptions { CommonCauses = causes };
            foreach ((int target, ProbabilityReport report) in numbered.Targets
                .Zip(numbered.Argument.AnalyzeProbabilities(numbered.Targets.Select(numbered.IdOf), numbered.Setting, options))
                .Where(pair => !numbered.IsDown(pair.First)))
            {
                var reference = new ReferenceCommonCauses(numbered, report.Standing, causes);
                NumberedCase.Close(
                    reference.Doubt(target, unknown: 1),
                    report.CommonCauseInterval!.Value.UpperDoubt,
                    $"the greatest doubt of {report.Element.Id} with common causes");
                NumberedCase.Close(
                    reference.Doubt(target, unknown: 0),
                    report.CommonCauseInterval.Value.LowerDoubt,
                    $"the least doubt of {report.Element.Id} with common causes");
                reference.CheckMarginals();
            }
        });

    [Fact]
    public void The_tree_reading_takes_every_occurrence_by_itself() =>
        OracleCase.ForMany(
            530_001,
            400, 10_000,
            test =>
            {
                var numbered = new NumberedCase(test);
                var tree = new ReferenceTree(numbered);
                foreach ((int target, ProbabilityReport report) in numbered.Targets
                    .Zip(numbered.Argument.AnalyzeProbabilities(numbered.Targets.Select(numbered.IdOf), numbered.Setting))
                    .Where(pair => !numbered.IsDown(pair.First)))
                {
                    (double probability, double doubt) = tree.Analysed(target);
                    NumberedCase.Close(probability, report.Naive, $"the tree reading of {report.Element.Id}");
                    NumberedCase.Close(doubt, report.NaiveDoubt, $"the tree reading of the doubt of {report.Element.Id}");
                    Expect.Equal(doubt > 0 ? report.ExactDoubt / report.NaiveDoubt : null, report.DoubtRatio, $"the ratio of {report.Element.Id}");
                }
            },
            RandomShape.Plain);

    [Fact]
    public void Without_sharing_the_tree_reading_is_exact() =>
        OracleCase.ForMany(
            540_001,
            200, 5_000,
            test =>
            {
                if (test.Setting.CountsClaimPoints)
                {
                    return; // confidence arguments are shared
                }

                var numbered = new NumberedCase(test);
                foreach (ProbabilityReport report in numbered.Argument.AnalyzeProbabilities(numbered.Argument.Roots.Select(root => root.Id), numbered.Setting)
                    .Where(report => report.Interval is not null))
                {
                    NumberedCase.Close(report.ExactDoubt!.Value, report.NaiveDoubt, $"the tree reading of {report.Element.Id}");
                }
            },
            RandomShape.Plain with { Sharing = 0 });

    private static void CheckFrechet(ProbabilityReport report)
    {
        ProbabilityInterval inner = report.Interval!.Value;
        ProbabilityInterval outer = report.Frechet!.Value;
        const double Rounding = 1e-12;
        Expect.True(
            outer.Lower <= inner.Lower + Rounding && outer.Upper >= inner.Upper - Rounding
            && outer.LowerDoubt <= (inner.LowerDoubt * (1 + Rounding)) && outer.UpperDoubt >= (inner.UpperDoubt * (1 - Rounding)),
            $"the bounds {outer} of {report.Element.Id} contain {inner}");
        Expect.True(
            Math.Abs(outer.Lower + outer.UpperDoubt - 1) < Rounding && Math.Abs(outer.Upper + outer.LowerDoubt - 1) < Rounding, $"{outer} is complementary");
    }
}
