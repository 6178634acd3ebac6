namespace ArgumentGraph.Tests.Model;

/// <summary>Wherever an id is asked for, one that is not there gets a suggestion, and only one that makes sense there.</summary>
public class SuggestionTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "…", "elements": [
          { "id": "Goal-1", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["Claim-1"], "inContextOf": ["Premise-1"] },
          { "id": "Claim-1", "kind": "claim", "statement": "…", "supportedBy": ["Item-1"] },
          { "id": "Item-1", "kind": "evidence", "statement": "…", "doubt": 0.1, "tags": { "tool": "scanner" } },
          { "id": "Premise-1", "kind": "assumption", "statement": "…" } ] }
        """);

    public static TheoryData<string, Action> Questions => new()
    {
        { "the indexer", () => _ = Case["Item-11"] },
        { "supporters", () => Case.SupportersOf("Item-11") },
        { "reports", () => Case.AnalyzeSupport().StandingOf("Item-11") },
        { "explanations", () => Case.Explain("Item-11") },
        { "probabilities", () => Case.AnalyzeProbability("Item-11") },
        { "compiled probabilities", () => Case.CompileProbability("Item-11") },
        { "elements of options", () => Case.AnalyzeLoadBearing(options: new LoadBearingOptions { AdditionalElements = ["Item-11"] }) },
        { "what has fallen", () => Case.AnalyzeJoint(options: new JointOptions { Fallen = ["Item-11"] }) },
        { "what holds", () => Case.AnalyzeJoint(options: new JointOptions { Holding = ["Item-11"] }) },
        { "what-if", () => Case.AnalyzeWhatIf(change => change.Fail("Item-11")) },
        { "removal in a what-if", () => Case.AnalyzeWhatIf(change => change.Remove("Item-11")) },
        { "edits", () => Case.Edit(edit => edit.Remove("Item-11")) },
        { "renaming", () => Case.Edit(edit => edit.Rename("Item-11", "Item-2")) },
        { "parts", () => Case.Part("Item-11") },
        { "relationships asked for", () => Case.ChallengesOf(Relationship.SupportedBy("Claim-1", "Item-11")) },
        { "relationships edited", () => Case.Edit(edit => edit.Connect(Relationship.Challenges("Item-11", "Goal-1"))) },
        { "relationships removed", () => Case.Edit(edit => edit.Disconnect(Relationship.SupportedBy("Claim-1", "Item-11"))) },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_missing_id_gets_a_suggestion(string where, Action ask) =>
        ask.Should().Throw<KeyNotFoundException>(where).WithMessage("Element 'Item-11' does not exist; did you mean 'Item-1'?");

    [Fact]
    public void An_edit_suggests_nothing_that_may_not_stand_there()
    {
        Action self = () => Case.Edit(edit => edit.Connect(Relationship.SupportedBy("Claim-1", "Claim-2")));
        self.Should().Throw<KeyNotFoundException>().WithMessage("Element 'Claim-2' does not exist.");
        Action kind = () => Case.Edit(edit => edit.Connect(Relationship.SupportedBy("Claim-1", "Premise-2")));
        kind.Should().Throw<KeyNotFoundException>().WithMessage("Element 'Premise-2' does not exist.");
        Action right = () => Case.Edit(edit => edit.Connect(Relationship.InContextOf("Claim-1", "Premise-2")));
        right.Should().Throw<KeyNotFoundException>().WithMessage("Element 'Premise-2' does not exist; did you mean 'Premise-1'?");
        Action beginning = () => Case.Edit(edit => edit.Connect(Relationship.SupportedBy("Premise-2", "Item-1")));
        beginning.Should().Throw<KeyNotFoundException>().WithMessage("Element 'Premise-2' does not exist.");
    }

    [Theory]
    [InlineData("supportedBy", "Goal-2", "which does not exist.")]
    [InlineData("supportedBy", "Premise-2", "which does not exist.")]
    [InlineData("supportedBy", "Claim-2", "did you mean 'Claim-1'?")]
    [InlineData("inContextOf", "Claim-2", "which does not exist.")]
    [InlineData("inContextOf", "Premise-2", "did you mean 'Premise-1'?")]
    [InlineData("challenges", "Goal-2", "which does not exist.")]
    [InlineData("challenges", "Item-2", "did you mean 'Item-1'?")]
    public void A_reference_that_cannot_be_resolved_suggests_nothing_that_may_not_stand_there(string member, string id, string end)
    {
        string json = $$"""
            { "format": "argument-graph/1", "title": "…", "elements": [
              { "id": "Goal-1", "kind": "goal", "statement": "…", "{{member}}": ["{{id}}"] }, { "id": "Claim-1", "kind": "claim", "statement": "…" },
              { "id": "Item-1", "kind": "evidence", "statement": "…" }, { "id": "Premise-1", "kind": "assumption", "statement": "…" } ] }
            """;
        Argument.Read(json).Findings.Should().ContainSingle(finding => finding.Rule == Rules.UnresolvedReference).Which.Message.Should().EndWith(end);
    }

    [Fact]
    public void A_common_cause_that_is_misspelt_is_refused()
    {
        Action key = () => Case.AnalyzeProbability("Goal-1", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tol", 0.1)] });
        key.Should().Throw<ArgumentException>().WithMessage("No element has the tag 'tol'; did you mean 'tool'?*");
        Action value = () => Case.AnalyzeProbability("Goal-1", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", 0.1, "scaner")] });
        value.Should().Throw<ArgumentException>().WithMessage("No element has the value of the tag 'tool' 'scaner'; did you mean 'scanner'?*");
        Case.AnalyzeProbability("Goal-1", options: new ProbabilityOptions { CommonCauses = [new CommonCause("vendor", 0.1)] }).CommonCauses.Should().BeEmpty();
    }

    [Fact]
    public void A_role_for_what_was_not_analysed_says_what_was() =>
        ((Action)(() => Case.AnalyzeLoadBearing().RoleOf("Item-1", "Claim-1"))).Should().Throw<KeyNotFoundException>()
            .WithMessage("'Claim-1' was not analysed: only pathways, roots and the elements that the options name are.");
}
