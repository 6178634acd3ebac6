namespace ArgumentGraph.Interchange.Tests.Runs;

public class SarifRunTests
{
    [Theory]
    [InlineData("\"kind\": \"pass\"", RunVerdict.Pass)]
    [InlineData("\"kind\": \"open\"", RunVerdict.Doubt)]
    [InlineData("\"kind\": \"review\"", RunVerdict.Doubt)]
    [InlineData("\"kind\": \"fail\"", RunVerdict.Fail)]
    [InlineData("\"kind\": \"fail\", \"level\": \"error\"", RunVerdict.Fail)]
    [InlineData("\"kind\": \"fail\", \"level\": \"warning\"", RunVerdict.Fail)]
    [InlineData("\"kind\": \"fail\", \"level\": \"note\"", RunVerdict.Pass)]
    [InlineData("\"kind\": \"fail\", \"level\": \"none\"", RunVerdict.Doubt)]
    [InlineData("\"message\": { \"text\": \"neither a kind nor a level\" }", RunVerdict.Fail)]
    [InlineData("\"level\": \"error\"", RunVerdict.Fail)]
    [InlineData("\"level\": \"note\"", RunVerdict.Pass)]
    [InlineData("\"kind\": \"pass\", \"level\": \"none\"", RunVerdict.Pass)]
    [InlineData("\"kind\": \"pass\", \"level\": \"error\"", RunVerdict.NotEvidence)]
    [InlineData("\"kind\": \"review\", \"level\": \"error\"", RunVerdict.Doubt)]
    [InlineData("\"kind\": \"notApplicable\"", RunVerdict.NotEvidence)]
    [InlineData("\"kind\": \"informational\"", RunVerdict.NotEvidence)]
    [InlineData("\"baselineState\": \"absent\"", RunVerdict.Pass)]
    [InlineData("\"baselineState\": \"unchanged\"", RunVerdict.Fail)]
    [InlineData("\"suppressions\": [{ \"kind\": \"inSource\" }]", RunVerdict.Pass)]
    [InlineData("\"suppressions\": [{ \"kind\": \"external\", \"status\": \"accepted\" }]", RunVerdict.Pass)]
    [InlineData("\"suppressions\": [{ \"kind\": \"external\", \"status\": \"underReview\" }]", RunVerdict.Fail)]
    [InlineData("\"suppressions\": [{ \"kind\": \"external\", \"status\": \"rejected\" }, { \"kind\": \"inSource\" }]", RunVerdict.Fail)]
    [InlineData("\"suppressions\": []", RunVerdict.Fail)]
    [InlineData("\"kind\": \"Pass\"", RunVerdict.NotEvidence)]
    [InlineData("\"level\": \"fatal\"", RunVerdict.NotEvidence)]
    [InlineData("\"knid\": \"pass\"", RunVerdict.NotEvidence)]
    [InlineData("\"kind\": \"fail\", \"kind\": \"pass\"", RunVerdict.NotEvidence)]
    public void A_result_is_what_its_kind_level_and_suppressions_say(string members, RunVerdict expected) =>
        RunText.Read(RunText.Sarif($$"""{ "ruleId": "L1", {{members}} }""")).Verdict.Should().Be(expected);

    [Theory]
    [InlineData(SarifLevel.Note, "note", RunVerdict.Fail)]
    [InlineData(SarifLevel.Warning, "note", RunVerdict.Pass)]
    [InlineData(SarifLevel.Warning, "warning", RunVerdict.Fail)]
    [InlineData(SarifLevel.Error, "warning", RunVerdict.Pass)]
    [InlineData(SarifLevel.Error, "error", RunVerdict.Fail)]
    public void The_level_asked_for_is_the_least_that_counts(SarifLevel asked, string level, RunVerdict expected) =>
        RunText.Read(RunText.Sarif($$"""{ "ruleId": "L1", "level": "{{level}}" }"""), new RunSelection { Level = asked }).Verdict.Should().Be(expected);

