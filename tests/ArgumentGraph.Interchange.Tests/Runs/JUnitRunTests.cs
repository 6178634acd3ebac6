namespace ArgumentGraph.Interchange.Tests.Runs;

public class JUnitRunTests
{
    [Theory]
    [InlineData("", RunVerdict.Pass)]
    [InlineData("<system-out>opened</system-out><properties/>", RunVerdict.Pass)]
    [InlineData("<failure/>", RunVerdict.Fail)]
    [InlineData("<error message='no door'/>", RunVerdict.Fail)]
    [InlineData("<rerunFailure/>", RunVerdict.Fail)]
    [InlineData("<rerunError/>", RunVerdict.Fail)]
    [InlineData("<flakyFailure/>", RunVerdict.Doubt)]
    [InlineData("<flakyError/>", RunVerdict.Doubt)]
    [InlineData("<skipped/>", RunVerdict.NotEvidence)]
    [InlineData("<flakyFailure/><failure/>", RunVerdict.Fail)]
    [InlineData("<skipped/><error/>", RunVerdict.Fail)]
    [InlineData("<Failure/>", RunVerdict.Fail)]
    [InlineData("<maybe/>", RunVerdict.NotEvidence)]
    public void A_case_is_what_the_elements_in_it_say(string content, RunVerdict expected)
    {
        RunReading reading = RunText.Read(RunText.JUnit(("opens", string.Empty), ("closes", content)));

        reading.Verdict.Should().Be(expected);
        reading.Format.Should().Be(RunFormat.JUnit);
    }

    [Theory]
    [InlineData("status='run' result='completed'", RunVerdict.Pass)]
    [InlineData("status='notrun' result='suppressed'", RunVerdict.NotEvidence)]
    [InlineData("status='failed'", RunVerdict.Fail)]
    [InlineData("failure='not open'", RunVerdict.Fail)]
    [InlineData("status='perhaps'", RunVerdict.NotEvidence)]
    [InlineData("skipped='true'", RunVerdict.NotEvidence)]
    [InlineData("skipped='False'", RunVerdict.Pass)]
    [InlineData("skipped='perhaps'", RunVerdict.NotEvidence)]
    [InlineData("executed='false'", RunVerdict.NotEvidence)]
    [InlineData("executed='true'", RunVerdict.Pass)]
    [InlineData("disabled='1'", RunVerdict.NotEvidence)]
    [InlineData("ignored='yes'", RunVerdict.NotEvidence)]
    public void A_case_is_what_its_attributes_say(string attributes, RunVerdict expected) =>
        RunText.Read($"<testsuite tests='1'><testcase name='opens' {attributes}/></testsuite>").Verdict.Should().Be(expected);

    [Fact]
    public void One_failure_decides_and_has_its_place()
    {
        RunReading reading = RunText.Read(
            RunText.JUnit(("opens", string.Empty), ("closes", "<failure/>"), ("locks", "<skipped/>"), ("rings", "<flakyError/>")));

        reading.Verdict.Should().Be(RunVerdict.Fail);
        reading.Reasons.Should().Equal(new RunReason("The test 'Door.closes' failed (failure).", new Place("run", 4, 5)));
        reading.Selected.ToString().Should().Be("1 passed, 1 doubtful, 1 failed, 1 skipped");
        reading.Selected.Failed.Should().Equal(new RunCase("Door.closes", RunVerdict.Fail, "failure", new Place("run", 4, 5)));
    }

