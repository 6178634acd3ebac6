using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>Constructs of argument patterns: no relationship is lost, what they say is kept, and one finding a file says that nothing is made of it.</summary>
public class GsnYamlPatternTests
{
    private const string TwoGoals = "G2: {text: b, undeveloped: true}\nG3: {text: c, undeveloped: true}\n";

    [Theory]
    [InlineData("[{id: G2, multiplicity: 1..n}, G3]")]
    [InlineData("[{ref: G2, optional: true}, {id: G3, multiplicity: \"0..1\"}]")]
    [InlineData("[{G2: 1..n}, {G3: {optional: true}}]")]
    [InlineData("[{choice: [G2, G3]}]")]
    [InlineData("[{choice: 1..2, of: [G2, G3]}]")]
    [InlineData("{choice: 1, alternatives: [G2, {id: G3, multiplicity: 2}]}")]
    [InlineData("[G2, {optional: G3}]")]
    [InlineData("{G2: {multiplicity: 1..n}, G3: {multiplicity: 2}}")]
    [InlineData("{oneOf: {G2: {multiplicity: 3}, G3: 1}, atLeast: 1}")]
    public void Decorated_references_are_relationships_and_come_back_as_they_were(string references)
    {
        FormatReading read = GsnYamlCase.Read($"S1: {{text: a, supportedBy: {references}}}\n{TwoGoals}");

        Finding finding = read.Findings.Should().ContainSingle().Which;
        (finding.Rule.Id, finding.Severity, finding.Place!.Line).Should().Be(("AG0060", Severity.Warning, 1));
        read.Losses.Should().BeEmpty();
        read.Argument!.SupportersOf("S1").Select(element => element.Id).Should().Equal("G2", "G3");

        string text = GsnYamlCase.Write(read.Argument, out ValueList<Loss> losses);
        losses.Should().BeEmpty();
        FormatReading again = GsnYamlCase.Read(text);
        again.Findings.Should().ContainSingle("of\n{0}", text).Which.Rule.Id.Should().Be("AG0060");
        again.Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void All_constructs_of_a_file_are_counted_in_one_finding_at_the_first()
    {
        FormatReading read = GsnYamlCase.Read("""
            G1:
              text: "{System} is safe"
              uninstantiated: true
              supportedBy: [{id: S1, optional: true}]
              inContextOf: [{id: C1, multiplicity: 2}]
            S1: {text: b, supportedBy: [G2], choice: 1 of 2}
            G2: {text: c, undeveloped: true, uninstantiated: false}
            C1: {text: d, uninstantiated: yes}
            """);

        Finding finding = read.Findings.Should().ContainSingle().Which;
        finding.Place.Should().Be(new Place(null, 4, 26));
        finding.Message.Should().StartWith("'optional'")
            .And.EndWith("There are 2 more in this file: 'multiplicity' of 'G1', 'choice' of 'S1'.");
        read.Argument!.Relationships.Should().HaveCount(3);
        read.Argument["G1"].Data!.Text.Should().Be(
            """{"gsn2x":{"#supportedBy":[{"id":"S1","optional":true}],"#inContextOf":[{"id":"C1","multiplicity":2}]}}""");
        read.Argument.Elements.Where(element => element.IsUninstantiated).Select(element => element.Id).Should().Equal("G1", "C1");
    }

    [Fact]
    public void Constructs_that_no_longer_fit_the_relationships_are_a_loss()
    {
        Argument argument = GsnYamlCase.Read($"S1: {{text: a, supportedBy: [{{id: G2, multiplicity: 1..n}}]}}\n{TwoGoals}").Argument!
            .Edit(change => change.Connect(Relationship.SupportedBy("S1", "G3")));

        string text = GsnYamlCase.Write(argument, out ValueList<Loss> losses);

        text.Should().Contain("supportedBy: [G2, G3]");
        losses.Should().ContainSingle().Which.Should().Match<Loss>(loss => loss.Kind == LossKind.Dropped && loss.ElementId == "S1");
    }

    [Theory]
    [InlineData("[{multiplicity: 1..n}]", 0)]
    [InlineData("[{id: G2}]", 1)]
    [InlineData("{G2: , G3: }", 2)]
    [InlineData("[[G2]]", 0)]
    [InlineData("[~]", 0)]
    public void References_that_are_neither_ids_nor_decorated_are_an_error(string references, int relationships)
    {
        FormatReading read = GsnYamlCase.Read($"S1: {{text: a, supportedBy: {references}}}\n{TwoGoals}");

        read.Findings.Should().ContainSingle().Which.Rule.Id.Should().Be("AG0006");
        read.Argument!.Relationships.Should().HaveCount(relationships);
    }

    [SharedDataFact]
    public void A_pattern_from_the_field_loses_no_relationship_and_has_no_error()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "gsn-pattern.gsn.yaml"));

        read.Findings.Should().ContainSingle().Which.Rule.Id.Should().Be("AG0060");
        read.Argument!.Relationships.Should().Equal(Relationship.SupportedBy("G1", "S1"), Relationship.SupportedBy("S1", "G2"));
    }
}
