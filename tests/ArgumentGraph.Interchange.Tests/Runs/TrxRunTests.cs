namespace ArgumentGraph.Interchange.Tests.Runs;

public class TrxRunTests
{
    [Theory]
    [InlineData("Passed", RunVerdict.Pass)]
    [InlineData("Warning", RunVerdict.Doubt)]
    [InlineData("PassedButRunAborted", RunVerdict.Doubt)]
    [InlineData("Inconclusive", RunVerdict.Doubt)]
    [InlineData("Failed", RunVerdict.Fail)]
    [InlineData("Error", RunVerdict.Fail)]
    [InlineData("Timeout", RunVerdict.Fail)]
    [InlineData("Aborted", RunVerdict.Fail)]
    [InlineData("NotExecuted", RunVerdict.NotEvidence)]
    [InlineData("NotRunnable", RunVerdict.NotEvidence)]
    [InlineData("Disconnected", RunVerdict.NotEvidence)]
    [InlineData("Pending", RunVerdict.NotEvidence)]
    [InlineData("InProgress", RunVerdict.NotEvidence)]
    [InlineData("Completed", RunVerdict.NotEvidence)]
    [InlineData("passed", RunVerdict.NotEvidence)]
    [InlineData("", RunVerdict.NotEvidence)]
    public void A_result_is_what_its_outcome_says(string outcome, RunVerdict expected) =>
        RunText.Read(RunText.Trx("Completed", ("opens", "Passed"), ("closes", outcome))).Verdict.Should().Be(expected);

    [Theory]
    [InlineData("Completed", RunVerdict.Pass)]
    [InlineData("Passed", RunVerdict.Pass)]
    [InlineData("Failed", RunVerdict.NotEvidence)]
    [InlineData("Warning", RunVerdict.Doubt)]
    [InlineData("PassedButRunAborted", RunVerdict.Doubt)]
    [InlineData("Inconclusive", RunVerdict.Doubt)]
    [InlineData("Aborted", RunVerdict.Doubt)]
    [InlineData("Error", RunVerdict.Doubt)]
    [InlineData("Timeout", RunVerdict.Doubt)]
    [InlineData("NotExecuted", RunVerdict.NotEvidence)]
    [InlineData("NotRunnable", RunVerdict.NotEvidence)]
    [InlineData("Disconnected", RunVerdict.NotEvidence)]
    [InlineData("Pending", RunVerdict.NotEvidence)]
    [InlineData("InProgress", RunVerdict.NotEvidence)]
    [InlineData("Whatever", RunVerdict.NotEvidence)]
    public void Where_all_passed_the_outcome_of_the_run_decides(string outcome, RunVerdict expected) =>
        RunText.Read(RunText.Trx(outcome, ("opens", "Passed"))).Verdict.Should().Be(expected);

    [Fact]
    public void A_test_that_passed_in_an_aborted_run_is_in_doubt_and_one_that_failed_has_failed()
    {
        RunReading reading = RunText.Read(RunText.Trx("Aborted", ("opens", "Passed"), ("closes", "Failed")));

        reading.Verdict.Should().Be(RunVerdict.Fail);
        reading.Selected.Doubtful.Select(one => one.Name).Should().Equal("Door.opens");
        reading.Reasons[0].Should().Be(new RunReason("The test 'Door.closes' failed (Failed).", new Place("run", 5, 5)));
    }

    [Fact]
    public void A_failure_that_is_not_selected_leaves_the_others_as_they_are() =>
        RunText.Read(RunText.Trx("Failed", ("opens", "Passed"), ("closes", "Failed")), new RunSelection { Select = "Door.opens" })
            .Verdict.Should().Be(RunVerdict.Pass);

    [Theory]
    [InlineData("total=\"1\"", "total=\"2\"")]
    [InlineData("passed=\"1\"", "passed=\"0\"")]
    [InlineData("failed=\"0\"", "failed=\"1\"")]
    [InlineData("failed=\"0\"", "timeout=\"1\"")]
    [InlineData("failed=\"0\"", "error=\"1\"")]
    [InlineData("failed=\"0\"", "aborted=\"1\"")]
    public void Counters_that_differ_from_the_results_are_a_contradiction(string was, string becomes)
    {
        RunReading reading = RunText.Read(RunText.Trx("Completed", ("opens", "Passed")).Replace(was, becomes));

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().ContainSingle(finding => finding.Rule == RunRules.ContradictoryRun);
    }

    [Theory]
    [InlineData("<Counters total=\"1\" passed=\"1\" failed=\"0\" />", "")]
    [InlineData("total=\"1\"", "")]
    [InlineData(" outcome=\"Passed\"", "")]
    [InlineData(" outcome=\"Completed\"", "")]
    [InlineData(" testName=\"opens\"", "")]
    public void What_tools_always_write_must_be_there(string was, string becomes)
    {
        RunReading reading = RunText.Read(RunText.Trx("Completed", ("opens", "Passed")).Replace(was, becomes));

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().Contain(finding => finding.Rule == RunRules.IncompleteRun);
    }

    [Fact]
    public void A_run_of_no_tests_is_not_evidence()
    {
        RunText.Read(RunText.Trx("Completed")).Verdict.Should().Be(RunVerdict.NotEvidence);
        RunText.Read(RunText.Trx("Completed").Replace("Results>", "Nothing>")).Verdict.Should().Be(RunVerdict.NotEvidence);
    }

