namespace ArgumentGraph.Tests.Analysis.Support;

/// <summary>What an explanation says for each reason, of one and of several: depth, element and sentence.</summary>
public class ExplanationTests
{
    [Fact]
    public void One_supporter_is_its_one_supporter() => Explain("G", G("G", "E1"), E("E1")).Should().Equal(
        "0 G: G (goal) is supported: it needs its one supporter, and E1 is supported.",
        "1 E1: E1 (evidence) is supported: the evidence is available.");

    [Fact]
    public void Several_supporters_are_counted() => Explain("G", G("G", "E1 E2"), E("E1"), E("E2", null)).Should().Equal(
        "0 G: G (goal) is supported: it needs all of its 2 supporters, and E1 and E2 are supported.",
        "1 E1: E1 (evidence) is supported: the evidence is available.",
        "1 E2: E2 (evidence) is supported: the evidence is taken as available, because its state is not stated.");

    [Fact]
    public void Of_several_of_which_one_suffices_the_one_that_stands_is_named() =>
        Explain("G", G("G", "E1 E2", "\"requires\": \"any\""), E("E1"), E("E2", "missing")).Should().Equal(
        "0 G: G (goal) is supported: it needs any of its 2 supporters, and E1 is supported.",
        "1 E1: E1 (evidence) is supported: the evidence is available.");

    [Fact]
    public void Where_none_of_several_stands_all_are_named() =>
        Explain("G", G("G", "E1 E2", "\"requires\": \"any\""), E("E1", "withdrawn"), E("E2", "missing")).Should().Equal(
        "0 G: G (goal) is unsupported: it needs any of its 2 supporters, and E1 and E2 are unsupported.",
        "1 E1: E1 (evidence) is unsupported: the evidence was withdrawn.",
        "1 E2: E2 (evidence) is unsupported: the evidence is missing.");

    [Fact]
    public void What_is_in_doubt_or_less_is_named_together() =>
        Explain("G", G("G", "E1 E2 E3", "\"requires\": {\"atLeast\": 2}"), E("E1", "disputed"), E("E2", "planned"), E("E3")).Should().Equal(
        "0 G: G (goal) is in doubt: it needs at least 2 of its 3 supporters, and E1 and E2 are in doubt or less.",
        "1 E1: E1 (evidence) is in doubt: it is disputed.",
        "1 E2: E2 (evidence) is unsupported: the evidence is only planned.");

    [Fact]
    public void A_requirement_beyond_the_supporters_is_said() => Explain("G", G("G", "E1", "\"requires\": {\"atLeast\": 2}"), E("E1")).Should().Equal(
        "0 G: G (goal) is unsupported: it needs at least 2 of its supporters, and has fewer.");

    [Fact]
    public void Beyond_eight_names_the_others_are_counted() => Explain("G", G("G", "E1 E2 E3 E4 E5 E6 E7 E8 E9"), Missing(9)).Should().Equal(
        "0 G: G (goal) is unsupported: it needs all of its 9 supporters, and E1, E2, E3, E4, E5, E6, E7, E8 and 1 more are unsupported.",
        "1 E1: E1 (evidence) is unsupported: the evidence is missing.",
        "1 E2: E2 (evidence) is unsupported: the evidence is missing.",
        "1 E3: E3 (evidence) is unsupported: the evidence is missing.",
        "1 E4: E4 (evidence) is unsupported: the evidence is missing.",
        "1 E5: E5 (evidence) is unsupported: the evidence is missing.",
        "1 E6: E6 (evidence) is unsupported: the evidence is missing.",
        "1 E7: E7 (evidence) is unsupported: the evidence is missing.",
        "1 E8: E8 (evidence) is unsupported: the evidence is missing.",
        "1 E9: E9 (evidence) is unsupported: the evidence is missing.");

