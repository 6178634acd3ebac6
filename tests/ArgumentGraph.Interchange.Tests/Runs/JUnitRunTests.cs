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
    [InlineData("tests='2'", "counts 2 tests, and lists 1")]
    [InlineData("tests='0'", "counts 0 tests, and lists 1")]
    [InlineData("tests='1' failures='1'", "counts 1 failures and errors, and lists 0")]
    [InlineData("tests='1' errors='2'", "counts 2 failures and errors, and lists 0")]
    [InlineData("tests='1' skipped='1'", "counts 1 skipped, and lists 0")]
    [InlineData("tests='1' disabled='1'", "counts 1 skipped, and lists 0")]
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
        RunReading reading = RunText.Read("<testsuites><testcase name='opens'/></testsuites>");

        reading.Verdict.Should().Be(RunVerdict.Pass);
        reading.Reasons.Should().Contain(reason => reason.Sentence.StartsWith("A suite does not count its tests"));
    }

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
    public void A_selector_that_matches_nothing_says_what_may_have_been_meant() =>
        RunText.Read(RunText.JUnit(("opens", string.Empty), ("closes", string.Empty)), new RunSelection { Select = "Door.open" })
            .Reasons[0].Sentence.Should().Be("None of 2 tests has a name that fits 'Door.open'; did you mean 'Door.opens'?");

    [Fact]
    public void The_time_is_that_of_the_earliest_suite_and_a_subject_is_not_checked()
    {
        RunReading reading = RunText.Read(
            """
            <testsuites timestamp='2026-03-02T09:00:00+02:00'>
            <testsuite tests='1' timestamp='2026-03-02T08:00:00'><testcase name='a'/></testsuite></testsuites>
            """,
            new RunSelection { Subject = "d20ace7" });

        reading.Collected.Should().Be(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero));
        reading.Subject.Should().BeNull();
        reading.Reasons[^1].Sentence.Should().Be("JUnit XML does not say what was run; that it was 'd20ace7' is not checked.");
    }
}
