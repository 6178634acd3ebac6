using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using Json.Schema;

namespace ArgumentGraph.Tests.Json;

public class SchemaTests(ITestOutputHelper output)
{
    // What the schema's comment says that it sees; and what it may see or not.
    private static readonly string[] Structural = ["AG0005", "AG0006", "AG0007", "AG0009", "AG0010", "AG0011", "AG0012", "AG0018", "AG0020"];
    private const string HalfSeen = "AG0013";

    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Repository.File("docs", "argument-graph-1.schema.json")));
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_is_well_formed()
    {
        var texts = new List<string>();
        for (int seed = 0; seed < TestSize.Of(600, 10_000); seed++)
        {
            var documents = new Documents(seed);
            var mutation = new Mutation(documents.Random);
            JsonObject document = documents.NextDocument();
            for (int changes = seed % 4; changes > 0; changes--)
            {
                mutation.Change(document);
            }

            texts.Add(document.ToJsonString());
        }

        string[] verdicts = Validate(texts);

        verdicts.Should().HaveSameCount(texts);
        int invalid = 0;
        var disagreements = new List<string>();
        for (int i = 0; i < texts.Count; i++)
        {
            ReadingResult result = Argument.Read(texts[i]);
            bool isInvalid = verdicts[i] != "valid";
            bool isStructural = result.Findings.Any(finding => Structural.Contains(finding.Rule.Id));
            bool isHalfSeen = result.Findings.Any(finding => finding.Rule.Id == HalfSeen);
            invalid += isInvalid ? 1 : 0;
            if (isInvalid != isStructural && !(isInvalid && isHalfSeen))
            {
                disagreements.Add($"seed {i}: the schema says {verdicts[i]}, the reader {string.Join("; ", result.Findings)}\n{texts[i]}");
            }
        }

        output.WriteLine($"{invalid} of {texts.Count} documents (seeds 0 to {texts.Count - 1}) are invalid.");
        invalid.Should().BeInRange(texts.Count / 4, 3 * texts.Count / 4, "the documents must try both");
        disagreements.Should().BeEmpty();
    }

    [Fact]
    public void The_schema_accepts_what_is_written()
    {
        string[] texts = [.. Enumerable.Range(0, 100).Select(seed => Argument.Parse(new Documents(seed).NextDocument().ToJsonString()).ToJson())];

        Validate(texts).Should().OnlyContain(verdict => verdict == "valid");
    }

    [Fact]
    public void The_schema_is_one_of_draft_2020_12()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.File("docs", "argument-graph-1.schema.json")));

        schema.RootElement.GetProperty("$schema").GetString().Should().Be(MetaSchemas.Draft202012Id.AbsoluteUri);
        MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid.Should().BeTrue();
    }

    private static string[] Validate(IEnumerable<string> texts) => [.. texts.Select(Verdict)];

    private static string Verdict(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        EvaluationResults results = Schema.Evaluate(document.RootElement, Options);
        return results.IsValid
            ? "valid"
            : "invalid: " + string.Join("; ", (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!, (detail, error) => $"{detail.InstanceLocation} {error.Value}").Take(3));
    }
}