    [Fact]
    public void Eight_names_are_all_there() => Explain("G", G("G", "E1 E2 E3 E4 E5 E6 E7 E8"), Missing(8)).Should().Equal(
        "0 G: G (goal) is unsupported: it needs all of its 8 supporters, and E1, E2, E3, E4, E5, E6, E7 and E8 are unsupported.",
        "1 E1: E1 (evidence) is unsupported: the evidence is missing.",
        "1 E2: E2 (evidence) is unsupported: the evidence is missing.",
        "1 E3: E3 (evidence) is unsupported: the evidence is missing.",
        "1 E4: E4 (evidence) is unsupported: the evidence is missing.",
        "1 E5: E5 (evidence) is unsupported: the evidence is missing.",
        "1 E6: E6 (evidence) is unsupported: the evidence is missing.",
        "1 E7: E7 (evidence) is unsupported: the evidence is missing.",
        "1 E8: E8 (evidence) is unsupported: the evidence is missing.");

    [Fact]
    public void What_is_left_open_on_purpose_is_said_to_be() => Explain("G", G("G", "", "\"undeveloped\": true")).Should().Equal(
        "0 G: G (goal) is unsupported: nothing supports it, and it is marked as undeveloped.");

    [Fact]
    public void What_nothing_supports_is_said_to_be() => Explain("G", G("G", "")).Should().Equal(
        "0 G: G (goal) is unsupported: nothing supports it.");

    [Fact]
    public void As_argued_what_is_open_is_taken_to_hold() => Explain(new Setting { Baseline = Baseline.AsArgued }, "G", G("G", "")).Should().Equal(
        "0 G: G (goal) is supported: it is taken to hold, because only the structure is judged.");

    [Fact]
    public void As_planned_what_is_planned_counts() =>
        Explain(new Setting { Baseline = Baseline.AsPlanned }, "G", G("G", "E1"), E("E1", "planned")).Should().Equal(
        "0 G: G (goal) is supported: it needs its one supporter, and E1 is supported.",
        "1 E1: E1 (evidence) is supported: the evidence is planned, and counted as available.");

    [Fact]
    public void What_has_expired_is_said_with_both_days() =>
        Explain(Setting.On(new(2026, 2, 1)), "G", G("G", "E1"), E("E1", "available", more: ", \"expires\": \"2026-01-31\"")).Should().Equal(
        "0 G: G (goal) is unsupported: it needs its one supporter, and E1 is unsupported.",
        "1 E1: E1 (evidence) is unsupported: it was valid through 2026-01-31, and is judged on 2026-02-01.");

    [Fact]
    public void A_circle_is_said() => Explain("G", G("G", "H"), G("H", "G")).Should().Equal(
        "0 G: G (goal) is unsupported: it needs itself, directly or through others.");

    [Fact]
    public void Several_assumptions_that_do_not_hold_are_named() =>
        Explain("G", G("G", "E1", "\"inContextOf\": [\"A1\", \"A2\"]"), E("E1"), A("A1", "invalid"), A("A2", "invalid")).Should().Equal(
        "0 G: G (goal) is unsupported: it states A1 and A2, which are unsupported.",
        "1 A1: A1 (assumption) is unsupported: the assumption does not hold.",
        "1 A2: A2 (assumption) is unsupported: the assumption does not hold.");

    [Fact]
    public void One_assumption_in_doubt_is_named() =>
        Explain("G", G("G", "E1", "\"inContextOf\": [\"A1\", \"A2\"]"), E("E1"), A("A1", "disputed"), A("A2", "holds")).Should().Equal(
        "0 G: G (goal) is in doubt: it states A1, which is in doubt.",
        "1 A1: A1 (assumption) is in doubt: it is disputed.");

    [Fact]
    public void What_is_stated_above_comes_first() =>
        Explain("G", G("TOP", "G", "\"inContextOf\": [\"A1\", \"A2\"]"), G("G", "E1"), E("E1"), A("A1", "invalid"), A("A2", "disputed")).Should().Equal(
        "0 G: G is unsupported because A1, stated by TOP above it, is unsupported.",
        "0 G: Without what is stated above it, G would be supported:",
        "0 G: G (goal) is supported: it needs its one supporter, and E1 is supported.",
        "1 E1: E1 (evidence) is supported: the evidence is available.",
        "1 A1: A1 (assumption) is unsupported: the assumption does not hold.");

