using System.Xml.Linq;

namespace ArgumentGraph.Interchange.Tests.Sacm;

public class SacmMetaClaimTests
{
    private const string Text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <sacm:ArgumentPackage xmlns:sacm="http://www.omg.org/spec/SACM/2.3" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="A case">
          <argumentationElement xsi:type="sacm:Claim" xmi:id="P1" description="The risk is low"/>
          <argumentationElement xsi:type="sacm:Claim" xmi:id="C1" description="The model cannot read its weights"/>
          <argumentationElement xsi:type="sacm:ArgumentReasoning" xmi:id="S1" description="Over all ways"/>
          <argumentationElement xsi:type="sacm:ArtifactReference" xmi:id="E1" description="Audit"/>
          <argumentationElement xsi:type="sacm:ArtifactReference" xmi:id="X1" description="The storage"/>
          <argumentationElement xsi:type="sacm:Claim" xmi:id="CG1" description="The audit looked at all stores"/>
          <argumentationElement xsi:type="sacm:Claim" xmi:id="CG2" description="These are all ways"/>
          <argumentationElement xsi:type="sacm:Claim" xmi:id="CG3" description="The storage is this one"/>
          <argumentationElement xsi:type="sacm:AssertedInference" xmi:id="r1" source="C1" target="P1" reasoning="S1" metaClaim="CG2"/>
          <argumentationElement xsi:type="sacm:AssertedEvidence" xmi:id="r2" source="E1" target="C1" metaClaim="CG1"/>
          <argumentationElement xsi:type="sacm:AssertedContext" xmi:id="r3" source="X1" target="P1" metaClaim="CG3"/>
        </sacm:ArgumentPackage>
        """;

    [Fact]
    public void A_claim_about_a_relationship_is_the_confidence_argument_of_a_claim_point()
    {
        FormatReading read = SacmText.Read(Text);

        read.Findings.Should().BeEmpty();
        read.Losses.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument["P1"].ClaimPoints.Should().Equal(
            new ClaimPoint("ACP-CG2") { On = ["S1"], Argument = "CG2" }, new ClaimPoint("ACP-CG3") { On = ["X1"], Argument = "CG3" });
        argument["C1"].ClaimPoints.Should().Equal(new ClaimPoint("ACP-CG1") { On = ["E1"], Argument = "CG1" });
        argument.Roots.Select(root => root.Id).Should().Equal("P1");
    }

    [Fact]
    public void It_is_written_and_read_back_the_same()
    {
        Argument argument = SacmText.Read(Text).Argument!;
        string text = SacmText.Write(argument, out ValueList<Loss> losses);

        losses.Should().BeEmpty();
        XDocument.Parse(text).Descendants().Attributes("metaClaim").Select(attribute => attribute.Value).Should().BeEquivalentTo("CG2", "CG1", "CG3");
        SacmText.Read(text).Argument!.ToJson().Should().Be(argument.ToJson());
    }

    [Fact]
    public void Relationships_with_other_claims_about_them_are_written_apart()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["C1", "C2", "C3"],
                "claimPoints": [{ "id": "ACP1", "on": ["C1", "C2"], "argument": "K1" }, { "id": "ACP2", "on": ["C3"] }] },
              { "id": "C1", "kind": "claim", "statement": "c" }, { "id": "C2", "kind": "claim", "statement": "c" }, { "id": "C3", "kind": "claim", "statement": "c" },
              { "id": "K1", "kind": "goal", "statement": "k" } ] }
            """);

        string text = SacmText.Write(argument);

        XElement[] inferences = [.. XDocument.Parse(text).Descendants().Where(element => element.Attribute("source") is not null)];
        inferences.Select(inference => (inference.Attribute("source")!.Value, inference.Attribute("metaClaim")?.Value))
            .Should().Equal(("C1 C2", "K1"), ("C3", null));
        SacmText.Read(text).Argument!.ToJson().Should().Be(argument.ToJson());
    }

    [Fact]
    public void What_another_tool_adds_to_a_file_of_ours_becomes_a_point_too()
    {
        Argument argument = SacmText.Read(Text).Argument!;
        string text = SacmText.Write(argument).Replace("metaClaim=\"CG1\"", "metaClaim=\"CG1 CG3\"", StringComparison.Ordinal);

        SacmText.Read(text).Argument!["C1"].ClaimPoints.Select(point => point.Id).Should().Equal("ACP-CG1", "ACP-CG3-2");
    }

    [Fact]
    public void A_claim_about_a_claim_stays_in_the_data()
    {
        string text = Text.Replace("xmi:id=\"C1\" description", "xmi:id=\"C1\" metaClaim=\"CG1\" description", StringComparison.Ordinal);

        Argument argument = SacmText.Read(text).Argument!;

        argument["C1"].ClaimPoints.Should().ContainSingle();
        argument["C1"].Data!.Text.Should().Contain("\"metaClaims\":[\"CG1\"]");
    }
}
