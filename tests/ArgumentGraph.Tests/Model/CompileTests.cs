namespace ArgumentGraph.Tests.Model;

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

    private const string CannotConvert = "CS1503";

    private const string CannotBeReceiver = "CS0311";

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
    [InlineData("evidence.SupportedByAll(claim);", "CS1503", "claim.SupportedByAll(evidence);")]
    [InlineData("evidence.SupportedByAll();", "CS0311", "claim.SupportedByAll();")]
    [InlineData("goal.SupportedByAll(context);", "CS1503", "goal.InContextOf(context);")]
    [InlineData("goal.SupportedByAll(assumption);", "CS1503", "goal.InContextOf(assumption);")]
    [InlineData("goal.SupportedByAll(justification);", "CS1503", "goal.InContextOf(justification);")]
    [InlineData("goal.SupportedByAll(claim, context);", "CS1503", "goal.SupportedByAll(claim).InContextOf(context);")]
    [InlineData("claim.SupportedByAll(goal);", "CS1503", "goal.SupportedByAll(claim);")]
    [InlineData("claim.SupportedByAny(evidence, goal);", "CS1503", "goal.SupportedByAny(evidence, claim);")]
    [InlineData("strategy.SupportedByAll(evidence);", "CS1503", "strategy.SupportedByAll(draft.Claim(\"C1\", \"…\").SupportedByAll(evidence));")]
    [InlineData("strategy.SupportedByAtLeast(2, claim, evidence);", "CS1503", "strategy.SupportedByAtLeast(2, claim, goal);")]
    [InlineData("context.SupportedByAll(evidence);", "CS1503", "context.With(same => same);")]
    [InlineData("strategy.Challenges(claim);", "CS0311", "claim.Challenges(strategy);")]
    [InlineData("context.Challenges(claim);", "CS0311", "claim.Challenges(context);")]
    [InlineData("strategy.Challenges(Relationship.SupportedBy(\"G\", \"C\"));", "CS0311", "claim.Challenges(Relationship.SupportedBy(\"G\", \"C\"));")]
    [InlineData("evidence.InContextOf(context);", "CS0311", "claim.InContextOf(context);")]
    [InlineData("goal.InContextOf(claim);", "CS1503", "goal.InContextOf(assumption);")]
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
    [InlineData("ElementDraft any = claim; goal.SupportedByAll(any);", "CS1503", "ISupports<GoalDraft> any = claim; goal.SupportedByAll(any);")]
    [InlineData("GoalDraft other = goal.SupportedByAll(claim).With((Claim same) => same);", "CS1661", "GoalDraft other = goal.SupportedByAll(claim).With((Goal same) => same);")]
    [InlineData("var one = new Goal(\"G\", \"…\"); one.Statement = \"!\";", "CS8852", "var one = new Goal(\"G\", \"…\"); one = one with { Statement = \"!\" };")]
    [InlineData("var one = new Claim(\"C\", \"…\") { IsPathway = true };", "CS0117", "var one = new Goal(\"G\", \"…\") { IsPathway = true };")]
    [InlineData("var one = new Goal(\"G\", \"…\") { State = null };", "CS0117", "var one = new Evidence(\"E\", \"…\") { State = null };")]
    [InlineData("goal = new GoalDraft(draft, new Goal(\"G\", \"…\"));", "CS1729", "goal = draft.Goal(new Goal(\"G\", \"…\"));")]
    public void Types_keep_what_drafts_and_elements_are(string wrong, string id, string right)
    {
        Snippet.ProblemsOf(Drafts + wrong).Should().Contain((Lines(Drafts) + 1, id), wrong);
        Snippet.ProblemsOf(Drafts + wrong).Should().OnlyContain(problem => problem.Line == Lines(Drafts) + 1, wrong);
        Snippet.ShouldCompile(Drafts + right, right);
    }

    [Fact]
    public void A_draft_keeps_its_type_through_every_call() =>
        Snippet.ShouldCompile(Drafts + """
            GoalDraft top = goal.AsPathway().SupportedByAny(claim, evidence).InContextOf(context, assumption).Challenges(claim).Tag("owner", "us").Undeveloped();
            StrategyDraft step = strategy.SupportedByAtLeast(2, claim, goal).InContextOf(justification).Tag("owner").With(same => same with { Description = "…" });
            ClaimDraft fact = claim.SupportedByAll(strategy).SupportedByAll(evidence, claim).Challenges(Relationship.SupportedBy("G", "C")).Undeveloped();
            EvidenceDraft item = evidence.Challenges(goal, strategy, context).Tag("owner", "us", "them").With(same => same with { State = EvidenceState.Planned });
            ContextDraft frame = context.Tag("owner", "us");
            AssumptionDraft assumed = assumption.With(same => same with { State = AssumptionState.Disputed });
            JustificationDraft reason = justification.Tag("owner", "us");
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
        problems.Select(problem => problem.Id).Should().BeSubsetOf([CannotConvert, CannotBeReceiver]);
    }

    private static int Lines(string text) => text.Count(letter => letter == '\n');
}
