using System.Text.Json.Nodes;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>The file of a redaction policy.</summary>
public class RedactionPolicyTests
{
    private const string Whole =
        """
        {
          "$schema": "./argument-graph-redaction-1.schema.json",
          "format": "argument-graph-redaction/1",
          "ids": "opaque",
          "order": "sorted",
          "case": { "fields": ["title", "other"], "reason": "names the model" },
          "rules": [
            { "elements": ["E1"], "kinds": ["evidence"], "cone": ["G1"], "tags": { "team": ["red"], "owner": [] }, "level": "opaque", "fields": ["source"], "reason": "x" },
            { "kinds": ["claim"], "select": "under(G1) and not pathway", "level": "stub", "reason": "y" },
          ],
        }
        """;

    private static readonly string[] Names =
        ["$schema", "format", "ids", "order", "case", "rules", "elements", "tags", "kinds", "cone", "select", "level", "fields", "reason", "team", "other"];

    private static readonly string[] Values =
    [
        "null", "true", "7", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[\"title\"]", "[\"statement\"]", "[\"evidence\", \"claim\"]", "[\"E1\", 7]", "[null]",
        "\"text\"",
        "\"opaque\"", "\"stub\"", "\"sorted\"", "\"kept\"", "\"argument-graph-redaction/2\"", "{ \"team\": [] }", "{ \"team\": \"red\" }",
    ];

    private static readonly SidecarSchema Schema = new("argument-graph-redaction-1.schema.json", Names, Values);

    [Fact]
    public void A_policy_is_read_as_it_is_written()
    {
        RedactionPolicyReading reading = RedactionPolicy.Read(Whole);
        reading.Findings.Should().BeEmpty();
        RedactionPolicy policy = reading.Policy!;
        (policy.HasOpaqueIds, policy.IsSorted, policy.CaseReason).Should().Be((true, true, "names the model"));
        policy.CaseFields.Should().Equal("title", "other");
        policy.Rules[0].Should().Be(new RedactionRule
        {
            Elements = ["E1"],
            Kinds = [ElementKind.Evidence],
            Cone = ["G1"],
            Tags = ValueMap<ValueList<string>>.Empty.With("team", ["red"]).With("owner", []),
            Level = RedactionLevel.Opaque,
            Fields = ["source"],
            Reason = "x",
        });
        policy.Rules[1].Should().Be(
            new RedactionRule { Kinds = [ElementKind.Claim], Select = "under(G1) and not pathway", Level = RedactionLevel.Stub, Reason = "y" });
    }

    [Theory]
    [InlineData("""{ "format": "argument-graph-redaction/1", "rules": [{ "elements": ["E1"] }] }""", "AG2103", 1, 53)]
    [InlineData("""{ "format": "argument-graph-redaction/1", "rules": [{ "elements": ["E1"], "reason": " " }] }""", "AG0011", 1, 85)]
    [InlineData("""{ "format": "argument-graph-redaction/1", "rules": [{ "reason": "x" }] }""", "AG0007", 1, 53)]
    [InlineData("""{ "format": "argument-graph-redaction/1", "rules": [{ "kind": ["claim"], "elements": ["E1"], "reason": "x" }] }""", "AG0009", 1, 55)]
    [InlineData("""{ "format": "argument-graph-redaction/1" }""", "AG0007", 1, 1)]
    [InlineData("""{ "rules": [] }""", "AG0005", 1, 1)]
    [InlineData("""{ "format": "argument-graph-redaction/1", "rules": [""", "AG0001", 1, 53)]
    public void What_is_wrong_has_a_place_and_means_that_there_is_no_policy(string json, string rule, int line, int column)
    {
        RedactionPolicyReading reading = RedactionPolicy.Read(json, "policy.json");
        reading.Policy.Should().BeNull();
        Finding finding = reading.Findings.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be(rule);
        finding.Place.Should().Be(new Place("policy.json", line, column));
    }

    [Theory]
    [InlineData("evidence and stat = planned", "'select' is not a query")]
    [InlineData("", "'select'")]
    public void A_query_with_a_mistake_is_told(string query, string message)
    {
        RedactionPolicyReading reading = RedactionPolicy.Read(
            $$"""{ "format": "argument-graph-redaction/1", "rules": [{ "select": "{{(query.Length == 0 ? query : query + " and")}}", "reason": "x" }] }""");

        reading.Policy.Should().BeNull();
        Finding finding = reading.Findings.Should().ContainSingle().Subject;
        finding.Message.Should().StartWith(message);
        finding.Place!.Column.Should().Be(query.Length == 0 ? 65 : 66 + query.Length + 4, "that is where it is wrong");
    }

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_is_a_policy() => Schema.AgreesWith(
        _ => JsonNode.Parse(Whole, documentOptions: new() { AllowTrailingCommas = true })!.AsObject(),
        text => RedactionPolicy.Read(text) is { Policy: null } reading ? reading.Findings : [],
        finding => finding.Message.StartsWith("'select' is not a query", StringComparison.Ordinal));

    [Fact]
    public void The_schema_is_one_of_draft_2020_12() => Schema.IsOfDraft202012();

    [Fact]
    public void Corrupted_policies_are_read_or_refused_and_never_fail() =>
        new RandomCases<string>(Corrupted, text => text).Check(500, 10_000, text =>
        {
            RedactionPolicyReading reading = RedactionPolicy.Read(text);
            (reading.Policy is null).Should().Be(reading.Findings.Any(finding => finding.Severity == Severity.Error));
            _ = reading.Policy is null ? null : Analysis.Oracle.GoldenExample.Argument.Redact(reading.Policy, RedactionCases.Key);
        });

    private static string Corrupted(int seed)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder(Whole);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, random.Next(1, Math.Min(9, text.Length - at)));
                    break;
                case 1:
                    text.Insert(at, Values[random.Next(Values.Length)]);
                    break;
                default:
                    text[at] = "{}[],:\"\\ x\0"[random.Next(11)];
                    break;
            }
        }

        return text.ToString();
    }
}
