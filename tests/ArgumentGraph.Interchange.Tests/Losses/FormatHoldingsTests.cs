using System.Text;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>The README's table of what each format holds is what round trips of random arguments show.</summary>
public partial class FormatHoldingsTests
{
    private static readonly string Readme = Repository.File("src", "ArgumentGraph.Interchange", "README.md");

    [Fact]
    public void The_README_says_what_each_format_holds()
    {
        string text = TablePattern().Replace(File.ReadAllText(Readme), match => $"{match.Groups["begin"].Value}\n\n{Table()}\n{match.Groups["end"].Value}");

        text.Should().Contain("| goal |");
        ApprovedFile.Check(Readme, text);
    }

    [Fact]
    public void Our_own_format_holds_everything()
    {
        var holdings = FormatHoldings.Of(ArgumentFormats.Json);

        FormatHoldings.Parts.Should().OnlyContain(part => holdings.VerdictOn(part) == "yes");
    }

    [Fact]
    public void What_does_not_come_back_is_announced()
    {
        foreach (ArgumentFormat format in RoundTrip.Formats)
        {
            new RandomCases<Argument>(OrdinaryArgument.Of, ArgumentCases.Show, ArgumentCases.Smaller).Check(100, 5_000, firstSeed: 1_000, check: argument =>
            {
                var trip = RoundTrip.Of(argument, format);
                LossAudit.Unannounced(ArgumentDifferences.Of(argument, trip.Reading.Argument!), trip.Losses).Should().BeEmpty("of {0}: {1}", format, trip.Text);
            });
        }
    }

    private static string Table()
    {
        FormatHoldings[] formats = [.. RoundTrip.Formats.Where(format => format != ArgumentFormats.Json).Select(FormatHoldings.Of)];
        var table = new StringBuilder();
        table.Append($"| | {string.Join(" | ", formats.Select(format => $"`{format.Format.Name}`"))} |\n");
        table.Append($"|---|{string.Concat(formats.Select(_ => "---|"))}\n");
        foreach (string part in FormatHoldings.Parts)
        {
            table.Append($"| {part} | {string.Join(" | ", formats.Select(format => format.VerdictOn(part)))} |\n");
        }

        return table.ToString();
    }

    [GeneratedRegex("(?<begin><!-- holdings -->).*?(?<end><!-- end -->)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex TablePattern();
}
