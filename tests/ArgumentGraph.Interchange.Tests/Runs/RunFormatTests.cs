using System.Text;

namespace ArgumentGraph.Interchange.Tests.Runs;

public class RunFormatTests
{
    public static TheoryData<string, string?> Texts => new()
    {
        { RunText.JUnit(), "junit" },
        { "<testsuite/>", "junit" },
        { $"\uFEFF<?xml version='1.0' encoding='utf-16'?>\n<!-- doors -->\n{RunText.Trx("Completed")}", "trx" },
        { RunText.Sarif(), "sarif" },
        { RunText.Cobertura(), "cobertura" },
        { RunText.TestResult("{}"), "in-toto-test-result" },
        { RunText.Envelope(RunText.TestResult("{}")), "in-toto-test-result" },
        { RunText.Svr(string.Empty), "in-toto-svr" },
        { RunText.Oscal(), "oscal-assessment-results" },
        { "<TestRun/>", null },
        { "<coverage clover='4.5'/>", null },
        { "<assurance/>", null },
        { "{}", null },
        { "[]", null },
        { "{ \"runs\": 7 }", null },
        { "{ \"format\": \"argument-graph/1\" }", null },
        { "goal: door", null },
        { "<", null },
        { "{", null },
        { string.Empty, null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_content_shows_the_format(string text, string? expected) => RunFormat.Detect(Encoding.UTF8.GetBytes(text))?.Id.Should().Be(expected);

    [Fact]
    public void A_text_in_UTF_16_is_read_too()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(RunText.JUnit(("öffnet", string.Empty)))];

        RunFormat.Detect(bytes).Should().Be(RunFormat.JUnit);
        RunArtefact.Read(bytes).Verdict.Should().Be(RunVerdict.Pass);
    }

    [Fact]
    public void A_format_is_found_by_its_id()
    {
        RunFormat.All.Should().HaveCount(7).And.OnlyContain(format => RunFormat.Find(format.Id.ToUpperInvariant()) == format && format.ToString() == format.Id);
        RunFormat.All.SelectMany(format => format.FileEndings).Should().OnlyContain(ending => ending.StartsWith('.'));
        RunFormat.Find("tap").Should().BeNull();
    }

    [Theory]
    [InlineData("trx", "The artefact is JUnit XML; expected TRX.")]
    [InlineData("sarif", "The artefact is JUnit XML; expected SARIF 2.1.0.")]
    public void An_artefact_of_another_format_than_the_one_asked_for_is_not_evidence(string id, string message)
    {
        RunReading reading = RunText.Read(RunText.JUnit(("opens", string.Empty)), format: RunFormat.Find(id));

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Format.Should().Be(RunFormat.Find(id));
        reading.Findings.Should().ContainSingle().Which.Message.Should().Be(message);
    }

    [Fact]
    public void A_selection_refuses_what_could_not_be_meant()
    {
        FluentActions.Invoking(() => new RunSelection { Select = " " }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new RunSelection { Subject = string.Empty }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new RunSelection { SubjectDigest = "abc" }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new RunSelection { Threshold = 80 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RunSelection { Level = (SarifLevel)3 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RunSelection { Threshold = double.NaN }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
