using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Tests.Validation;

/// <summary>The findings of several files, written together.</summary>
public class FindingsOutputTests
{
    private static readonly Argument Case = Argument.Parse(
        """{ "format": "argument-graph/1", "title": "T", "elements": [{ "id": "G1", "kind": "goal", "statement": "It is safe" }] }""",
        new ReadingOptions { FileName = "one.json" });

    private static readonly ReadingResult Broken = Argument.Read("{ \"format\": 1 }", new ReadingOptions { FileName = "two.json" });

    private static FileFindings[] Both => [FileFindings.Of(Case.Validate()), new("two.json", Broken.Findings)];

    [Fact]
    public void What_a_validation_found_is_that_of_the_file_that_the_argument_was_read_from()
    {
        ValidationReport report = Case.Validate();

        FileFindings found = FileFindings.Of(report);

        (found.File, found.ElementCount, found.ErrorCount, found.WarningCount, found.InformationCount)
            .Should().Be(("one.json", 1, report.CountOf(Severity.Error), report.CountOf(Severity.Warning), report.CountOf(Severity.Information)));
        found.Findings.Should().Equal(report.Findings).And.NotBeEmpty();
        FileFindings.Of(report, "other.json").File.Should().Be("other.json");
        Case.FileName.Should().Be("one.json");
        Case.Edit(edit => edit.Add(new Claim("C1", "…"))).FileName.Should().Be("one.json");
        new ArgumentBuilder("T").Build().FileName.Should().BeNull();
    }

    [Fact]
    public void Findings_of_a_text_that_is_not_an_argument_are_counted()
    {
        FileFindings found = Both[1];

        found.ElementCount.Should().BeNull();
        found.ErrorCount.Should().Be(Broken.Findings.Count(finding => finding.Severity == Severity.Error)).And.BePositive();
    }

    [Fact]
    public void Json_has_every_file_and_every_finding()
    {
        JsonElement json = JsonDocument.Parse(Both.ToJson(new DateOnly(2026, 11, 1))).RootElement;

        json.GetProperty("date").GetString().Should().Be("2026-11-01");
        json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString()).Should().Equal("one.json", "two.json");
        json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetString())
            .Should().Equal(Both.SelectMany(file => file.Findings).Select(finding => finding.Message));
    }

    [Fact]
    public void Sarif_is_one_run_that_describes_every_rule_that_a_finding_names()
    {
        var rule = Rule.CreateForReading("OURS1", "A rule of ours", Severity.Warning, "Do better.");
        FileFindings[] files = [.. Both, new("three.txt", [new Finding { Rule = rule, Severity = Severity.Warning, Message = "Not good." }])];

        JsonElement run = JsonDocument.Parse(files.ToSarif()).RootElement.GetProperty("runs").EnumerateArray().Should().ContainSingle().Subject;

        string?[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules")
            .EnumerateArray().Select(each => each.GetProperty("id").GetString())];
        rules.Should().Equal([.. Rules.All.Select(each => each.Id), "OURS1"]);
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        results.Should().HaveCount(files.Sum(file => file.Findings.Count));
        results[^1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()
            .Should().Be("three.txt");
        JsonDocument.Parse(files.ToSarif([rule])).RootElement.GetProperty("runs")[0]
            .GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength()
            .Should().Be(1);
    }

    [Fact]
    public void One_finding_is_written_as_one_object_with_the_file_that_it_does_not_name_itself()
    {
        var finding = new Finding { Rule = Rules.MissingMember, Severity = Severity.Error, Message = "No 'id'.", Place = new Place(null, 3, 5) };
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            finding.WriteTo(json, "case.json");
        }

        Encoding.UTF8.GetString(text.WrittenSpan).Should().Be(
            """{"rule":"AG0007","severity":"error","message":"No \u0027id\u0027.","element":null,"file":"case.json","line":3,"column":5}""");
    }
}
