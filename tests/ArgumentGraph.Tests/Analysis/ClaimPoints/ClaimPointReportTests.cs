using System.Text.Json;

namespace ArgumentGraph.Tests.Analysis.ClaimPoints;

/// <summary>What the report of claim points says of a case that was worked out by hand, in which order, and as JSON.</summary>
public class ClaimPointReportTests
{
    // Two ways to G0, whose confidence meets in E9 and A9, in the second through a context; two ways to G1, which also have an argument in common.
    private static readonly Argument Case = Read(
        """
        { "id": "G1", "kind": "goal", "statement": "s", "pathway": true, "supportedBy": ["L3", "L4"], "requires": "any",
          "claimPoints": [{ "id": "P5", "on": ["L3"], "argument": "K1" }, { "id": "P6", "on": ["L4"], "argument": "K2" }] },
        { "id": "G0", "kind": "goal", "statement": "s", "pathway": true, "supportedBy": ["L1", "L2"], "requires": "any" },
        { "id": "L1", "kind": "claim", "statement": "s", "supportedBy": ["E1"], "claimPoints": [{ "id": "P1", "on": ["E1"], "argument": "K1" }] },
        { "id": "L2", "kind": "claim", "statement": "s", "supportedBy": ["E2"], "inContextOf": ["X2"] },
        { "id": "L3", "kind": "claim", "statement": "s", "supportedBy": ["E1"], "claimPoints": [{ "id": "P3", "on": ["E1"], "argument": "K3" }] },
        { "id": "L4", "kind": "claim", "statement": "s", "supportedBy": ["E2"], "inContextOf": ["X4"],
          "claimPoints": [{ "id": "P4", "on": ["E2", "X4", "E2", "E1", "nowhere"], "argument": "K3" }] },
        { "id": "X2", "kind": "context", "statement": "s", "claimPoints": [{ "id": "P2", "argument": "K2" }, { "id": "P7" }] },
        { "id": "X4", "kind": "context", "statement": "s" },
        { "id": "K1", "kind": "goal", "statement": "s", "supportedBy": ["E9"], "inContextOf": ["A9"] },
        { "id": "K2", "kind": "goal", "statement": "s", "supportedBy": ["E9"], "inContextOf": ["A9"] },
        { "id": "K3", "kind": "goal", "statement": "s", "supportedBy": ["E8", "E9"] },
        { "id": "A9", "kind": "assumption", "statement": "s" },
        { "id": "E1", "kind": "evidence", "statement": "s", "state": "available", "claimPoints": [{ "id": "P1", "argument": "L1" }] },
        { "id": "E2", "kind": "evidence", "statement": "s", "state": "available" },
        { "id": "E8", "kind": "evidence", "statement": "s", "state": "missing" },
        { "id": "E9", "kind": "evidence", "statement": "s", "state": "available" }
        """);

    [Fact]
    public void Each_point_is_told_with_what_it_covers_and_how_its_argument_stands()
    {
        ClaimPointReport report = Case.AnalyzeClaimPoints();

        report.Points.Select(each => $"{each.Point.Id} of {each.Element.Id} on [{string.Join("; ", each.Covers)}]: "
            + $"{each.Root?.Standing}{(each.IsCircular ? "circular" : "")}").Should().Equal(
            "P1 of E1 on []: circular",
            "P1 of L1 on [L1 supportedBy E1]: Supported",
            "P2 of X2 on []: Supported",
            "P3 of L3 on [L3 supportedBy E1]: Unsupported",
            "P4 of L4 on [L4 supportedBy E2; L4 inContextOf X4]: Unsupported",
            "P5 of G1 on [G1 supportedBy L3]: Supported",
            "P6 of G1 on [G1 supportedBy L4]: Supported",
            "P7 of X2 on []: ");
        report.NotStanding.Select(each => each.Point.Id).Should().Equal("P3", "P4");
        report.WithoutArgument.Select(each => (each.Element.Id, each.Point.Id)).Should().Equal(("E1", "P1"), ("X2", "P7"));
    }

    [Fact]
    public void What_ways_share_is_told_of_each_element_arguments_first() =>
        Case.AnalyzeClaimPoints().Shared.Select(each =>
            $"{each.Above.Id}: {(each.IsArgument ? "argument " : "")}{each.Shared.Id}, "
            + $"legs {Ids(each.Legs)}, points {string.Join(' ', each.Points.Select(point => point.Id))}").Should().Equal(
            "G0: A9, legs L1 L2, points P1 P2",
            "G0: E9, legs L1 L2, points P1 P2",
            "G1: argument K3, legs L3 L4, points P3 P4",
            "G1: A9, legs L3 L4, points P5 P6",
            "G1: E9, legs L3 L4, points P3 P4 P5 P6");

    [Fact]
    public void What_one_argument_rests_on_is_not_told_beside_it()
    {
        Argument argument = Legs("A0", "A0", """{ "id": "A0", "kind": "claim", "statement": "s", "supportedBy": ["E9"] },""");

        argument.AnalyzeClaimPoints().Shared.Should().ContainSingle().Which.Shared.Id.Should().Be("A0");
    }