    [Fact]
    public void An_assumption_is_assumed() => Explain("A1", G("G", "E1", "\"inContextOf\": [\"A1\"]"), E("E1"), A("A1", "holds")).Should().Equal(
        "0 A1: A1 (assumption) is supported: it is assumed to hold.");

    [Fact]
    public void A_context_is_stated() =>
        Explain("A1", G("G", "E1", "\"inContextOf\": [\"A1\"]"), E("E1"), """{ "id": "A1", "kind": "context", "statement": "a" }""").Should().Equal(
        "0 A1: A1 (context) is supported: it is stated, and nothing speaks against it.");

    [Fact]
    public void Two_that_defeat_are_named_with_their_challenges() =>
        Explain("G", G("G", "E1"), E("E1"), E("D1", "available", "\"E1\""), E("D2", "available", "\"E1\"")).Should().Equal(
        "0 G: G (goal) is unsupported: it needs its one supporter, and E1 is unsupported.",
        "1 E1: E1 (evidence) is unsupported: D1 and D2 defeat it or a relationship of it.",
        "2 D1: The challenge 'D1 challenges E1' holds: D1 is supported, and nothing answers it.",
        "2 D2: The challenge 'D2 challenges E1' holds: D2 is supported, and nothing answers it.",
        "2 D1: D1 (evidence) is supported: the evidence is available.",
        "2 D2: D2 (evidence) is supported: the evidence is available.");

    [Fact]
    public void One_that_defeats_is_named_with_its_challenge() => Explain("G", G("G", "E1"), E("E1"), E("D1", "available", "\"E1\"")).Should().Equal(
        "0 G: G (goal) is unsupported: it needs its one supporter, and E1 is unsupported.",
        "1 E1: E1 (evidence) is unsupported: D1 defeats it or a relationship of it.",
        "2 D1: The challenge 'D1 challenges E1' holds: D1 is supported, and nothing answers it.",
        "2 D1: D1 (evidence) is supported: the evidence is available.");

    [Fact]
    public void Two_challenges_that_are_open_are_said_to_be() =>
        Explain("G", G("G", "E1"), E("E1"), E("D1", "missing", "\"E1\""), E("D2", "missing", "\"E1\"")).Should().Equal(
        "0 G: G (goal) is in doubt: it needs its one supporter, and E1 is in doubt or less.",
        "1 E1: E1 (evidence) is in doubt: D1 and D2 challenge it or a relationship of it, and the challenge is not answered.",
        "2 D1: The challenge 'D1 challenges E1' is open: D1 is unsupported, but the challenge stands until it is itself challenged or removed.",
        "2 D2: The challenge 'D2 challenges E1' is open: D2 is unsupported, but the challenge stands until it is itself challenged or removed.",
        "2 D1: D1 (evidence) is unsupported: the evidence is missing.",
        "2 D2: D2 (evidence) is unsupported: the evidence is missing.");

    [Fact]
    public void An_answered_challenge_is_said_to_be() =>
        Explain("G", G("G", "E1"), E("E1"), E("D1", "available", "\"E1\""), E("R", "available", "\"D1\"")).Should().Equal(
        "0 G: G (goal) is supported: it needs its one supporter, and E1 is supported.",
        "1 E1: E1 (evidence) is supported: the evidence is available.",
        "2 D1: The challenge 'D1 challenges E1' is answered: it or D1 is defeated.");

