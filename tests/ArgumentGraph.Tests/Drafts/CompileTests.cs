using ArgumentGraph.Tests.Docs;

namespace ArgumentGraph.Tests.Drafts;

/// <summary>Edges between kinds that cannot be joined do not compile; all others do.</summary>
public class CompileTests
{
    private const string Drafts = """
        var draft = new ArgumentBuilder("…");
        GoalDraft goal = draft.Goal("G", "…");
        StrategyDraft strategy = draft.Strategy("S", "…");
        ClaimDraft claim = draft.Claim("C", "…");
        EvidenceDraft evidence = draft.Evidence("E", "…");
        ContextDraft context = draft.Context("X", "…");
        AssumptionDraft assumption = draft.Assumption("A", "…");
        JustificationDraft justification = draft.Justification("J", "…");

        """;

    // A use of what is marked as an error, with our message.
    private const string Refused = "CS0619";

    private static readonly string[] Kinds = ["goal", "strategy", "claim", "evidence", "context", "assumption", "justification"];

    private static readonly string[] Framing = ["context", "assumption", "justification"];

    private static readonly Dictionary<string, string[]> SupportersOf = new(StringComparer.Ordinal)
    {
        ["goal"] = ["goal", "strategy", "claim", "evidence"],
        ["strategy"] = ["goal", "claim"],
        ["claim"] = ["strategy", "claim", "evidence"],
    };

    [Theory]
    [InlineData("SupportedByAll(")]
    [InlineData("SupportedByAny(")]
    [InlineData("SupportedByAtLeast(1, ")]
    public void Only_what_may_support_can_be_a_supporter(string call) =>
        CheckEachPair(
            call,
            (upper, lower) => SupportersOf.TryGetValue(upper, out string[]? supporters) && supporters.Contains(lower));

    [Fact]
    public void Only_contexts_assumptions_and_justifications_can_be_contexts() =>
        CheckEachPair("InContextOf(", (upper, lower) => SupportersOf.ContainsKey(upper) && Framing.Contains(lower));

    [Fact]
    public void Goals_claims_and_evidence_challenge_anything_and_nothing_else_challenges() =>
        CheckEachPair("Challenges(", (upper, _) => upper is "goal" or "claim" or "evidence");

    [Theory]
    [InlineData("evidence.SupportedByAll(claim);", Refused, "claim.SupportedByAll(evidence);")]
    [InlineData("evidence.SupportedByAll();", "CS0311", "claim.SupportedByAll();")]
    [InlineData("goal.SupportedByAll(context);", Refused, "goal.InContextOf(context);")]
    [InlineData("goal.SupportedByAll(assumption);", Refused, "goal.InContextOf(assumption);")]
    [InlineData("goal.SupportedByAll(justification);", Refused, "goal.InContextOf(justification);")]
    [InlineData("goal.SupportedByAll(claim, context);", Refused, "goal.SupportedByAll(claim).InContextOf(context);")]
    [InlineData("claim.SupportedByAll(goal);", Refused, "goal.SupportedByAll(claim);")]
    [InlineData("claim.SupportedByAny(evidence, goal);", Refused, "goal.SupportedByAny(evidence, claim);")]
    [InlineData("strategy.SupportedByAll(evidence);", Refused, "strategy.SupportedByAll(draft.Claim(\"C1\", \"…\").SupportedByAll(evidence));")]
    [InlineData("strategy.SupportedByAtLeast(2, claim, evidence);", Refused, "strategy.SupportedByAtLeast(2, claim, goal);")]
    [InlineData("context.SupportedByAll(evidence);", Refused, "context.With(same => same);")]
    [InlineData("strategy.Challenges(claim);", Refused, "claim.Challenges(strategy);")]
    [InlineData("context.Challenges(claim);", Refused, "claim.Challenges(context);")]
    [InlineData("strategy.Challenges(Relationship.SupportedBy(\"G\", \"C\"));", Refused, "claim.Challenges(Relationship.SupportedBy(\"G\", \"C\"));")]
    [InlineData("evidence.InContextOf(context);", Refused, "claim.InContextOf(context);")]
    [InlineData("goal.InContextOf(claim);", Refused, "goal.InContextOf(assumption);")]
    [InlineData("claim.AsPathway();", "CS1061", "goal.AsPathway();")]
    [InlineData("strategy.AsPathway();", "CS1061", "strategy.Undeveloped();")]
    [InlineData("evidence.Undeveloped();", "CS1061", "claim.Undeveloped();")]
    [InlineData("assumption.Undeveloped();", "CS1061", "goal.Undeveloped();")]
    public void What_is_wrong_does_not_compile_and_its_twin_does(string wrong, string id, string right)
    {
        int line = Lines(Drafts) + 1;
        Snippet.ProblemsOf(Drafts + wrong).Should().Equal([(line, id)]);
        Snippet.ShouldCompile(Drafts + right, right);
    }

