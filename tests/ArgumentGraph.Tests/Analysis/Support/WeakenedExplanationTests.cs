namespace ArgumentGraph.Tests.Analysis.Support;

/// <summary>What an explanation says of challenges that do not decide alone, of low confidence, of runs, and of much that is stated above.</summary>
public class WeakenedExplanationTests
{
    private static readonly Setting Counting = Setting.Default with { CountsClaimPoints = true };

    [Theory]
    [InlineData("available", "unsupported: it needs all of its 3 supporters, and M is unsupported; "
        + "E1 counts for nothing because G → E1 is defeated by D1 and D2; "
        + "E2 counts for nothing because G → E2 is defeated by D1.")]
    [InlineData("missing", "unsupported: it needs all of its 3 supporters, and M is unsupported.")]
    public void Supporters_that_count_for_less_are_named_with_who_challenges_them(string against, string text) =>
        SentenceOf(null, Challenged("missing", against)).Should().Be($"G (goal) is {text}");

    [Theory]
    [InlineData("available", "unsupported: D1 and D2 defeat it or a relationship of it.")]
    [InlineData("missing", "in doubt: it needs all of its 3 supporters, and M is in doubt or less; "
        + "E1 counts as in doubt because G → E1 is challenged by D1 and D2; "
        + "E2 counts as in doubt because G → E2 is challenged by D1.")]
    public void A_doubt_is_less_than_a_defeat(string against, string text) =>
        SentenceOf(null, Challenged("disputed", against)).Should().Be($"G (goal) is {text}");

    [Theory]
    [InlineData("missing", "available", "unsupported: confidence in it or in a relationship of it rests on K1, which does not stand higher or needs it.")]
    [InlineData("missing", "missing", "unsupported: confidence in it or in a relationship of it rests on K1 and K2, which do not stand higher or need it.")]
    [InlineData("disputed", "available", "in doubt: confidence in it or in a relationship of it rests on K1, which does not stand higher or needs it.")]
    public void Low_confidence_is_said_with_its_arguments(string one, string other, string text) =>
        SentenceOf(Counting, Confident("\"E1\"", one, other, "available")).Should().Be($"G (goal) is {text}");

    [Theory]
    [InlineData("missing", "missing", "unsupported: it needs all of its 2 supporters, and E2 is unsupported; "
        + "E1 counts for nothing because confidence in G → E1 rests on K1 and K2.")]
    [InlineData("disputed", "disputed", "in doubt: it needs all of its 2 supporters, and E2 is in doubt or less; "
        + "E1 counts as in doubt because confidence in G → E1 rests on K1.")]
    public void Low_confidence_beside_a_supporter_that_is_low_is_said_as_well(string one, string supporter, string text) =>
        SentenceOf(Counting, Confident("\"E1\"", one, one == "missing" ? "missing" : "available", supporter)).Should().Be($"G (goal) is {text}");

    [Fact]
    public void A_challenge_that_is_challenged_itself_and_not_defeated_is_open() => Sentences("G", null, [
        Goal("G", "\"E1\""), Evidence("E1"), Evidence("D1", challenges: "\"E1\""),
        Evidence("D2", "missing", """{ "relationship": "challenges", "from": "D1", "to": "E1" }""")])
        .Should().ContainInOrder(
            "2 D2: The challenge 'D2 challenges (D1 challenges E1)' is open: D2 is unsupported, "
                + "but the challenge stands until it is itself challenged or removed.",
            "2 D1: The challenge 'D1 challenges E1' is open: it is itself challenged, but not defeated.",
            "2 D1: D1 (evidence) is supported: the evidence is available.");

    [Fact]
    public void One_that_leaves_a_doubt_challenges() =>
        Sentences("E1", null, [Evidence("E1"), Evidence("D1", "missing", "\"E1\"")])[0].Should().Be(
            "0 E1: E1 (evidence) is in doubt: D1 challenges it or a relationship of it, and the challenge is not answered.");

    [Fact]
    public void As_argued_a_challenge_is_ignored() => Sentences(
        "G", new Setting { Baseline = Baseline.AsArgued }, [Goal("G", "\"E1\""), Evidence("E1"), Evidence("D1", challenges: "\"E1\"")]).Should().Equal(
            "0 G: G (goal) is supported: it needs its one supporter, and E1 is supported.",
            "1 E1: E1 (evidence) is supported: the evidence is available.",
            "2 D1: The challenge 'D1 challenges E1' is ignored, because only the structure is judged.");

