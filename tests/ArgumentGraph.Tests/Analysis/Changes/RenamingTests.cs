using System.Globalization;

namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>
/// Which elements are taken, or proposed, for one under two ids. The score is half the share of common words, 0.3 times the share of common neighbours, and 0.2
/// where the sources are the same; 0.6 is enough.
/// </summary>
public class RenamingTests
{
    [Theory]
    [InlineData("one two three four five", "one two three four six", "A → B 0.6")] // 4 of 5 words, no sources
    [InlineData("One, two; three four FIVE!", "one two three four six", "A → B 0.6")]
    [InlineData("one two three four", "one two three five", "")]
    [InlineData("one two three four five", "one two three four six seven", "")]
    public void Words_alone_suffice_where_four_in_five_are_common(string older, string newer, string proposed) =>
        Proposed([Claim("A", older)], [Claim("B", newer)]).Should().Be(proposed);

    [Theory]
    [InlineData("x", "x", "A → B 0.6")]
    [InlineData("x", "y", "")]
    [InlineData("x", null, "")]
    [InlineData(null, null, "A → B 0.6")]
    public void Another_source_makes_it_another(string? older, string? newer, string proposed) =>
        Proposed([Evidence("A", "one two three four five", older)], [Evidence("B", "one two three four six", newer)]).Should().Be(proposed);

    [Fact]
    public void Elements_of_two_kinds_are_never_one() =>
        Proposed([Claim("A", "one two three four five")], [Evidence("B", "one two three four five")]).Should().BeEmpty();

    [Theory]
    [InlineData("E1 E2", "A → B 0.75")]
    [InlineData("E1", "A → B 0.6")] // one of two neighbours
    [InlineData("E1 E3", "")] // one of three
    [InlineData("E3", "")]
    public void Common_supporters_count(string supporters, string proposed)
    {
        string[] evidence = [Evidence("E1", "…"), Evidence("E2", "…"), Evidence("E3", "…")];
        Proposed([Claim("A", "one two", "E1 E2"), .. evidence], [Claim("B", "one three", supporters), .. evidence]).Should().Be(proposed);
    }

    [Fact]
    public void What_stands_above_counts_as_what_stands_below() =>
        Proposed([Claim("P", "p", "A"), Claim("A", "one two")], [Claim("P", "p", "B"), Claim("B", "one three")]).Should().Be("A → B 0.75");

    [Fact]
    public void A_neighbour_in_another_way_is_none() =>
        Proposed([Claim("P", "p", "A"), Claim("A", "one two")], [Claim("P", "p"), Claim("B", "one three", "P")]).Should().BeEmpty();

    [Fact]
    public void Each_element_is_proposed_once_with_the_best() => Proposed(
        [Claim("A1", "one two three four five"), Claim("A2", "one two three four five six")],
        [Claim("B1", "one two three four five six seven"), Claim("B2", "one two three four five eight")])
        .Should().Be("A1 → B2 0.65454545, A2 → B1 0.66153846");

    [Fact]
    public void Of_equal_scores_the_first_ids_win_whichever_version_is_the_older()
    {
        string[] one = [Claim("A", "one two three four five"), Claim("D", "one two three four six")];
        string[] other = [Claim("B", "one two three four seven"), Claim("C", "one two three four eight")];
        Proposed(one, other).Should().Be("A → B 0.6, D → C 0.6");
        Proposed(other, one).Should().Be("B → A 0.6, C → D 0.6");
    }

    [Fact]
    public void What_says_the_same_is_taken_for_one_if_nothing_else_does()
    {
        Renamed([Claim("A", "one")], [Claim("B", "one")]).Should().Be("A → B");
        Renamed([Claim("A", "one"), Claim("C", "two")], [Claim("D", "two"), Claim("B", "one")]).Should().Be("A → B, C → D");
        Renamed([Claim("A1", "one"), Claim("A2", "one")], [Claim("B", "one")]).Should().BeEmpty();
        Renamed([Claim("A", "one")], [Claim("B1", "one"), Claim("B2", "one")]).Should().BeEmpty();
        Renamed([Claim("A", " ")], [Claim("B", " ")]).Should().BeEmpty("it says nothing");
    }

