using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Support;

/// <summary>What is left open, in the whole argument and in what one element rests on.</summary>
public class OpenPointTests
{
    [Theory]
    [InlineData("evidence", "", "TakenAsAvailable")]
    [InlineData("evidence", "\"state\": \"available\"", "")]
    [InlineData("evidence", "\"state\": \"planned\"", "Planned")]
    [InlineData("evidence", "\"state\": \"missing\"", "Missing")]
    [InlineData("evidence", "\"state\": \"disputed\"", "Disputed")]
    [InlineData("evidence", "\"state\": \"withdrawn\"", "")]
    [InlineData("evidence", "\"state\": \"missing\", \"expires\": \"2026-10-31\"", "Expired")]
    [InlineData("evidence", "\"state\": \"available\", \"expires\": \"2026-11-01\"", "")]
    [InlineData("assumption", "", "")]
    [InlineData("assumption", "\"state\": \"disputed\"", "Disputed")]
    [InlineData("assumption", "\"state\": \"invalid\"", "Invalid")]
    [InlineData("assumption", "\"state\": \"invalid\", \"expires\": \"2026-10-31\"", "Expired")]
    [InlineData("goal", "", "Undeveloped")]
    [InlineData("goal", "\"undeveloped\": true", "Undeveloped")]
    [InlineData("goal", "\"supportedBy\": [\"OK\"]", "")]
    [InlineData("strategy", "", "Undeveloped")]
    [InlineData("claim", "", "Undeveloped")]
    [InlineData("context", "", "")]
    [InlineData("justification", "", "")]
    public void What_is_open_by_kind_state_and_day(string kind, string members, string open)
    {
        Argument argument = Argument.Parse($$"""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "X", "kind": "{{kind}}", "statement": "x"{{(members.Length == 0 ? string.Empty : ", " + members)}} },
              { "id": "OK", "kind": "evidence", "statement": "ok", "state": "available" } ] }
            """);
        SupportReport report = argument.AnalyzeSupport(Setting.On(RandomArguments.Today), new() { AdditionalElements = ["X", "OK"] });

        Show(report.OpenPoints).Should().Be(open.Length == 0 ? string.Empty : $"{open} X");
        Show(report.AdditionalElements[0].OpenPoints).Should().Be(Show(report.OpenPoints));
        report.AdditionalElements[1].OpenPoints.Should().BeEmpty();
    }

