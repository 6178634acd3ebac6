namespace ArgumentGraph.Tests.Analysis.ClaimPoints;

/// <summary>On what a claim point sits, and which argument it has: from the first element of the text and of the numbering on.</summary>
public class ClaimPointPlaceTests
{
    private static readonly Setting Counting = Setting.Default with { CountsClaimPoints = true };

    [Theory]
    [InlineData("A0", "B0", StandingReason.Confidence)] // the first element of all
    [InlineData("A1", "B0", StandingReason.Confidence)]
    [InlineData("CX", "B0", StandingReason.Context)]
    [InlineData("nowhere", "B0", StandingReason.Support)]
    [InlineData("B0", "B0", StandingReason.Support)] // no relationship of G
    [InlineData("A0", "Z", StandingReason.Support)] // evidence cannot argue for a claim point
    [InlineData("A0", "nowhere", StandingReason.Support)]
    public void A_point_weakens_the_relationship_that_it_names_by_the_argument_that_it_names(string on, string root, StandingReason reason)
    {
        Argument argument = Read($$"""{ "id": "ACP", "on": ["{{on}}"], "argument": "{{root}}" }""");

        ElementStanding goal = argument.AnalyzeSupport(Counting)["G"];

        argument.Structure.Find("A0").Should().Be(0);
        goal.Reason.Should().Be(reason);
        goal.Standing.Should().Be(reason == StandingReason.Support ? Standing.Supported : Standing.Unsupported);
        argument.AnalyzeSupport()["G"].Standing.Should().Be(Standing.Supported, "they count only where that is asked for");
    }

    [Fact]
    public void The_first_element_can_be_a_confidence_argument_which_is_not_a_root()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "A", "kind": "claim", "statement": "s" },
              { "id": "G", "kind": "goal", "statement": "s", "supportedBy": ["E"], "claimPoints": [{ "id": "ACP", "on": ["E"], "argument": "A" }] },
              { "id": "E", "kind": "evidence", "statement": "s" } ] }
            """);

        argument.Structure.Find("A").Should().Be(0);
        argument.Roots.Select(root => root.Id).Should().Equal("G");
        argument.Structure.ClaimPoints.OwnersOf(0).Should().Equal(argument.Structure.Find("G"));
    }

    [Fact]
    public void The_first_element_can_be_the_context_that_a_point_is_about()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "A", "kind": "context", "statement": "s" },
              { "id": "B", "kind": "claim", "statement": "s" },
              { "id": "G", "kind": "goal", "statement": "s", "supportedBy": ["E"], "inContextOf": ["A"],
                "claimPoints": [{ "id": "ACP", "on": ["A"], "argument": "B" }] },
              { "id": "E", "kind": "evidence", "statement": "s" } ] }
            """);

        argument.Structure.Find("A").Should().Be(0);
        argument.AnalyzeSupport(Counting)["G"].Reason.Should().Be(StandingReason.Context);
    }

    private static Argument Read(string point)
    {
        ReadingResult read = Argument.Read($$"""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "A0", "kind": "evidence", "statement": "s" }, { "id": "A1", "kind": "evidence", "statement": "s" },
              { "id": "B0", "kind": "claim", "statement": "s" },
              { "id": "CX", "kind": "context", "statement": "s" },
              { "id": "Z", "kind": "evidence", "statement": "s", "state": "missing" },
              { "id": "G", "kind": "goal", "statement": "s", "supportedBy": ["A0", "A1"], "inContextOf": ["CX"], "claimPoints": [{{point}}] } ] }
            """);
        read.HasErrors.Should().BeFalse(string.Join('\n', read.Findings));
        return read.Argument!;
    }
}