    [Theory]
    [InlineData("Passed", RunVerdict.Pass)]
    [InlineData("Failed", RunVerdict.Fail)]
    public void Each_row_of_a_test_with_data_counts_whichever_way_tools_count_them(string outcome, RunVerdict expected)
    {
        int failed = outcome == "Failed" ? 1 : 0;
        foreach (int more in (int[])[0, 1, 2])
        {
            string text = $"""
                <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
                <UnitTestResult testName="opens" outcome="{outcome}"><InnerResults>
                  <UnitTestResult testName="opens (1)" outcome="Passed"/><UnitTestResult testName="opens (2)" outcome="{outcome}"/>
                </InnerResults></UnitTestResult></Results>
                <ResultSummary outcome="{(failed > 0 ? "Failed" : "Completed")}"><Counters total="{1 + more}"/></ResultSummary></TestRun>
                """;
            RunText.Read(text.Replace("/></ResultSummary>", $" failed=\"{failed}\"/></ResultSummary>")).Verdict.Should().Be(expected);
        }
    }

    [Fact]
    public void The_full_name_is_that_of_the_class_and_the_test()
    {
        RunReading reading = RunText.Read(RunText.Trx("Completed", ("opens", "Passed"), ("Door.closes", "Passed")));

        reading.Selected.Passed.Select(one => one.Name).Should().Equal("Door.opens", "Door.closes");
        reading.Collected.Should().Be(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        reading.Reasons.Should().Equal(new RunReason("All 2 selected tests passed."));
    }

    [Theory]
    [InlineData("outcome=\"Error\"", "The active test run was aborted. Reason: Test host process crashed", RunVerdict.Doubt)]
    [InlineData("outcome=\"Aborted\"", "", RunVerdict.Doubt)]
    [InlineData("outcome=\"Timeout\"", "", RunVerdict.Doubt)]
    [InlineData("outcome=\"Error\"", "Exit code indicates failure: '7'.", RunVerdict.Doubt)]
    [InlineData("outcome=\"Error\"", "Exit code indicates failure: '2'. Please refer to the documentation.", RunVerdict.Pass)]
    [InlineData("outcome=\"Error\"", "[xUnit.net 00:00:00.49]     Door.closes [FAIL]", RunVerdict.Pass)]
    [InlineData("outcome=\"Warning\"", "No source maps", RunVerdict.Pass)]
    public void An_error_outside_the_tests_leaves_in_doubt_what_passed(string outcome, string text, RunVerdict expected)
    {
        string run = RunText.Trx("Failed", ("opens", "Passed"), ("closes", "Failed"))
            .Replace("</ResultSummary>", $"<RunInfos><RunInfo {outcome}><Text>{text}</Text></RunInfo></RunInfos></ResultSummary>");

        RunText.Read(run, new RunSelection { Select = "Door.opens" }).Verdict.Should().Be(expected);
        RunText.Read(run).Verdict.Should().Be(RunVerdict.Fail);
    }

    [Fact]
    public void That_a_test_failed_does_not_explain_an_error_where_none_is_listed() =>
        RunText.Read(RunText.Trx("Completed", ("opens", "Passed")).Replace(
            "</ResultSummary>", "<RunInfos><RunInfo outcome='Error'><Text>Door.closes [FAIL]</Text></RunInfo></RunInfos></ResultSummary>"))
            .Verdict.Should().Be(RunVerdict.Doubt);

    [Theory]
    [InlineData("<UnitTest id=\"t1\">", "<UnitTest id=\"other\">")]
    [InlineData("testId=\"t1\"", "")]
    [InlineData("<UnitTest id=\"t1\"><TestMethod className=\"Door, Lock\" />", "<UnitTest id=\"t1\"><TestMethod />")]
    public void A_result_whose_class_is_not_defined_does_not_drop_out_of_the_selection(string was, string becomes) =>
        RunText.Read(
            RunText.Trx("Failed", ("opens", "Passed"), ("closes", "Failed")).Replace(was, becomes), new RunSelection { Select = "Door.*" })
            .Verdict.Should().Be(RunVerdict.NotEvidence);

    [Theory]
    [InlineData("inconclusive")]
    [InlineData("passedButRunAborted")]
    [InlineData("warning")]
    [InlineData("notRunnable")]
    [InlineData("notExecuted")]
    [InlineData("disconnected")]
    [InlineData("completed")]
    [InlineData("inProgress")]
    [InlineData("pending")]
    public void A_counter_of_tests_that_are_not_listed_is_a_contradiction(string counter)
    {
        string one = RunText.Trx("Completed", ("opens", "Passed")).Replace("failed=\"0\"", $"failed=\"0\" {counter}=\"1\"");
        string two = RunText.Trx("Completed", ("opens", "Passed"), ("closes", "NotExecuted")).Replace("failed=\"0\"", $"failed=\"0\" {counter}=\"1\"");

        RunText.Read(one).Findings.Should().ContainSingle(finding => finding.Rule == RunRules.ContradictoryRun);
        RunText.Read(two, new RunSelection { Select = "Door.opens" }).Verdict.Should().Be(RunVerdict.Pass);
    }

    [Theory]
    [InlineData(0, RunVerdict.NotEvidence)]
    [InlineData(1, RunVerdict.Pass)]
    public void No_fewer_tests_are_executed_than_passed_or_failed(int executed, RunVerdict expected) =>
        RunText.Read(RunText.Trx("Completed", ("opens", "Passed")).Replace("failed=\"0\"", $"failed=\"0\" executed=\"{executed}\""))
            .Verdict.Should().Be(expected);
}