    [Fact]
    public void They_are_in_the_order_of_kinds_then_of_ids_then_of_challenges()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "E2", "kind": "evidence", "statement": "e", "state": "missing", "challenges": ["H", "G", "E1"] },
              { "id": "E1", "kind": "evidence", "statement": "e", "state": "missing" },
              { "id": "H", "kind": "goal", "statement": "h" },
              { "id": "G", "kind": "goal", "statement": "g" },
              { "id": "E3", "kind": "evidence", "statement": "e" } ] }
            """);

        Show(argument.AnalyzeSupport().OpenPoints).Should().Be(
            "TakenAsAvailable E3, Undeveloped G, Undeveloped H, Missing E1, Missing E2, "
            + "UnansweredChallenge E2 challenges E1, UnansweredChallenge E2 challenges G, UnansweredChallenge E2 challenges H");
    }

    [Theory]
    [InlineData("AsIs", "UnansweredChallenge D challenges G")]
    [InlineData("AsArgued", "UnansweredChallenge D challenges G")]
    public void A_challenge_is_open_even_where_only_the_structure_is_judged(string baseline, string open) =>
        Show(Challenged("").AnalyzeSupport(new Setting { Baseline = Enum.Parse<Baseline>(baseline) }).OpenPoints).Should().Be(open);

    [Fact]
    public void What_answers_a_challenge_is_not_an_open_point()
    {
        Show(Challenged("\"D\"").AnalyzeSupport().OpenPoints).Should().BeEmpty("D is defeated, and what defeats it is an answer");
        Show(Challenged("""{ "relationship": "challenges", "from": "D", "to": "G" }""").AnalyzeSupport().OpenPoints).Should().BeEmpty();
        Show(Challenged("\"E\"").AnalyzeSupport().OpenPoints).Should().Be("UnansweredChallenge D challenges G, UnansweredChallenge R challenges E");
        Show(Challenged("""{ "relationship": "supportedBy", "from": "G", "to": "E" }""").AnalyzeSupport().OpenPoints)
            .Should().Be("UnansweredChallenge D challenges G, UnansweredChallenge R challenges (G supportedBy E)");
        Show(Challenged("""{ "relationship": "inContextOf", "from": "G", "to": "X" }""").AnalyzeSupport().OpenPoints)
            .Should().Be("UnansweredChallenge D challenges G, UnansweredChallenge R challenges (G inContextOf X)");
    }

    [Fact]
    public void What_is_in_a_circle_is_looked_at_once()
    {
        SupportReport report = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["H"] }, { "id": "H", "kind": "goal", "statement": "h", "supportedBy": ["G"] },
              { "id": "D", "kind": "evidence", "statement": "d", "state": "available", "challenges": "G" } ] }
            """).AnalyzeSupport(options: new() { AdditionalElements = ["G", "H"] });
        Show(report.AdditionalElements[0].OpenPoints).Should().Be("UnansweredChallenge D challenges G");
        Show(report.AdditionalElements[1].OpenPoints).Should().Be("UnansweredChallenge D challenges G");
    }

    [Fact]
    public void What_challenge_each_other_answer_each_other() => Show(Argument.Parse("""
        { "format": "argument-graph/1", "title": "t", "elements": [
          { "id": "A", "kind": "evidence", "statement": "a", "state": "available", "challenges": "B" },
          { "id": "B", "kind": "evidence", "statement": "b", "state": "available", "challenges": "A" } ] }
        """).AnalyzeSupport().OpenPoints).Should().BeEmpty();

    [Fact]
    public void An_answer_is_one_whatever_the_ids()
    {
        string[] ids = ["A", "B", "C"];
        foreach ((string target, string challenger, string answer) in ids.SelectMany(a => ids.SelectMany(b => ids.Select(c => (a, b, c))))
            .Where(each => new[] { each.a, each.b, each.c }.Distinct().Count() == 3))
        {
            Show(Argument.Parse($$"""
                { "format": "argument-graph/1", "title": "t", "elements": [
                  { "id": "{{target}}", "kind": "evidence", "statement": "e", "state": "available" },
                  { "id": "{{challenger}}", "kind": "evidence", "statement": "d", "state": "available", "challenges": "{{target}}" },
                  { "id": "{{answer}}", "kind": "evidence", "statement": "r", "state": "missing", "challenges": "{{challenger}}" } ] }
                """).AnalyzeSupport().OpenPoints.Where(point => point.Kind == OpenPointKind.UnansweredChallenge))
                .Should().Be($"UnansweredChallenge {challenger} challenges {target}");
        }
    }

    [Fact]
    public void Every_element_has_those_of_what_it_rests_on_and_of_what_challenges_that() => OracleCase.ForMany(150_001, 800, 10_000, test =>
    {
        Argument argument = test.Argument;
        SupportReport report = argument.AnalyzeSupport(test.Setting, test.SupportOptions);
        foreach (AnalysedElement analysed in report.AdditionalElements)
        {
            HashSet<string> cone = Cone(argument, analysed.Element.Id);
            Expect.Equal(
                Show(report.OpenPoints.Where(point => cone.Contains(point.Relationship is { } challenge ? OwnerOf(challenge) : point.Element.Id))),
                Show(analysed.OpenPoints),
                $"what is open in {analysed.Element.Id}");
        }
    });

    // The element that a challenge weighs on in the end: its target, or the element that has the relationship.
    private static string OwnerOf(Relationship challenge) => challenge.To.ElementId
        ?? (challenge.To.Relationship is { Kind: RelationshipKind.Challenges } other ? OwnerOf(other) : challenge.To.Relationship!.From);

    private static HashSet<string> Cone(Argument argument, string root)
    {
        var cone = new HashSet<string> { root };
        int before;
        do
        {
            before = cone.Count;
            foreach (Relationship relationship in argument.Relationships)
            {
                if (relationship.Kind == RelationshipKind.Challenges)
                {
                    if (cone.Contains(OwnerOf(relationship)))
                    {
                        cone.Add(relationship.From);
                    }
                }
                else if (cone.Contains(relationship.From))
                {
                    cone.Add(relationship.To.ElementId!);
                }
            }
        }
        while (cone.Count > before);
        return cone;
    }

    private static string Show(IEnumerable<OpenPoint> points) =>
        string.Join(", ", points.Select(point => $"{point.Kind} {point.Relationship?.ToString() ?? point.Element.Id}"));

    // G rests on E and is challenged by D; R, if it does, challenges something else.
    private static Argument Challenged(string answered) => Argument.Parse($$"""
        { "format": "argument-graph/1", "title": "t", "elements": [
          { "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["E"], "inContextOf": ["X"] },
          { "id": "E", "kind": "evidence", "statement": "e", "state": "available" },
          { "id": "X", "kind": "context", "statement": "x" },
          { "id": "D", "kind": "evidence", "statement": "d", "state": "available", "challenges": "G" },
          { "id": "R", "kind": "evidence", "statement": "r", "state": "available"
            {{(answered.Length == 0 ? string.Empty : $", \"challenges\": {answered}")}} } ] }
        """);
}
