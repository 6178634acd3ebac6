using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Hostile;

/// <summary>Messages are one line each and steer no terminal, whatever they quote and however the file is called.</summary>
public class OneLineTests
{
    private const string Hostile = "a\nb\r\nc\u001b[2Jd\u009b31me\u2028f\u2029g\u202eh\u2066i\u0085j\0k\tl";

    public static TheoryData<string> Formats => [.. ArgumentFormats.All.Where(format => format.CanRead).Select(format => format.Name)];

    [Fact]
    public void What_is_unfit_is_written_out()
    {
        Spelling.OneLine(Hostile).Should().Be("a bc\\u{1B}[2Jd\\u{9B}31me f g\\u{202E}h\\u{2066}i j\\u{0}k l".Replace("bc", "b c", StringComparison.Ordinal));
        Spelling.OneLine("Schäden – 安全 👩‍🔬").Should().Be("Schäden – 安全 👩‍🔬");
        Spelling.OneLine("half \ud800").Should().Be("half \\u{D800}");
    }

    [Fact]
    public void A_finding_and_a_loss_are_one_line()
    {
        var place = new Place(Hostile, 1, 1);
        var finding = new Finding
        {
            Rule = Rules.UnusableFile,
            Severity = Severity.Error,
            Message = Hostile,
            Place = place,
            Related = [new(Hostile, null, place)],
        };

        new[] { finding.ToString(), finding.Message, finding.Related[0].Message, new Loss(LossKind.Dropped, Hostile, null, place).ToString() }
            .Should().OnlyContain(text => IsOneLine(text));
        (finding with { Message = "x\ny" }).Message.Should().Be("x y");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void So_are_all_findings_on_corrupted_texts(string name)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        string[] texts =
        [
            $"<a {Hostile}='1'><{Hostile}/></a>", $"{{\"{Hostile}\": \"{Hostile}\"}}",
            $"G1:\n  {Hostile}: [{Hostile}]\n", $"- Claim {Hostile}: x\n{Hostile}", Hostile,
        ];
        foreach (string text in texts)
        {
            FormatReading read = ArgumentFormats.ReadText(text, format, new() { Limits = new() { FileName = Hostile } }, TestContext.Current.CancellationToken);
            read.Findings.Select(finding => finding.ToString()).Concat(read.Losses.Select(loss => loss.ToString()))
                .Should().OnlyContain(line => IsOneLine(line));
        }
    }

    [SharedDataFact]
    public void What_a_campaign_found_forges_no_lines_any_more()
    {
        string path = Repository.Shared("field-cases", "rel-finding-linebreak.opsa.xml");
        FormatReading read = ArgumentFormats.ReadFile(path, cancellationToken: TestContext.Current.CancellationToken);

        read.Findings.Should().NotBeEmpty().And.OnlyContain(finding => IsOneLine(finding.ToString()));
    }

    private static bool IsOneLine(string text) => text.All(letter => letter is not (< ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029'
        or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')));
}
