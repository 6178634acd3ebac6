namespace ArgumentGraph.Testing.Tests;

/// <summary>Policy files.</summary>
public class PolicyReadingTests
{
    [Fact]
    public void A_policy_may_let_confidence_arguments_count()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "P", "kind": "goal", "statement": "P", "supportedBy": ["E"], "claimPoints": [{ "id": "ACP1", "on": ["E"], "argument": "C" }] },
              { "id": "E", "kind": "evidence", "statement": "E", "state": "available" },
              { "id": "C", "kind": "goal", "statement": "C", "undeveloped": true } ] }
            """);
        Policy Read(string member) =>
            Policy.Parse($$"""{ "format": "argument-graph-policy/1", {{member}} "expectations": [{ "kind": "pathwaysStand" }] }""");

        Read(string.Empty).Check(argument).IsMet.Should().BeTrue();
        PolicyReport counted = Read("\"claimPoints\": true,").Check(argument);
        counted.IsMet.Should().BeFalse();
        new[] { new PolicyCase("case.json", counted) }.ToJson().Should().Contain("\"claimPointsCount\": true");
    }

    [Fact]
    public void A_file_and_the_same_expectations_in_code_are_the_same_policy()
    {
        Policy read = Policy.Parse("""
            {
              "$schema": "argument-graph-policy-1.schema.json",
              "format": "argument-graph-policy/1",
              "date": "2026-11-01", // comments are read over
              "baseline": "as-planned",
              "expectations": [
                { "kind": "pathwaysStand" },
                { "kind": "pathwaysStand", "pathways": ["P1", "P2"], "because": "they are closest to harm" },
                { "kind": "noHiddenLoadBearing", "sharedBy": 3, "pathways": ["P1"], "except": ["E37"] },
                { "kind": "noHiddenLoadBearing" },
                { "kind": "nothingExpires", "withinDays": 30, "except": ["E22"] },
                { "kind": "nothingExpires" },
                { "kind": "noSinglePoints", "pathways": ["P5"], "except": ["A1", "A2"] },
                { "kind": "noFindings", "severity": "error" },
                { "kind": "probability", "element": "P6", "atLeast": 0.97 },
                { "kind": "probability", "element": "P6", "atMost": 1 },
              ]
            }
            """);
        Policy built = Policy.On(new DateOnly(2026, 11, 1), Baseline.AsPlanned)
            .PathwaysStand()
            .PathwaysStand("P1", "P2").Because("they are closest to harm")
            .NoHiddenLoadBearing(3, ["P1"], ["E37"])
            .NoHiddenLoadBearing()
            .NothingExpires(30, ["E22"])
            .NothingExpires()
            .NoSinglePoints(["A1", "A2"], ["P5"])
            .NoFindings(Severity.Error)
            .ProbabilityAtLeast("P6", 0.97)
            .ProbabilityAtMost("P6", 1);
        read.Should().Be(built);
        read.Expectations.Select(expectation => expectation.ToString()).Should().Equal(
            "every pathway stands",
            "P1 and P2 stand, because they are closest to harm",
            "no hidden evidence carries 3 or more of P1, except E37",
            "no hidden evidence carries 2 or more pathways",
            "nothing has expired or expires within 30 days, except E22",
            "nothing has expired",
            "P5 does not have a single point of failure, except A1 and A2",
            "validation finds no error",
            "P6 stands with a probability of at least 0.97",
            "P6 stands with a probability of at most 1");
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_line_and_column()
    {
        PolicyReading reading = Policy.Read(
            """
            {
              "format": "argument-graph/1",
              "dat": "2026-11-01",
              "date": "01.11.2026",
              "baseline": "as_is",
              "expectations": [
                { "kind": "pathwayStand" },
                { "kind": "pathwaysStand", "pathway": ["P1"], "pathways": [] },
                { "kind": "nothingExpires", "withinDays": -1, "withinDays": 3 },
                { "kind": "noFindings" },
                { "kind": "probability", "element": 6, "atLeast": 0.9, "atMost": 0.8 },
                { "sharedBy": 1 },
                7
              ]
            }
            """,
            "policy.json");
        reading.Policy.Should().BeNull();
        reading.Findings.Select(finding => finding.ToString()).Should().Equal(
            "policy.json(2,13): error AG0005: The format is 'argument-graph/1'; 'argument-graph-policy/1' is the one known here.",
            "policy.json(3,3): error AG0009: The policy has no member 'dat'; did you mean 'date'?",
            "policy.json(4,11): error AG0012: 'date' must be a date (YYYY-MM-DD), not '01.11.2026'.",
            "policy.json(5,15): error AG0011: 'baseline' is 'as_is'; did you mean 'as-is'?",
            "policy.json(7,15): error AG0011: 'kind' is 'pathwayStand'; did you mean 'pathwaysStand'?",
            "policy.json(8,32): error AG0009: An expectation of kind 'pathwaysStand' has no member 'pathway'; did you mean 'pathways'?",
            "policy.json(8,63): error AG0011: 'pathways' is empty; name pathways, or leave it out for all.",
            "policy.json(9,47): error AG0011: 'withinDays' is -1; it is a whole number from 0 on.",
            "policy.json(9,51): error AG0008: 'withinDays' is given twice; the first counts.",
            "policy.json(10,5): error AG0007: An expectation of kind 'noFindings' has no 'severity', which it needs; it takes error, warning or information.",
            "policy.json(11,41): error AG0006: Expected an id or an object with 'select' as 'element', but found a number.",
            "policy.json(11,70): error AG0011: 'atMost' is less than 'atLeast', so nothing could meet both.",
            "policy.json(12,5): error AG0007: An expectation has no 'kind', which it needs; it takes pathwaysStand, noHiddenLoadBearing, "
            + "nothingExpires, noSinglePoints, noFindings, probability or pathwaysReviewed.",
            "policy.json(13,5): error AG0006: An expectation is a number; it takes an object.");
    }

    [Theory]
    [InlineData("{ \"format\": ", "AG0001")]
    [InlineData("", "AG0001")]
    [InlineData("[]", "AG0006")]
    [InlineData("{}", "AG0005")]
    [InlineData("{ \"format\": \"argument-graph-policy/1\" }", "AG0007")]
    [InlineData("{ \"format\": \"argument-graph-policy/1\", \"expectations\": [] }", "AG0011")]
    [InlineData("{ \"format\": \"argument-graph-policy/1\", \"expectations\": [{ \"kind\": \"pathwaysStand\" }] } x", "AG0001")]
    public void What_is_not_a_policy_throws_with_findings(string text, string rule)
    {
        Action parse = () => Policy.Parse(text);
        parse.Should().Throw<MalformedPolicyException>().WithMessage("This is not a policy:*")
            .Which.Findings.Should().Contain(finding => finding.Rule.Id == rule);
    }

    [Fact]
    public void A_file_is_named_in_its_findings()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "7");
            Action load = () => Policy.Load(file);
            load.Should().Throw<MalformedPolicyException>().Which.Findings[0].Place.Should().Be(new Place(file, 1, 1));
            File.WriteAllBytes(file, [0xFF, 0xFE, 0x7B, 0]);
            load.Should().Throw<MalformedPolicyException>().WithMessage("*UTF-16*");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Wrong_values_in_code_are_refused_at_once()
    {
        Action[] wrong =
        [
            () => new Policy().NoHiddenLoadBearing(sharedBy: 1),
            () => new Policy().NothingExpires(-1),
            () => new Policy().NoFindings((Severity)9),
            () => new Policy().ProbabilityAtLeast("P1", double.NaN),
            () => new Policy().ProbabilityAtMost("P1", 1.1),
            () => Policy.On(Cases.Day, (Baseline)9),
        ];
        wrong.Should().AllSatisfy(each => each.Should().Throw<ArgumentOutOfRangeException>());
        Action reason = () => new Policy().Because("there is nothing yet");
        reason.Should().Throw<InvalidOperationException>();
    }
}
