using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class PairTests
{
    [Fact]
    public void Pairs_bring_down_together_what_neither_brings_down_alone() =>
        OracleCase.ForMany(100_001, 1_200, 40_000, test =>
        {
            LoadBearingReport report = test.Argument.At(test.Setting)
                .AnalyzeLoadBearing(test.LoadBearingOptions with { MaximumOrder = test.Seed % 2 == 0 ? 2 : 3 });
            Element[] elements = test.Model.Elements;
            int[] basic = test.Functions.Basic;
            int[] pathways = test.Model.Pathways;
            bool[][] alone = [.. basic.Select(x => test.Functions.Fall(pathways, x))];
            var expected = new List<(string First, string Second, string[] Pathways, string[] OnlyTogether)>();
            for (int first = 0; first < basic.Length; first++)
            {
                for (int second = first + 1; second < basic.Length; second++)
                {
                    bool[] fall = test.Functions.Fall(pathways, basic[first], basic[second]);
                    string[] fallen = [.. pathways.Where((_, i) => fall[i]).Select(x => elements[x].Id)];
                    string[] added = [.. pathways.Where((_, i) => fall[i] && !alone[first][i] && !alone[second][i]).Select(x => elements[x].Id)];
                    if (added.Length > 0)
                    {
                        expected.Add((elements[basic[first]].Id, elements[basic[second]].Id, fallen, added));
                    }
                }
            }

            Expect.Equal(
                string.Join("\n", expected
                    .OrderByDescending(pair => pair.Pathways.Length)
                    .ThenByDescending(pair => pair.OnlyTogether.Length)
                    .ThenBy(pair => pair.First, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Second, StringComparer.Ordinal)
                    .Select(pair => Show(pair.First, pair.Second, pair.Pathways, pair.OnlyTogether))),
                string.Join(
                    "\n",
                    report.Pairs.Select(pair => Show(pair.First.Id, pair.Second.Id, pair.Pathways.Select(x => x.Id), pair.OnlyTogether.Select(x => x.Id)))),
                $"the pairs");
            Expect.Equal(expected.Count, report.PairsTotal, $"the number of pairs");
            Expect.Equal((true, true), (report.ArePairsExhaustive, report.ArePairsRanked), $"whether pairs are complete and ranked");
        });

    [Fact]
    public void Pairs_that_are_not_asked_for_are_not_called_complete()
    {
        LoadBearingReport report = GoldenExample.Argument.AnalyzeLoadBearing(options: new LoadBearingOptions { MaximumOrder = 1 });
        report.Pairs.Should().BeEmpty();
        report.ArePairsExhaustive.Should().BeFalse();
    }

    private static string Show(string first, string second, IEnumerable<string> pathways, IEnumerable<string> added) =>
        $"{first} + {second}: {string.Join(", ", pathways)}; added {string.Join(", ", added)}";
}
