using ArgumentGraph.Logic.Scenarios;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class LaneWidthTests
{
    [Fact]
    public void Every_width_gives_the_same_report() =>
        OracleCase.ForMany(
            160_001, 300, 10_000, test => Compare(test.Argument, test.LoadBearingOptions with { AdditionalElements = test.AllIds }, test.Setting));

    [Fact]
    public void Every_width_gives_the_same_report_of_an_argument_with_many_scenarios()
    {
        // More elements than any lane has bits, so that there are several blocks and a ragged last one.
        foreach (int count in new[] { 63, 64, 65, 511, 512, 513, TestSize.Of(1_300, 20_000) })
        {
            Compare(WideArgument(count, seed: count), new LoadBearingOptions { MaximumOrder = 2 });
        }
    }

    /// <summary>Many pathways over shared claims over shared evidence, a few layers deep.</summary>
    internal static Argument WideArgument(int evidence, int seed)
    {
        var random = new Random(seed);
        var draft = new ArgumentBuilder("Wide");
        EvidenceDraft[] items = [.. Enumerable.Range(0, evidence).Select(i => draft.Evidence($"E{i}", "…").Tag("team", $"T{i % 7}"))];
        ClaimDraft[] below = [.. Enumerable.Range(0, evidence / 3).Select(i => draft.Claim($"C{i}", "…").SupportedByAny(Some(items, 2)))];
        ClaimDraft[] middle = [.. Enumerable.Range(0, evidence / 5).Select(i => draft.Claim($"D{i}", "…").SupportedByAtLeast(2, Some(below, 3)))];
        for (int i = 0; i < 9; i++)
        {
            draft.Goal($"P{i}", "…").AsPathway().SupportedByAll(Some(middle, Math.Max(1, evidence / 40))).SupportedByAll(items[i], items[^(1 + i)]);
        }

        return draft.Build();

        T[] Some<T>(T[] all, int count) =>
            [.. Enumerable.Range(0, 2 * (count + 3)).Select(_ => all[random.Next(all.Length)]).Distinct().Take(count + random.Next(3))];
    }

    private static void Compare(Argument argument, LoadBearingOptions options, Setting? setting = null)
    {
        string[] reports = [.. Enum.GetValues<LaneWidth>()
            .Select(width => ReportText.Of(argument.AnalyzeLoadBearing(setting, options with { LaneWidth = width })))];
        Expect.True(
            argument.Elements.Count < 60 || argument.AnalyzeSupport().Pathways.All(pathway => pathway.Standing == Standing.Supported), $"the argument stands");
        foreach (string report in reports)
        {
            Expect.Equal(reports[0], report, $"the report at another width");
        }

        Expect.Equal(reports[0], ReportText.Of(argument.AnalyzeLoadBearing(setting, options)), $"the report at the machine's width");
    }
}