    [Theory]
    [InlineData("missing", true)]
    [InlineData("available", true)]
    [InlineData("planned", false)] // the record is of another
    public void What_a_run_says_is_said_of_evidence_that_it_decides(string state, bool isRun)
    {
        var failed = new EvidenceRecord
        {
            ElementId = isRun ? "E1" : "E2",
            Verdict = RunVerdict.Fail,
            Collected = new DateTimeOffset(2026, 11, 2, 3, 0, 0, TimeSpan.Zero),
        };
        Sentences("E1", Setting.Default with { Evidence = new([failed]) }, [Evidence("E1", state), Evidence("E2")])[0].Should().Be(
            isRun ? "0 E1: E1 (evidence) is unsupported: a run says so (fail of 2026-11-02)."
                : "0 E1: E1 (evidence) is unsupported: the evidence is only planned.");
    }

    [Fact]
    public void All_that_is_stated_above_and_as_low_is_named_first() => Sentences("G", null, [
        Goal("T1", "\"G\"", "\"inContextOf\": [\"A3\", \"A2\"]"), Goal("T2", "\"T1\"", "\"inContextOf\": [\"A1\"]"), Goal("G", "\"E1\""), Evidence("E1"),
        Assumption("A1", "disputed"), Assumption("A2", "disputed"), Assumption("A3", "holds")]).Should().Equal(
            "0 G: G is in doubt because A1, stated by T2 above it, is in doubt.",
            "0 G: G is in doubt because A2, stated by T1 above it, is in doubt.",
            "0 G: Without what is stated above it, G would be supported:",
            "0 G: G (goal) is supported: it needs its one supporter, and E1 is supported.",
            "1 E1: E1 (evidence) is supported: the evidence is available.",
            "1 A2: A2 (assumption) is in doubt: it is disputed.",
            "1 A1: A1 (assumption) is in doubt: it is disputed.");

    [Fact]
    public void What_is_needed_twice_is_said_where_it_is_met_first() => Sentences(
        "G", null, [Goal("G", "\"A\", \"E1\""), Goal("A", "\"E1\""), Evidence("E1")]).Should().Equal(
            "0 G: G (goal) is supported: it needs all of its 2 supporters, and A and E1 are supported.",
            "1 A: A (goal) is supported: it needs its one supporter, and E1 is supported.",
            "2 E1: E1 (evidence) is supported: the evidence is available.");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Challenges_that_are_not_said_any_more_are_said_to_be_missing(int maximum)
    {
        Argument argument = Make([Evidence("E1"), Evidence("D1", "withdrawn", "\"E1\""), Evidence("D2", "withdrawn", "\"E1\"")]);
        string[] all = [.. argument.Explain("E1").Sentences.Select(sentence => sentence.Text)];
        all.Should().HaveCount(3);
        argument.Explain("E1", maximumSentences: maximum).Sentences.Select(sentence => sentence.Text).Should().Equal(
            maximum == 3 ? all : [.. all[..maximum], $"The explanation ends here, after {(maximum == 1 ? "1 sentence" : "2 sentences")}; there is more."]);
    }

    [Fact]
    public void An_explanation_is_indented_by_depth() =>
        Make([Goal("G", "\"H\""), Goal("H", "\"E1\""), Evidence("E1")]).Explain("G").ToString().Should().Be(string.Join(
            Environment.NewLine,
            "G (goal) is supported: it needs its one supporter, and H is supported.",
            "  H (goal) is supported: it needs its one supporter, and E1 is supported.",
            "    E1 (evidence) is supported: the evidence is available."));

