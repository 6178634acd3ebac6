using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

public class GsnYamlHostileTests
{
    private const string Sample = """
        # head
        module:
          name: Sample
          brief: "about \u00e9 it"
        G1: &g
          text: |
            Several
            lines
          supportedBy: [S1, 'G2']
          inContextOf:
            - C1
          acp: {ACP1: C1}
        # about S1
        S1:
          text: By 😀 parts
          supportedBy: [G2]
          horizontalIndex:
            relative: -1
        G2:
          <<: *g
          text: "Part \"one\" # no comment"
          supportedBy: Sn1
          requires: any
          doubt: .5
        Sn1:
          text: >-
            folded
            text
          url: https://example.org/x
          state: planned
          expires: 2027-01-31
        C1: { text: Here, layer: [1, 2.50, null, {a: b}] }
        CG1:
          text: It is not
          challenges: S1 -> G2
          argumentGraph:
            kind: claim
            probability: 0.970
            tags: {owner: [a, b]}
            challenges:
              - {relationship: supportedBy, from: G1, to: S1}
            data: '{"x":1}'
        """;

    [Fact]
    public void Corrupted_texts_give_a_result()
    {
        byte[] sample = Encoding.UTF8.GetBytes(Sample.ReplaceLineEndings("\n"));
        int read = 0;
        RandomCases<byte[]> cases = RandomTexts.OfBytes(seed => Corruption.Of(sample, new Random(seed)));
        cases.Check(1_000, 20_000, firstSeed: 20_261_121, check: (seed, bytes) =>
        {
            FormatReading reading = GsnYamlCase.Read(bytes);
            (reading.HasErrors || IsYaml(bytes)).Should().BeTrue("what the parser takes for broken is never read as if it were not");
            if (reading.Argument is { } argument)
            {
                read++;
                _ = argument.Validate();
                if (seed % 10 == 0)
                {
                    string text = GsnYamlCase.Write(argument);
                    GsnYamlCase.Read(text).Argument!.Elements.Should().HaveCount(argument.Elements.Count);
                }
            }
            else
            {
                reading.HasErrors.Should().BeTrue();
            }
        });

        if (TestSize.OnlySeed is null)
        {
            read.Should().BePositive();
        }
    }

    private static bool IsYaml(byte[] bytes)
    {
        try
        {
            var parser = new YamlDotNet.Core.Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
            while (parser.MoveNext())
            {
            }

            return true;
        }
        catch (Exception problem) when (problem is YamlDotNet.Core.YamlException
            or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    [Fact]
    public void The_sample_itself_reads_without_errors()
    {
        FormatReading read = GsnYamlCase.Read(Sample);

        read.Findings.Should().BeEmpty();
        read.Argument!["CG1"].Should().BeOfType<Claim>().Which.Likelihood!.Literal.Should().Be("0.970");
        read.Argument["C1"].Data!.Text.Should().Be("""{"gsn2x":{"layer":[1,2.50,null,{"a":"b"}]}}""");
        read.Argument.ContextOf("G2").Should().ContainSingle("what G2 takes over from G1");
        read.Argument.ChallengesBy("CG1").Should().HaveCount(2);
    }

    [Fact]
    public void A_bomb_of_aliases_ends_in_a_finding()
    {
        var yaml = new StringBuilder("G1:\n  text: a\n  undeveloped: true\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int level = 1; level < 30; level++)
        {
            yaml.Append($"x{level}: &x{level} [{string.Join(", ", Enumerable.Repeat($"*x{level - 1}", 10))}]\n");
        }

        FormatReading read = GsnYamlCase.Read(yaml.ToString());

        read.Findings.Should().Contain(finding => finding.Rule.Id == "AG0004");
        read.Argument!.Contains("G1").Should().BeTrue();
    }

    [Fact]
    public void An_alias_within_what_it_repeats_is_a_finding()
    {
        GsnYamlCase.Read("G1: &g\n  text: a\n  x: [*g, *h]\n").Findings.Where(finding => finding.Rule.Id == "AG0001").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_ends_in_a_finding(string opening)
    {
        FormatReading read = GsnYamlCase.Read("G1:\n  text: a\nx:\n  y: " + string.Concat(Enumerable.Repeat(opening, 50_000)));

        read.Findings.Should().Contain(finding => finding.Rule.Id == "AG0003" || finding.Rule.Id == "AG0001");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\"")]
    [InlineData("'")]
    public void A_line_of_ten_megabytes_is_read(string quote)
    {
        string mark = quote.Length == 1 ? quote : string.Empty;
        string text = new('x', 10_000_000);

        GsnYamlCase.Read($"G1:\n  text: {mark}{text}{mark}\n").Argument!["G1"].Statement.Should().HaveLength(text.Length);
    }

    [Fact]
    public void A_list_of_a_hundred_thousand_ids_on_one_line_is_read()
    {
        string ids = string.Join(", ", Enumerable.Range(0, 100_000).Select(number => $"Sn{number}"));

        FormatReading read = GsnYamlCase.Read($"G1:\n  supportedBy: [{ids}]\n");

        read.Findings.Should().Contain(finding => finding.Message.Contains("100000 in all"));
    }

    /// <summary>What a campaign found, each as small as it can be.</summary>
    [Theory]
    [InlineData("A:\nJ\n ")]
    [InlineData("G9\n s# : [J]\n---\nG10:")]
    public void Broken_texts_end_in_findings(string text) => ArgumentFormats.ReadText(text, ArgumentFormats.GsnYaml).HasErrors.Should().BeTrue();
}
