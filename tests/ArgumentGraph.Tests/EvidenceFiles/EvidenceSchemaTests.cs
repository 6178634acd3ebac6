using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.EvidenceFiles;

/// <summary>The schema of files of records, held against the reader; records written and read again; files that something happened to.</summary>
public class EvidenceSchemaTests
{
    private static readonly string[] Names =
    [
        "$schema", "format", "records", "element", "verdict", "collected", "subject", "artefact", "file", "sha256", "select", "threshold", "level", "run",
        "cases", "selected", "passed", "failed", "other",
    ];

    private static readonly string Hash = "\"" + new string('a', 64) + "\"";

    // Values that are right for some member and wrong for others.
    private static readonly string[] Values =
    [
        "null", "true", "7", "0", "-1", "2.0", "0.5", "1.5", "1e400", "\"\"", "\" \"", "\"E7\"", "[]", "{}", "[7]", "[{}]", Hash, Hash.ToUpperInvariant(),
        "\"pass\"", "\"fail\"", "\"notEvidence\"", "\"Pass\"", "\"2026-11-01\"", "\"2026-11-01T03:00:00Z\"", "\"2026-02-29T03:00:00Z\"",
        "\"2026-11-01T24:00:00Z\"", "\"2026-11-01T03:00:00\"", "\"2026-11-01T03:00:00+01:00\"", "\"2026-11-01T03:00:00.1234567Z\"",
        "\"2026-11-01T03:00:00.Z\"", "\"2026-11-01T03:00:00.12345678Z\"", "\"2026-11-01T03:00:00Z\\n\"", "\"2026-11-01t03:00:00z\"",
        "\" 2026-11-01T03:00:00Z\"",
        "\"argument-graph-evidence/1\"", "{ \"selected\": 3, \"passed\": 1, \"failed\": 1 }", "{ \"file\": \"a.trx\", \"sha256\": " + Hash + " }",
    ];

    private static readonly SidecarSchema Schema = new("argument-graph-evidence-1.schema.json", Names, Values);

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_are_records() => Schema.AgreesWith(
        random => (JsonObject)JsonNode.Parse(Some(random).ToJson())!,
        text => EvidenceRecords.Read(text) is { Records: null } reading ? reading.Findings : [],
        finding => finding.Rule == Rules.InconsistentRecord);

    [Fact]
    public void The_schema_is_one_of_draft_2020_12() => Schema.IsOfDraft202012();

    [Fact]
    public void Records_are_read_back_as_they_were_written_and_written_as_they_were_read() =>
        new RandomCases<EvidenceRecords>(seed => Some(new Random(seed)), records => records.ToJson()).Check(300, 10_000, records =>
        {
            string json = records.ToJson();
            EvidenceRecordsReading reading = EvidenceRecords.Read(json);
            reading.Findings.Should().BeEmpty();
            reading.Records.Should().Be(records);
            reading.Records!.ToJson().Should().Be(json);
        });

    // Bytes are cut, changed and moved: what comes of it is records, or findings, each with a place; and passes are only where the word is.
    [Fact]
    public void Whatever_happens_to_a_file_there_are_records_or_findings_with_places() =>
        RandomTexts.Of(seed => Corrupted(Some(new Random(seed)).ToJson(), new Random(seed))).Check(500, 10_000, text =>
        {
            EvidenceRecordsReading reading = EvidenceRecords.Read(text, "case.evidence.json");
            (reading.Records is null).Should().Be(reading.Findings.Any(finding => finding.Severity == Severity.Error));
            reading.Findings.All(finding => finding.Place is not null).Should().BeTrue();
            int passes = text.Split("pass\"").Length - 1;
            (reading.Records?.Records.Count(record => record.Verdict == RunVerdict.Pass) ?? 0).Should().BeLessThanOrEqualTo(passes);
        });

    [Theory]
    [InlineData("pass", "{ \"selected\": 3, \"passed\": 2, \"failed\": 1 }", "The record says 'pass', but cases failed (2 of 3 passed, 1 failed)")]
    [InlineData("pass", "{ \"selected\": 0, \"passed\": 0, \"failed\": 0 }", "The record says 'pass', but not one case was looked at (0 of 0 passed)")]
    [InlineData("fail", "{ \"selected\": 3, \"passed\": 2, \"failed\": 2 }", "More cases passed and failed than were selected")]
    public void A_record_that_contradicts_itself_is_refused_with_its_place(string verdict, string cases, string message)
    {
        string text = $$"""
            { "format": "argument-graph-evidence/1", "records": [
              { "element": "E7", "verdict": "{{verdict}}", "collected": "2026-11-01T03:00:00Z", "cases": {{cases}} } ] }
            """;

        EvidenceRecordsReading reading = EvidenceRecords.Read(text, "case.evidence.json");

        reading.Records.Should().BeNull();
        Finding finding = reading.Findings.Should().ContainSingle().Which;
        finding.Rule.Should().Be(Rules.InconsistentRecord);
        finding.Message.Should().StartWith(message);
        finding.Place!.Line.Should().Be(2);
    }

    [Fact]
    public void Everything_wrong_is_found_at_once()
    {
        EvidenceRecordsReading reading = EvidenceRecords.Read(
            """{ "format": "argument-graph-evidence/1", "records": [ { "verdict": "passed", "collected": "yesterday", "artefact": { "file": "a.trx" } } ] }""");

        reading.Findings.Select(finding => finding.Message).Should().Equal(
            "A record has no 'element', which it needs.",
            "'verdict' is 'passed'; did you mean 'pass'?",
            "'collected' is 'yesterday'; it is a moment in UTC, YYYY-MM-DDThh:mm:ssZ.",
            "'artefact' has no 'sha256', which it needs.");
    }

    private static string Corrupted(string text, Random random)
    {
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(text.Length);
            int length = random.Next(1, Math.Min(12, text.Length - at + 1));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                2 => text[..at] + (char)random.Next(1, 0x300) + text[(at + 1)..],
                _ => text[..at] + "{}[]:,\"\\0"[random.Next(9)] + text[at..],
            };
        }

        return text;
    }

    private static EvidenceRecords Some(Random random) => new(Enumerable.Range(1, random.Next(1, 4)).Select(i =>
    {
        int selected = random.Next(0, 9);
        int failed = random.Next(0, selected + 1);
        return new EvidenceRecord
        {
            ElementId = $"E{i}",
            Verdict = failed > 0 ? RunVerdict.Fail : (RunVerdict)random.Next(4),
            Collected = new DateTimeOffset(2026, 11, random.Next(1, 31), random.Next(24), random.Next(60), 0, TimeSpan.Zero)
                .AddTicks(random.Next(2) * (long)random.Next()),
            Subject = random.Next(2) == 0 ? null : "model “M”, snapshot 3",
            Run = random.Next(2) == 0 ? null : "https://ci.example/runs/4711",
            Cases = selected == 0 || random.Next(2) == 0 ? null : new(selected, selected - failed, failed),
            Artefact = random.Next(3) == 0 ? null : new("results/a b.trx", Convert.ToHexString(SHA256.HashData([(byte)i])).ToLowerInvariant())
            {
                Format = random.Next(2) == 0 ? null : "trx",
                Subject = random.Next(2) == 0 ? null : "0123abcd",
                Select = random.Next(2) == 0 ? null : "Storage.*",
                Threshold = random.Next(2) == 0 ? null : random.NextDouble(),
                Level = random.Next(2) == 0 ? null : "warning",
            },
        };
    }));
}
