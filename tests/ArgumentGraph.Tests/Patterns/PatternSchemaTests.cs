using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using Json.Schema;

namespace ArgumentGraph.Tests.Patterns;

public class PatternSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Repository.File("docs", "argument-graph-pattern-1.schema.json")));

    // What is set in the sample, where, and whether that is right.
    public static TheoryData<string, string, bool> Changes => new()
    {
        { "/pattern", "7", false }, { "/pattern/nam", "\"x\"", false }, { "/pattern/intent", "\" \"", false }, { "/pattern/aliases", "[\"x\"]", true },
        { "/pattern/aliases", "[7]", false }, { "/pattern/tables/causes/key", "[\"hazard\", \"hazard\"]", false }, { "/pattern/tables/a.b", "{}", false },
        { "/pattern/tables/system/keys", "\"x\"", false }, { "/pattern/tables/hazards/description", "\"All\"", true },
        { "/pattern/tables/hazards/columns", "\"{x}\"", false }, { "/elements/0/id", "\"G[0]\"", false },
        { "/elements/2/supportedBy/0/multiplicity/min", "0", true }, { "/elements/2/supportedBy/0/multiplicity/max", "null", true },
        { "/elements/2/supportedBy/0/multiplicity/max", "0", false }, { "/elements/2/supportedBy/0/multiplicity/min", "-1", false },
        { "/elements/2/supportedBy/0/multiplicity/max", "9", true }, { "/elements/2/supportedBy/0/multiplicity/over", "7", false },
        { "/elements/2/supportedBy/0/multiplicity", "{}", false }, { "/elements/2/supportedBy/0/recursive", "\"hazards.up\"", false },
        { "/elements/2/supportedBy/0/optional", "{ \"when\": \"monitored\" }", true }, { "/elements/2/supportedBy/0/optional", "{}", false },
        { "/elements/2/supportedBy/0/choice", "{ \"by\": \"monitored\", \"value\": \"a;b\" }", false }, { "/elements/2/supportedBy/0", "7", false },
        { "/elements/2/supportedBy/0/id", "7", false }, { "/elements/2/supportedBy/0/often", "true", false },
        { "/elements/7/state", "\"planned\"", true }, { "/elements/7/state", "\"{record}\"", true }, { "/elements/7/state", "\"planed\"", false },
        { "/elements/7/expires", "\"{name}-01-01\"", true }, { "/elements/7/expires", "\"2027-02-30\"", false },
        { "/elements/7/collected", "\"{record}\"", true }, { "/elements/7/doubt", "\"{record}\"", true }, { "/elements/7/doubt", "0.5", true },
        { "/elements/7/doubt", "\"half\"", false }, { "/elements/7/probability", "2", false }, { "/elements/7/cost", "\"{record}\"", true },
        { "/elements/7/order", "\"{record}\"", false }, { "/elements/7/supportedBy", "[]", false }, { "/elements/7/uninstantiated", "true", true },
        { "/elements/7/kind", "\"{record}\"", false }, { "/elements/7/id", "\"\"", false }, { "/elements/0/requires", "\"some\"", false },
        { "/elements/0/expires", "\"{record}\"", false }, { "/elements/0/requires", "\"{log}\"", true },
        { "/elements/0/requires", "{ \"atLeast\": \"{log}\" }", true }, { "/elements/0/requires", "{ \"atLeast\": 0 }", false },
        { "/elements/0/harm", "{ \"within\": \"{log}\", \"attempts\": \"{log}\", \"from\": \"{log}\" }", true },
        { "/elements/0/harm", "{ \"within\": \"soon\" }", false }, { "/elements/0/harm", "\"{log}\"", false },
        { "/elements/7/step", "{ \"stage\": \"{record}\", \"automatic\": \"{record}\", \"latency\": { \"atMost\": \"{record}\" } }", true },
        { "/elements/7/step", "{ \"stage\": \"see\", \"coverage\": \"{record}\", \"recall\": 2 }", false },
        { "/elements/7/step", "{ \"coverage\": \"{record}\" }", false }, { "/elements/7/step", "{ \"stage\": \"see\", \"after\": \"{record}\" }", false },
    };

    [Theory]
    [MemberData(nameof(SamplePatternTests.Folders), MemberType = typeof(SamplePatternTests))]
    public void The_samples_are_valid(string folder) => IsValid(File.ReadAllText(Sample(folder))).Should().BeTrue();

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_schema_and_the_reader_agree(string pointer, string value, bool isRight)
    {
        JsonNode document = JsonNode.Parse(File.ReadAllText(Sample("over-hazards")))!;
        string[] steps = pointer[1..].Split('/');
        JsonNode at = steps[..^1].Aggregate(document, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        if (int.TryParse(steps[^1], out int last))
        {
            at[last] = JsonNode.Parse(value);
        }
        else
        {
            at[steps[^1]] = JsonNode.Parse(value);
        }

        string text = document.ToJsonString();

        IsValid(text).Should().Be(isRight);
        Pattern.Read(text).HasErrors.Should().Be(!isRight, string.Join('\n', Pattern.Read(text).Findings));
    }

    [Fact]
    public void What_is_not_of_patterns_is_as_in_the_schema_of_arguments()
    {
        JsonObject ofArguments = Definitions("argument-graph-1.schema.json");
        JsonObject ofPatterns = Definitions("argument-graph-pattern-1.schema.json");

        foreach ((string name, JsonNode? definition) in ofArguments.Where(each => each.Key != "references"))
        {
            JsonNode? same = WithoutTokens(ofPatterns[name]!);
            if (name == "element")
            {
                same!["properties"]!["id"]!.AsObject().Remove("pattern").Should().BeTrue("ids have no brackets there");
            }

            JsonNode.DeepEquals(same, definition).Should().BeTrue("of '{0}', expected\n{1}\nbut found\n{2}", name, definition, same);
        }
    }

    [Fact]
    public void The_schema_is_one_of_draft_2020_12()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.File("docs", "argument-graph-pattern-1.schema.json")));

        MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid.Should().BeTrue();
    }

    private static JsonObject Definitions(string file) => JsonNode.Parse(File.ReadAllText(Repository.File("docs", file)))!["$defs"]!.AsObject();

    // Where a token may stand instead, what it stands for.
    private static JsonNode? WithoutTokens(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject choice when choice["anyOf"] is JsonArray { Count: 2 } either && (string?)either[1]!["$ref"] == "#/$defs/token":
                return new JsonObject(choice.Where(each => each.Key != "anyOf").Concat(either[0]!.AsObject())
                    .Select(each => KeyValuePair.Create(each.Key, each.Value?.DeepClone())));
            case JsonObject members:
                return new JsonObject(members.Select(each => KeyValuePair.Create(each.Key, WithoutTokens(each.Value))));
            case JsonArray items:
                return new JsonArray([.. items.Select(WithoutTokens)]);
            default:
                return node?.DeepClone();
        }
    }

    private static string Sample(string folder) => Repository.File("samples", "patterns", folder, "pattern.json");

    private static bool IsValid(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