    [Theory]
    [InlineData("\"ruleId\": \"L1\"", SarifLevel.Warning, RunVerdict.Fail)]
    [InlineData("\"ruleId\": \"L1\"", SarifLevel.Error, RunVerdict.Pass)]
    [InlineData("\"ruleId\": \"L2\"", SarifLevel.Warning, RunVerdict.Pass)]
    [InlineData("\"ruleId\": \"L2/part\"", SarifLevel.Warning, RunVerdict.Pass)]
    [InlineData("\"ruleIndex\": 1", SarifLevel.Warning, RunVerdict.Pass)]
    [InlineData("\"rule\": { \"index\": 1 }", SarifLevel.Warning, RunVerdict.Pass)]
    [InlineData("\"rule\": { \"id\": \"L2\" }", SarifLevel.Note, RunVerdict.Fail)]
    [InlineData("\"ruleIndex\": 9", SarifLevel.Warning, RunVerdict.Fail)]
    [InlineData("\"ruleIndex\": 9", SarifLevel.Error, RunVerdict.Fail)]
    [InlineData("\"rule\": { \"index\": 0, \"toolComponent\": { \"index\": 0 } }", SarifLevel.Error, RunVerdict.Fail)]
    [InlineData("\"ruleId\": \"L9\", \"rule\": { \"index\": 0, \"toolComponent\": { \"index\": 0 } }", SarifLevel.Error, RunVerdict.Pass)]
    [InlineData("\"message\": {}", SarifLevel.Error, RunVerdict.Pass)]
    [InlineData("\"ruleId\": \"L1\", \"ruleIndex\": 1", SarifLevel.Error, RunVerdict.NotEvidence)]
    public void A_level_that_is_left_out_is_that_of_the_rule_or_else_warning(string rule, SarifLevel asked, RunVerdict expected) =>
        RunText.Read(RunText.Sarif($"{{ {rule} }}"), new RunSelection { Level = asked }).Verdict.Should().Be(expected);

    [Fact]
    public void What_the_run_sets_a_rule_to_counts_where_it_is_higher()
    {
        string text = RunText.SarifRun(
            """
            "invocations": [{ "executionSuccessful": true, "ruleConfigurationOverrides": [
              { "descriptor": { "index": 1 }, "configuration": { "level": "error" } }, { "descriptor": { "id": "L1" }, "configuration": { "level": "note" } }] }],
            "results": [{ "ruleId": "L2" }, { "ruleId": "L1" }]
            """);

        RunText.Read(text, new RunSelection { Level = SarifLevel.Error }).Selected.Failed.Should().ContainSingle(one => one.Name == "L2");
        RunText.Read(text, new RunSelection { Select = "L1" }).Verdict.Should().Be(RunVerdict.Pass, "the run says note");
    }

