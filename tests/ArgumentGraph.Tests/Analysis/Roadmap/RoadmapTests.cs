using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Single facts of roadmaps, and what holds for every one.</summary>
public class RoadmapTests
{
    [Fact]
    public void What_stands_needs_nothing()
    {
        RoadmapReport report = GoldenExample.Argument.AnalyzeRoadmap(options: new RoadmapOptions { MaximumCost = 10 });
        report.Pathways.Should().HaveCount(9).And.OnlyContain(
            pathway => pathway.Stands && pathway.CanBeCompleted && pathway.IsExhaustive && pathway.CompletionCount == 0 && pathway.Completions.Count == 0);
        report.Candidates.Should().BeEmpty();
        (report.Plan!.Steps.Count, report.Plan.IsProvedBest, report.Plan.Cost).Should().Be((0, true, 0));
    }

    [Fact]
    public void Numbers_of_the_golden_example_say_how_much_doubt_a_step_removes()
    {
        // P1 = A ∧ S1 with S1 still to come: .72. P7 = A ∨ S7 stands by A alone: from .90 to .97.
        Argument argument = GoldenExample.Argument.Edit(edit =>
        {
            edit.Replace<Evidence>("S1", evidence => evidence with { State = EvidenceState.Planned, Cost = 3 });
            edit.Replace<Evidence>("S7", evidence => evidence with { State = EvidenceState.Missing });
        });
        RoadmapReport report = argument.AnalyzeRoadmap();
        report.Candidates.Select(candidate => candidate.Step.ToString()).Should().Equal("obtain S1", "obtain S7");
        RoadmapGain first = report.Candidates[0].Gain;
        (first.PathwaysMadeToStand, first.SinglePointsRemoved, first.OrderGained).Should().Be((1, 0, 1));
        first.DoubtRemoved.Should().BeApproximately(0.72, 1e-12);
        RoadmapGain second = report.Candidates[1].Gain;
        (second.PathwaysMadeToStand, second.SinglePointsRemoved, second.OrderGained).Should().Be((0, 1, 1));
        second.DoubtRemoved.Should().BeApproximately(0.07, 1e-12);
        second.Pathways.Single().Pathway.Id.Should().Be("P7");
    }

    [Fact]
    public void A_circle_cannot_be_completed_by_adding()
    {
        var draft = new ArgumentBuilder("Circle");
        ClaimDraft inner = draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…"));
        draft.Goal("P", "…").AsPathway().SupportedByAll(draft.Claim("B", "…").SupportedByAll(inner));
        RoadmapPathway pathway = draft.Build().Edit(edit => edit.Connect(Relationship.SupportedBy("C", "B"))).AnalyzeRoadmap().Pathways[0];
        pathway.CanBeCompleted.Should().BeFalse();
        pathway.Circular.Select(element => element.Id).Should().Equal("B", "C");
        pathway.Completions.Should().BeEmpty();
    }

    [Fact]
    public void A_challenge_is_answered_by_what_is_planned_or_anew()
    {
        var draft = new ArgumentBuilder("Challenge");
        EvidenceDraft evidence = draft.Evidence("E", "…");
        draft.Goal("P", "…").AsPathway().SupportedByAll(evidence);
        ClaimDraft challenger = draft.Claim("D", "…").Challenges(evidence);
        draft.Claim("R", "…").SupportedByAll(draft.Evidence(new Evidence("RE", "…") { State = EvidenceState.Planned, Cost = 2 })).Challenges(challenger);
        RoadmapPathway pathway = draft.Build().AnalyzeRoadmap().Pathways[0];
        pathway.Completions.Select(completion => (completion.ToString(), completion.IsCostKnown)).Should().Equal(("obtain RE", true), ("answer D → E", false));
    }

    [Fact]
    public void A_step_that_stands_in_anothers_way_takes_a_further_one()
    {
        // Once it is relied on again, the withdrawn evidence W speaks against E again.
        var draft = new ArgumentBuilder("Withdrawn");
        EvidenceDraft evidence = draft.Evidence("E", "…");
        EvidenceDraft withdrawn = draft.Evidence(new Evidence("W", "…") { State = EvidenceState.Withdrawn, Cost = 1 }).Challenges(evidence);
        draft.Goal("P", "…").AsPathway().SupportedByAll(evidence, withdrawn);
        draft.Goal("Q", "…").AsPathway().SupportedByAll(evidence);
        RoadmapReport report = draft.Build().AnalyzeRoadmap(options: new RoadmapOptions { MaximumCost = 1 });
        report.Pathways.Select(pathway => pathway.Stands).Should().Equal(false, true);
        report.Pathways[0].Completions.Single().ToString().Should().Be("obtain W + answer W → E");
        report.Candidates.Single(candidate => candidate.Step.Kind == RoadmapStepKind.Obtain).Gain.PathwaysMadeToStand.Should().Be(-1);
        report.Plan!.Steps.Should().BeEmpty();
    }

    [Fact]
    public void More_supporters_than_there_are_take_new_ones_and_all_the_old()
    {
        var draft = new ArgumentBuilder("Too few");
        ClaimDraft one = draft.Claim("C1", "…").SupportedByAll(draft.Evidence("E1", "…"));
        ClaimDraft other = draft.Claim("C2", "…").SupportedByAll(draft.Evidence(new Evidence("E2", "…") { State = EvidenceState.Missing }));
        draft.Goal("P", "…").AsPathway().SupportedByAtLeast(3, one, other);
        RoadmapPathway pathway = draft.Build().AnalyzeRoadmap().Pathways[0];
        pathway.Completions.Single().ToString().Should().Be("obtain E2 + develop P");
        pathway.Completions.Single().Steps[1].Reason.Should().Be(StandingReason.TooFewSupporters);
    }

