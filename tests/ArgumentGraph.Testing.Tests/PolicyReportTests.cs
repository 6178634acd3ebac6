using System.Text.Json;
using System.Xml.Linq;

namespace ArgumentGraph.Testing.Tests;

/// <summary>What a report says as text, JSON, SARIF and JUnit's XML.</summary>
public class PolicyReportTests
{
    private static readonly Policy Policy = Policy.On(Cases.Day)
        .PathwaysStand("P2", "P8").Because("they were promised")
        .NoFindings(Severity.Error)
        .NoSinglePoints(pathways: ["P6"], except: ["A1", "A2", "A3"]);

    private static readonly PolicyReport Report = Policy.Check(Cases.Sabotage);

    [Fact]
    public void One_exception_lists_everything_that_fails_and_why()
    {
        Action verify = () => Policy.Verify(Cases.Sabotage);
        ArgumentExpectationException thrown = verify.Should().Throw<ArgumentExpectationException>().Which;
        thrown.Report!.Results.Should().Equal(Report.Results);
        ApprovedFile.Check(
            Repository.File("tests", "ArgumentGraph.Testing.Tests", "Golden", "failures.txt"),
            thrown.Message.Replace(Repository.Root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal));
        Action met = () => Policy.On(Cases.Day).PathwaysStand().Verify(Cases.Six);
        met.Should().NotThrow();
        Policy.On(Cases.Day).PathwaysStand().Check(Cases.Six).ToString().Should().EndWith("meets 1 expectation. As is, judged on 2026-11-01.");
    }

    [Fact]
    public void Json_says_what_the_report_says()
    {
        JsonElement json = JsonDocument.Parse(Report.ToJson()).RootElement;
        json.GetProperty("met").GetBoolean().Should().BeFalse();
        JsonElement one = json.GetProperty("cases").EnumerateArray().Should().ContainSingle().Subject;
        one.GetProperty("file").GetString().Should().EndWith("case.json");
        one.GetProperty("date").GetString().Should().Be("2026-11-01");
        one.GetProperty("baseline").GetString().Should().Be("as-is");
        JsonElement[] expectations = [.. one.GetProperty("expectations").EnumerateArray()];
        expectations.Should().HaveCount(3);
        foreach ((JsonElement item, ExpectationResult result) in expectations.Zip(Report.Results))
        {
            item.GetProperty("kind").GetString().Should().Be(result.Expectation.Kind);
            item.GetProperty("because").GetString().Should().Be(result.Expectation.Because);
            item.GetProperty("met").GetBoolean().Should().Be(result.IsMet);
            foreach ((JsonElement shown, ExpectationFailure failure) in item.GetProperty("failures").EnumerateArray().Zip(result.Failures))
            {
                shown.GetProperty("message").GetString().Should().Be(failure.Message);
                shown.GetProperty("element").GetString().Should().Be(failure.ElementId);
                shown.GetProperty("line").GetInt32().Should().Be(failure.Place!.Line);
                shown.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).Should().Equal(failure.Reasons);
            }
        }
    }

    [Fact]
    public void Sarif_has_an_error_for_each_failure_under_a_rule_for_its_kind()
    {
        JsonElement run = JsonDocument.Parse(Report.ToSarif()).RootElement.GetProperty("runs")[0];
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).Should()
            .Equal("pathwaysStand", "noHiddenLoadBearing", "nothingExpires", "noSinglePoints", "noFindings", "probability", "pathwaysReviewed");
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        results.Select(result => result.GetProperty("ruleId").GetString()).Should().Equal("pathwaysStand", "noSinglePoints");
        results.Should().OnlyContain(result => result.GetProperty("level").GetString() == "error");
        JsonElement place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().EndWith("samples/sabotage-risk/case.json");
        place.GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(Cases.Sabotage.PlaceOf("P8")!.Line);
    }

    [Fact]
    public void Junit_has_a_test_case_for_each_expectation()
    {
        var xml = XDocument.Parse(Report.ToJUnit());
        xml.Root!.Name.LocalName.Should().Be("testsuites");
        XElement suite = xml.Root.Elements().Should().ContainSingle().Subject;
        suite.Attribute("tests")!.Value.Should().Be("3");
        suite.Attribute("failures")!.Value.Should().Be("2");
        XElement[] tests = [.. suite.Elements("testcase")];
        tests.Select(test => test.Attribute("name")!.Value).Should().Equal(Report.Results.Select(result => result.Expectation.Text));
        tests.Select(test => test.Element("failure") is null).Should().Equal(Report.Results.Select(result => result.IsMet));
        tests[0].Element("failure")!.Attribute("message")!.Value.Should().Be("P8 is unsupported: E59 planned.");
        tests[0].Element("failure")!.Value.Should().Contain("because they were promised").And.Contain("P8 is unsupported: E59 planned.");
    }

    [Fact]
    public void Text_of_an_argument_cannot_break_xml_or_reorder_what_is_around_it()
    {
        var draft = new ArgumentBuilder("A \u0001 <title> \u202E \uD83D\uDE00 & \uFFFE");
        draft.Goal("P1", "Harm is unlikely").AsPathway();
        var xml = XDocument.Parse(Policy.On(Cases.Day).PathwaysStand().Check(draft.Build()).ToJUnit());
        xml.Root!.Element("testsuite")!.Attribute("name")!.Value.Should().Be("A \\u{1} <title> \\u{202E} \uD83D\uDE00 & \\u{FFFE}");
    }

    [Fact]
    public void Reports_on_several_arguments_are_written_together()
    {
        PolicyCase[] cases = [PolicyCase.Of(Report), new("six.json", Policy.On(Cases.Day).PathwaysStand().Check(Cases.Six))];

        JsonElement json = JsonDocument.Parse(cases.ToJson()).RootElement;
        json.GetProperty("met").GetBoolean().Should().BeFalse();
        json.GetProperty("cases").EnumerateArray().Select(each => each.GetProperty("file").GetString()).Should().Equal(Report.Argument.FileName, "six.json");
        JsonElement run = JsonDocument.Parse(cases.ToSarif()).RootElement.GetProperty("runs").EnumerateArray().Should().ContainSingle().Subject;
        run.GetProperty("results").GetArrayLength().Should().Be(cases.Sum(each => each.ToFindings().ErrorCount)).And.BePositive();
        XElement.Parse(cases.ToJUnit()).Elements("testsuite").Select(suite => suite.Attribute("name")!.Value).Should().Equal(cases.Select(each => each.Name));
        cases[0].ToFindings().Findings.Should().OnlyContain(finding => finding.Severity == Severity.Error && finding.Message.Contains("Expected that "));
    }
}
