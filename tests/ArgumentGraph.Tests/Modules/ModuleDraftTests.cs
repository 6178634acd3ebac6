using ArgumentGraph.Tests.Docs;

namespace ArgumentGraph.Tests.Modules;

public class ModuleDraftTests
{
    [Fact]
    public void Modules_are_drafted_as_they_are_written()
    {
        using Files.CaseFolder folder = ModuleFiles.Vector();
        var draft = new ArgumentBuilder("Whole");
        ModuleDraft one = draft.Module("M1", "One");
        ModuleDraft two = draft.Module("M2", "Two");
        ModuleDraft three = draft.Module("M3", "Three");
        GoalDraft five = two.Goal("G5", "five").Public()
            .SupportedByAll(two.Evidence("Sn1", "report").Available().With(evidence => evidence with { Source = "r" }));
        GoalDraft seven = three.Goal("G7", "seven").Public().SupportedByAll(three.Away(five));
        one.Goal("G1", "one").SupportedByAny(one.Away(five), one.Away(seven));

        Argument argument = draft.Build();

        Argument read = Argument.Load(folder["case.json"]);
        argument.ContentHash.Should().Be(read.ContentHash);
        argument.Modules.Should().Equal(read.Modules);
    }

    [Fact]
    public void Contracts_are_drafted_as_they_are_written()
    {
        using Files.CaseFolder folder = ModuleFiles.Contract();
        var draft = new ArgumentBuilder("Whole");
        ModuleDraft consumer = draft.Module("Consumer", "Consumer");
        ModuleDraft supplier = draft.Module("Supplier", "Supplier");
        ContractDraft contract = draft.Contract("K", "Contract");
        GoalDraft three = consumer.Goal("G3", "three").ToBeSupportedByContract();
        consumer.Goal("G1", "top").SupportedByAll(three);
        GoalDraft nine = supplier.Goal("G9", "nine").Public()
            .SupportedByAll(supplier.Evidence("E1", "report").Available().With(evidence => evidence with { Source = "r" }));
        ContractGoalDraft cited = contract.Away(three);
        cited.SupportedByAll(contract.Strategy("S1", "The supplier's goal is the consumer's").SupportedByAll(contract.Away(nine)));

        Argument argument = draft.Build();

        Argument read = Argument.Load(folder["case.json"]);
        argument.ContentHash.Should().Be(read.ContentHash);
        argument.Modules.Should().Equal(read.Modules);
        argument.Validate().Findings.Should().NotContain(finding => finding.Severity != Severity.Information);
    }

    [Fact]
    public void What_is_wrong_is_refused()
    {
        var draft = new ArgumentBuilder("Whole");
        ModuleDraft one = draft.Module("M1");

        draft.Invoking(each => each.Module("M1")).Should().Throw<ArgumentException>().WithMessage("There is a module 'M1' already.*");
        draft.Invoking(each => each.Contract("M2/")).Should().Throw<ArgumentException>().WithMessage("*slash at one end*");
        one.Invoking(each => each.Away(one.Goal("G1", "own"))).Should().Throw<ArgumentException>().WithMessage("'M1/G1' is of the module 'M1' itself*");
        one.Invoking(each => each.Away(new ArgumentBuilder("Another").Goal("G2", "other")))
            .Should().Throw<ArgumentException>().WithMessage("'G2' was drafted by another builder*");
    }

    [Theory]
    [InlineData("one.Away(goal).SupportedByAll(claim);")]
    [InlineData("one.Away(claim).SupportedByAny(claim);")]
    [InlineData("one.Away(goal).InContextOf(context);")]
    [InlineData("one.Away(strategy);")]
    [InlineData("claim.SupportedByAll(one.Away(goal));")]
    [InlineData("strategy.SupportedByAll(one.Away(evidence));")]
    [InlineData("goal.SupportedByAll(one.Away(context));")]
    [InlineData("strategy.Public();")]
    [InlineData("evidence.ToBeSupportedByContract();")]
    [InlineData("contract.Away(claim).SupportedByAll(claim);")]
    public void What_may_not_be_said_does_not_compile(string statement) => Snippet.ProblemsOf(Drafts + statement).Should().NotBeEmpty();

    [Theory]
    [InlineData("goal.SupportedByAll(one.Away(goal), one.Away(claim), one.Away(evidence)).InContextOf(one.Away(context));")]
    [InlineData("strategy.SupportedByAll(one.Away(goal), one.Away(claim));")]
    [InlineData("claim.SupportedByAll(one.Away(claim), one.Away(evidence));")]
    [InlineData("contract.Away(goal).SupportedByAll(claim).InContextOf(context);")]
    [InlineData("claim.ToBeSupportedByContract().Public();")]
    [InlineData("context.Public();")]
    public void What_may_be_said_compiles(string statement) => Snippet.ShouldCompile(Drafts + statement, statement);

    private const string Drafts = """
        var draft = new ArgumentBuilder("…");
        ModuleDraft one = draft.Module("M1");
        ContractDraft contract = draft.Contract("K");
        GoalDraft goal = draft.Goal("G", "…");
        StrategyDraft strategy = draft.Strategy("S", "…");
        ClaimDraft claim = draft.Claim("C", "…");
        EvidenceDraft evidence = draft.Evidence("E", "…");
        ContextDraft context = draft.Context("X", "…");

        """;
}