    [Theory]
    [InlineData("ElementDraft any = claim; goal.SupportedByAll(any);", Refused, "ISupports<GoalDraft> any = claim; goal.SupportedByAll(any);")]
    [InlineData("GoalDraft other = goal.SupportedByAll(claim).With((Claim same) => same);",
        "CS1661", "GoalDraft other = goal.SupportedByAll(claim).With((Goal same) => same);")]
    [InlineData(
        "var one = new Goal(\"G\", \"…\"); one.Statement = \"!\";", "CS8852", "var one = new Goal(\"G\", \"…\"); one = one with { Statement = \"!\" };")]
    [InlineData("var one = new Claim(\"C\", \"…\") { IsPathway = true };", "CS0117", "var one = new Goal(\"G\", \"…\") { IsPathway = true };")]
    [InlineData("var one = new Goal(\"G\", \"…\") { State = null };", "CS0117", "var one = new Evidence(\"E\", \"…\") { State = null };")]
    [InlineData("goal = new GoalDraft(draft, new Goal(\"G\", \"…\"));", "CS1729", "goal = draft.Goal(new Goal(\"G\", \"…\"));")]
    public void Types_keep_what_drafts_and_elements_are(string wrong, string id, string right)
    {
        Snippet.ProblemsOf(Drafts + wrong).Should().Contain((Lines(Drafts) + 1, id), wrong);
        Snippet.ProblemsOf(Drafts + wrong).Should().OnlyContain(problem => problem.Line == Lines(Drafts) + 1, wrong);
        Snippet.ShouldCompile(Drafts + right, right);
    }

    [Theory]
    [InlineData(
        "goal.SupportedByAll(context);",
        "'*' is obsolete: 'A goal is supported by goals, strategies, claims and evidence. Contexts, assumptions and justifications go into InContextOf.'")]
    [InlineData("goal.SupportedByAny(claim, context);", "*'A goal is supported by*")]
    [InlineData(
        "strategy.SupportedByAtLeast(1, claim, evidence);",
        "*'A strategy is supported by goals and claims. Put a claim between a strategy and evidence.*")]
    [InlineData("claim.SupportedByAll(goal);", "*'A claim is supported by strategies, claims and evidence. A goal supports goals and strategies.*")]
    [InlineData("evidence.SupportedByAll(claim);", "*'Only goals, strategies and claims can be supported.'")]
    [InlineData("goal.InContextOf(claim);", "*'Goals, strategies and claims are in context of contexts, assumptions and justifications; nothing else is.*")]
    [InlineData("context.InContextOf(context);", "*'Goals, strategies and claims are in context of*")]
    [InlineData("strategy.Challenges(claim);", "*'Only goals, claims and evidence can challenge.'")]
    [InlineData("strategy.Challenges(Relationship.SupportedBy(\"G\", \"C\"));", "*'Only goals, claims and evidence can challenge.'")]
    public void The_compiler_says_in_words_what_may_be_joined(string wrong, string message) =>
        Snippet.MessagesOf(Drafts + wrong).Should().ContainSingle().Which.Should().Match(message);

    [Theory]
    [InlineData("IFrames")]
    [InlineData("ISupportable")]
    [InlineData("IChallenges")]
    [InlineData("IFallible")]
    [InlineData("IDraft")]
    [InlineData("ISupports<GoalDraft>")]
    [InlineData("IResponds")]
    public void Nobody_else_can_be_a_draft(string type) =>
        Snippet.ProblemsOf($"_ = new Mine();\nclass Mine : {type};").Should().Equal([(2, "CS0535")]);

