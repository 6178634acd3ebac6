namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>
/// What a change reaches and over which way, in a case small enough to be seen through: what is above it, and below what is stated. The way back reaches as
/// much.
/// </summary>
public class ReachTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "t", "elements": [
          { "id": "TOP", "kind": "goal", "statement": "top", "supportedBy": ["P"], "inContextOf": ["A", "J"] },
          { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["C"] },
          { "id": "Q", "kind": "goal", "statement": "q", "pathway": true, "supportedBy": ["E2"] },
          { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E"] },
          { "id": "A", "kind": "assumption", "statement": "a" },
          { "id": "J", "kind": "justification", "statement": "j" },
          { "id": "B", "kind": "assumption", "statement": "b" },
          { "id": "K", "kind": "justification", "statement": "k" },
          { "id": "E", "kind": "evidence", "statement": "e", "state": "available" },
          { "id": "E2", "kind": "evidence", "statement": "e two", "state": "available" },
          { "id": "D", "kind": "evidence", "statement": "d", "state": "available", "challenges": "B" },
          { "id": "F", "kind": "evidence", "statement": "f", "state": "available" } ] }
        """);

    [Fact]
    public void What_supports_reaches_all_above_it() => Reached(edit => edit.Replace("E", (Evidence evidence) => evidence with { Statement = "new" }))
        .Should().Equal("E C", "E", "E C P", "E C P TOP");

    [Fact]
    public void What_is_assumed_reaches_all_below_where_it_is_stated() =>
        Reached(edit => edit.Replace("A", (Assumption assumption) => assumption with { Statement = "new" }))
            .Should().Equal("A", "A TOP P C", "A TOP P C E", "A TOP P", "A TOP");

    [Fact]
    public void What_justifies_reaches_the_element_that_states_it_alone() =>
        Reached(edit => edit.Replace("J", (Justification justification) => justification with { Statement = "new" })).Should().Equal("J", "J TOP");

    [Fact]
    public void Where_something_stands_in_pictures_reaches_nothing_and_neither_does_another_id()
    {
        Reached(edit => edit.Replace("E", (Evidence evidence) => evidence with { Order = 5 })).Should().BeEmpty();
        Reached(edit => edit.Rename("E", "E9")).Should().BeEmpty();
    }

    [Fact]
    public void A_context_that_is_stated_anew_reaches_what_is_above_and_below() =>
        Reached(edit => edit.Connect(Relationship.InContextOf("P", "B"))).Should().Equal("P C", "P C E", "P", "P TOP");

    [Fact]
    public void A_new_supporter_inherits_what_is_stated_above_it()
    {
        Reached(edit => edit.Connect(Relationship.SupportedBy("P", "F"))).Should().Equal("P F", "P", "P TOP");
        Reached(edit => edit.Disconnect(Relationship.SupportedBy("C", "E"))).Should().Equal("C", "C E", "C P", "C P TOP");
    }

    [Fact]
    public void Where_nothing_is_stated_a_new_supporter_inherits_nothing()
    {
        Reached(edit => edit.Connect(Relationship.SupportedBy("Q", "F"))).Should().Equal("Q");
        Reached(edit => edit.Connect(Relationship.SupportedBy("Q", "C"))).Should().Equal("Q");
    }

    [Fact]
    public void A_challenge_reaches_the_element_in_which_its_target_is_written()
    {
        Reached(edit => edit.Connect(Relationship.Challenges("F", "P"))).Should().Equal("F", "F P", "F P TOP");
        Reached(edit => edit.Connect(Relationship.Challenges("F", Relationship.SupportedBy("TOP", "P")))).Should().Equal("F", "F TOP");
        Reached(edit => edit.Replace("D", (Evidence evidence) => evidence with { Statement = "new" })).Should().Equal("D B", "D");
    }

    [Fact]
    public void A_challenge_of_a_context_reaches_what_inherits_it_and_so_does_one_of_that_challenge()
    {
        Reached(edit => edit.Connect(Relationship.Challenges("F", Relationship.InContextOf("TOP", "A"))))
            .Should().Equal("F TOP P C", "F TOP P C E", "F", "F TOP P", "F TOP");
        Relationship first = Relationship.Challenges("E2", Relationship.InContextOf("TOP", "A"));
        Argument challenged = Case.Edit(edit => edit.Connect(first));
        Reached(challenged, edit => edit.Connect(Relationship.Challenges("F", first)))
            .Should().Equal("F TOP P C", "F TOP P C E", "F", "F TOP P", "F TOP");
    }

    [Fact]
    public void Two_statements_above_are_inherited_as_one_is()
    {
        Argument stated = Case.Edit(edit => edit.Connect(Relationship.InContextOf("P", "A")).Connect(Relationship.InContextOf("P", "B")));
        Reached(stated, edit => edit.Connect(Relationship.SupportedBy("P", "F"))).Should().Equal("P F", "P", "P TOP");

        // Below two that state something each.
        Argument twice = Case.Edit(edit => edit.Connect(Relationship.InContextOf("Q", "B")).Connect(Relationship.SupportedBy("Q", "C")));
        Reached(twice, edit => edit.Connect(Relationship.SupportedBy("C", "F"))).Should().Equal("C", "C F", "C P", "C Q", "C P TOP");
    }

    [Fact]
    public void Of_ways_that_are_as_short_the_first_by_id_is_shown()
    {
        Argument two = Case.Edit(edit => edit.Connect(Relationship.SupportedBy("Q", "F")));
        Reached(two, edit => edit.Replace("F", (Evidence evidence) => evidence with { Statement = "new" })
            .Replace("E2", (Evidence evidence) => evidence with { Statement = "new" })).Should().Equal("E2", "F", "E2 Q");
    }

    [Fact]
    public void What_else_changed_beside_its_place_in_pictures_counts() =>
        Reached(edit => edit.Replace("E", (Evidence evidence) => evidence with { Order = 5, Statement = "new" }))
            .Should().Equal("E C", "E", "E C P", "E C P TOP");

    [Fact]
    public void Challenges_that_go_round_are_followed_once()
    {
        Argument round = Case.Edit(edit => edit.Connect(Relationship.Challenges("F", "B")).Connect(Relationship.Challenges("D", "F"))
            .Connect(Relationship.Challenges("F", "D")));
        Reached(round, edit => edit.Replace("F", (Evidence evidence) => evidence with { Statement = "new" })).Should().Equal("F B", "F D", "F");
    }

    [Fact]
    public void What_is_removed_reaches_what_was_above_it_and_what_inherited_from_it() =>
        Reached(edit => edit.Remove("C")).Should().Equal("C E", "P", "P TOP");

    private static IEnumerable<string> Reached(Action<ArgumentEditor> change) => Reached(Case, change);

    private static IEnumerable<string> Reached(Argument older, Action<ArgumentEditor> change)
    {
        Argument newer = older.Edit(change);
        string[] there = [.. Ways(older.AnalyzeImpact(newer))];
        Ways(newer.AnalyzeImpact(older)).Should().Equal(there);
        return there;
    }

    private static IEnumerable<string> Ways(ImpactReport impact) =>
        impact.Touched.Select(each => string.Join(' ', each.Path.Select(element => element.Id)));
}
