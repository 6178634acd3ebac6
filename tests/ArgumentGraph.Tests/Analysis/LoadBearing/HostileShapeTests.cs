using System.Numerics;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

/// <summary>Sizes and shapes at which something naive would overflow the stack, hang, or run out of memory.</summary>
public class HostileShapeTests
{
    [LongFact]
    public void Pairs_of_all_but_one_of_ten_thousand_are_counted_exactly()
    {
        const int Count = 10_000;
        LoadBearingReport report = Star(Count, Requirement.AtLeast(Count - 1)).AnalyzeLoadBearing();
        report.PairsTotal.Should().Be(49_995_000);
        report.ArePairsExhaustive.Should().BeTrue();
        report.ArePairsRanked.Should().BeFalse();
        report.Pairs.Count.Should().Be(1_000);
        report.Pairs[0].ToString().Should().Be("E0 + E1 bring down P");
        report.LoadBearing.Select(element => element.Element.Id).Should().Equal("C", "S");
        CutSetSummary cuts = report.Pathways[0].CutSets;
        cuts.CountByOrder.Should().Equal(new Dictionary<int, BigInteger> { [2] = 49_995_000 });
        cuts.IsExhaustive.Should().BeTrue();
        cuts.SmallestOrder.Should().Be(2);
        cuts.Listed.Count.Should().Be(100);
    }

    [Fact]
    public void Triples_of_all_but_two_of_a_thousand_are_counted_exactly()
    {
        CutSetSummary cuts = Star(1_000, Requirement.AtLeast(998)).AnalyzeLoadBearing().Pathways[0].CutSets;
        cuts.CountByOrder.Should().Equal(new Dictionary<int, BigInteger> { [3] = 166_167_000 });
        cuts.CountedToOrder.Should().Be(3);
    }

    [Fact]
    public void Cut_sets_too_many_for_machine_numbers_are_counted_exactly()
    {
        // C(1000, 30), all of which are larger than what is listed.
        CutSetSummary cuts = Star(1_000, Requirement.AtLeast(971))
            .AnalyzeLoadBearing(options: new LoadBearingOptions { MaximumOrder = 30 }).Pathways[0].CutSets;
        cuts.CountByOrder.Single().Value.Should().Be(BigInteger.Parse("2429608192173745103270389838576750719302222606198631438800"));
        cuts.SmallestOrder.Should().Be(30);
        cuts.IsExhaustive.Should().BeTrue();
    }

    [LongTheory]
    [InlineData(RequirementKind.All)]
    [InlineData(RequirementKind.Any)]
    [InlineData(RequirementKind.AtLeast)]
    public void A_wide_star(RequirementKind kind)
    {
        int count = TestSize.Of(100_000, 1_000_000);
        Requirement requirement =
            kind switch { RequirementKind.All => Requirement.All, RequirementKind.Any => Requirement.Any, _ => Requirement.AtLeast(count / 2) };
        Argument star = Star(count, requirement);
        star.AnalyzeSupport().Pathways[0].Standing.Should().Be(Standing.Supported);
        LoadBearingReport report = star.AnalyzeLoadBearing();
        report.IsLoadBearingExhaustive.Should().BeTrue();
        report.LoadBearing.Count(element => element.IsBasic).Should().Be(kind == RequirementKind.All ? count : 0);
        CutSetSummary cuts = report.Pathways[0].CutSets;
        cuts.IsExhaustive.Should().BeTrue();
        cuts.CountByOrder.Keys.Should().Equal(kind switch { RequirementKind.All => 1, RequirementKind.Any => count, _ => (count / 2) + 1 });
        (cuts.Count == (kind switch { RequirementKind.All => count, RequirementKind.Any => 1, _ => Binomial(count, (count / 2) + 1) })).Should().BeTrue();
        report.ArePairsExhaustive.Should().BeTrue();
        report.PairsTotal.Should().Be(0);
    }