    [Fact]
    public void What_did_not_run_outweighs_what_is_in_doubt() =>
        RunText.Read(RunText.JUnit(("opens", "<flakyError/>"), ("closes", "<skipped/>"))).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Theory]
    [InlineData("<testsuite tests='0'/>")]
    [InlineData("<testsuites/>")]
    [InlineData("<testsuites tests='0'><testsuite name='doors' tests='0' failures='0'/></testsuites>")]
    public void A_run_of_no_tests_is_not_evidence(string text)
    {
        RunReading reading = RunText.Read(text);

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Reasons[0].Sentence.Should().Be("The artefact has no tests: a run of nothing shows nothing.");
    }

    [Theory]
    [InlineData("tests='2'", "has 2 as its count of tests, and lists 1")]
    [InlineData("tests='0'", "has 0 as its count of tests, and lists 1")]
    [InlineData("tests='1' failures='1'", "has 1 as its count of failures and errors, and lists 0")]
    [InlineData("tests='1' errors='2'", "has 2 as its count of failures and errors, and lists 0")]
    [InlineData("tests='1' skipped='1'", "has 1 as its count of skipped, and lists 0")]
    [InlineData("tests='1' disabled='1'", "has 1 as its count of skipped, and lists 0")]
    public void Counts_that_differ_from_the_cases_are_a_contradiction(string counts, string message)
    {
        RunReading reading = RunText.Read($"<testsuite {counts}><testcase name='opens'/></testsuite>");

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().ContainSingle().Which.Should().Match<Finding>(
            finding => finding.Rule == RunRules.ContradictoryRun && finding.Message.Contains(message) && finding.Place == new Place("run", 1, 1));
        reading.Reasons[0].Sentence.Should().StartWith("The artefact cannot be relied on: ");
    }

    [Fact]
    public void The_counts_of_suites_around_suites_include_those_in_them() =>
        RunText.Read(
            """
            <testsuites tests='3'><testsuite tests='3'><testcase name='a'/>
            <testsuite tests='2'><testcase name='b'/><testcase name='c'/></testsuite></testsuite></testsuites>
            """)
            .Verdict.Should().Be(RunVerdict.Pass);

    [Fact]
    public void A_suite_that_does_not_count_its_tests_passes_and_says_so()
    {
        RunReading reading = RunText.Read("<testsuites><testcase name='opens'/></testsuites>"); // as Node.js writes it

        reading.Verdict.Should().Be(RunVerdict.Pass);
        reading.Reasons.Should().Contain(reason => reason.Sentence.StartsWith("A suite does not count its tests"));
    }

    [Theory]
    [InlineData("<testsuite name='b'><testcase name='y'/></testsuite>", RunVerdict.NotEvidence)]
    [InlineData("<testsuite name='b' tests='1'><testcase name='y'/></testsuite>", RunVerdict.Pass)]
    [InlineData("<testsuite name='b'/>", RunVerdict.Pass)]
    [InlineData("<testcase name='y'/>", RunVerdict.Pass)]
    [InlineData("<testsuite name='b'><testcase name='y'><failure/></testcase></testsuite>", RunVerdict.Fail)]
    public void Where_one_suite_counts_its_tests_the_others_must(string other, RunVerdict expected) =>
        RunText.Read($"<testsuites><testsuite name='a' tests='1'><testcase name='x'/></testsuite>{other}</testsuites>").Verdict.Should().Be(expected);

    [Fact]
    public void A_count_that_is_not_a_number_is_not_evidence() =>
        RunText.Read("<testsuite tests='one'><testcase name='opens'/></testsuite>")
            .Findings.Should().ContainSingle(finding => finding.Rule == Rules.ValueOutOfRange);

    [Fact]
    public void A_suite_that_could_not_be_set_up_failed() =>
        RunText.Read("<testsuite name='doors' tests='1'><error/><testcase name='opens'/></testsuite>", new RunSelection { Select = "opens" })
            .Verdict.Should().Be(RunVerdict.Fail);

    [Theory]
    [InlineData("<testsuite tests='1'><testcase/></testsuite>")]
    [InlineData("<testsuite tests='1'><properties><testcase name='opens'/></properties></testsuite>")]
    public void A_case_without_a_name_or_a_suite_is_not_evidence(string text) => RunText.Read(text).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Theory]
    [InlineData("Door.opens", RunVerdict.Pass, 1)]
    [InlineData("*opens", RunVerdict.Pass, 1)]
    [InlineData("Door.*", RunVerdict.Fail, 2)]
    [InlineData("Door.closes", RunVerdict.Fail, 1)]
    [InlineData("door.opens", RunVerdict.NotEvidence, 0)]
    [InlineData("opens", RunVerdict.NotEvidence, 0)]
    public void Only_what_is_selected_counts(string pattern, RunVerdict expected, int count)
    {
        RunReading reading = RunText.Read(RunText.JUnit(("opens", string.Empty), ("closes", "<failure/>")), new RunSelection { Select = pattern });

        reading.Verdict.Should().Be(expected);
        reading.Selected.Count.Should().Be(count);
    }

    [Fact]
    public void A_selector_that_does_not_match_the_one_test_says_so() =>
        RunText.Read(RunText.JUnit(("opens", string.Empty)), new RunSelection { Select = "Door.open" })
            .Reasons[0].Sentence.Should().Be("The one test does not have a name that fits 'Door.open'; did you mean 'Door.opens'?");

    [Fact]
    public void A_selector_that_matches_nothing_says_what_may_have_been_meant() =>
        RunText.Read(RunText.JUnit(("opens", string.Empty), ("closes", string.Empty)), new RunSelection { Select = "Door.open" })
            .Reasons[0].Sentence.Should().Be("None of 2 tests has a name that fits 'Door.open'; did you mean 'Door.opens'?");

    [Theory]
    [InlineData("", RunVerdict.Pass, 7)]
    [InlineData("<failure/>", RunVerdict.Fail, 8)]
    [InlineData("<flakyFailure/>", RunVerdict.Doubt, 8)]
    [InlineData("<skipped/>", RunVerdict.NotEvidence, 8)]
    public void A_pass_has_the_earliest_time_of_what_is_selected_and_anything_else_the_latest(string content, RunVerdict expected, int hour)
    {
        RunReading reading = RunText.Read(
            $"""
            <testsuites timestamp='2026-03-02T09:00:00+02:00'>
            <testsuite tests='1' timestamp='2026-03-02T08:00:00'><testcase name='a'>{content}</testcase></testsuite>
            <testsuite tests='1' timestamp='2026-03-01T01:00:00'><testcase name='b'/></testsuite>
            <testsuite tests='1' timestamp='2026-03-03T01:00:00'><testcase name='b'/></testsuite></testsuites>
            """,
            new RunSelection { Select = "a" });

        reading.Verdict.Should().Be(expected);
        reading.Collected.Should().Be(new DateTimeOffset(2026, 3, 2, hour, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_time_of_the_first_day_of_1970_is_that_of_a_tool_without_a_clock() =>
        RunText.Read("<testsuite tests='1' timestamp='1970-01-01T00:00:00Z'><testcase name='a'/></testsuite>").Collected.Should().BeNull();

    [Fact]
    public void That_a_run_is_of_a_commit_cannot_be_shown_by_a_format_without_a_place_for_it()
    {
        var asked = new RunSelection { Subject = "d20ace7" };
        RunReading reading = RunText.Read(RunText.JUnit(("opens", string.Empty)), asked);

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Subject.Should().BeNull();
        reading.Reasons[0].Sentence.Should().Be("JUnit XML has no place for what was run, which is asked to be 'd20ace7'.");
        RunText.Read(RunText.JUnit(("opens", "<failure/>")), asked).Verdict.Should().Be(RunVerdict.Fail);
        RunText.Read(RunText.JUnit(("opens", string.Empty)), RunText.OfSubject).Verdict.Should().Be(RunVerdict.NotEvidence);
        RunText.Read(RunText.Trx("Completed", ("opens", "Passed")), asked).Verdict.Should().Be(RunVerdict.NotEvidence);
        RunText.Read(RunText.Cobertura(("Doors", [1])), asked with { Threshold = 0.5 }).Verdict.Should().Be(RunVerdict.NotEvidence);
        RunText.Read(RunText.Oscal(("ac-1", "satisfied", "O2")), asked).Verdict.Should().Be(RunVerdict.NotEvidence);
    }
}
