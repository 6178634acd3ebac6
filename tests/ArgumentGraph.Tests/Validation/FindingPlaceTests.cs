namespace ArgumentGraph.Tests.Validation;

/// <summary>Findings about an argument that was read from a text say where in the text.</summary>
public class FindingPlaceTests
{
    public static TheoryData<string> Examples => [.. RuleExamples.All.Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_finding_has_a_place(string name)
    {
        RuleExample example = RuleExamples.All.Single(example => example.ToString() == name);
        Argument argument = Argument.Read(example.Sketch.Build().ToJson()).Argument!;

        argument.Validate(example.Setting, example.Options).Should().NotContain(finding => finding.Place == null);
    }

    [Fact]
    public void A_finding_about_the_whole_argument_is_placed_at_the_title()
    {
        Argument argument = Argument.Parse("{ \"format\": \"argument-graph/1\",\n  \"title\": \"\",\n  \"elements\": [] }");

        argument.Validate().Select(finding => (finding.Rule, finding.Place)).Should()
            .Equal((Rules.MissingRoot, new Place(null, 2, 12)), (Rules.MissingTitle, new Place(null, 2, 12)));
    }

    [Fact]
    public void Findings_that_are_only_counted_are_placed_at_the_beginning()
    {
        Argument argument = Argument.Parse(new Sketch().Goals("G").Evidence("E1", "E2", "E3").Build().ToJson());

        ValidationReport report = argument.Validate(options: ValidationOptions.Default with { ShownPerRule = 1 });

        report.Single(finding => finding.Message.Contains("not shown", StringComparison.Ordinal)).Place.Should().Be(new Place(null, 1, 1));
    }

    [Theory]
    [InlineData("supportedBy", "E1", "E2")] // not the context E0, nor the claim C1 itself
    [InlineData("inContextOf", "E1", "E0")]
    public void Only_what_may_be_referred_to_is_suggested(string member, string given, string suggested)
    {
        string text = $$"""
            { "format": "argument-graph/1", "title": "", "elements": [
              { "id": "C1", "kind": "claim", "statement": "", "{{member}}": ["{{given}}"] },
              { "id": "E0", "kind": "context", "statement": "" },
              { "id": "E2", "kind": "evidence", "statement": "" } ] }
            """;

        Argument.Read(text).Findings.Single(finding => finding.Rule == Rules.UnresolvedReference).Message
            .Should().EndWith($"; did you mean '{suggested}'?");
    }

    [Theory]
    [InlineData("\"supportedBy\": [\"Claim2\"]")]
    [InlineData("\"challenges\": \"Claim2\"")]
    [InlineData("\"challenges\": { \"from\": \"Claim2\", \"to\": \"Claim1\" }")]
    public void An_element_itself_is_never_suggested(string member)
    {
        string text = $$"""
            { "format": "argument-graph/1", "title": "", "elements": [
              { "id": "Claim1", "kind": "claim", "statement": "", {{member}} } ] }
            """;

        Argument.Read(text).Findings.Single(finding => finding.Rule == Rules.UnresolvedReference).Message.Should().NotContain("did you mean");
    }
}
