using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Tests.Analysis.Support;

/// <summary>Which cause is named where several would do, and how much work the search for the fewest takes.</summary>
public class ChosenCauseTests
{
    [Fact]
    public void What_is_circular_is_the_cause_and_not_what_it_states_too() => CauseOf(
        Goal("R", "\"G\""), Goal("G", "\"H\"", "\"inContextOf\": [\"A\"]"), Goal("H", "\"G\""),
        """{ "id": "A", "kind": "assumption", "statement": "a", "state": "invalid" }""").Should().Be("G Circular ");

    [Fact]
    public void Of_an_element_and_its_relationships_the_element_comes_first() => CauseOf(
        Goal("G", "\"E1\", \"E2\""), Evidence("E1"), Evidence("E2"),
        Evidence("D1", "[" + SupportedBy("E2") + ", \"G\"]"), Evidence("D2", SupportedBy("E1"))).Should().Be("G Defeated ");

    [Fact]
    public void Of_relationships_the_first_comes_first() => CauseOf(
        Goal("G", "\"E1\", \"E2\""), Evidence("E1"), Evidence("E2"), Evidence("D1", SupportedBy("E2")), Evidence("D2", SupportedBy("E1")))
        .Should().Be("G Defeated G supportedBy E1");

    [Fact]
    public void Of_a_relationship_that_is_defeated_and_whose_confidence_is_circular_the_defeat_comes_first() => CauseOf(
        Goal("R", "\"G\""), Goal("G", "\"E1\"", "\"claimPoints\": [{ \"id\": \"P\", \"on\": [\"E1\"], \"argument\": \"R\" }]"), Evidence("E1"),
        Evidence("D1", SupportedBy("E1"))).Should().Be("G Defeated G supportedBy E1");

    [Fact]
    public void What_stands_has_none_and_no_fewer_could_be_found()
    {
        RootCauses causes = Make(Goal("G", "\"E1\""), Evidence("E1")).AnalyzeSupport().Roots.Single().RootCauses;
        (causes.Causes.Count, causes.IsSmallest).Should().Be((0, true));
    }

    [Fact]
    public void The_work_of_all_orders_counts()
    {
        // Three causes together, so that sets of one and of two are searched for in vain.
        string[] absent = [.. Enumerable.Range(1, 9).Select(i => $"\"E{i}\"")];
        Argument argument = Make([
            Goal("G", "\"G1\", \"G2\", \"G3\"", "\"requires\": \"any\""), Goal("G1", string.Join(", ", absent[..3])),
            Goal("G2", string.Join(", ", absent[2..6])), Goal("G3", string.Join(", ", absent[6..])),
            .. Enumerable.Range(1, 9).Select(i => Evidence($"E{i}", state: "missing"))]);
        var evaluation = new StandingEvaluation(argument, Setting.Default);
        int[] targets = [argument.NumberOf("G")];
        var function = CauseFunction.Build(argument, evaluation, Standing.InDoubt, targets);
        long all = 0;
        for (int order = 1; order <= 2; order++)
        {
            var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
            new CutSetSolver(function.Function, function.Variables, order, algebra).Solve(function.Roots);
            all += algebra.Steps;
        }

        long enough = 0;
        while (FoundWithin(enough) is null)
        {
            enough++;
        }

        enough.Should().Be(all);
        FoundWithin(enough)!.Causes.Select(cause => cause.Element.Id).Should().Equal("E3", "E7");

        RootCauses? FoundWithin(long steps) =>
            RootCauseFinder.FindSmallest(argument, evaluation, targets, CutSetBudget.Default with { Steps = steps }, CancellationToken.None)[0];
    }

    private static string CauseOf(params string[] elements)
    {
        RootCause cause = Make(elements).AnalyzeSupport(new Setting { CountsClaimPoints = true }).Roots[0].RootCauses.Causes.Single();
        return $"{cause.Element.Id} {cause.Reason} {cause.Relationship}";
    }

    private static Argument Make(params string[] elements) =>
        Argument.Parse($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{string.Join(", ", elements)}}] }""");

    private static string Goal(string id, string supporters, string? more = null) =>
        $$"""{ "id": "{{id}}", "kind": "goal", "statement": "g", "supportedBy": [{{supporters}}]{{(more is null ? string.Empty : ", " + more)}} }""";

    private static string Evidence(string id, string? challenges = null, string state = "available") => $$"""
        { "id": "{{id}}", "kind": "evidence", "statement": "e", "state": "{{state}}"
          {{(challenges is null ? string.Empty : $", \"challenges\": {challenges}")}} }
        """;

    private static string SupportedBy(string by) => $$"""{ "relationship": "supportedBy", "from": "G", "to": "{{by}}" }""";
}
