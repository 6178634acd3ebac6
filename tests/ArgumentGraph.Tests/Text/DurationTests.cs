using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using System.Xml;
using ArgumentGraph.Testing;
using ArgumentGraph.Text;

namespace ArgumentGraph.Tests.Text;

public partial class DurationTests
{
    [Theory]
    [InlineData("PT15M", "PT15M", "15 min")]
    [InlineData("PT140M", "PT2H20M", "2 h 20 min")]
    [InlineData("P2W", "P14D", "14 d")]
    [InlineData("P1W2DT3H4M5.250S", "P9DT3H4M5.25S", "9 d 3 h 4 min 5.25 s")]
    [InlineData("PT0,5S", "PT0.5S", "0.5 s")]
    [InlineData("PT0H", "PT0S", "0 s")]
    [InlineData("PT0.0000001S", "PT0.0000001S", "0.0000001 s")]
    [InlineData("PT10000000000S", "P115740DT17H46M40S", "115740 d 17 h 46 min 40 s")]
    [InlineData("P10675199DT2H48M5.4775807S", "P10675199DT2H48M5.4775807S", "10675199 d 2 h 48 min 5.4775807 s")]
    public void A_duration_is_read_and_written_in_one_way_and_said_in_words(string text, string canonical, string words)
    {
        TimeSpan time = Duration.Parse(text, out string? problem)!.Value;

        problem.Should().BeNull();
        Duration.ToText(time).Should().Be(canonical);
        Duration.ToWords(time).Should().Be(words);
        Duration.Parse(canonical, out _).Should().Be(time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("1D")]
    [InlineData("X1D")]
    [InlineData("PT5")]
    [InlineData("PT5M3H")]
    [InlineData("PT5M5M")]
    [InlineData("PTT5M")]
    [InlineData("P5H")]
    [InlineData("PT5D")]
    [InlineData("PT1.5M")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("PT0.12345678S")]
    [InlineData("-PT5M")]
    [InlineData("P-5D")]
    [InlineData("pt5m")]
    [InlineData(" PT5M")]
    [InlineData("PT5M ")]
    [InlineData("PT٥M")]
    [InlineData("00:15:00")]
    public void What_is_not_a_duration_is_refused(string text)
    {
        Duration.Parse(text, out string? problem).Should().BeNull();
        problem.Should().Be($"(ISO 8601, such as \"PT15M\" or \"P14D\"), not '{text}'.");
    }

    [Theory]
    [InlineData("P10675200D")]
    [InlineData("P10675199DT2H48M5.4775808S")]
    [InlineData("P99999999999999999999999999999999999999999999W")]
    public void A_duration_beyond_the_longest_is_refused(string text)
    {
        Duration.Parse(text, out string? problem).Should().BeNull();
        problem.Should().Be($"of 10675199 days at most, not '{Spelling.Clip(text)}'.");
    }

    // The oracle reads with a regular expression and whole numbers of any size, the framework what it takes as well.
    [Fact]
    public void Texts_at_random_mean_what_a_naive_reader_and_the_framework_say()
    {
        var cases = new RandomCases<string>(NextText, text => text, text => Enumerable.Range(0, text.Length).Select(at => text.Remove(at, 1)));
        cases.Check(2_000, 100_000, text =>
        {
            TimeSpan? time = Duration.Parse(text, out string? problem);
            time.Should().Be(Naive(text));
            (problem is null).Should().Be(time is not null);
            if (time is { } given)
            {
                Duration.Parse(Duration.ToText(given), out _).Should().Be(given);
                if (!text.Contains('W') && !text.Contains(','))
                {
                    XmlConvert.ToTimeSpan(text).Should().Be(given);
                }
            }
        });
    }

    private static string NextText(int seed)
    {
        var random = new Random(seed);
        string[] parts = ["W", "D", "T", "H", "M", "S", ".", ",", "-", "Y"];
        return "P" + string.Concat(Enumerable.Range(0, random.Next(8)).Select(n => random.Next(4) == 0
            ? parts[random.Next(parts.Length)]
            : (random.Next(3) == 0 && n > 0 ? "T" : string.Empty) + random.Next(100) + parts[random.Next(parts.Length)]));
    }

    private static TimeSpan? Naive(string text)
    {
        Match match = Whole().Match(text);
        if (!match.Success)
        {
            return null;
        }

        BigInteger ticks = 0;
        foreach ((string name, long unit) in new[]
        {
            ("w", 7 * TimeSpan.TicksPerDay), ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute),
            ("s", TimeSpan.TicksPerSecond),
        })
        {
            ticks += match.Groups[name].Success ? BigInteger.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) * unit : 0;
        }

        ticks += match.Groups["f"].Success ? int.Parse(match.Groups["f"].Value.PadRight(7, '0'), CultureInfo.InvariantCulture) : 0;
        return ticks <= long.MaxValue ? new TimeSpan((long)ticks) : null;
    }

    [GeneratedRegex(
        @"\AP(?=.)((?<w>[0-9]+)W)?((?<d>[0-9]+)D)?(T(?=.)((?<h>[0-9]+)H)?((?<m>[0-9]+)M)?((?<s>[0-9]+)([.,](?<f>[0-9]{1,7}))?S)?)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Whole();
}
