using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>
/// Numbers worked out by hand or by enumeration elsewhere: what sharing does to the tree reading, to importance and to bounds; common causes.
/// </summary>
public class KnownNumberTests
{
    public static TheoryData<string, double, double, double> Sharing { get; } = new()
    {
        { nameof(SmallCases.NineOnOne), .867841385, .575743706, .31 },
        { nameof(SmallCases.TwoLegs), .891, .9639, 3.02 },
        { nameof(SmallCases.ThreeBarriers), .9512, .941192, .83 },
        { nameof(SmallCases.TwoOfThree), .8892, .95418, 2.42 },
        { nameof(SmallCases.ThreePillars), .8991, .993141, 14.71 },
        { nameof(SmallCases.TwoBacked), .981, .9801, .95 },
        { nameof(SmallCases.Bridge), .90818, .960172, 2.31 },
    };

    [Theory]
    [MemberData(nameof(Sharing))]
    public void The_tree_reading_is_wrong_where_something_is_shared(string name, double exact, double tree, double ratio)
    {
        ProbabilityReport report = Case(name).AnalyzeProbability("P");
        report.Exact.Should().BeApproximately(exact, 5e-10);
        report.ExactDoubt.Should().BeApproximately(1 - exact, 5e-10);
        report.Naive.Should().BeApproximately(tree, 5e-7);
        report.DoubtRatio.Should().BeApproximately(ratio, 0.005);
    }

    [Fact]
    public void What_two_legs_share_matters_most()
    {
        ValueList<ElementImportance> importance = SmallCases.TwoLegs.AnalyzeImportance().Pathways[0].Importance!;
        importance.Select(of => of.Element.Id).Should().Equal("E", "A", "B");
        importance[0].Birnbaum.Should().BeApproximately(.99, 1e-12);
        importance[1].Birnbaum.Should().BeApproximately(.09, 1e-12);
        importance[0].RiskAchievementWorth.Should().BeApproximately(9.174, 0.0005);
        importance[0].RiskReductionWorth.Should().BeApproximately(10.9, 1e-9);
        importance[1].RiskAchievementWorth.Should().BeApproximately(1.743, 0.0005);
        importance[1].RiskReductionWorth.Should().BeApproximately(1.09, 1e-9);
        importance[0].Criticality.Should().BeApproximately(.908257, 5e-7);
        importance[1].Criticality.Should().BeApproximately(.082569, 5e-7);
    }

    [Fact]
    public void A_load_bearing_element_reduces_all_risk()
    {
        ElementImportance only = SmallCases.Legs(any: true, 0.25).AnalyzeImportance().Pathways[0].Importance!.Single();
        only.RiskReductionWorth.Should().Be(double.PositiveInfinity);
        only.RiskAchievementWorth.Should().Be(4);
        only.Criticality.Should().Be(1);
        ElementImportance sure = SmallCases.Legs(any: true, 0).AnalyzeImportance().Pathways[0].Importance!.Single();
        sure.RiskAchievementWorth.Should().Be(double.PositiveInfinity);
        sure.RiskReductionWorth.Should().Be(1);
        sure.Criticality.Should().Be(0);
    }

    [Fact]
    public void All_barriers_fall_a_hundred_times_as_often_as_independence_says()
    {
        JointReport joint = SmallCases.ThreeBarriers.AnalyzeJoint();
        Compare(joint.ProbabilityOfExactly!, .9512, .0384, .0096, .0008);
        Compare(joint.ProbabilityOfExactlyIfIndependent!, .941192, .057624, .001176, .000008);
        (joint.ProbabilityOfExactly![3] / joint.ProbabilityOfExactlyIfIndependent![3]).Should().BeApproximately(100, 1e-9);
        joint.Pairs!.Should().HaveCount(3).And.OnlyContain(
            pair => Math.Abs(pair.Both - 0.004) < 1e-15 && Math.Abs(pair.Ratio - 10) < 1e-12 && Math.Abs(pair.SecondGivenFirst - 0.2) < 1e-12);
    }