    [Theory]
    [InlineData("claim.Available();", "CS1061", "evidence.Available();")]
    [InlineData("goal.Planned(2);", "CS1061", "evidence.Planned(2);")]
    [InlineData("context.Expires(default);", "CS1061", "assumption.Expires(default);")]
    [InlineData("claim.Expires(default);", "CS1061", "evidence.Expires(default);")]
    [InlineData("evidence.Invalid();", "CS1061", "assumption.Invalid();")]
    [InlineData("context.Doubt(0.1);", "CS0311", "strategy.Doubt(0.1);")]
    [InlineData("justification.Cost(1);", "CS0311", "goal.Cost(1);")]
    [InlineData("goal.Sees();", "CS0311", "claim.Sees();")]
    [InlineData("strategy.Acts();", "CS0311", "evidence.Acts();")]
    [InlineData("context.After(claim);", "CS0311", "claim.Tells().After(claim);")]
    [InlineData("claim.Tells().After(goal);", "CS1503", "claim.Tells().After(evidence, claim);")]
    [InlineData("claim.Acts().AfterAll(claim, assumption);", "CS1503", "claim.Acts().AfterAll(claim, evidence);")]
    [InlineData("claim.HarmWithin(default);", "CS1061", "goal.HarmWithin(default);")]
    [InlineData("assumption.Subject(\"m\");", "CS1061", "evidence.Subject(\"m\");")]
    public void A_word_that_makes_no_sense_for_a_kind_does_not_compile(string wrong, string id, string right)
    {
        Snippet.ProblemsOf(Drafts + wrong).Should().Equal([(Lines(Drafts) + 1, id)]);
        Snippet.ShouldCompile(Drafts + right, right);
    }

    [Fact]
    public void A_draft_keeps_its_type_through_every_call() =>
        Snippet.ShouldCompile(Drafts + """
            GoalDraft top = goal.AsPathway().SupportedByAny(claim, evidence).InContextOf(context, assumption)
                .Challenges(claim).Tag("owner", "us").Undeveloped();
            StrategyDraft step = strategy.SupportedByAtLeast(2, claim, goal).InContextOf(justification)
                .Tag("owner").With(same => same with { Description = "…" });
            ClaimDraft fact = claim.SupportedByAll(strategy).SupportedByAll(evidence, claim).Challenges(Relationship.SupportedBy("G", "C")).Undeveloped();
            EvidenceDraft item = evidence.Challenges(goal, strategy, context).Tag("owner", "us", "them")
                .With(same => same with { State = EvidenceState.Planned });
            ContextDraft frame = context.Tag("owner", "us");
            AssumptionDraft assumed = assumption.With(same => same with { State = AssumptionState.Disputed });
            JustificationDraft reason = justification.Tag("owner", "us").Description("…");
            EvidenceDraft full = evidence.Planned(3).Missing().Available().Source("s").Subject("m").Collected(default).Expires(default).Doubt(0.1).Cost(2);
            AssumptionDraft held = assumption.Disputed().Invalid().Source("s").Expires(default).Probability(0.9).Suppress(Rules.ExpiredEvidence, "…");
            ClaimDraft seen = claim.Sees(by: "monitor", coverage: 0.5, recall: 0.96, atMost: TimeSpan.FromHours(1)).Tells().Blocks().Automatically().After(item);
            EvidenceDraft done = evidence.Acts(by: "rota", success: 0.9, typical: TimeSpan.FromMinutes(5)).AfterAll(seen, item).Cost(2);
            GoalDraft urgent = goal.AsPathway().HarmWithin(TimeSpan.FromHours(4), from: "the first act", attempts: 2);
            StrategyDraft sure = strategy.Doubt(0.1).SupportedByAll(claim).Description("…").InContextOf(context);
            """);

    // One line for each pair of kinds, all in one program: each wrong line has the one error that is expected, no other line has any.
    private static void CheckEachPair(string call, Func<string, string, bool> mayJoin)
    {
        List<string> lines = [];
        List<int> wrong = [];
        foreach (string upper in Kinds)
        {
            foreach (string lower in Kinds)
            {
                lines.Add($"{upper}.{call}{lower});");
                if (!mayJoin(upper, lower))
                {
                    wrong.Add(Lines(Drafts) + lines.Count);
                }
            }
        }

        (int Line, string Id)[] problems = Snippet.ProblemsOf(Drafts + string.Join('\n', lines));
        problems.Select(problem => problem.Line).Should().Equal(wrong);
        problems.Select(problem => problem.Id).Should().AllBe(Refused);
    }

    private static int Lines(string text) => text.Count(letter => letter == '\n');
}