    [Fact]
    public void A_defeated_relationship_is_named() =>
        Explain("G", G("G", "E1 E2"), E("E1"), E("E2"), E("D1", "available", Supported("G", "E1"))).Should().Equal(
        "0 G: G (goal) is unsupported: D1 defeats it or a relationship of it.",
        "1 D1: The challenge 'D1 challenges (G supportedBy E1)' holds: D1 is supported, and nothing answers it.",
        "1 D1: D1 (evidence) is supported: the evidence is available.");

    [Fact]
    public void A_withdrawn_challenger_has_no_effect() => Explain("G", G("G", "E1"), E("E1"), E("D1", "withdrawn", "\"E1\"")).Should().Equal(
        "0 G: G (goal) is supported: it needs its one supporter, and E1 is supported.",
        "1 E1: E1 (evidence) is supported: the evidence is available.",
        "2 D1: The challenge 'D1 challenges E1' has no effect: D1 was withdrawn.");

    [Fact]
    public void What_is_shared_is_explained_once() => Explain("G", G("G", "A B"), G("A", "E1"), G("B", "E1"), E("E1", "missing")).Should().Equal(
        "0 G: G (goal) is unsupported: it needs all of its 2 supporters, and A and B are unsupported.",
        "1 A: A (goal) is unsupported: it needs its one supporter, and E1 is unsupported.",
        "2 E1: E1 (evidence) is unsupported: the evidence is missing.",
        "1 B: B (goal) is unsupported: it needs its one supporter, and E1 is unsupported.");

    [Theory]
    [InlineData(1, "0 G: The explanation ends here, after 1 sentence; there is more.")]
    [InlineData(2, "0 G: The explanation ends here, after 2 sentences; there is more.")]
    [InlineData(4, "1 B: B (goal) is unsupported: it needs its one supporter, and E1 is unsupported.")]
    [InlineData(5, "1 B: B (goal) is unsupported: it needs its one supporter, and E1 is unsupported.")]
    public void No_more_sentences_are_written_than_were_asked_for_and_it_is_said(int maximum, string last)
    {
        IReadOnlyList<string> sentences = Explain(null, "G", maximum, G("G", "A B"), G("A", "E1"), G("B", "E1"), E("E1", "missing"));
        sentences.Should().HaveCount(Math.Min(4, maximum + 1));
        sentences[^1].Should().Be(last);
    }

    [Fact]
    public void At_least_one_sentence_has_to_be_allowed() => FluentActions.Invoking(() => Explain(null, "E1", 0, E("E1")))
        .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("maximumSentences");

    private static IReadOnlyList<string> Explain(string id, params string[] elements) => Explain(null, id, 100, elements);

    private static IReadOnlyList<string> Explain(Setting setting, string id, params string[] elements) => Explain(setting, id, 100, elements);

    private static IReadOnlyList<string> Explain(Setting? setting, string id, int maximum, params string[] elements) =>
    [
        .. Argument.Parse($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{string.Join(", ", elements)}}] }""")
            .Explain(id, setting, maximum).Sentences.Select(sentence => $"{sentence.Depth} {sentence.ElementId}: {sentence.Text}"),
    ];

    private static string G(string id, string supporters, string? more = null) => $$"""
        { "id": "{{id}}", "kind": "goal", "statement": "g", "supportedBy": [{{string.Join(", ", supporters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(supporter => $"\"{supporter}\""))}}]{{(more is null ? string.Empty : ", " + more)}} }
        """;

    private static string E(string id, string? state = "available", string? challenges = null, string more = "") => $$"""
        { "id": "{{id}}", "kind": "evidence", "statement": "e"{{(state is null ? string.Empty : $", \"state\": \"{state}\"")}}
          {{(challenges is null ? string.Empty : $", \"challenges\": {challenges}")}}{{more}} }
        """;

    private static string A(string id, string state) => $$"""{ "id": "{{id}}", "kind": "assumption", "statement": "a", "state": "{{state}}" }""";

    private static string Supported(string element, string by) => $$"""{ "relationship": "supportedBy", "from": "{{element}}", "to": "{{by}}" }""";

    private static string Missing(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => E($"E{i}", "missing")));
}
