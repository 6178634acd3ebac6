using System.Numerics;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Joint questions against the sum over all sets of basic elements that can fall.</summary>
public class JointOracleTests
{
    [Fact]
    public void Counts_and_pairs_are_sums_over_all_that_can_fall() =>
        OracleCase.ForMany(560_001, 300, 10_000, test =>
        {
            var numbered = new NumberedCase(test, mostTargets: 5);
            JointReport report = numbered.Argument.AnalyzeJoint(numbered.Setting, Options(numbered));
            double[] doubts = numbered.DoubtsWith(0);
            double[] counts = Counts(numbered, doubts);
            Expect.Equal(counts.Length, report.ProbabilityOfExactly!.Count, $"how many counts there are");
            for (int k = 0; k < counts.Length; k++)
            {
                NumberedCase.Close(counts[k], report.ProbabilityOfExactly[k], $"the probability that exactly {k} fall");
                NumberedCase.Close(counts.Skip(k).Sum(), report.ProbabilityOfAtLeast![k].Lower, $"the probability that at least {k} fall");
                Expect.True(report.ProbabilityOfAtLeast[k].IsExact, $"it is exact");
            }

            double[] independent = Independent([.. numbered.Targets.Select(target => (numbered.Probability(target, doubts), numbered.Doubt(target, doubts)))]);
            for (int k = 0; k < independent.Length; k++)
            {
                NumberedCase.Close(independent[k], report.ProbabilityOfExactlyIfIndependent![k], $"the independent reading of {k}");
            }

            CheckPairs(numbered, report, doubts);
            Expect.True(report.Scenario is null && report.Pathways.All(pathway => pathway.Given is null), $"there is no scenario");
            foreach ((int target, JointPathway pathway) in numbered.Targets.Zip(report.Pathways))
            {
                Expect.Equal(numbered.IsDown(target), pathway.IsDown, $"whether {pathway.Element.Id} is down");
                Expect.Equal(pathway.IsDown, pathway.Interval is null, $"whether {pathway.Element.Id} has a number");
                if (!pathway.IsDown)
                {
                    NumberedCase.Close(numbered.Probability(target, doubts), pathway.Interval!.Value.Lower, $"the probability of {pathway.Element.Id}");
                }
            }
        });

    [Fact]
    public void What_is_unknown_leaves_intervals() =>
        OracleCase.ForMany(570_001, 200, 5_000, test =>
        {
            var numbered = new NumberedCase(test, withoutNumber: 0.3, mostTargets: 4);
            JointReport report = numbered.Argument.AnalyzeJoint(numbered.Setting, Options(numbered));
            double[] most = Counts(numbered, numbered.DoubtsWith(1));
            double[] least = Counts(numbered, numbered.DoubtsWith(0));
            int[] relevant = [.. Enumerable.Range(0, numbered.Basic.Length)
                .Where(i => numbered.Targets.Any(target => !numbered.IsDown(target) && numbered.DependsOn(target, i)))];
            Expect.Ids(test.Model, relevant.Where(i => numbered.IsUnknown(i)).Select(i => numbered.Basic[i]), report.Unknown, $"what is unknown");
            Expect.Ids(test.Model, relevant.Where(i => numbered.IsAssumed(i)).Select(i => numbered.Basic[i]), report.ConditionedOn, $"what is assumed");
            Expect.Equal(report.Unknown.Count == 0, report.ProbabilityOfExactly is not null, $"whether counts are known");
            Expect.Equal(report.Unknown.Count == 0, report.Pairs is not null, $"whether pairs are known");
            for (int k = 0; k < least.Length; k++)
            {
                NumberedCase.Close(least.Skip(k).Sum(), report.ProbabilityOfAtLeast![k].Lower, $"the least probability that at least {k} fall");
                NumberedCase.Close(most.Skip(k).Sum(), report.ProbabilityOfAtLeast[k].Upper, $"the greatest probability that at least {k} fall");
                NumberedCase.Close(most.Take(k).Sum(), report.ProbabilityOfAtLeast[k].LowerDoubt, $"the least probability that fewer than {k} fall");
            }
        });

