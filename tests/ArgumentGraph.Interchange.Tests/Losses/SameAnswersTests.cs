using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>Of an argument that was written in a format and came back whole, all reports say the same.</summary>
public class SameAnswersTests(ITestOutputHelper output)
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    // Of several that are as good, these are the first by ids or by the author's order.
    private static readonly string[] LeftOut =
        ["file", "files", "line", "column", "rootCauses", "causes", "explanation", "sentences", "renewals", "plan", "chain", "path", "text", "case"];

    [Fact]
    public void What_comes_back_whole_is_judged_the_same()
    {
        foreach (ArgumentFormat format in RoundTrip.Formats)
        {
            int tried = 0;
            int whole = 0;
            new RandomCases<Argument>(OrdinaryArgument.Of, ArgumentCases.Show, ArgumentCases.Smaller).Check(80, 4_000, firstSeed: 7_000, check: argument =>
            {
                tried++;
                var trip = RoundTrip.Of(argument, format);
                if (trip.Reading.Argument is { } read && ArgumentDifferences.Of(argument, read).Count == 0)
                {
                    whole++;
                    ShouldBeJudgedTheSame(argument, read, tried % 2 == 0, trip.Text);
                }
            });

            output.WriteLine($"{format.Name}: {whole} of {tried} came back whole, and are judged the same");
            (whole > 0 || TestSize.OnlySeed is not null || !HoldsAll(format)).Should().BeTrue("{0} holds everything", format);
        }
    }

    private static bool HoldsAll(ArgumentFormat format)
    {
        var holdings = FormatHoldings.Of(format);
        return FormatHoldings.Parts.All(part => holdings.VerdictOn(part) == "yes");
    }

    private static void ShouldBeJudgedTheSame(Argument argument, Argument read, bool countsClaimPoints, string text)
    {
        string[] subjects = [.. argument.Elements.OrderBy(element => element.Kind).Select(element => element.Id).Take(2), argument.Elements[^1].Id];
        foreach (Baseline baseline in Enum.GetValues<Baseline>())
        {
            Setting setting = Setting.On(Day, baseline) with { CountsClaimPoints = countsClaimPoints };
            AllReports.Difference(
                AllReports.Plain(AllReports.Of(argument.At(setting), subjects), null, isSorted: true, LeftOut),
                AllReports.Plain(AllReports.Of(read.At(setting), subjects), null, isSorted: true, LeftOut),
                "Validate", "Explain").Should().BeNull("of {0}", text);
        }
    }
}
