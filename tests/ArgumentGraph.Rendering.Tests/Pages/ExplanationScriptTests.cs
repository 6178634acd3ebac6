using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;
using ArgumentGraph.Testing;
using Oracle = ArgumentGraph.Tests.Analysis.Oracle.RandomArguments;

namespace ArgumentGraph.Rendering.Tests.Pages;

public class ExplanationScriptTests
{
    private static readonly Setting AsIs = Setting.On(Oracle.Today);

    [ProgramFact("node")]
    public void Of_every_small_cut_set_of_the_samples_each_lost_alternative_is_named_and_what_is_named_suffices()
    {
        int tried = 0, withAlternatives = 0;
        foreach (string sample in (string[])["sabotage-risk", "nine-pathways", "tempe-crash", "evidence"])
        {
            Argument argument = Argument.Load(Repository.File("samples", sample, "case.json"));
            (Element Pathway, CutSet Set)[] cutSets = [.. argument
                .AnalyzeLoadBearing(AsIs, new LoadBearingOptions { MaximumOrder = 3, ListedCutSets = 500, ListedPairs = 0 }).Pathways
                .SelectMany(pathway => pathway.CutSets.Listed.Select(set => (pathway.Element, set)))];
            PageSupposition[] supposed = [.. cutSets.Select(each => PageSupposition.Fall(argument, AsIs, each.Set.Elements))];
            Func<PageSupposition, PageJudgement> page = PageJudgement.OfMany(supposed);
            foreach (((Element pathway, CutSet set), PageSupposition fall) in cutSets.Zip(supposed))
            {
                ToldExplanation told = page(fall).Told.Single(each => each.Pathway == argument.NumberOf(pathway.Id));

                withAlternatives += CheckAlternatives(fall, told);
                CheckThatItSuffices(fall, told);
                Ends(argument, told).Should().BeEquivalentTo(set.Elements.Select(element => argument.NumberOf(element.Id)), "of {0}, {1}", pathway.Id, set);
                tried++;
            }
        }

        tried.Should().BeGreaterThan(100);
        withAlternatives.Should().BeGreaterThan(20, "some of what falls has alternatives");
    }

    [ProgramFact("node")]
    public void Of_random_falls_each_lost_alternative_is_named_and_what_is_named_suffices()
    {
        Func<PageSupposition, PageJudgement> page = PageJudgement.OfMany(
            Enumerable.Range(0, TestSize.Cases(2_000, 20_000)).Select(seed => Of(seed, Oracle.Make(seed))));
        int fallen = 0, risen = 0;
        ArgumentCases.Of(seed => Oracle.Make(seed)).Check(2_000, 20_000, (seed, argument) =>
        {
            PageSupposition supposed = Of(seed, argument);
            WhatIfReport report = supposed.ByLibrary();
            Dictionary<int, ToldExplanation> told = page(supposed).Told.ToDictionary(each => each.Pathway);
            told.Keys.Should().BeEquivalentTo(report.Fallen.Concat(report.Risen).Select(change => argument.NumberOf(change.Pathway.Id)));
            foreach (PathwayChange change in report.Fallen)
            {
                CheckAlternatives(supposed, told[argument.NumberOf(change.Pathway.Id)]);
                CheckThatItSuffices(supposed, told[argument.NumberOf(change.Pathway.Id)]);
                fallen++;
            }

            foreach (PathwayChange change in report.Risen)
            {
                HashSet<int> named = Ends(argument, told[argument.NumberOf(change.Pathway.Id)]);
                HashSet<int> others = [.. Enumerable.Range(0, supposed.Marks.Length).Where(number => !named.Contains(number))];

                supposed.Only(others).ByLibrary().Risen.Select(other => other.Pathway.Id)
                    .Should().NotContain(change.Pathway.Id, "it is not named what lifts it");
                risen++;
            }
        });

        if (TestSize.OnlySeed is null)
        {
            fallen.Should().BePositive();
            risen.Should().BePositive();
        }
    }

    // Of elements, rather more fall than hold: else little would be left to fall.
    private static PageSupposition Of(int seed, Argument argument) =>
        PageSupposition.Random(argument, AsIs with { CountsClaimPoints = seed % 2 == 0 }, seed, (seed % 3) switch { 0 => 0.1, 1 => 0.2, _ => 0.4 });

    // What is named as fallen, held or answered.
    private static HashSet<int> Ends(Argument argument, ToldExplanation told)
    {
        int count = argument.Structure.ElementCount;
        NumberedChallenges challenges = argument.Numbered.Challenges;
        return [.. told.Nodes.Where(node => node.Value.IsEnd)
            .Select(node => node.Key < count ? node.Key : challenges.Challengers[(node.Key - count) % challenges.Count])];
    }

    private static void CheckThatItSuffices(PageSupposition supposed, ToldExplanation told)
    {
        string id = supposed.Argument.Structure.Elements[told.Pathway].Id;
        PathwayChange all = supposed.ByLibrary().Fallen.Single(change => change.Pathway.Id == id);
        WhatIfReport named = supposed.Only(Ends(supposed.Argument, told)).ByLibrary();

        named.Fallen.Where(change => change.To <= all.To).Select(change => change.Pathway.Id).Should().Contain(id, "what is named brings it down");
    }

    // Judged by the library: every supporter that does not do is named with what needs it, unless that ends the explanation. Says how many were alternatives.
    private static int CheckAlternatives(PageSupposition supposed, ToldExplanation told)
    {
        (Argument changed, StandingEvaluation judged) = supposed.Judge();
        int alternatives = 0;
        ArgumentStructure structure = changed.Structure;
        foreach ((int key, (string kind, bool isTouched, bool isEnd, int[] of)) in told.Nodes)
        {
            if (key >= supposed.Marks.Length || kind != "support" || !isTouched || isEnd)
            {
                continue;
            }

            Element element = supposed.Argument.Structure.Elements[key];
            int number = changed.NumberOf(element.Id);
            if (judged.Standings[number] == Standing.Supported)
            {
                continue; // a challenger that has come to stand
            }

            var lost = new List<string>();
            int first = structure.Supporters.Starts[number];
            int count = structure.Supporters.CountOf(number);
            for (int position = first; position < first + count; position++)
            {
                int supporter = structure.Supporters.Items[position];
                if (judged.OfSupport(position) <= judged.Standings[number] && judged.OfSupport(position) == judged.Standings[supporter])
                {
                    lost.Add(structure.Elements[supporter].Id);
                }
            }

            of.Where(each => each < supposed.Marks.Length).Select(each => supposed.Argument.Structure.Elements[each].Id)
                .Should().BeEquivalentTo(lost.Distinct(), "of {0}", element.Id);
            of.Should().NotBeEmpty();
            alternatives += ((SupportableElement)element).Requirement.NeededOf(count) < count ? 1 : 0;
        }

        return alternatives;
    }
}
