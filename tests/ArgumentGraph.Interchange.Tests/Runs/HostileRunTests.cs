using System.Text;

namespace ArgumentGraph.Interchange.Tests.Runs;

public class HostileRunTests
{
    [Theory]
    [InlineData("<!DOCTYPE t [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>", "&c;")]
    [InlineData("<!DOCTYPE t [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;")]
    [InlineData("<!DOCTYPE t [", "")]
    [InlineData("<!DOCTYPE t []>", "")]
    [InlineData("<!DOCTYPE t SYSTEM 'unended>", "")]
    [InlineData("<!-- a --><!DOCTYPE a><!DOCTYPE b>", "")]
    [InlineData("<!DOCTYPE t SYSTEM 'entities.dtd'>", "&declared-elsewhere;")]
    [InlineData("", "&unknown;")]
    public void A_document_type_or_an_entity_is_refused(string type, string content)
    {
        RunReading reading = RunText.Read($"{type}{RunText.JUnit(("opens", $"<system-out>{content}</system-out>"))}");

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().ContainSingle(finding => finding.Rule == FormatRules.XmlEntities);
    }

    [Theory]
    [InlineData("<!DOCTYPE testsuites>")]
    [InlineData("<?xml version='1.0'?>\n<!-- > -->\n<!DOCTYPE testsuites SYSTEM\n'file:///etc/passwd'>\n")]
    [InlineData("<!DOCTYPE testsuites PUBLIC \"-//a>b//\" 'http://example.org/[not-read].dtd' >")]
    public void A_document_type_that_only_names_a_schema_is_passed_over_and_places_stay(string type)
    {
        RunReading reading = RunText.Read($"{type}{RunText.JUnit(("opens", "<failure/>"))}");

        reading.Findings.Should().BeEmpty();
        reading.Selected.Failed.Should().ContainSingle().Which.Place!.Line.Should().Be(3 + type.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Elements_and_values_nested_too_deeply_are_refused()
    {
        static string Times(string tag, int count) => string.Concat(Enumerable.Repeat(tag, count));
        static string Xml(int depth) => $"<testsuite>{Times("<a>", depth)}{Times("</a>", depth)}</testsuite>";
        string json = $$"""{ "version": "2.1.0", "runs": {{new string('[', 100_000)}}{{new string(']', 100_000)}} }""";

        RunText.Read(Xml(63)).Findings.Should().NotContain(finding => finding.Rule == Rules.NestedTooDeeply);
        RunText.Read(Xml(64)).Findings.Should().Contain(finding => finding.Rule == Rules.NestedTooDeeply);
        RunText.Read(Xml(100_000)).Verdict.Should().Be(RunVerdict.NotEvidence);
        RunText.Read(json).Findings.Should().ContainSingle(finding => finding.Rule == Rules.NestedTooDeeply);
    }

    [Fact]
    public void More_elements_than_may_be_read_are_refused()
    {
        string text = $"<testsuite tests='1'><testcase name='opens'/>{string.Concat(Enumerable.Repeat("<a/>", 2_000_000))}</testsuite>";

        RunText.Read(text).Findings.Should().ContainSingle(finding => finding.Rule == Rules.TooLarge);
    }

    [Fact]
    public void A_tag_with_more_attributes_than_may_be_read_is_refused() =>
        RunText.Read($"<testsuite {string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}='' "))}/>")
            .Findings.Should().ContainSingle(finding => finding.Rule == Rules.TooLarge);

    [Fact]
    public void What_is_longer_than_may_be_read_is_refused_however_it_is_given()
    {
        byte[] bytes = new byte[RunArtefact.MaximumBytes + 1];
        bytes.AsSpan().Fill((byte)' ');
        using var stream = new MemoryStream(bytes);
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            foreach (RunReading reading in (RunReading[])[RunArtefact.Read(bytes), RunArtefact.Read(stream), RunArtefact.Read(path)])
            {
                reading.Verdict.Should().Be(RunVerdict.NotEvidence);
                reading.Sha256.Should().BeNull();
                reading.Findings.Should().ContainSingle(finding => finding.Rule == Rules.TooLarge);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void An_empty_artefact_is_not_evidence(string text)
    {
        RunReading reading = RunText.Read(text, format: RunFormat.JUnit);

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().ContainSingle(finding => finding.Rule == RunRules.IncompleteRun && finding.Place == new Place("run", 1, 1));
    }

    [Theory]
    [InlineData("All 12 tests passed.")]
    [InlineData("<html>404</html>")]
    [InlineData("{ \"error\": \"not found\" }")]
    [InlineData("[]")]
    public void What_is_something_else_says_what_was_expected(string text)
    {
        RunReading reading = RunText.Read(text);

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Format.Should().BeNull();
        reading.Findings.Should().ContainSingle(finding => finding.Rule == RunRules.UnknownRunFormat)
            .Which.Message.Should().Contain("expected one of JUnit XML, TRX, ");
        reading.Reasons[0].Sentence.Should().StartWith("The artefact cannot be relied on: ");
    }

    [Fact]
    public void Bytes_that_are_not_text_are_not_evidence()
    {
        byte[] bytes = [.. "<testsuite tests='1'><testcase name='"u8, 0xFF, 0xC0, .. "'/></testsuite>"u8];

        RunArtefact.Read(bytes).Findings.Should().OnlyContain(finding => finding.Rule == Rules.InvalidEncoding);
    }

    [Fact]
    public void A_comment_in_JSON_that_could_hide_a_failure_is_refused() =>
        RunText.Read(RunText.Sarif("/* { \"ruleId\": \"L1\" } */")).Findings.Should().ContainSingle(finding => finding.Rule == Rules.SyntaxError);

    [Fact]
    public void A_file_that_does_not_exist_is_an_exception_and_no_verdict()
    {
        FluentActions.Invoking(() => RunArtefact.Read("nowhere/results.trx")).Should().Throw<IOException>();
        FluentActions.Invoking(() => RunArtefact.Read(string.Empty)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RunArtefact.Read((Stream)null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        FluentActions.Invoking(() => RunArtefact.Read(Encoding.UTF8.GetBytes(RunText.JUnit()), cancellationToken: source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_long_run_shows_its_first_failures_and_counts_the_others()
    {
        RunReading reading = RunText.Read(RunText.JUnit([.. Enumerable.Range(0, 100_000).Select(at => ($"t{at}", at % 2 == 0 ? "<failure/>" : string.Empty))]));

        reading.Selected.Failed.Should().HaveCount(50_000);
        reading.Reasons.Should().HaveCount(11);
        reading.Reasons[^1].Sentence.Should().Be("So it is with 49990 more tests, 50000 in all of 100000 selected.");
    }
}