    [Fact]
    public void The_first_element_can_be_the_argument_that_is_shared()
    {
        Argument argument = Legs("A0", "A0", """{ "id": "A0", "kind": "claim", "statement": "s", "undeveloped": true },""");

        argument.Structure.Find("A0").Should().Be(0);
        SharedConfidence shared = argument.AnalyzeClaimPoints().Shared.Should().ContainSingle().Subject;
        shared.IsArgument.Should().BeTrue();
        shared.Points.Select(point => point.Id).Should().Equal("P1", "P2");
    }

    [Theory]
    [InlineData("""{ "id": "A", "kind": "evidence", "statement": "s" }""", "supportedBy")]
    [InlineData("""{ "id": "A", "kind": "context", "statement": "s" }""", "inContextOf")]
    public void The_first_element_can_be_what_a_point_covers(string first, string relationship)
    {
        Argument argument = Read($$"""
            {{first}},
            { "id": "G", "kind": "goal", "statement": "s", "{{relationship}}": ["A"], "claimPoints": [{ "id": "P", "on": ["A"] }] }
            """);

        argument.Structure.Find("A").Should().Be(0);
        argument.AnalyzeClaimPoints().Points.Single().Covers.Select(covered => covered.ToString()).Should().Equal($"G {relationship} A");
    }

    [Fact]
    public void Relationships_without_a_point_are_told_of_support_and_of_context()
    {
        ClaimPointReport report = Case.AnalyzeClaimPoints(options: new() { WithUncovered = true });

        report.WithoutPoint!.Select(each => each.ToString()).Should().Equal(
            "G0 supportedBy L1", "G0 supportedBy L2", "L2 supportedBy E2");
        Items(JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("withoutPoint")).First()
            .Should().Be("{'relationship':'supportedBy','from':'G0','to':'L1'}");
        Read("""
            { "id": "G", "kind": "goal", "statement": "s", "undeveloped": true, "inContextOf": ["X"] }, { "id": "X", "kind": "context", "statement": "s" }
            """).AnalyzeClaimPoints(options: new() { WithUncovered = true }).WithoutPoint!.Select(each => each.ToString()).Should().Equal("G inContextOf X");
    }

    [Fact]
    public void As_JSON_it_says_the_same()
    {
        JsonElement json = JsonDocument.Parse(Case.AnalyzeClaimPoints().ToJson()).RootElement;

        json.GetProperty("withoutPoint").ValueKind.Should().Be(JsonValueKind.Null);
        Items(json.GetProperty("points")).Should().HaveCount(8).And.ContainInOrder(
            "{'id':'P1','element':'E1','covers':[],'argument':'L1','isCircular':true,'standing':null,'reason':null,'decidedBy':[]}",
            "{'id':'P4','element':'L4','covers':[{'relationship':'supportedBy','from':'L4','to':'E2'},{'relationship':'inContextOf','from':'L4','to':'X4'}],"
            + "'argument':'K3','isCircular':false,'standing':'unsupported','reason':'support','decidedBy':['E8']}",
            "{'id':'P7','element':'X2','covers':[],'argument':null,'isCircular':false,'standing':null,'reason':null,'decidedBy':[]}");
        Items(json.GetProperty("shared")).Should().HaveCount(5).And.Contain(
            "{'above':'G1','shared':'K3','isArgument':true,'legs':['L3','L4'],'points':['P3','P4']}");
    }

    [Fact]
    public void Where_nothing_has_a_point_the_report_is_empty_and_can_be_cancelled_all_the_same()
    {
        Argument argument = Read("""{ "id": "G", "kind": "goal", "statement": "s" }""");

        ClaimPointReport report = argument.AnalyzeClaimPoints();

        (report.Points.Count, report.Shared.Count).Should().Be((0, 0));
        argument.Invoking(it => it.AnalyzeClaimPoints(cancellationToken: new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
    }

    // Two ways to a goal, each with a point on it.
    private static Argument Legs(string first, string second, string more) => Read($$"""
        {{more}}
        { "id": "G", "kind": "goal", "statement": "s", "supportedBy": ["L1", "L2"], "requires": "any",
          "claimPoints": [{ "id": "P2", "on": ["L2"], "argument": "{{second}}" }, { "id": "P1", "on": ["L1"], "argument": "{{first}}" }] },
        { "id": "L1", "kind": "claim", "statement": "s" }, { "id": "L2", "kind": "claim", "statement": "s" },
        { "id": "E9", "kind": "evidence", "statement": "s" }
        """);

    private static string Ids(IEnumerable<Element> elements) => string.Join(' ', elements.Select(element => element.Id));

    // With other quotes, to be written here as they are.
    private static IEnumerable<string> Items(JsonElement list) => list.EnumerateArray().Select(item => JsonSerializer.Serialize(item).Replace('"', '\''));

    private static Argument Read(string elements)
    {
        ReadingResult read = Argument.Read($"{{ \"format\": \"argument-graph/1\", \"title\": \"t\", \"elements\": [ {elements} ] }}");
        read.HasErrors.Should().BeFalse(string.Join('\n', read.Findings));
        return read.Argument!;
    }
}
