namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Joint falls of more pathways than states could be tried of, held against what must hold of any numbers.</summary>
public class ManyPathwaysTests
{
    [Theory]
    [InlineData(100, 100)]
    [InlineData(200, 60)]
    [InlineData(400, 400)]
    public void How_many_fall_agrees_with_each_alone_and_with_all_pairs(int count, int claims)
    {
        Argument argument = Pathways(count, claims);
        JointReport report = argument.AnalyzeJoint(options: new JointOptions { ListedPairs = count * count });
        report.IsBudgetSpent.Should().BeFalse();
        report.ArePairsExhaustive.Should().BeTrue();
        ValueList<double> exactly = report.ProbabilityOfExactly!;
        exactly.Should().HaveCount(count + 1);

        // The sum of the chances of each is the mean, and that of all pairs is the mean number of pairs.
        exactly.Sum().Should().BeApproximately(1, 1e-9);
        Moment(exactly, n => n).Should().BeApproximately(report.Pathways.Sum(pathway => pathway.Interval!.Value.LowerDoubt), 1e-9);
        Moment(exactly, n => n * (n - 1) / 2.0).Should().BeApproximately(report.Pairs!.Sum(pair => pair.Both), 1e-9);
    }

    [Fact]
    public void Where_none_are_listed_the_budget_is_not_spent()
    {
        JointReport report = Pathways(5, 5).AnalyzeJoint(options: new JointOptions { ListedPairs = 0 });
        report.Pairs!.Should().BeEmpty();
        report.ArePairsExhaustive.Should().BeFalse();
        report.IsBudgetSpent.Should().BeFalse();
    }

    private static double Moment(ValueList<double> exactly, Func<int, double> of) => exactly.Select((chance, n) => chance * of(n)).Sum();

    // Each needs any of two claims, and any of two more: all neighbours, which share evidence.
    private static Argument Pathways(int count, int claims)
    {
        var random = new Random(count);
        var draft = new ArgumentBuilder("Pathways");
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, claims + 1).Select(i => draft.Evidence(
            new Evidence($"E{i}", "e") { State = EvidenceState.Available, Likelihood = Likelihood.FromDoubt(0.01 + (0.001 * (i % 7))) }))];
        ClaimDraft[] shared = [.. Enumerable.Range(0, claims).Select(i => draft.Claim($"C{i}", "c").SupportedByAll(evidence[i], evidence[i + 1]))];
        for (int i = 0; i < count; i++)
        {
            int first = random.Next(claims - 3);
            draft.Goal($"P{i}", "p").AsPathway().SupportedByAll(
                draft.Claim($"A{i}", "a").SupportedByAny(shared[first], shared[first + 1]),
                draft.Claim($"B{i}", "b").SupportedByAny(shared[first + 2], shared[first + 3]));
        }

        return draft.Build();
    }
}