    [Theory]
    [InlineData(0.1, 0.1, .0181818181818182)]
    [InlineData(0.1, 0, .01)]
    [InlineData(0.1, 1, .1)]
    public void A_common_cause_leaves_each_leg_its_doubt(double doubt, double beta, double bothFall)
    {
        ProbabilityReport report = SmallCases.Legs(any: true, doubt, doubt).AnalyzeProbability(
            "P", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", beta)] });
        report.ExactDoubt.Should().BeApproximately(doubt * doubt, 1e-15);
        report.CommonCauseDoubt.Should().BeApproximately(bothFall, 1e-15);
        report.CommonCause.Should().BeApproximately(1 - bothFall, 1e-15);
        foreach (string leg in new[] { "E0", "E1" })
        {
            SmallCases.Legs(any: true, doubt, doubt).AnalyzeProbability(leg, options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", beta)] })
                .CommonCauseDoubt.Should().BeApproximately(doubt, 1e-15);
        }

        report.CommonCauses.Should().HaveCount(beta > 0 ? 1 : 0);
        if (beta > 0)
        {
            report.CommonCauses[0].Should().BeEquivalentTo(new { Key = "tool", Value = "one", Beta = beta, Doubt = beta * doubt });
            report.CommonCauses[0].Members.Select(member => member.Id).Should().Equal("E0", "E1");
        }
    }

    // All three fall: by the cause, .01, or else each by itself, (.09/.99)³.
    [Fact]
    public void With_a_common_cause_more_legs_stop_helping() =>
        SmallCases.Legs(any: true, .1, .1, .1).AnalyzeProbability("P", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", .1)] })
            .CommonCauseDoubt.Should().BeApproximately(.01 + (.99 * Math.Pow(.09 / .99, 3)), 1e-15);

    [Fact]
    public void A_common_cause_is_as_likely_as_the_surest_member_allows()
    {
        ProbabilityReport report = SmallCases.Legs(any: true, .1, .01).AnalyzeProbability(
            "P", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", .5, "one")] });
        report.CommonCauses.Single().Doubt.Should().Be(.005);
        report.CommonCauseDoubt.Should().BeApproximately(.005 + (.995 * ((.1 - .005) / .995) * ((.01 - .005) / .995)), 1e-15);
        ((Action)(() => SmallCases.TwoLegs.AnalyzeProbability("P", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", 1.5)] })))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Bounds_for_any_dependence()
    {
        Bounds(SmallCases.Legs(any: false, .1, .1, .1)).Should().Be((.7, .9));
        Bounds(SmallCases.Legs(any: true, .7, .7, .7)).Should().Be((.3, .9));
        Bounds(SmallCases.Legs(any: false, .01, .01, .01, .01, .01, .01, .01, .01, .01)).Should().Be((.91, .99));
        Bounds(Argument.Parse(TwoOfThree)).Should().Be((.7, 1));
        (double least, double most) = Bounds(SmallCases.ThreeBarriers);
        least.Should().BeInRange(.7, .9512);
        most.Should().Be(1);
        ProbabilityReport small = SmallCases.Legs(any: false, 1e-13, 1e-13).AnalyzeProbability("P");
        small.Frechet!.Value.UpperDoubt.Should().Be(2e-13);
        small.Frechet.Value.LowerDoubt.Should().Be(1e-13);

        static (double, double) Bounds(Argument argument)
        {
            ProbabilityInterval bounds = argument.AnalyzeProbability("P").Frechet!.Value;
            return (Math.Round(bounds.Lower, 12), Math.Round(bounds.Upper, 12));
        }
    }

    // Gate by gate; what is factored beforehand has tighter bounds.
    [Fact]
    public void Bounds_tighten_when_what_is_shared_is_factored_out()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [builder.AddInput(), builder.AddInput(), builder.AddInput()];
        int shared = builder.AddAtLeast(1, [builder.AddAll([inputs[0], inputs[2]]), builder.AddAll([inputs[1], inputs[2]])]);
        int factored = builder.AddAll([inputs[2], builder.AddAtLeast(1, inputs.AsSpan(0, 2))]);
        StructureFunction function = builder.Build([shared, factored]);
        var chances = new InputChances(function.Count);
        foreach (int input in inputs)
        {
            chances[input] = Chance.OfFall(0.1);
        }

        ChanceInterval[] bounds = FrechetBounds.Of(function, chances, chances);
        bounds[shared].Worst.Hold.Should().BeApproximately(.8, 1e-12);
        bounds[shared].Best.Hold.Should().Be(1);
        bounds[factored].Worst.Hold.Should().BeApproximately(.8, 1e-12);
        bounds[factored].Best.Hold.Should().BeApproximately(.9, 1e-12);
    }

    [Fact]
    public void What_is_shared_is_factored_out_before_bounds_are_taken()
    {
        // (E1 ∧ E3) ∨ (E2 ∧ E3): as argued up to 1, factored E3 ∧ (E1 ∨ E2) up to 0.9.
        var draft = new ArgumentBuilder("Shared");
        EvidenceDraft[] evidence = [.. Enumerable.Range(1, 3)
            .Select(i => draft.Evidence(new Evidence($"E{i}", "It holds") { Likelihood = Likelihood.FromDoubt(.1) }))];
        ClaimDraft[] claims = [.. Enumerable.Range(0, 2).Select(i => draft.Claim($"C{i}", "Both hold").SupportedByAll(evidence[i], evidence[2]))];
        draft.Goal("P", "Either").AsPathway().SupportedByAny(claims);

        ProbabilityInterval bounds = draft.Build().AnalyzeProbability("P").Frechet!.Value;
        bounds.Lower.Should().BeApproximately(.8, 1e-12);
        bounds.Upper.Should().BeApproximately(.9, 1e-12);
    }

    [Fact]
    public void What_adds_nothing_changes_nothing()
    {
        // E0, or a claim that any of E1∧E2, E0∧E1 and all three support: E0 ∨ (E1 ∧ E2).
        var draft = new ArgumentBuilder("Absorbed");
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, 3).Select(i => SmallCases.Basic(draft, $"E{i}", 0.5))];
        ClaimDraft any = draft.Claim("C", "Any").SupportedByAny(
            draft.Claim("C12", "…").SupportedByAll(evidence[1], evidence[2]), draft.Claim("C01", "…").SupportedByAll(evidence[0], evidence[1]),
            draft.Claim("C012", "…").SupportedByAll(evidence[0], evidence[1], evidence[2]));
        draft.Goal("P", "Either").AsPathway().SupportedByAny(evidence[0], any);
        Argument argument = draft.Build();
        argument.AnalyzeProbability("P").Exact.Should().BeApproximately(0.625, 1e-15);
        argument.AnalyzeLoadBearing().Pathways.Single().CutSets.Listed.Select(set => set.ToString())
            .Should().BeEquivalentTo("E0 + E1", "E0 + E2");
    }

    [Fact]
    public void A_very_small_doubt_survives()
    {
        ProbabilityReport both = SmallCases.Legs(any: false, 1e-13, 2e-13).AnalyzeProbability("P");
        both.ExactDoubt.Should().BeApproximately(3e-13 - 2e-26, 1e-25);
        both.NaiveDoubt.Should().BeApproximately(3e-13, 1e-25);
        ProbabilityReport either = SmallCases.Legs(any: true, 1e-13, 1e-13).AnalyzeProbability(
            "P", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", .1)] });
        either.ExactDoubt.Should().BeApproximately(1e-26, 1e-38);
        either.CommonCauseDoubt.Should().BeApproximately(1e-14, 1e-25);
        SmallCases.Legs(any: false, 1 - 1e-13).AnalyzeProbability("P").Exact.Should().BeApproximately(1e-13, 1e-16);
        Likelihood.FromProbability(1e-300).Probability.Should().Be(1e-300);
        Likelihood.FromDoubt(.03).Probability.Should().Be(.97);
    }

    private const string TwoOfThree = """
        { "format": "argument-graph/1", "title": "Two of three", "elements": [
          { "id": "P", "kind": "claim", "statement": "…", "supportedBy": ["E1", "E2", "E3"], "requires": { "atLeast": 2 } },
          { "id": "E1", "kind": "evidence", "statement": "…", "probability": 0.9 },
          { "id": "E2", "kind": "evidence", "statement": "…", "probability": 0.8 },
          { "id": "E3", "kind": "evidence", "statement": "…", "probability": 0.7 } ] }
        """;

    private static Argument Case(string name) => (Argument)typeof(SmallCases).GetProperty(name)!.GetValue(null)!;

    private static void Compare(ValueList<double> actual, params double[] expected)
    {
        actual.Should().HaveCount(expected.Length);
        foreach ((double each, double other) in actual.Zip(expected))
        {
            each.Should().BeApproximately(other, 1e-15);
        }
    }
}