    [Fact]
    public void The_order_of_members_changes_nothing() =>
        OracleCase.ForMany(400_001, 500, 20_000, unpriced =>
        {
            OracleCase test = Priced.Of(unpriced);
            var random = new Random(test.Seed);
            Element[] elements = [.. test.Argument.Elements.Where(element => element is not (Goal or Claim or Strategy))];
            random.Shuffle(elements);
            Relationship[] relationships = [.. test.Argument.Relationships];
            random.Shuffle(relationships);
            Argument shuffled = RandomArguments.Assemble(
                [.. elements, .. test.Argument.Elements.Where(element => element is Goal or Claim or Strategy)], relationships.OrderBy(Depth));
            Setting setting = test.Setting;
            var options = new RoadmapOptions { MaximumCost = 0.6 };
            Expect.Equal(Show(test.Argument.AnalyzeRoadmap(setting, options)), Show(shuffled.AnalyzeRoadmap(setting, options)), $"the roadmap");
        });

    [Fact]
    public void What_is_said_with_little_work_is_true_and_marked() =>
        OracleCase.ForMany(410_001, 200, 5_000, unpriced =>
        {
            OracleCase test = Priced.Of(unpriced);
            Setting setting = test.Setting;
            var options = new RoadmapOptions { ListedCompletions = 1_000, MaximumCost = 0.6 };
            RoadmapReport full = test.Argument.AnalyzeRoadmap(setting, options);
            foreach (long work in (ReadOnlySpan<long>)[0, 1_000, 10_000, 100_000])
            {
                RoadmapReport part = test.Argument.AnalyzeRoadmap(setting, options with { Budget = new() { Work = work } });
                Expect.True(part.CandidatesJudged <= part.CandidatesTotal && part.CandidatesTotal == full.CandidatesTotal, $"the number of candidates is said");
                for (int p = 0; p < full.Pathways.Count; p++)
                {
                    RoadmapPathway pathway = part.Pathways[p];
                    Expect.Equal(full.Pathways[p].CanBeCompleted, pathway.CanBeCompleted, $"what can be completed");
                    Expect.True(pathway.Completions.All(full.Pathways[p].Completions.Contains), $"only completions are listed");
                    Expect.True(pathway.Necessary.All(full.Pathways[p].Necessary.Contains), $"only what is necessary is said to be");
                    Expect.True(pathway.CompletionCount <= full.Pathways[p].CompletionCount, $"no more completions are counted than there are");
                    Expect.True(!pathway.IsExhaustive || pathway.CompletionCount == full.Pathways[p].CompletionCount, $"a complete count is complete");
                    Expect.True(
                        full.Pathways[p].Completions.Count(completion => completion.Steps.Count <= pathway.CompleteToSize) <= pathway.CompletionCount,
                        $"what is complete to a size is");
                }

                foreach (RoadmapCandidate candidate in part.Candidates.Where(candidate => candidate.Gain.OrderGained is not null))
                {
                    RoadmapGain known = full.Candidates.Single(other => other.Step == candidate.Step).Gain;
                    Expect.Equal(
                        (known.PathwaysMadeToStand, known.SinglePointsRemoved, known.OrderGained),
                        (candidate.Gain.PathwaysMadeToStand, candidate.Gain.SinglePointsRemoved, candidate.Gain.OrderGained),
                        $"the gain of {candidate.Step}");
                }

                Expect.True(
                    part.Plan!.Cost <= 0.6 && (!part.Plan.IsProvedBest || part.Plan.Steps.Equals(full.Plan!.Steps)),
                    $"the plan is proved only where it is best");
            }
        });

    [Fact]
    public void A_roadmap_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        ((Action)(() => GoldenExample.Argument.AnalyzeRoadmap(null, null, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Func<RoadmapOptions>[] wrong =
        [
            () => new() { MaximumCost = -1 }, () => new() { MaximumCost = double.NaN }, () => new() { MaximumCost = double.PositiveInfinity },
            () => new() { ListedCompletions = -1 }, () => new() { Budget = new() { Work = -1 } },
        ];
        wrong.Should().AllSatisfy(make => make.Should().Throw<ArgumentOutOfRangeException>());
    }

    private static string Show(RoadmapReport report) => string.Join("\n",
        [
            .. report.Pathways.Select(pathway =>
                $"{pathway.Element.Id} {pathway.Standing} {pathway.CanBeCompleted} {pathway.CompletionCount} {pathway.CompleteToSize}: "
                + $"{string.Join("; ", pathway.Completions)} / {string.Join(", ", pathway.Necessary)}"),
            .. report.Candidates.Select(candidate =>
                $"{candidate.Step} {candidate.Gain.PathwaysMadeToStand} {candidate.Gain.SinglePointsRemoved} {candidate.Gain.OrderGained} "
                + $"{candidate.Gain.DoubtRemoved:F9} {string.Join(", ", candidate.CompletesPathways.Select(element => element.Id))}"),
            $"{report.CandidatesJudged} of {report.CandidatesTotal}; {string.Join(", ", report.Plan!.Steps)} {report.Plan.IsProvedBest} {report.Plan.Cost}",
        ]);

    private static int Depth(Relationship relationship) => relationship.To.Relationship is { } inner ? 1 + Depth(inner) : 0;
}