    // 501 times 501 pairs are too many to try all: those with a word that is rare on one side are.
    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(64, 65, false)]
    public void Of_many_those_with_a_rare_word_are_tried_and_it_is_said_when_others_are_not(int olders, int newers, bool areAllTried)
    {
        ComparisonReport report = Make([.. Many("A", olders)]).CompareWith(Make([.. Many("B", newers)]));
        report.WereAllRenamingsTried.Should().Be(areAllTried);
        report.ProposedRenamings.Select(renaming => $"{renaming.Older.Id} {renaming.Newer.Id}")
            .Should().BeEquivalentTo(Enumerable.Range(0, 501).Select(i => Id("A", i) + " " + Id("B", i)));

        // Nine words that only one of each version has, and one that so many have.
        IEnumerable<string> Many(string kind, int common) => Enumerable.Range(0, 501).Select(i =>
            Claim(Id(kind, i), $"{Own(i)} {(i < common ? "common" : Id("rest", i))} {Id(kind, i)}"));

        static string Own(int i) => string.Join(' ', "abcdefghi".Select(letter => Id($"{letter}", i)));

        static string Id(string kind, int i) => string.Create(CultureInfo.InvariantCulture, $"{kind}{i:D3}");
    }

    [Fact]
    public void A_comparison_counts_in_words()
    {
        Argument one = Make([Claim("A", "one")]);
        Argument two = Make([Claim("A", "one"), Claim("B", "another", "A"), Claim("C", "third", "A")]);
        one.CompareWith(one).ToString().Should().Be("No difference");
        one.CompareWith(two).ToString().Should().Be("2 elements added, 2 relationships added");
        two.CompareWith(one).ToString().Should().Be("2 elements removed, 2 relationships removed");
        Make([Claim("A", "one"), Claim("B", "another", "A")]).CompareWith(two).ToString().Should().Be("1 element added, 1 relationship added");
        one.CompareWith(Make([Claim("A", "other words")]).Edit(edit => edit.Retitle("t2"))).ToString()
            .Should().Be("1 element changed, 1 member of the case changed");
        one.CompareWith(Make([Claim("Z", "one")])).ToString().Should().Be("1 element renamed");
    }

    [Fact]
    public void Only_other_words_are_text_alone()
    {
        Argument one = Make([Claim("A", "one")]);
        ElementChange words = one.CompareWith(Make([Claim("A", "two")])).Changed.Single();
        (words.Id, words.IsTextOnly, words.ToString()).Should().Be(("A", true, "A: statement: \"one\" → \"two\""));
        one.CompareWith(one.Edit(edit => edit.Replace("A", (Claim claim) => claim with { Requirement = Requirement.Any }))).Changed.Single().IsTextOnly
            .Should().BeFalse();
    }

    [Fact]
    public void There_must_be_a_newer_version_and_time()
    {
        Argument one = Make([Claim("A", "one")]);
        one.Invoking(each => each.CompareWith(null!)).Should().Throw<ArgumentNullException>().WithParameterName("newer");
        one.Invoking(each => each.CompareWith(one, new(canceled: true))).Should().Throw<OperationCanceledException>();
    }

    private static string Proposed(string[] older, string[] newer) => string.Join(", ", Make(older).CompareWith(Make(newer)).ProposedRenamings
        .Select(renaming => FormattableString.Invariant($"{renaming} {Math.Round(renaming.Score, 8)}")).Order(StringComparer.Ordinal));

    private static string Renamed(string[] older, string[] newer) => string.Join(", ", Make(older).CompareWith(Make(newer)).Renamed);

    private static Argument Make(string[] elements) =>
        Argument.Parse($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{string.Join(", ", elements)}}] }""");

    private static string Claim(string id, string statement, string supporters = "") => $$"""
        { "id": "{{id}}", "kind": "claim", "statement": "{{statement}}",
          "supportedBy": [{{string.Join(", ", supporters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(supporter => $"\"{supporter}\""))}}] }
        """;

    private static string Evidence(string id, string statement, string? source = null) => $$"""
        { "id": "{{id}}", "kind": "evidence", "statement": "{{statement}}"{{(source is null ? string.Empty : $", \"source\": \"{source}\"")}} }
        """;
}
