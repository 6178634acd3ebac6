using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class CertWareReadingTests
{
    private const string Case = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gsn:Goal xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:gsn="http://www.certware.net/gsn" identifier="Top" description="In the yard" content="The gate is safe">
          <strategies identifier="Parts" content="Over parts">
            <goals identifier="Motor" content="The motor stops"><goalSolutions identifier="Drill" content="Drill record"/></goals>
            <goals identifier="Rest" content="The rest is harmless" toBeSupported="true"><isTagged key="module" value="rest"/></goals>
            <justifications identifier="Why" content="Usual practice"/>
            <strategyContexts identifier="Term" content="A part is what can be bought"/>
          </strategies>
          <subGoals identifier="Edge" content="The edge stops"><goalSolutions identifier="Drill" content="Drill record"/></subGoals>
          <goalContexts identifier="Term" content="A gate is what opens"/>
          <assumptions identifier="Guard" content="Someone is on guard"/>
        </gsn:Goal>
        """;

    [Fact]
    public void What_an_element_contains_supports_it_or_is_its_context()
    {
        FormatReading read = Read(Case);

        read.Format.Should().BeSameAs(ArgumentFormats.CertWare);
        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.Title.Should().Be("The gate is safe");
        argument.Elements.Select(element => $"{element.Kind} {element.Id}").Should().Equal(
            "Goal Top", "Strategy Parts", "Goal Motor", "Evidence Drill", "Goal Rest", "Justification Why", "Context Term", "Goal Edge", "Context Top-Term",
            "Assumption Guard");
        argument.Relationships.Select(relationship => $"{relationship.From} {relationship.Kind} {relationship.To.ElementId}").Should().BeEquivalentTo(
            "Top SupportedBy Parts", "Top SupportedBy Edge", "Top InContextOf Top-Term", "Top InContextOf Guard", "Parts SupportedBy Motor",
            "Parts SupportedBy Rest",
            "Parts InContextOf Why", "Parts InContextOf Term", "Motor SupportedBy Drill", "Edge SupportedBy Drill");
        argument["Top"].Description.Should().Be("In the yard");
        argument["Rest"].Should().BeOfType<Goal>().Which.IsUndeveloped.Should().BeTrue();
        argument["Rest"].Data!.Text.Should().Be("""{"certware":{"tags":[["module","rest"]]}}""");
    }

    [Fact]
    public void What_is_written_twice_is_one_element_and_other_words_are_another() =>
        Read(Case).Losses.Select(loss => $"{loss.Kind} {loss.ElementId} {loss.Place!.Line}").Should().Equal("Inferred Drill 9", "Changed Top-Term 10");

    [Fact]
    public void Claims_arguments_and_evidence_are_read()
    {
        FormatReading read = Read("""
            <cae:Claim xmlns:cae="http://www.certware.net/cae" identifier="C1" content="The gate is safe">
              <strategy identifier="A1" content="Over parts">
                <claims identifier="C2" content="The motor stops"><solution identifier="E1" content="Drill record"><context identifier="X" content="In May"/></solution></claims>
                <evidence identifier="E2" content="Log"/>
              </strategy>
            </cae:Claim>
            """);

        read.Findings.Should().BeEmpty();
        read.Argument!.Elements.Select(element => $"{element.Kind} {element.Id}")
            .Should().Equal("Goal C1", "Strategy A1", "Claim C2", "Evidence E1", "Context X", "Evidence E2");
        read.Argument.Relationships.Should().HaveCount(4);
        read.Losses.Should().ContainSingle().Which
            .Should().Match<Loss>(loss => loss.Kind == LossKind.Dropped && loss.ElementId == "X" && loss.Place!.Line == 3);
    }

    [Fact]
    public void An_element_without_an_identifier_is_called_by_its_kind()
    {
        FormatReading read = Read(
            "<gsn:Goal xmlns:gsn=\"http://www.certware.net/gsn\" content=\"a\"><goals content=\"b\"/><goals identifier=\"G2\" content=\"c\"/></gsn:Goal>");

        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G1", "G3", "G2");
        read.Losses.Should().HaveCount(2).And.OnlyContain(loss => loss.Kind == LossKind.Inferred);
    }

    [Fact]
    public void Several_goals_of_a_diagram_are_roots() =>
        Read("<gsn:ArgumentDiagram xmlns:gsn=\"http://www.certware.net/gsn\"><goals identifier=\"A\" "
            + "content=\"a\"/><goals identifier=\"B\" content=\"b\"/></gsn:ArgumentDiagram>")
            .Argument!.OfKind<Goal>().Select(goal => goal.Id).Should().Equal("A", "B");

    [Theory]
    [InlineData("<gsn:Goal xmlns:gsn='http://www.certware.net/gsn' identifier='A' content='a'>\n <goalContext identifier='B'/></gsn:Goal>",
        "AG0009 2,2 'A' has an unknown part 'goalContext'; did you mean 'goalContexts'?")]
    [InlineData(
        "<gsn:Solution xmlns:gsn='http://www.certware.net/gsn' identifier='A'/>", "AG0010 1,1 Expected 'Goal' here, but found 'Solution'; it is not read.")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><gsn:Goal xmlns:gsn='http://www.certware.net/gsn' identifier='A'/>",
        "AG0031 1,1 The document has a document type, which is not read: it could make a small file grow without bound, or read other files. Remove it.")]
    public void What_is_wrong_is_said_where_it_is(string text, string finding) =>
        Read(text).Findings.Select(found => $"{found.Rule.Id} {found.Place!.Line},{found.Place.Column} {found.Message}").Should().Contain(finding);

    [SharedDataTheory]
    [InlineData("Bluetooth.gsn", 14, 7, 6)]
    [InlineData("Bluetooth.cae", 12, 5, 6)]
    public void The_published_case_has_as_many_elements_as_its_XML(string file, int elements, int support, int contexts)
    {
        string path = Repository.Shared("certware", file);
        XDocument.Load(path).Descendants().Count(element => element.Attribute("identifier") is not null).Should().Be(elements);

        FormatReading read = ArgumentFormats.ReadFile(path);

        read.Format.Should().BeSameAs(ArgumentFormats.CertWare);
        read.Findings.Should().BeEmpty();
        read.Argument!.Elements.Should().HaveCount(elements);
        read.Argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.SupportedBy).Should().Be(support);
        read.Argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.InContextOf).Should().Be(contexts);
    }

    private static FormatReading Read(string text) => ArgumentFormats.ReadText(text, ArgumentFormats.All.Recognise(text) ?? ArgumentFormats.CertWare);
}