    private static BigInteger Binomial(int of, int taken)
    {
        BigInteger ways = BigInteger.One;
        for (int n = 0; n < taken; n++)
        {
            ways = ways * (of - n) / (n + 1);
        }

        return ways;
    }

    [Fact]
    public void A_deep_chain()
    {
        int count = TestSize.Of(200_000, 1_000_000);
        Argument chain = Chain(count, Standing.Supported);
        chain.AnalyzeSupport().Pathways[0].Standing.Should().Be(Standing.Supported);
        LoadBearingReport report = chain.AnalyzeLoadBearing();
        report.IsLoadBearingExhaustive.Should().BeTrue();
        report.LoadBearing.Count.Should().Be(count + 1);
        report.LoadBearing[0].Element.Id.Should().Be("E");
        report.Pathways[0].CutSets.Listed.Single().ToString().Should().Be("E");
        chain.AnalyzeWhatIf(change => change.Fail("E")).ChangedStandings.Count.Should().Be(count + 2);
    }

    [Fact]
    public void A_deep_chain_that_does_not_stand()
    {
        Argument chain = Chain(TestSize.Of(200_000, 1_000_000), Standing.Unsupported);
        RootCauses causes = chain.AnalyzeSupport().Pathways[0].RootCauses;
        causes.Causes.Single().Element.Id.Should().Be("E");
        causes.IsSmallest.Should().BeTrue();
        chain.AnalyzeLoadBearing().Pathways[0].IsDown.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_ladder_of_shared_diamonds(bool needsBoth)
    {
        // 2^10,000 ways from the top to the bottom.
        int count = TestSize.Of(10_000, 100_000);
        var draft = new ArgumentBuilder("Ladder");
        ClaimDraft below = draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…"));
        for (int i = 0; i < count; i++)
        {
            ClaimDraft left = draft.Claim($"L{i}", "…").SupportedByAll(below);
            ClaimDraft right = draft.Claim($"R{i}", "…").SupportedByAll(below);
            ClaimDraft top = draft.Claim($"T{i}", "…");
            below = needsBoth ? top.SupportedByAll(left, right) : top.SupportedByAny(left, right);
        }

        draft.Goal("P", "…").SupportedByAll(below);
        Argument ladder = draft.Build();
        LoadBearingReport report = ladder.AnalyzeLoadBearing();
        report.LoadBearing.Count.Should().Be((needsBoth ? 3 : 1) * count + 2);
        report.Pathways[0].CutSets.Listed.Single().ToString().Should().Be("E");
        Argument down = ladder.Edit(edit => edit.Replace<Evidence>("E", evidence => evidence with { State = EvidenceState.Missing }));
        down.AnalyzeSupport().Pathways[0].RootCauses.Causes.Single().Element.Id.Should().Be("E");
    }

    [Fact]
    public void A_large_cycle()
    {
        int count = TestSize.Of(100_000, 1_000_000);
        var draft = new ArgumentBuilder("Cycle");
        ClaimDraft[] claims = [.. Enumerable.Range(0, count).Select(i => draft.Claim($"C{i}", "…"))];
        for (int i = 0; i < count; i++)
        {
            claims[i].SupportedByAll(claims[(i + 1) % count]);
        }

        draft.Goal("P", "…").SupportedByAny(claims[0], claims[count / 2]);
        Argument argument = draft.Build();
        SupportReport support = argument.AnalyzeSupport();
        support.Count(Standing.Unsupported).Should().Be(count + 1);
        support["C7"].Reason.Should().Be(StandingReason.Circular);
        support.Pathways[0].RootCauses.Causes.Select(cause => cause.Element.Id).Should().Equal("C0", $"C{count / 2}");
        argument.AnalyzeLoadBearing().Pathways[0].IsDown.Should().BeTrue();
        argument.AnalyzeWhatIf(change => change.Restore("C5")).ChangedStandings.Select(change => change.Element.Id).Should().Equal("C5");
    }

    [LongFact]
    public void A_pathway_beside_a_large_cycle_is_still_analysed()
    {
        int count = TestSize.Of(20_000, 100_000);
        var draft = new ArgumentBuilder("Cycle below a chain of pathways");
        ClaimDraft[] claims = [.. Enumerable.Range(0, count).Select(i => draft.Claim($"C{i}", "…"))];
        for (int i = 0; i < count; i++)
        {
            claims[i].SupportedByAll(claims[(i + 1) % count]);
        }

        ClaimDraft last = draft.Claim("D", "…").SupportedByAny(claims[0], claims[0]);
        GoalDraft below = draft.Goal("G", "…")
            .SupportedByAny(draft.Strategy("S", "…").SupportedByAll(draft.Claim("X", "…").SupportedByAll(draft.Evidence("E", "…"))));
        for (int i = 0; i < 300; i++)
        {
            GoalDraft next = draft.Goal($"P{i}", "…").AsPathway().InContextOf(draft.Assumption($"A{i}", "…"));
            below = next.SupportedByAll(below);
        }

        below.InContextOf(draft.Context("N", "…"));
        draft.Goal("Q", "…").AsPathway().SupportedByAll(last);
        LoadBearingReport report = draft.Build().AnalyzeLoadBearing();
        report.Pathways.Count.Should().Be(301);
        report.LoadBearing.Single(element => element.Element.Id == "A299").Pathways.Count.Should().Be(300);
    }

    [LongFact]
    public void Every_goal_of_a_chain_is_a_pathway()
    {
        int count = TestSize.Of(3_000, 20_000);
        var draft = new ArgumentBuilder("Pathways");
        GoalDraft below = draft.Goal("G0", "…").AsPathway()
            .SupportedByAll(draft.Strategy("S", "…").SupportedByAll(draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…"))));
        for (int i = 1; i < count; i++)
        {
            below = draft.Goal($"G{i}", "…").AsPathway().SupportedByAll(below).InContextOf(draft.Context($"N{i}", "…"));
        }

        Argument argument = draft.Build();
        LoadBearingReport report = argument.AnalyzeLoadBearing();
        report.Pathways.Count.Should().Be(count);
        if (report.IsLoadBearingExhaustive)
        {
            report.LoadBearing.Single(element => element.Element.Id == "E").Pathways.Count.Should().Be(count);
        }

        argument.AnalyzeSupport().Pathways.Should().OnlyContain(pathway => pathway.Standing == Standing.Supported);
    }

    [Fact]
    public void Many_inputs_that_share_one_element()
    {
        // Falls with the shared one; else only with all the others.
        int count = TestSize.Of(3_000, 20_000);
        var draft = new ArgumentBuilder("Shared");
        EvidenceDraft shared = draft.Evidence("E", "…");
        ClaimDraft[] claims = [.. Enumerable.Range(0, count).Select(i => draft.Claim($"C{i}", "…").SupportedByAll(shared, draft.Evidence($"F{i}", "…")))];
        draft.Goal("P", "…").SupportedByAll(draft.Strategy("S", "…").SupportedByAny(claims));
        CutSetSummary cuts = draft.Build().AnalyzeLoadBearing().Pathways[0].CutSets;
        cuts.Listed.Select(set => set.Order).Should().Equal(1, count);
        cuts.Listed[0].ToString().Should().Be("E");
        cuts.CountByOrder.Should().Equal(new Dictionary<int, BigInteger> { [1] = 1, [count] = 1 });
        cuts.IsExhaustive.Should().BeTrue();
    }

    [LongFact]
    public void A_long_chain_of_challengers()
    {
        // Each challenges the one before, so that every other one stands.
        int count = TestSize.Of(10_000, 100_000);
        var draft = new ArgumentBuilder("Challengers");
        EvidenceDraft before = draft.Evidence("D0", "…");
        draft.Goal("P", "…").SupportedByAll(draft.Strategy("S", "…").SupportedByAll(draft.Claim("C", "…").SupportedByAll(before)));
        for (int i = 1; i <= count; i++)
        {
            before = draft.Evidence($"D{i}", "…").Challenges(before);
        }

        Argument argument = draft.Build();
        SupportReport support = argument.AnalyzeSupport();
        support.StandingOf("D0").Should().Be(count % 2 == 0 ? Standing.Supported : Standing.Unsupported);
        LoadBearingReport report = argument.AnalyzeLoadBearing();
        report.LoadBearing.Count(element => element.Pathways.Count == 1 && element.IsBasic).Should().Be((count / 2) + 1);
    }

    [Fact]
    public void Challenges_of_challenges_as_deep_as_they_may_be_nested()
    {
        var draft = new ArgumentBuilder("Nested");
        draft.Goal("P", "…").SupportedByAll(draft.Strategy("S", "…").SupportedByAll(draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…"))));
        Relationship last = Relationship.SupportedBy("C", "E");
        int depth = 0;
        for (; depth < Relationship.MaximumNesting; depth++)
        {
            draft.Evidence($"D{depth}", "…").Challenges(last);
            last = Relationship.Challenges($"D{depth}", last);
        }

        Argument argument = draft.Build();
        var reference = new ReferenceStanding(new ReferenceModel(argument), new Circumstances(Baseline.AsIs, null));
        argument.AnalyzeSupport().Pathways[0].Standing.Should().Be(reference.Analysed(new ReferenceModel(argument).NumberOf("P")));
        argument.AnalyzeLoadBearing().Pathways[0].CutSets.Listed.Should().NotBeEmpty();
    }

    [Fact]
    public void A_dense_argument_spends_its_budget_and_says_so()
    {
        // Random two-out-of-three votes over shared votes: far too many cut sets.
        var random = new Random(1);
        var draft = new ArgumentBuilder("Dense");
        ISupports<ClaimDraft>[] below = [.. Enumerable.Range(0, 300).Select(i => draft.Evidence($"E{i}", "…"))];
        for (int layer = 0; layer < 8; layer++)
        {
            below = [.. Enumerable.Range(0, 100).Select(i => draft.Claim($"C{layer}-{i}", "…")
                .SupportedByAtLeast(3, [.. Enumerable.Range(0, 6).Select(_ => below[random.Next(below.Length)]).Distinct()]))];
        }

        var top = draft.Claim("T", "…").SupportedByAll(below);
        draft.Goal("P", "…").SupportedByAll(top);
        LoadBearingReport report = draft.Build()
            .AnalyzeLoadBearing(options: new LoadBearingOptions { MaximumOrder = 30, Budget = new() { Work = 10_000_000 } });
        report.Pathways[0].CutSets.IsExhaustive.Should().BeFalse();
    }

    private static Argument Star(int count, Requirement requirement)
    {
        var draft = new ArgumentBuilder("Star");
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, count).Select(i => draft.Evidence($"E{i}", "…"))];
        ClaimDraft claim = draft.Claim("C", "…");
        _ = requirement.Kind switch
        {
            RequirementKind.All => claim.SupportedByAll(evidence),
            RequirementKind.Any => claim.SupportedByAny(evidence),
            _ => claim.SupportedByAtLeast(requirement.NeededOf(count), evidence),
        };
        draft.Goal("P", "…").SupportedByAll(draft.Strategy("S", "…").SupportedByAny(claim, draft.Claim("D", "…")));
        return draft.Build();
    }

    private static Argument Chain(int count, Standing standing)
    {
        var draft = new ArgumentBuilder("Chain");
        EvidenceState state = standing == Standing.Supported ? EvidenceState.Available : EvidenceState.Missing;
        ClaimDraft below = draft.Claim("C0", "…").SupportedByAll(draft.Evidence(new Evidence("E", "…") { State = state }));
        for (int i = 1; i < count; i++)
        {
            below = draft.Claim($"C{i}", "…").SupportedByAll(below);
        }

        draft.Goal("P", "…").AsPathway().SupportedByAll(below);
        return draft.Build();
    }
}
