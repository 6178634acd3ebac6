using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Sacm;

public class SacmHostileTests
{
    private const string Case = """
        <?xml version="1.0" encoding="UTF-8"?>
        <sacm:AssuranceCasePackage xmlns:sacm="http://omg.sacm/2.2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xmi="http://www.omg.org/XMI">
          <artifactPackage id="ap"><artifact id="x" name="Audit"/></artifactPackage>
          <argumentPackage id="p" name="Système">
            <argumentationElement xsi:type="sacm:Claim" gid="G1" assertionDeclaration="needsSupport"><name lang="en" content="G1"/><description><content><value lang="fr" content="sûr 🦺"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:Claim" gid="C1"><description content="one &amp; two"/><taggedValue key="argument-graph:element" content="{&quot;id&quot;:&quot;e&quot;,&quot;kind&quot;:&quot;claim&quot;,&quot;statement&quot;:&quot;&quot;}"/></argumentationElement>
            <artifactReference id="E1" referencedArtifact="x"/><argumentReasoning id="S1"/><claim id="c" citedElement="C1"/>
            <argumentationElement xsi:type="sacm:AssertedInference" gid="i" source="C1" target="//@argumentPackage.0/@argumentationElement.0"><reasoning href="#S1"/></argumentationElement>
            <assertedEvidence source="E1" target="c"/><assertedInference isCounter="true" source="E1" target="i"/>
          </argumentPackage>
        </sacm:AssuranceCasePackage>
        """;

    [Fact]
    public void A_document_type_is_refused_at_its_place_whatever_it_says()
    {
        foreach (string declarations in (string[])[
            "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
            + "'&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>",
            "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
            "<!DOCTYPE x [<!ENTITY d SYSTEM 'file:///etc/passwd'>]>"])
        {
            FormatReading read = SacmText.Read(
                $"<?xml version='1.0'?>\n<!-- here -->\n  {declarations}<ArgumentPackage><claim id='A' content='&d;'/></ArgumentPackage>");
            read.Argument.Should().BeNull();
            read.Findings.Should().ContainSingle().Which
                .Should().Match<Finding>(finding => finding.Rule.Id == "AG0031" && finding.Place!.Line == 3 && finding.Place.Column == 3);
        }
    }

    [Fact]
    public void An_entity_of_its_own_is_refused_and_what_came_before_is_kept()
    {
        FormatReading read = SacmText.Read("<ArgumentPackage><claim id='A'/>\n<claim id='B' content='&bomb;'/></ArgumentPackage>");
        read.Findings.Should().ContainSingle().Which
            .Should().Match<Finding>(finding => finding.Rule.Id == "AG0031" && finding.Place!.Line == 2 && finding.Place.Column == 24);
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("A");
    }

    [Fact]
    public void Nesting_without_end_is_one_finding()
    {
        const int Depth = 100_000;
        string text = "<ArgumentPackage><claim id='A'/>\n" + string.Concat(Enumerable.Repeat("<argumentPackage>", Depth))
            + string.Concat(Enumerable.Repeat("</argumentPackage>", Depth)) + "</ArgumentPackage>";
        FormatReading read = SacmText.Read(text);
        read.Findings.Should().ContainSingle().Which
            .Should().Match<Finding>(finding => finding.Rule.Id == "AG0003" && finding.Place!.Line == 2 && finding.Place.Column == 1 + (63 * 17));
        read.Argument!.Elements.Should().ContainSingle();
    }

    [Fact]
    public void A_syntax_error_is_said_at_its_place_and_what_came_before_is_kept()
    {
        FormatReading read = SacmText.Read(
            "<ArgumentPackage>\n<claim id='A'/>\n  <claim id='B' id='C'/><assertedInference source='A' target='Z'/></ArgumentPackage>");
        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Rule.Id == "AG0001" && finding.Place!.Line == 3);
        read.Argument!.Elements.Select(element => element.Id).First().Should().Be("A");
    }

    [Fact]
    public void A_huge_attribute_is_read()
    {
        string statement = new('x', 20_000_000);
        SacmText.Read($"<ArgumentPackage><claim id='A' content='{statement}'/></ArgumentPackage>").Argument!["A"].Statement
            .Should().HaveLength(statement.Length);
    }

    [Theory]
    [InlineData("iso-8859-1", "iso-8859-1", true)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16BE", "utf-8", true)]
    [InlineData("utf-8", "utf-16", true)]
    [InlineData("utf-8", "iso-8859-1", true)]
    [InlineData("iso-8859-1", "utf-8", false)]
    public void Encodings_are_what_the_bytes_are(string encoding, string declared, bool isKept)
    {
        string text = $"<?xml version='1.0' encoding='{declared}'?><ArgumentPackage><claim id='A' content='Größe'/></ArgumentPackage>";
        var bytes = Encoding.GetEncoding(encoding);
        FormatReading read = SacmText.Read([.. bytes.Preamble, .. bytes.GetBytes(text)]);
        bool isLatinMistaken = encoding is "utf-8" && declared is "iso-8859-1";
        read.Argument!["A"].Statement.Should().Be(isKept && !(isLatinMistaken && bytes.Preamble.Length == 0) ? "Größe" : read.Argument["A"].Statement);
        read.HasErrors.Should().Be(!isKept);
    }

    [Fact]
    public void Truncated_anywhere_it_is_a_result_and_a_syntax_error()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Case);
        for (int length = 0; length < bytes.Length - 1; length++)
        {
            FormatReading read = SacmText.Read(bytes[..length]);
            read.Findings.Should().Contain(finding => finding.Rule.Id == "AG0001", "of {0} bytes", length);
        }

        SacmText.Read(bytes).Findings.Should().BeEmpty();
    }

    [Fact]
    public void Corrupted_it_is_a_result_that_can_be_written_and_read_again()
    {
        RandomTexts.OfBytes(Corrupted).Check(800, 30_000, bytes =>
        {
            FormatReading read = SacmText.Read(bytes);
            if (read.Argument is { } argument)
            {
                SacmText.Read(SacmText.Write(argument)).Argument!.ToJson().Should().Be(argument.ToJson());
            }
        });
    }

    // What is quadratic would not come to an end.
    [Fact]
    public void A_great_many_elements_of_the_same_name_and_target_are_read_and_written()
    {
        int count = TestSize.Of(3_000, 100_000);
        var text = new StringBuilder("<ArgumentPackage>");
        for (int i = 0; i < count; i++)
        {
            text.Append($"<e type='x' xmlns:s='urn:s' s:type='Claim'><name content='same'/></e><argumentReasoning id='S{i}'/>");
        }

        for (int i = 1; i < count; i++)
        {
            text.Append($"<assertedInference source='//@e.{i}' target='//@e.0' reasoning='S0'/><assertedInference "
                + $"source='//@e.{i}' target='//@e.{i - 1}' reasoning='S1'/>");
        }

        text.Append("</ArgumentPackage>");
        FormatReading read = SacmText.Read(text.ToString());
        SacmText.Write(read.Argument!);
        read.Argument!.Elements.Count.Should().BeGreaterThan(2 * count);
    }

    private static byte[] Corrupted(int seed)
    {
        var random = new Random(seed);
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(Case)];
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes[at] = bytes[random.Next(bytes.Count)];
                    break;
                default:
                    // A reference to something else: G1 for C1, E1 for S1, and so on.
                    int digit = bytes.IndexOf((byte)'1', at);
                    bytes[Math.Max(digit - 1, 0)] = (byte)"GCESci"[random.Next(6)];
                    break;
            }
        }

        return [.. bytes];
    }
}
