using System.Globalization;

namespace ArgumentGraph.Tests.Validation;

/// <summary>The edges of rules: one step on either side of where each begins to speak.</summary>
public class FindingEdgeTests
{
    [Fact]
    public void Evidence_that_challenges_what_has_no_bearing_is_not_unused_but_unreached()
    {
        Argument argument = Parse("""
            { "id": "G", "kind": "goal", "statement": "g", "undeveloped": true },
            { "id": "S", "kind": "claim", "statement": "s", "supportedBy": ["T"] }, { "id": "T", "kind": "claim", "statement": "t", "supportedBy": ["S"] },
            { "id": "E1", "kind": "evidence", "statement": "challenges", "state": "available", "challenges": "S" },
            { "id": "E2", "kind": "evidence", "statement": "supports", "state": "available" },
            { "id": "U", "kind": "claim", "statement": "u", "supportedBy": ["E3", "U2"] },
            { "id": "U2", "kind": "claim", "statement": "u2", "supportedBy": ["U"] },
            { "id": "E3", "kind": "evidence", "statement": "supports a circle", "state": "available" }
            """);

        IdsOf(argument, Rules.UnusedEvidence).Should().Equal("E2");
        IdsOf(argument, Rules.UnreachedElement).Should().BeEquivalentTo("S", "T", "E1", "U", "U2", "E3");
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Five_root_goals_are_named_and_more_are_hinted_at(int count, bool isMore)
    {
        string message = Goals(count).Validate().Should().ContainSingle(finding => finding.Rule == Rules.SeveralRootGoals).Which.Message;

        message.Contains('…', StringComparison.Ordinal).Should().Be(isMore);
        message.Should().StartWith(string.Create(CultureInfo.InvariantCulture, $"{count} goals support nothing: 'G0', 'G1', 'G2', 'G3', 'G4'"));
        message.Contains("'G5'", StringComparison.Ordinal).Should().BeFalse();
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(2, 1)]
    public void As_many_findings_of_a_rule_are_listed_as_are_asked_for(int shown, int left)
    {
        Argument argument = Parse("""
            { "id": "G", "kind": "goal", "statement": "g", "undeveloped": true }, { "id": "C1", "kind": "claim", "statement": "c1", "undeveloped": true },
            { "id": "C2", "kind": "claim", "statement": "c2", "undeveloped": true }, { "id": "C3", "kind": "claim", "statement": "c3", "undeveloped": true }
            """);

        IEnumerable<Finding> found = argument.Validate(options: new ValidationOptions { ShownPerRule = shown })
            .Where(finding => finding.Rule == Rules.RootOfOtherKind);

        found.Where(finding => finding.ElementId is not null).Select(finding => finding.Message)
            .Should().HaveCount(3 - left).And.OnlyContain(message => message.Contains("supports nothing; let a goal rest on it", StringComparison.Ordinal));
        found.Count(finding => finding.ElementId is null).Should().Be(Math.Sign(left), "the last one counts the others");
    }

    [Fact]
    public void Of_two_subjects_as_frequent_the_first_by_name_is_what_the_argument_is_about()
    {
        Argument argument = Parse("""
            { "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["E1", "E2"] },
            { "id": "E1", "kind": "evidence", "statement": "e1", "state": "available", "subject": "model B" },
            { "id": "E2", "kind": "evidence", "statement": "e2", "state": "available", "subject": "model A" }
            """);

        argument.Validate().Should().ContainSingle(finding => finding.Rule == Rules.EvidenceOfOtherSubject).Which.Message
            .Should().StartWith("The evidence 'E1' is about 'model B', the argument about 'model A'");
    }

    [Fact]
    public void The_argument_is_about_what_most_evidence_is_about()
    {
        Argument argument = Parse("""
            { "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["E1", "E2", "E3"] },
            { "id": "E1", "kind": "evidence", "statement": "e1", "state": "available", "subject": "model B" },
            { "id": "E2", "kind": "evidence", "statement": "e2", "state": "available", "subject": "model B" },
            { "id": "E3", "kind": "evidence", "statement": "e3", "state": "available", "subject": "model A" }
            """);

        IdsOf(argument, Rules.EvidenceOfOtherSubject).Should().Equal("E3");
    }

    private static IEnumerable<string?> IdsOf(Argument argument, Rule rule) =>
        argument.Validate().Where(finding => finding.Rule == rule).Select(finding => finding.ElementId);

    private static Argument Goals(int count) => Parse(string.Join(
        ", ", Enumerable.Range(0, count).Select(i => $"{{ \"id\": \"G{i}\", \"kind\": \"goal\", \"statement\": \"s {i}\", \"undeveloped\": true }}")));

    private static Argument Parse(string elements) =>
        Argument.Parse($"{{ \"format\": \"argument-graph/1\", \"title\": \"t\", \"elements\": [ {elements} ] }}");
}
