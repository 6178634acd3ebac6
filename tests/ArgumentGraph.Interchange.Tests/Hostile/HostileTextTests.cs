using System.Text;

namespace ArgumentGraph.Interchange.Tests.Hostile;

/// <summary>What hostile files have shown, each in a text of its own.</summary>
public class HostileTextTests
{
    [Fact]
    public void Columns_after_invalid_bytes_are_within_the_line()
    {
        byte[] bytes = [.. "{\"format\":\"argument-graph/1\",\"title\":\""u8, 0xF0, 0xF0, 0xFF, 0xFF, .. "\",?"u8];

        Read(ArgumentFormats.Json, bytes).Findings.Single(finding => finding.Rule.Id == "AG0001").Place!.Column.Should().Be(bytes.Length);
    }

    [Fact]
    public void Places_after_invalid_bytes_are_right()
    {
        byte[] bytes = [.. "G1:\n  text: "u8, .. Enumerable.Repeat((byte)0xE9, 100),
            .. "\n  undeveloped: true\n\nG2:\n  text: "u8, 0xED, 0xA0, 0x80, .. "x\n  supportedBy: [G7]\n"u8];

        Read(ArgumentFormats.GsnYaml, bytes).Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Rule.Id} {finding.Place!.Line},{finding.Place.Column}").Should().Equal(
                "AG0002 2,9", "AG0002 6,9", "AG0015 7,17");
    }

    [Theory]
    [InlineData("sacm", "<ArgumentPackage>\n <claim id='A'/>\n {0}</ArgumentPackage>")]
    [InlineData("asce", "<asce-network><nodes>\n<node reference='A'><type>1</type></node></nodes>\n {0}</asce-network>")]
    [InlineData("certware", "<gsn:Goal xmlns:gsn='http://www.certware.net/gsn'>\n<goals identifier='A'/>\n {0}</gsn:Goal>")]
    [InlineData("open-psa", "<opsa-mef>\n<define-fault-tree name='f'/>\n {0}</opsa-mef>")]
    public void A_tag_with_more_attributes_than_may_be_read_ends_the_reading(string format, string text)
    {
        FormatReading Of(int count) => Read(
            ArgumentFormats.Find(format)!, Encoding.UTF8.GetBytes(
                string.Format(null, text, $"<!-- = --><![CDATA[<a ==]]><?a ==?><x {string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}='=>' "))}/>")));

        Of(1_000).Findings.Should().NotContain(finding => finding.Rule.Id == "AG0004");
        FormatReading read = Of(1_001);
        read.Findings.Where(finding => finding.Severity == Severity.Error && finding.Place!.Line == 3)
            .Should().ContainSingle().Which.Rule.Id.Should().Be("AG0004");
        read.Findings.Single(finding => finding.Rule.Id == "AG0004").Place!.Column.Should().Be(37);
    }

    [Theory]
    [InlineData("certware", "<gsn:ArgumentDiagram xmlns:gsn='http://www.certware.net/gsn'/>")]
    [InlineData("asce", "<asce-network><general><interpretation-schema>ASCE-GSN</interpretation-schema></general><nodes/><links/></asce-network>")]
    [InlineData("tea", "{\"name\":\"x\",\"tree\":null}")]
    [InlineData("fasten", "goal_structure g;")]
    [InlineData("gsn-assurance", "GOALS g { }")]
    public void A_text_without_elements_is_an_argument_or_an_error(string format, string text)
    {
        FormatReading read = Read(ArgumentFormats.Find(format)!, Encoding.UTF8.GetBytes(text));

        (read.Argument is null).Should().Be(read.HasErrors);
        read.Findings.Where(finding => finding.Severity == Severity.Error && finding.Place!.Line != 1).Should().BeEmpty();
    }

    [Fact]
    public void A_fault_before_a_tag_with_too_many_attributes_is_what_is_said()
    {
        string attributes = string.Concat(Enumerable.Repeat("a='' ", 2_000));

        Read(ArgumentFormats.Sacm, Encoding.UTF8.GetBytes($"<ArgumentPackage><claim id='A'/>\n<claim & />\n<x {attributes}/></ArgumentPackage>")).Findings
            .Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Rule.Id == "AG0001" && finding.Place!.Line == 2);
    }

    [Fact]
    public void A_graph_with_too_many_faults_is_not_read_to_its_end()
    {
        FormatReading read = Read(ArgumentFormats.Trudag, Encoding.UTF8.GetBytes($"digraph G {{ A [sha=x];\n{new string(']', 5_000)}\n B; }}"));

        read.Findings.Should().ContainSingle(finding => finding.Rule.Id == "AG0004").Which.Place!.Column.Should().Be(1_001);
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("A");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Items_read_the_same_whatever_ends_their_lines(string end)
    {
        using var folder = new TrudagFolder();
        folder.With(".dotstop.dot", "digraph G { \"A\" [sha=x]; }").With("A.md", $"---{end}normative: true{end}---{end}{end}One{end}two{end}");

        Argument argument = folder.Read().Argument!;
        argument["A"].Statement.Should().Be("One\ntwo");
        argument["A"].Data!.Text.Should().Contain("\"normative\":true");
    }

    [Fact]
    public void Zeros_are_errors_that_say_what_they_may_mean()
    {
        Said("- Claim A: a\0b\n"u8.ToArray()).Should().Be("1,13 Unexpected U+0000; it is not allowed in a text; remove it.");
        Said(Encoding.Unicode.GetBytes("- Claim A: a\n")).Should().EndWith("the text is perhaps UTF-16; save it as UTF-8.");

        static string Said(byte[] bytes) => Read(ArgumentFormats.Ltac, bytes).Findings.Where(finding => finding.Rule.Id == "AG0002")
            .Select(finding => $"{finding.Place!.Line},{finding.Place.Column} {finding.Message}").Should().ContainSingle().Subject;
    }

    [Fact]
    public void Half_a_surrogate_pair_in_UTF_16_is_an_error_at_its_place()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("- Claim A: a\n- Claim B: é"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("b\n")];

        Read(ArgumentFormats.Ltac, bytes).Findings.Where(finding => finding.Severity == Severity.Error).Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Rule.Id == "AG0002" && finding.Place!.Line == 2 && finding.Place.Column == 13);
    }

    private static FormatReading Read(ArgumentFormat format, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ArgumentFormats.Read(stream, format);
    }
}