    [Fact]
    public void A_report_answers_for_each_element_and_challenge()
    {
        Argument argument = Challenged("missing", "available");
        SupportReport report = argument.AnalyzeSupport();
        Relationship challenge = argument.ChallengesOf(Relationship.SupportedBy("G", "E2")).Single();

        report.EffectOf(challenge).Should().Be(ChallengeEffect.Defeats);
        Make([Evidence("E1"), Evidence("D1", challenges: "\"E1\"")]).AnalyzeSupport().EffectOf(Relationship.Challenges("D1", "E1"))
            .Should().Be(ChallengeEffect.Defeats);
        report.Count(Standing.Supported).Should().Be(4);
        report.Count(Standing.Unsupported).Should().Be(2);
        report.Count(Standing.InDoubt).Should().Be(0);
        report.Counts.Elements.Should().Be(6);
        report.Roots[0].ToString().Should().Be("G: Unsupported");
        report.Invoking(each => each.EffectOf(null!)).Should().Throw<ArgumentNullException>().WithParameterName("challenge");
        report.Invoking(each => each.EffectOf(Relationship.SupportedBy("G", "E2"))).Should().Throw<KeyNotFoundException>();
        report.Invoking(each => each.EffectOf(Relationship.Challenges("D1", "G"))).Should().Throw<KeyNotFoundException>();
        Make([Evidence("E1")]).Invoking(each => each.AnalyzeSupport(cancellationToken: new(canceled: true))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Counts_are_by_kind()
    {
        ArgumentCounts counts = Make([
            Goal("G", "\"S\"", "\"inContextOf\": [\"X\", \"A\", \"J\"]"), """{ "id": "S", "kind": "strategy", "statement": "s", "supportedBy": ["C"] }""",
            """{ "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E1", "E2"] }""", Evidence("E1"), Evidence("E2", challenges: "\"E1\""),
            """{ "id": "X", "kind": "context", "statement": "x" }""", Assumption("A", "holds"), """{ "id": "J", "kind": "justification", "statement": "j" }""",
        ]).AnalyzeSupport().Counts;
        counts.Should().Be(new ArgumentCounts(1, 1, 1, 2, 1, 1, 1, SupportedBy: 4, InContextOf: 3, Challenges: 1));
        counts.Elements.Should().Be(8);
    }

    [Fact]
    public void What_is_inherited_is_in_the_order_of_ids_and_of_who_states_it()
    {
        SupportReport report = Make([
            Goal("T2", "\"G\"", "\"inContextOf\": [\"A2\", \"J\", \"A1\"]"), Goal("T1", "\"G\"", "\"inContextOf\": [\"A2\"]"), Goal("G", "\"E1\""),
            Evidence("E1"), Assumption("A1", "holds"), Assumption("A2", "disputed"), """{ "id": "J", "kind": "justification", "statement": "j" }""",
        ]).AnalyzeSupport(options: new() { AdditionalElements = ["G"] });
        report.AdditionalElements[0].Inherited.Select(each => $"{each.Element.Id} {each.StatedBy.Id} {each.Standing}")
            .Should().Equal("A1 T2 Supported", "A2 T1 InDoubt", "A2 T2 InDoubt");
    }

    private static Argument Challenged(string supporter, string against) => Make([
        Goal("G", "\"E1\", \"M\", \"E2\""), Evidence("E1"), Evidence("E2"), Evidence("M", supporter),
        Evidence("D1", against, $"[{Supported("E1")}, {Supported("E2")}]"), Evidence("D2", against, Supported("E1"))]);

    private static Argument Confident(string on, string one, string other, string supporter) => Make([
        Goal("G", "\"E1\", \"E2\"", $$"""
            "claimPoints": [{ "id": "P2", "on": [{{on}}], "argument": "K2" }, { "id": "P1", "on": [{{on}}], "argument": "K1" }]
            """),
        Goal("K1", "\"L1\""), Goal("K2", "\"L2\""), Evidence("E1"), Evidence("E2", supporter), Evidence("L1", one), Evidence("L2", other)]);

    private static string SentenceOf(Setting? setting, Argument argument) => argument.AnalyzeSupport(setting).SentenceOf("G");

    private static string[] Sentences(string id, Setting? setting, string[] elements) =>
        [.. Make(elements).Explain(id, setting).Sentences.Select(sentence => $"{sentence.Depth} {sentence.ElementId}: {sentence.Text}")];

    private static Argument Make(string[] elements) =>
        Argument.Parse($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{string.Join(", ", elements)}}] }""");

    private static string Goal(string id, string supporters, string? more = null) =>
        $$"""{ "id": "{{id}}", "kind": "goal", "statement": "g", "supportedBy": [{{supporters}}]{{(more is null ? string.Empty : ", " + more)}} }""";

    private static string Evidence(string id, string state = "available", string? challenges = null) => $$"""
        { "id": "{{id}}", "kind": "evidence", "statement": "e", "state": "{{state}}"
          {{(challenges is null ? string.Empty : $", \"challenges\": {challenges}")}} }
        """;

    private static string Assumption(string id, string state) => $$"""{ "id": "{{id}}", "kind": "assumption", "statement": "a", "state": "{{state}}" }""";

    private static string Supported(string by) => $$"""{ "relationship": "supportedBy", "from": "G", "to": "{{by}}" }""";
}
