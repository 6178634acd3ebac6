using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using Json.Schema;

namespace ArgumentGraph.Tests.Json;

public class SchemaTests(ITestOutputHelper output)
{
    // What the schema's comment says that it sees; and what it may see or not.
    private static readonly string[] Structural =
    [
        "AG0005", "AG0006", "AG0007", "AG0009", "AG0010", "AG0011", "AG0012", "AG0018", "AG0020", "AG2401",
        "AG2601",
    ];
    private const string HalfSeen = "AG0013";

    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Repository.File("docs", "argument-graph-1.schema.json")));
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_is_well_formed()
    {
        int tried = 0;
        int invalid = 0;
        DocumentCases.Of(Changed).Check(600, 10_000, text =>
        {
            string verdict = Verdict(text);
            ReadingResult result = Argument.Read(text);
            bool isInvalid = verdict != "valid";
            bool isStructural = result.Findings.Any(finding => Structural.Contains(finding.Rule.Id));
            bool isHalfSeen = result.Findings.Any(finding => finding.Rule.Id == HalfSeen);
            Assert.True(
                isInvalid == isStructural || (isInvalid && isHalfSeen),
                $"The schema says {verdict}, the reader {string.Join("; ", result.Findings)}");
            tried++;
            invalid += isInvalid ? 1 : 0;
        });

        output.WriteLine($"{invalid} of {tried} documents are invalid.");
        if (TestSize.CountsCases)
        {
            invalid.Should().BeInRange(tried / 4, 3 * tried / 4, "the documents must try both");
        }
    }

    [Fact]
    public void The_schema_accepts_what_is_written()
    {
        RandomCases<string> cases = DocumentCases.Of(seed => new Documents(seed).NextDocument().ToJsonString());
        cases.Check(100, 5_000, text => Verdict(Argument.Parse(text).ToJson()).Should().Be("valid"));
    }

    [Fact]
    public void The_schema_is_one_of_draft_2020_12()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.File("docs", "argument-graph-1.schema.json")));

        schema.RootElement.GetProperty("$schema").GetString().Should().Be(MetaSchemas.Draft202012Id.AbsoluteUri);
        MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid.Should().BeTrue();
    }

    // A document, changed up to three times.
    private static string Changed(int seed)
    {
        var documents = new Documents(seed);
        var mutation = new Mutation(documents.Random);
        JsonObject document = documents.NextDocument();
        for (int changes = seed % 4; changes > 0; changes--)
        {
            mutation.Change(document);
        }

        return document.ToJsonString();
    }

    private static string Verdict(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        EvaluationResults results = Schema.Evaluate(document.RootElement, Options);
        return results.IsValid
            ? "valid"
            : "invalid: " + string.Join("; ", (results.Details ?? []).Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!, (detail, error) => $"{detail.InstanceLocation} {error.Value}").Take(3));
    }
}
