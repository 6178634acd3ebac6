using System.Diagnostics;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using Xunit.Abstractions;

namespace ArgumentGraph.Tests.Json;

public class SchemaTests(ITestOutputHelper output)
{
    // What the schema's comment says that it sees; and what it may see or not.
    private static readonly string[] Structural = ["AG0005", "AG0006", "AG0007", "AG0009", "AG0010", "AG0011", "AG0012", "AG0018", "AG0020"];
    private const string HalfSeen = "AG0013";

    private const string Script =
        """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open(sys.argv[1], encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for line in open(sys.argv[2], encoding="utf-8"):
            error = next(validator.iter_errors(json.loads(line)), None)
            print("valid" if error is None else "invalid: " + error.json_path + " " + ascii(error.message)[:200])
        """;

    [JsonSchemaFact]
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

    [JsonSchemaFact]
    public void The_schema_accepts_what_is_written()
    {
        string[] texts = [.. Enumerable.Range(0, 100).Select(seed => Argument.Parse(new Documents(seed).NextDocument().ToJsonString()).ToJson())];

        Validate([.. texts.Select(text => text.Replace("\n", string.Empty))]).Should().OnlyContain(verdict => verdict == "valid");
    }

    // One line of text for each document.
    private static string[] Validate(IReadOnlyList<string> texts)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("documents.jsonl");
        File.WriteAllLines(file, texts);
        using Process process = Process.Start(
            new ProcessStartInfo(JsonSchemaFactAttribute.Python!, ["-c", Script, Repository.File("docs", "argument-graph-1.schema.json"), file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string[] verdicts = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return verdicts;
    }
}
