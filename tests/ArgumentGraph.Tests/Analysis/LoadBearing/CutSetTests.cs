using System.Numerics;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class CutSetTests
{
    [Fact]
    public void Minimal_cut_sets_are_those_of_the_whole_table() =>
        OracleCase.ForMany(60_001, 1_200, 40_000, test =>
        {
            int order = test.Seed % 4 == 0 ? 12 : 3;
            LoadBearingOptions options = test.LoadBearingOptions with { AdditionalElements = test.Seed % 3 == 0 ? test.AllIds : [], MaximumOrder = order };
            LoadBearingReport report = test.Argument.AnalyzeLoadBearing(test.Setting, options);
            LoadBearingTarget[] targets = [.. report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements).DistinctBy(target => target.Element.Id)];
            bool[][] tables = test.Functions.Tables([.. targets.Select(target => test.Model.NumberOf(target.Element.Id))]);
            for (int i = 0; i < targets.Length; i++)
            {
                Compare(test, targets[i], tables[i], options);
            }
        });

    [Fact]
    public void Listing_stops_where_it_is_told_to_and_counting_does_not() =>
        OracleCase.ForMany(70_001, 300, 10_000, test =>
        {
            LoadBearingReport all = test.Argument.At(test.Setting).AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = test.AllIds });
            LoadBearingReport few = test.Argument.At(test.Setting)
                .AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = test.AllIds, ListedCutSets = 2, ListedPairs = 1 });
            foreach ((LoadBearingTarget one, LoadBearingTarget other) in all.AdditionalElements.Zip(few.AdditionalElements))
            {
                Expect.Equal(true, other.CutSets.Listed.SequenceEqual(one.CutSets.Listed.Take(2)), $"the first two cut sets of {one.Element.Id}");
                Expect.Equal(true, other.CutSets.CountByOrder.SequenceEqual(one.CutSets.CountByOrder), $"the counts of {one.Element.Id}");
                Expect.Equal(
                    (one.CutSets.IsExhaustive, one.CutSets.SmallestOrder),
                    (other.CutSets.IsExhaustive, other.CutSets.SmallestOrder),
                    $"the rest of {one.Element.Id}");
            }

            Expect.Equal(true, few.Pairs.SequenceEqual(all.Pairs.Take(1)), $"the first pair");
            Expect.Equal(all.PairsTotal, few.PairsTotal, $"the number of pairs");
        });

    [Fact]
    public void The_frozen_function_never_says_stands_when_the_truth_is_down() =>
        OracleCase.ForMany(80_001, 400, 20_000, test =>
        {
            int[] all = [.. Enumerable.Range(0, test.Model.Elements.Length)];
            var random = new Random(test.Seed);
            for (int round = 0; round < 20; round++)
            {
                int[] fallen = [.. test.Functions.Basic.Where(_ => random.Next(3) == 0)];
                ReferenceStanding truth = test.Functions.Judge(WhatIfRequest.Fail(fallen));
                ReferenceStanding frozen = test.Functions.Judge(Standing.InDoubt, fallen);
                ReferenceStanding supported = test.Functions.Judge(Standing.Supported, fallen);
                foreach (int x in all)
                {
                    Expect.True(
                        truth.Analysed(x) >= Standing.InDoubt || frozen.Analysed(x) < Standing.InDoubt,
                        $"the frozen function does not let {test.Model.Elements[x].Id} stand");
                    Expect.Equal(truth.Analysed(x), supported.Analysed(x), $"the function at Supported for {test.Model.Elements[x].Id}");
                }
            }
        });

    private static void Compare(OracleCase test, LoadBearingTarget target, bool[] stands, LoadBearingOptions options)
    {
        string id = target.Element.Id;
        string[][] expected = [.. ReferenceFunctions.MinimalCutSets(stands)
            .Select(set => test.Functions.Basic.Where((_, bit) => (set >> bit & 1) != 0).Select(x => test.Model.Elements[x].Id).ToArray())
            .OrderBy(set => set.Length)
            .ThenBy(set => set, StringLists.Comparer)];
        CutSetSummary actual = target.CutSets;
        if (target.IsDown)
        {
            Expect.Equal(
                (0, true, (int?)null, 0, 0),
                (actual.CountedToOrder, actual.IsExhaustive, actual.SmallestOrder, actual.Listed.Count, actual.CountByOrder.Count),
                $"what there is of {id}");
            return;
        }

        int order = options.MaximumOrder ?? int.MaxValue;
        Expect.True(
            options.MaximumOrder is null ? actual.IsExhaustive : actual.CountedToOrder >= order,
            $"{id} is counted to order {order}, not {actual.CountedToOrder}");
        Expect.Equal(expected.Length == 0 ? null : expected[0].Length, actual.SmallestOrder, $"the smallest order of {id}");
        Expect.Equal(
            string.Join("; ", expected.Where(set => set.Length <= actual.CountedToOrder)
                .GroupBy(set => set.Length, (length, sets) => new KeyValuePair<int, int>(length, sets.Count())).OrderBy(count => count.Key)),
            string.Join("; ", actual.CountByOrder.Where(count => count.Key <= actual.CountedToOrder)
                .Select(count => new KeyValuePair<int, BigInteger>(count.Key, count.Value))),
            $"the counts of {id}");
        bool areAllCounted = expected.All(set => set.Length <= order);
        Expect.True(areAllCounted || !actual.IsExhaustive || actual.CountedToOrder > order, $"{id} is not called complete");
        bool canBeNoLarger = test.Functions.Basic.Length <= order;
        Expect.True(!canBeNoLarger || actual.IsExhaustive, $"{id} is called complete");
        Expect.Equal(
            string.Join("; ", expected.Where(set => set.Length <= order).Take(options.ListedCutSets).Select(set => string.Join(" + ", set))),
            string.Join("; ", actual.Listed),
            $"the cut sets of {id}");
    }
}
