using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Standings;

public class MonotonicityTests
{
    [Fact]
    public void Losing_basic_elements_never_makes_anything_supported() =>
        OracleCase.ForMany(190_001, 800, 30_000, test =>
        {
            var random = new Random(test.Seed);
            SupportReport before = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            string[] basic = [.. test.Functions.Basic.Select(x => test.Model.Elements[x].Id)];
            for (int round = 0; round < 4; round++)
            {
                string[] few = [.. basic.Where(_ => random.Next(4) == 0)];
                string[] more = [.. few.Union(basic.Where(_ => random.Next(4) == 0))];
                HashSet<string> withFew = SupportedAfter(test, few);
                foreach (string id in SupportedAfter(test, more))
                {
                    Expect.True(withFew.Contains(id) && before.StandingOf(id) == Standing.Supported, $"{id} is supported with less lost");
                }
            }
        });

    [Fact]
    public void Supersets_of_what_brings_a_pathway_down_bring_it_down() =>
        OracleCase.ForMany(200_001, 300, 10_000, test =>
        {
            int[] targets = [.. Enumerable.Range(0, test.Model.Elements.Length)];
            bool[][] tables = test.Functions.Tables(targets);
            foreach (bool[] stands in tables)
            {
                for (int fallen = 0; fallen < stands.Length; fallen++)
                {
                    for (int bit = 1; bit < stands.Length; bit <<= 1)
                    {
                        Expect.True(!stands[fallen | bit] || stands[fallen], $"the function is monotone");
                    }
                }
            }
        }, new RandomShape { MaximumBasic = 7, MaximumChallenges = 8 });

    private static HashSet<string> SupportedAfter(OracleCase test, string[] fallen)
    {
        WhatIfReport report = test.Argument.AnalyzeWhatIf(change => Array.ForEach(fallen, id => change.Fail(id)), test.Setting);
        SupportReport before = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
        Dictionary<string, Standing?> changed = report.ChangedStandings.ToDictionary(change => change.Element.Id, change => change.To, StringComparer.Ordinal);
        return [.. test.AllIds.Where(id => (changed.TryGetValue(id, out Standing? to) ? to : before.StandingOf(id)) == Standing.Supported)];
    }
}
