namespace ArgumentGraph.Tests.Analysis.Support;

/// <summary>Root causes that are too many for the smallest set to be searched for: one set, of which none can be left out, and which says what it is.</summary>
public class ManyRootCausesTests
{
    private const int Many = 63; // one more than sets are searched for

    private static readonly string[] Missing = [.. Enumerable.Range(100, Many).Select(i => $"E{i}")];

    [Fact]
    public void Sixty_two_are_the_smallest_set()
    {
        RootCauses causes = CausesOf(Goal("G", Missing[1..], "\"any\""), Absent(Missing[1..]));
        Ids(causes).Should().Equal(Missing[1..]);
        causes.IsSmallest.Should().BeTrue();
    }

    [Fact]
    public void Of_more_it_is_not_said_that_they_are_the_smallest()
    {
        RootCauses causes = CausesOf(Goal("G", Missing, "\"any\""), Absent(Missing));
        Ids(causes).Should().Equal(Missing);
        causes.IsSmallest.Should().BeFalse();
    }

    [Fact]
    public void Where_some_suffice_as_few_are_named_as_keep_it_down() =>
        Ids(CausesOf(Goal("G", [.. Missing, "F1", "F2"], "{ \"atLeast\": 3 }"), Absent([.. Missing, "F1", "F2"]))).Should().HaveCount(Many);

    [Fact]
    public void What_is_brought_down_by_one_is_taken_before_what_is_by_two() => Ids(CausesOf(
        Goal("G", [.. Missing, "C"], "\"any\""), Goal("C", ["D", "F3"], "\"all\""), Goal("D", ["F1", "F2"], "\"any\""), Absent([.. Missing, "F1", "F2", "F3"])))
        .Should().Equal([.. Missing, "F3"]);

    [Fact]
    public void What_is_brought_down_by_two_is_taken_before_what_is_by_three() => Ids(CausesOf(
        Goal("G", [.. Missing, "C"], "\"any\""), Goal("C", ["D1", "D2"], "\"all\""),
        Goal("D1", ["F1", "F2", "F3"], "\"any\""), Goal("D2", ["F4", "F5"], "\"any\""), Absent([.. Missing, "F1", "F2", "F3", "F4", "F5"])))
        .Should().Equal([.. Missing, "F4", "F5"]);

    [Fact]
    public void What_another_makes_needless_is_left_out() => Ids(CausesOf(
        Goal("G", [.. Missing, "C1", "C2"], "\"any\""), Goal("C1", ["F1", "F2"], "\"all\""), Goal("C2", ["F2"], "\"all\""), Absent([.. Missing, "F1", "F2"])))
        .Should().Equal([.. Missing, "F2"]);

    [Fact]
    public void Of_two_that_make_each_other_needless_the_first_id_is_kept() => Ids(CausesOf(
        Goal("G", [.. Missing, "C1", "C2"], "\"any\""), Goal("C1", ["F1", "F2"], "\"all\""), Goal("C2", ["F2", "F1", "F3"], "\"all\""),
        Absent([.. Missing, "F1", "F2", "F3"]))).Should().Equal([.. Missing, "F1"]);

    [Theory]
    [InlineData(997, "F2")] // 997 and three at the beginning
    [InlineData(998, "F1 F2")] // one too many for each to be tried
    public void Of_more_than_a_thousand_none_is_tried_to_be_left_out(int missing, string further)
    {
        string[] ids = [.. Enumerable.Range(1_000, missing).Select(i => $"E{i}")];
        Ids(CausesOf(
            Goal("G", [.. ids, "C1", "C2", "E0"], "\"any\""), Goal("C1", ["F1", "F2"], "\"all\""), Goal("C2", ["F2"], "\"all\""),
            Absent([.. ids, "E0", "F1", "F2"]))).Should().Equal(["E0", .. ids, .. further.Split(' ')]);
    }

    [Fact]
    public void Of_several_elements_each_has_its_own()
    {
        ValueList<AnalysedElement> roots = Make(
            Goal("G1", Missing, "\"any\""), Goal("G2", ["E100"], "\"all\""), Goal("G3", ["X"], "\"any\""), Absent(Missing), """
            { "id": "X", "kind": "evidence", "statement": "x", "state": "disputed" }
            """).AnalyzeSupport().Roots;
        roots.Select(root => $"{root.Element.Id} {root.Standing} {root.RootCauses.Causes.Count} {root.RootCauses.IsSmallest}")
            .Should().Equal("G1 Unsupported 63 False", "G2 Unsupported 1 True", "G3 InDoubt 1 True");
    }

    private static RootCauses CausesOf(params string[] elements) => Make(elements).AnalyzeSupport().Roots.Single().RootCauses;

    private static IEnumerable<string> Ids(RootCauses causes) => causes.Causes.Select(cause => cause.Element.Id);

    private static Argument Make(params string[] elements) =>
        Argument.Parse($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{string.Join(", ", elements)}}] }""");

    private static string Goal(string id, string[] supporters, string requires) => $$"""
        { "id": "{{id}}", "kind": "goal", "statement": "g", "requires": {{requires}},
          "supportedBy": [{{string.Join(", ", supporters.Select(supporter => $"\"{supporter}\""))}}] }
        """;

    private static string Absent(params string[] ids) => string.Join(", ", ids.Select(id =>
        $$"""{ "id": "{{id}}", "kind": "evidence", "statement": "e", "state": "missing" }"""));
}
