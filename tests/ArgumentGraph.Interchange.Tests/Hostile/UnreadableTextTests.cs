using System.Text;

namespace ArgumentGraph.Interchange.Tests.Hostile;

/// <summary>Of a text that could not be read, what could not be read is reported, and nothing that merely follows from it.</summary>
public class UnreadableTextTests
{
    [Theory]
    [InlineData("argument-graph", "hello", "AG0001")]
    [InlineData(
        "argument-graph", "{ \"format\": \"argument-graph/1\", \"title\": \"a\", \"elements\": [ { \"id\": \"A\", \"kind\": "
            + "\"goal\", \"statement\": \"x\", \"supportedBy\": [\"B\"] }, { \"id\": \"B", "AG0001")]
    [InlineData("gsn-yaml", "G1:\n  text: 'open\n", "AG0001")]
    [InlineData("gsn-yaml", "[1, 2", "AG0001")]
    [InlineData("ltac", "prose only\nand more\n", "AG0034")]
    [InlineData("ltac", "", "AG0034")]
    [InlineData("sacm", "<ArgumentPackage><claim", "AG0001")]
    [InlineData("open-psa", "<opsa-mef><define", "AG0001")]
    [InlineData("fasten", "goal_structure g; goal G {", "AG0001")]
    [InlineData("fasten", "hello", "AG0001")]
    [InlineData("gsn-assurance", "GOALS g { goal G { uuid: ", "AG0001")]
    [InlineData("gsn-assurance", "hello", "AG0001")]
    [InlineData("certware", "<gsn:Goal xmlns:gsn='x/gsn'><goals", "AG0001")]
    [InlineData("asce", "<asce-network><nodes><node", "AG0001")]
    [InlineData("certware", "<cae:Claim", "AG0001")]
    [InlineData("tea", "{ \"version\": \"1.0\", \"tree\": {", "AG0001")]
    public void One_fault_is_one_finding(string format, string text, string rule) =>
        Read(format, Encoding.UTF8.GetBytes(text)).Select(finding => finding.Rule.Id).Should().Equal(rule);

    [Fact]
    public void A_graph_that_was_cut_off_has_no_undeclared_items() =>
        Read("trudag", "digraph G { A -> "u8.ToArray()).Select(finding => finding.Rule.Id).Should().Equal("AG0026", "AG0001");

    [Fact]
    public void A_text_in_an_unknown_encoding_is_not_taken_for_anything_else()
    {
        byte[] packed = [0x1F, 0x8B, 8, 0, 1, 2, 3];
        foreach (ArgumentFormat format in ArgumentFormats.All.Where(format => format.CanRead && format != ArgumentFormats.Json))
        {
            Read(format.Name, packed).Should().OnlyContain(finding => finding.Rule.Id == "AG0002", format.Name);
        }

        Read("argument-graph", [0x80, 0x81, 0x82]).Select(finding => finding.Rule.Id).Should().Equal("AG0002");
    }

    [Fact]
    public void Every_finding_has_a_place()
    {
        foreach (ArgumentFormat format in ArgumentFormats.All.Where(format => format.CanRead))
        {
            foreach (string text in new[] { "", "{", "- Claim", "<a/>", "a: b", "digraph G {}" })
            {
                Read(format.Name, Encoding.UTF8.GetBytes(text)).Should().NotContain(finding => finding.Place == null, $"{format.Name} {text}");
            }
        }
    }

    private static ValueList<Finding> Read(string format, byte[] text)
    {
        using var stream = new MemoryStream(text);
        return ArgumentFormats.Read(stream, ArgumentFormats.Find(format)).Findings;
    }
}