    [Fact]
    public void Given_a_scenario_it_is_the_share_of_the_sets_in_which_it_comes_true() =>
        OracleCase.ForMany(580_001, 300, 10_000, test =>
        {
            var numbered = new NumberedCase(test, withoutNumber: 0.05, mostTargets: 5);
            var random = new Random(test.Seed);
            int[] targets = [.. numbered.Targets.Take(3)];
            bool IsBasic(int element) => Array.IndexOf(numbered.Basic, element) >= 0;
            int[] events = [.. numbered.Targets.Skip(random.Next(5)).Take(random.Next(3)).Where(element => !IsBasic(element))];
            int[] fallen = [.. numbered.Basic.Where(_ => random.Next(5) == 0)];
            int[] holding = [.. numbered.Basic.Except(fallen).Where(x => random.Next(5) == 0 && test.Functions.Standings.Of(x) != Standing.Unsupported)];
            JointReport report = numbered.Argument.AnalyzeJoint(numbered.Setting, Options(numbered) with
            {
                Pathways = [.. targets.Select(numbered.IdOf)],
                Fallen = [.. fallen.Concat(events).Select(numbered.IdOf)],
                Holding = [.. holding.Select(numbered.IdOf)],
            });
            if (events.Length + fallen.Length + holding.Length == 0 || targets.Length == 0)
            {
                return;
            }

            double[] Scenario(double unknown) => [.. numbered.DoubtsWith(unknown)
                .Select((doubt, i) => fallen.Contains(numbered.Basic[i]) ? 1 : holding.Contains(numbered.Basic[i]) ? 0 : doubt)];
            double Given(int target, double[] doubts) => Share(numbered, doubts, events, set => numbered.Stands(target, set));
            double likelihood = numbered.Sets(Scenario(0)).Where(set => events.All(element => !numbered.Stands(element, set.Fallen))).Sum(set => set.Weight);
            foreach ((int target, JointPathway pathway) in targets.Zip(report.Pathways).Where(pair => !numbered.IsDown(pair.First)))
            {
                bool isOpen = events.Any(element => !numbered.IsDown(element)) && Enumerable.Range(0, numbered.Basic.Length)
                    .Any(i => numbered.IsUnknown(i) && !fallen.Contains(numbered.Basic[i]) && !holding.Contains(numbered.Basic[i]));
                if (pathway.Given is not { } given)
                {
                    Expect.True(
                        isOpen || likelihood == 0,
                        $"{pathway.Element.Id} has no probability given the scenario because that cannot be, or for want of numbers");
                    continue;
                }

                NumberedCase.Close(Given(target, Scenario(1)), given.Lower, $"the least probability of {pathway.Element.Id} given the scenario");
                NumberedCase.Close(Given(target, Scenario(0)), given.Upper, $"the greatest probability of {pathway.Element.Id} given the scenario");
                NumberedCase.Close(likelihood, report.Scenario!.Probability, $"the likelihood of the scenario");
            }

            if (report.Scenario!.StillStanding is { } still)
            {
                Expect.Ids(test.Model, targets.Where(target => !numbered.IsDown(target) && Given(target, Scenario(0)) > 0), still, $"what still stands");
            }
        });

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        Argument argument = GoldenExample.Argument.Edit(edit => edit.Replace<Evidence>("S9", evidence => evidence with { State = EvidenceState.Missing }));
        Refused(new JointOptions { Fallen = ["A"], Holding = ["A"] }).WithMessage("*both*");
        Refused(new JointOptions { Holding = ["P1"] }).WithMessage("*not basic*");
        Refused(new JointOptions { Holding = ["S9"] }).WithMessage("*does not stand*");
        ((Action)(() => argument.AnalyzeJoint(options: new JointOptions { Fallen = ["nobody"] }))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => new JointOptions { ListedPairs = -1 }.ToString())).Should().Throw<ArgumentOutOfRangeException>();

        FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Refused(JointOptions options) =>
            ((Action)(() => argument.AnalyzeJoint(options: options))).Should().Throw<ArgumentException>();
    }

    // One pathway is supported, the other in doubt: an audit that both rest on falls for both.
    [Fact]
    public void Pathways_of_different_standing_share_what_they_rest_on()
    {
        var draft = new ArgumentBuilder("Two standings");
        EvidenceDraft shared = SmallCases.Basic(draft, "E", 0.75);
        EvidenceDraft disputed = draft.Evidence(new Evidence("D", "…") { State = EvidenceState.Disputed, Likelihood = Likelihood.FromProbability(0.5) });
        draft.Goal("P1", "…").AsPathway().SupportedByAll(draft.Claim("C1", "…").SupportedByAll(shared));
        draft.Goal("P2", "…").AsPathway().SupportedByAll(draft.Claim("C2", "…").SupportedByAll(shared, disputed));
        JointReport report = draft.Build().AnalyzeJoint(options: new JointOptions { Fallen = ["P1"] });
        report.Pathways.Select(pathway => (pathway.Standing, pathway.Interval!.Value.Lower))
            .Should().Equal((Standing.Supported, 0.75), (Standing.InDoubt, 0.375));
        report.ProbabilityOfExactly.Should().Equal(0.375, 0.375, 0.25);
        report.Pairs!.Single().Should().Be(new JointFall(report.Pathways[0].Element, report.Pathways[1].Element, 0.25, 1.6, 1, 0.4));
        report.Scenario!.StillStanding!.Should().BeEmpty();
    }

    [Fact]
    public void Without_pathways_nothing_falls()
    {
        var draft = new ArgumentBuilder("None");
        draft.Evidence("E", "…");
        JointReport report = draft.Build().AnalyzeJoint(options: new JointOptions { Fallen = ["E"] });
        report.Pathways.Should().BeEmpty();
        report.ProbabilityOfExactly.Should().Equal(1);
        report.ProbabilityOfAtLeast!.Single().Lower.Should().Be(1);
        report.Pairs.Should().BeEmpty();
        report.Scenario!.Probability.Should().Be(1);
        draft.Build().AnalyzeImportance().Pathways.Should().BeEmpty();
        draft.Build().AnalyzeProbabilities([]).Should().BeEmpty();
    }

    [Fact]
    public void What_rests_on_nothing_that_can_fall_stands_for_certain()
    {
        var draft = new ArgumentBuilder("Framed");
        draft.Goal("P", "…").AsPathway().InContextOf(draft.Context("X", "…"))
            .SupportedByAny(draft.Claim("C", "…").SupportedByAll(SmallCases.Basic(draft, "E", 0.5)));
        Argument argument = draft.Build();
        argument.AnalyzeProbability("X").Exact.Should().Be(1);
        argument.AnalyzeProbability("X").Frechet!.Value.LowerDoubt.Should().Be(0);
        JointReport report = argument.AnalyzeJoint(options: new JointOptions { Fallen = ["X"], Pathways = ["X", "P"] });
        report.ProbabilityOfExactly.Should().Equal(0.5, 0.5, 0);
        report.Scenario!.Probability.Should().Be(0);
        report.Pathways.Should().OnlyContain(pathway => pathway.Given == null);
        argument.AnalyzeJoint(options: new JointOptions { Fallen = ["P"], Pathways = ["X", "P"] }).Scenario!.StillStanding!.Select(element => element.Id)
            .Should().Equal("X");
        argument.AnalyzeImportance(options: new ImportanceOptions { AdditionalElements = ["X"] }).AdditionalElements[0].Importance.Should().BeEmpty();
    }

    [LongFact]
    public void A_spent_budget_is_said()
    {
        Argument argument = SmallCases.Tangled;
        JointReport report = argument.AnalyzeJoint(options: new JointOptions { Fallen = ["Q"], Budget = new() { Nodes = 0 }, Pathways = ["P", "Q"] });
        report.IsBudgetSpent.Should().BeTrue();
        report.ProbabilityOfExactly.Should().BeNull();
        report.ProbabilityOfAtLeast.Should().BeNull();
        report.Pairs.Should().BeNull();
        report.ArePairsExhaustive.Should().BeFalse();
        report.Pathways.Should().OnlyContain(pathway => pathway.Interval != null && pathway.Given == null);
        report.Scenario!.Probability.Should().BeNull();
        report.Scenario.StillStanding.Should().BeNull();
    }

    private static void CheckPairs(NumberedCase numbered, JointReport report, double[] doubts)
    {
        int[] up = [.. numbered.Targets.Where(target => !numbered.IsDown(target))];
        int expected = 0;
        for (int i = 0; i < up.Length; i++)
        {
            for (int j = i + 1; j < up.Length; j++)
            {
                double both = numbered.Sets(doubts)
                    .Where(set => !numbered.Stands(up[i], set.Fallen) && !numbered.Stands(up[j], set.Fallen)).Sum(set => set.Weight);
                JointFall? pair = report.Pairs!.SingleOrDefault(pair => pair.First.Id == numbered.IdOf(up[i]) && pair.Second.Id == numbered.IdOf(up[j]));
                Expect.Equal(both > 0, pair is not null, $"whether {numbered.IdOf(up[i])} and {numbered.IdOf(up[j])} can fall together");
                if (pair is not null)
                {
                    expected++;
                    double first = numbered.Doubt(up[i], doubts);
                    double second = numbered.Doubt(up[j], doubts);
                    NumberedCase.Close(both, pair.Both, $"the probability that both fall");
                    NumberedCase.Close(both / first, pair.SecondGivenFirst, $"the second given the first");
                    NumberedCase.Close(both / second, pair.FirstGivenSecond, $"the first given the second");
                    NumberedCase.Close(both / first / second, pair.Ratio, $"the ratio");
                }
            }
        }

        Expect.Equal(expected, report.Pairs!.Count, $"the number of pairs");
        Expect.True(report.ArePairsExhaustive, $"every pair was tried");
        Expect.True(report.Pairs.Zip(report.Pairs.Skip(1)).All(next => next.First.Both >= next.Second.Both), $"the likeliest come first");
    }

    private static double Share(NumberedCase numbered, double[] doubts, int[] events, Func<int, bool> holds)
    {
        double all = 0;
        double part = 0;
        foreach ((int fallen, double weight) in numbered.Sets(doubts).Where(set => events.All(element => !numbered.Stands(element, set.Fallen))))
        {
            all += weight;
            part += holds(fallen) ? weight : 0;
        }

        return part / all;
    }

    private static double[] Counts(NumberedCase numbered, double[] doubts)
    {
        var counts = new double[numbered.Targets.Length + 1];
        foreach ((int fallen, double weight) in numbered.Sets(doubts))
        {
            counts[numbered.Targets.Count(target => !numbered.Stands(target, fallen))] += weight;
        }

        return counts;
    }

    private static double[] Independent((double Probability, double Doubt)[] pathways)
    {
        var counts = new double[pathways.Length + 1];
        for (int fallen = 0; fallen < 1 << pathways.Length; fallen++)
        {
            counts[BitOperations.PopCount((uint)fallen)] +=
                Enumerable.Range(0, pathways.Length).Aggregate(
                    1.0, (weight, i) => weight * ((fallen >> i & 1) != 0 ? pathways[i].Doubt : pathways[i].Probability));
        }

        return counts;
    }

    private static JointOptions Options(NumberedCase numbered) => new()
    {
        Pathways = [.. numbered.Targets.Select(numbered.IdOf)],
    };
}
