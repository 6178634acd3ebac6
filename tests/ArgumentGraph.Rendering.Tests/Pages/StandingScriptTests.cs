using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Testing;
using Oracle = ArgumentGraph.Tests.Analysis.Oracle.RandomArguments;

namespace ArgumentGraph.Rendering.Tests.Pages;

public class StandingScriptTests
{
    [ProgramFact("node")]
    public void The_page_judges_as_the_library_does_whatever_falls_holds_or_is_answered()
    {
        Func<PageSupposition, PageJudgement> page = PageJudgement.OfMany(
            Enumerable.Range(0, TestSize.Cases(2_000, 20_000)).Select(seed => Of(seed, Oracle.Make(seed))));
        var standings = new HashSet<int>();
        ArgumentCases.Of(seed => Oracle.Make(seed)).Check(2_000, 20_000, (seed, argument) =>
        {
            PageSupposition supposed = Of(seed, argument);
            PageJudgement told = page(supposed);
            (Argument changed, StandingEvaluation judged) = supposed.Judge();
            int[] numbers = [.. argument.Structure.Elements.Select(element => changed.NumberOf(element.Id))];

            told.Standings.Should().Equal(numbers.Select(number => (int)judged.Standings[number]));
            told.Analysed.Should().Equal(numbers.Select(number => (int)judged.Analysed(number)));
            foreach (PathwayChange change in supposed.ByLibrary() is var report ? report.Fallen.Concat(report.Risen) : [])
            {
                told.Analysed[argument.NumberOf(change.Pathway.Id)].Should().Be((int)change.To);
            }

            standings.UnionWith(told.Standings);
        });

        if (TestSize.OnlySeed is null)
        {
            standings.Should().BeEquivalentTo([0, 1, 2]);
        }
    }

    [ProgramFact("node")]
    public void The_page_gives_the_reasons_that_the_library_gives()
    {
        Func<PageSupposition, PageJudgement> page = PageJudgement.OfMany(
            Enumerable.Range(0, TestSize.Cases(1_000, 10_000)).Select(seed => Of(seed, Oracle.Make(seed))));
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        ArgumentCases.Of(seed => Oracle.Make(seed)).Check(1_000, 10_000, (seed, argument) =>
        {
            PageSupposition supposed = Of(seed, argument);
            (Argument changed, StandingEvaluation judged) = supposed.Judge();
            var reasons = new StandingReasons(changed, judged);
            int number = 0;
            foreach ((string kind, int[] by) in page(supposed).Decided)
            {
                string id = argument.Structure.Elements[number++].Id;
                ElementStanding expected = reasons.Of(changed.NumberOf(id));
                // The page answers without an element that does so.
                string[] deciders = [.. expected.DecidedBy.Select(each => each.Id).Where(each => argument.Structure.Find(each) >= 0)];

                by.Select(each => argument.Structure.Elements[each].Id).Should().BeEquivalentTo(deciders, "of {0}, {1}", id, expected.Reason);
                kind.Should().Be(KindOf(expected, deciders), "of {0}", id);
                kinds.Add(kind);
            }
        });

        if (TestSize.OnlySeed is null)
        {
            kinds.Should().BeEquivalentTo(["falls", "holds", "circular", "itself", "few", "support", "context", "answered", "challenged", "confidence"]);
        }
    }

    private static PageSupposition Of(int seed, Argument argument) => PageSupposition.Random(
        argument, Setting.On(Oracle.Today, BaselineOf(seed)) with { CountsClaimPoints = seed % 3 != 0 }, seed);

    private static Baseline BaselineOf(int seed) => (seed % 4) switch
    {
        2 => Baseline.AsPlanned,
        3 => Baseline.AsArgued,
        _ => Baseline.AsIs,
    };

    private static string KindOf(ElementStanding standing, string[] deciders) => standing.Reason switch
    {
        StandingReason.Failed => "falls",
        StandingReason.Restored => "holds",
        StandingReason.Circular => "circular",
        StandingReason.TooFewSupporters => "few",
        StandingReason.Support => "support",
        StandingReason.Context => "context",
        StandingReason.Confidence => "confidence",
        StandingReason.Defeated or StandingReason.Challenged when standing.DecidedBy.Count > deciders.Length => "answered",
        StandingReason.Defeated or StandingReason.Challenged => "challenged",
        _ => "itself",
    };
}
