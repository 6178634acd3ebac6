using System.Numerics;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Sizes and shapes at which something naive would overflow the stack, hang, or run out of memory.</summary>
public class RoadmapScaleTests
{
    [Fact]
    public void Completions_too_many_for_machine_numbers_are_counted_and_the_cheapest_found()
    {
        // Of each of 30 claims one of ten items of evidence: 10 to the 30.
        var draft = new ArgumentBuilder("Many");
        ClaimDraft[] claims = [.. Enumerable.Range(10, 30).Select(claim => draft.Claim($"C{claim}", "…").SupportedByAny(
            [.. Enumerable.Range(0, 10).Select(item => draft.Evidence(Missing($"E{claim}-{item}", 10 - item)))]))];
        draft.Goal("P", "…").AsPathway().SupportedByAll(claims);
        RoadmapPathway pathway = draft.Build().AnalyzeRoadmap(options: new RoadmapOptions { ListedCompletions = 4 }).Pathways[0];
        pathway.CompletionCount.Should().Be(BigInteger.Pow(10, 30));
        pathway.IsExhaustive.Should().BeTrue();
        pathway.Completions.Select(completion => completion.Cost).Should().Equal(30, 31, 31, 31);
        pathway.Completions[0].Steps.Should().OnlyContain(step => step.Element.Id.EndsWith("-9"));
        pathway.Completions[1].Steps[0].Element.Id.Should().Be("E10-8", "ties go by ids");
    }

    [Fact]
    public void What_all_is_needed_is_one_completion_however_large()
    {
        const int Count = 20_000;
        RoadmapPathway pathway = Star(Count, Requirement.All).AnalyzeRoadmap().Pathways[0];
        pathway.Necessary.Count.Should().Be(Count);
        pathway.Completions.Single().Steps.Count.Should().Be(Count);
        pathway.Completions.Single().Cost.Should().Be(Count);
        (pathway.IsExhaustive, pathway.CompleteToSize, pathway.CompletionCount).Should().Be((true, Count, BigInteger.One));
    }

    [Fact]
    public void What_is_out_of_reach_is_said_to_be_incomplete_and_one_completion_is_shown()
    {
        RoadmapPathway pathway = Star(300, Requirement.AtLeast(150)).AnalyzeRoadmap().Pathways[0];
        pathway.CanBeCompleted.Should().BeTrue();
        pathway.IsExhaustive.Should().BeFalse();
        pathway.CompletionCount.Should().Be(0);
        pathway.CompleteToSize.Should().BePositive();
        pathway.Completions.Single().Steps.Count.Should().Be(150);
    }

    [Fact]
    public void A_deep_chain()
    {
        const int Depth = 100_000;
        var elements = new List<Element> { new Goal("G0", "…") { IsPathway = true } };
        var relationships = new List<Relationship>();
        for (int i = 1; i < Depth; i++)
        {
            elements.Add(new Goal($"G{i}", "…"));
            relationships.Add(Relationship.SupportedBy($"G{i - 1}", $"G{i}"));
        }

        RoadmapReport report = RandomArguments.Assemble(elements, relationships).AnalyzeRoadmap();
        report.Pathways[0].Completions.Single().ToString().Should().Be($"develop G{Depth - 1}");
        report.Candidates.Single().Gain.PathwaysMadeToStand.Should().Be(1);
    }

    [LongTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_hundred_thousand_elements_end_within_the_budget_and_say_what_was_not_judged(int seed)
    {
        Argument argument = Large(seed, pathways: 100, modules: 4_000, perModule: 24, missing: 0.1);
        argument.Elements.Count.Should().BeGreaterThan(100_000);
        RoadmapReport report = argument.AnalyzeRoadmap(options: new RoadmapOptions { MaximumCost = 1_000 });
        report.CandidatesTotal.Should().BePositive();
        report.CandidatesJudged.Should().BePositive().And.BeLessThanOrEqualTo(report.CandidatesTotal);
        report.Pathways.Where(pathway => !pathway.Stands)
            .Should().NotBeEmpty().And.OnlyContain(pathway => pathway.CanBeCompleted && (pathway.CompletionCount > 0 || !pathway.IsExhaustive));
        report.Plan!.Cost.Should().BeLessThanOrEqualTo(1_000);
        report.Plan.Gain.PathwaysMadeToStand.Should().BePositive();
    }

    private static Evidence Missing(string id, double? cost = null) => new(id, "…") { State = EvidenceState.Missing, Cost = cost };

    private static Argument Star(int count, Requirement requirement) => RandomArguments.Assemble(
        [new Goal("P", "…") { IsPathway = true }, new Claim("C", "…") { Requirement = requirement },
            .. Enumerable.Range(0, count).Select(i => Missing($"E{i}", 1))],
        [Relationship.SupportedBy("P", "C"), .. Enumerable.Range(0, count).Select(i => Relationship.SupportedBy("C", $"E{i}"))]);

    // Pathways over shared modules, each a few layers of claims over evidence.
    private static Argument Large(int seed, int pathways, int modules, int perModule, double missing)
    {
        var random = new Random(seed);
        var elements = new List<Element>();
        var relationships = new List<Relationship>();
        for (int module = 0; module < modules; module++)
        {
            elements.Add(new Claim($"M{module}", "…") { Requirement = random.Next(2) == 0 ? Requirement.Any : Requirement.AtLeast(3) });
            for (int claim = 0; claim < 4; claim++)
            {
                elements.Add(new Claim($"M{module}C{claim}", "…") { Requirement = random.Next(2) == 0 ? Requirement.All : Requirement.AtLeast(3) });
                relationships.Add(Relationship.SupportedBy($"M{module}", $"M{module}C{claim}"));
                for (int item = 0; item < (perModule - 4) / 4; item++)
                {
                    string id = $"E{module}-{claim}-{item}";
                    elements.Add(random.NextDouble() < missing ? Missing(id, random.Next(1, 20)) : new Evidence(id, "…") { State = EvidenceState.Available });
                    relationships.Add(Relationship.SupportedBy($"M{module}C{claim}", id));
                }
            }
        }

        for (int pathway = 0; pathway < pathways; pathway++)
        {
            elements.Add(new Goal($"P{pathway}", "…") { IsPathway = true });
            foreach (int module in Enumerable.Range(0, 60).Select(_ => random.Next(modules)).Distinct())
            {
                relationships.Add(Relationship.SupportedBy($"P{pathway}", $"M{module}"));
            }
        }

        return RandomArguments.Assemble(elements, relationships);
    }
}