    [Fact]
    public void A_run_without_results_passes_if_it_ended_well()
    {
        RunReading reading = RunText.Read(RunText.Sarif());

        reading.Verdict.Should().Be(RunVerdict.Pass);
        reading.Reasons.Should().Equal(new RunReason("No result is reported that counts as failed or in doubt."));
        reading.Subject.Should().Be("d20ace7");
        reading.Collected.Should().Be(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("\"results\": []")]
    [InlineData("\"invocations\": [], \"results\": []")]
    [InlineData("\"invocations\": [{ \"executionSuccessful\": false }], \"results\": []")]
    [InlineData("\"invocations\": [{ \"executionSuccessful\": true }, { \"executionSuccessful\": false }], \"results\": []")]
    [InlineData("\"invocations\": [{ \"executionSuccessful\": \"true\" }], \"results\": []")]
    [InlineData("\"invocations\": [{ \"exitCode\": 0 }], \"results\": []")]
    [InlineData("\"invocations\": [{ \"executionSuccessful\": true }]")]
    [InlineData("\"invocations\": [{ \"executionSuccessful\": true }], \"results\": null")]
    [InlineData("\"invocations\": [{ \"executionSuccessful\": true }], \"results\": [], \"externalPropertyFileReferences\": { \"results\": [] }")]
    [InlineData("\"invocations\": [{ \"executionSuccessful\": false }], \"results\": [{ \"level\": \"error\" }]")]
    public void A_run_that_did_not_end_well_or_has_its_results_elsewhere_is_not_evidence(string members) =>
        RunText.Read(RunText.SarifRun(members)).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Theory]
    [InlineData("""{ "version": "2.1.0", "runs": [] }""")]
    [InlineData("""{ "version": "2.0.0", "runs": [] }""")]
    [InlineData("""{ "version": "2.1.0", "runs": null }""")]
    [InlineData("""{ "version": "2.1.0", "runs": [7] }""")]
    public void A_log_without_a_run_is_not_evidence(string text) => RunText.Read(text).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Fact]
    public void Every_run_of_a_log_counts()
    {
        string good = RunText.Sarif();
        string run = good[(good.IndexOf("[\n", StringComparison.Ordinal) + 2)..good.LastIndexOf(']')];
        string two = good.Replace(run, $"{run},{run.Replace("true", "false")}");

        RunText.Read(good.Replace(run, $"{run},{run}")).Verdict.Should().Be(RunVerdict.Pass);
        RunText.Read(two).Verdict.Should().Be(RunVerdict.NotEvidence);
    }

    [Theory]
    [InlineData("L1", RunVerdict.Pass)]
    [InlineData("L*", RunVerdict.Pass)]
    [InlineData("L3", RunVerdict.NotEvidence)]
    public void A_rule_without_results_passes_only_where_the_run_names_it(string pattern, RunVerdict expected) =>
        RunText.Read(RunText.Sarif(), new RunSelection { Select = pattern }).Verdict.Should().Be(expected);

    [Fact]
    public void A_selector_that_matches_no_rule_says_what_may_have_been_meant() =>
        RunText.Read(RunText.Sarif("""{ "ruleId": "L1" }"""), new RunSelection { Select = "L" })
            .Reasons[0].Sentence.Should().StartWith("The log names no rule that fits 'L'");

    [Theory]
    [InlineData("D20ACE7", RunVerdict.Pass, "D20ACE7")]
    [InlineData("0badc0d", RunVerdict.NotEvidence, "The run is of commit 'd20ace7', not of '0badc0d'.")]
    public void A_run_of_another_commit_is_not_evidence(string subject, RunVerdict expected, string said)
    {
        RunReading reading = RunText.Read(RunText.Sarif(), new RunSelection { Subject = subject });

        reading.Verdict.Should().Be(expected);
        if (expected == RunVerdict.NotEvidence)
        {
            reading.Reasons[0].Sentence.Should().Be(said);
        }
    }

    [Fact]
    public void A_run_that_names_no_commit_is_not_evidence_that_one_passed_but_of_a_failure()
    {
        string text = RunText.SarifRun("\"invocations\": [{ \"executionSuccessful\": true }], \"results\": []");
        var asked = new RunSelection { Subject = "d20ace7" };

        RunText.Read(text).Verdict.Should().Be(RunVerdict.Pass);
        RunText.Read(text, asked).Verdict.Should().Be(RunVerdict.NotEvidence);
        RunText.Read(text, asked).Reasons[0].Sentence.Should().StartWith("The run does not say of which commit it is");
        RunText.Read(text.Replace("[]", """[{ "ruleId": "L1" }]"""), asked).Verdict.Should().Be(RunVerdict.Fail);
    }

    [Theory]
    [InlineData(RunText.Digest, RunVerdict.Pass)]
    [InlineData("d20ace7", RunVerdict.NotEvidence)]
    public void A_commit_of_64_digits_is_held_against_that_of_the_run(string revision, RunVerdict expected) =>
        RunText.Read(RunText.Sarif().Replace("d20ace7", revision), RunText.OfSubject).Verdict.Should().Be(expected);

    [Fact]
    public void What_is_suppressed_is_listed_with_its_justification()
    {
        RunReading reading = RunText.Read(
            RunText.Sarif("""{ "ruleId": "L1", "suppressions": [{ "kind": "inSource", "justification": "Measured by hand." }] }"""));

        reading.Selected.Skipped.Should().ContainSingle().Which.Outcome.Should().Be("suppressed");
        reading.Reasons.Should().Contain(
            reason => reason.Sentence == "A result of 'L1' is suppressed, and accepted so: Measured by hand." && reason.Place != null);
    }

    [Theory]
    [InlineData("\"toolExecutionNotifications\": [{ \"level\": \"error\", \"message\": { \"text\": \"Door.cs was left out\" } }]", RunVerdict.Doubt)]
    [InlineData("\"toolConfigurationNotifications\": [{ \"level\": \"error\", \"message\": { \"text\": \"Door.cs was left out\" } }]", RunVerdict.Doubt)]
    [InlineData("\"exitSignalName\": \"Door.cs was left out\"", RunVerdict.Doubt)]
    [InlineData("\"toolExecutionNotifications\": [{ \"level\": \"Error\" }]", RunVerdict.NotEvidence)]
    [InlineData("\"toolExecutionNotifications\": [{ \"level\": \"warning\" }, {}]", RunVerdict.Pass)]
    public void An_error_of_the_tool_itself_keeps_the_run_from_passing(string member, RunVerdict expected)
    {
        RunReading reading = RunText.Read(RunText.SarifRun($$"""
            "invocations": [{ "executionSuccessful": true, {{member}} }], "results": []
            """));

        reading.Verdict.Should().Be(expected);
        reading.Reasons.Any(reason => reason.Sentence.Contains("Door.cs was left out")).Should().Be(expected == RunVerdict.Doubt);
    }

    [Theory]
    [InlineData("\"tool\"", "\"tol\"")]
    [InlineData("\"tool\"", "\"Tool\"")]
    [InlineData("\"results\": []", "\"results\": [], \"Results\": [{}]")]
    [InlineData("\"level\": \"note\"", "\"level\": \"Error\"")]
    [InlineData("\"level\": \"note\"", "\"enabled\": \"false\"")]
    public void A_run_that_says_what_decides_in_other_words_is_not_evidence(string was, string becomes) =>
        RunText.Read(RunText.Sarif().Replace(was, becomes)).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Fact]
    public void A_suppression_with_a_member_that_the_standard_does_not_have_is_not_taken_as_accepted() =>
        RunText.Read(RunText.Sarif("""{ "ruleId": "L1", "suppressions": [{ "kind": "external", "Status": "rejected" }] }"""))
            .Verdict.Should().Be(RunVerdict.NotEvidence);
}
