namespace ArgumentGraph.Interchange.Tests.Runs;

public class InTotoRunTests
{
    [Theory]
    [InlineData("\"result\": \"PASSED\"", RunVerdict.Pass)]
    [InlineData("\"result\": \"WARNED\"", RunVerdict.Doubt)]
    [InlineData("\"result\": \"FAILED\"", RunVerdict.Fail)]
    [InlineData("\"result\": \"passed\"", RunVerdict.NotEvidence)]
    [InlineData("\"configuration\": []", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"PASSED\", \"passedTests\": [\"a\"]", RunVerdict.Pass)]
    [InlineData("\"result\": \"PASSED\", \"passedTests\": []", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"PASSED\", \"passedTests\": [7]", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"PASSED\", \"passedTests\": [\"a\"], \"failedTests\": [\"b\"]", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"PASSED\", \"warnedTests\": [\"b\"]", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"WARNED\", \"passedTests\": [\"a\"], \"warnedTests\": [\"b\"]", RunVerdict.Doubt)]
    [InlineData("\"result\": \"WARNED\", \"failedTests\": [\"b\"]", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"FAILED\", \"passedTests\": [\"a\"], \"failedTests\": [\"b\"]", RunVerdict.Fail)]
    [InlineData("\"result\": \"FAILED\", \"passedTests\": [\"a\"]", RunVerdict.Fail)]
    [InlineData("\"result\": \"PASSED\", \"FailedTests\": [\"b\"]", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"PASSED\", \"warned\": [\"b\"]", RunVerdict.NotEvidence)]
    [InlineData("\"result\": \"PASSED\", \"runner\": \"r\"", RunVerdict.Pass)]
    public void A_test_result_is_what_it_says_and_lists(string members, RunVerdict expected)
    {
        string statement = RunText.TestResult($"{{ {members} }}");

        RunText.Read(statement, RunText.OfSubject).Verdict.Should().Be(expected);
        RunText.Read(RunText.Envelope(statement), RunText.OfSubject).Verdict.Should().Be(expected);
    }

    [Theory]
    [InlineData("a", RunVerdict.Pass)]
    [InlineData("b", RunVerdict.Fail)]
    [InlineData("c", RunVerdict.NotEvidence)]
    [InlineData("*", RunVerdict.Fail)]
    public void Selected_tests_count_where_the_failures_are_listed(string pattern, RunVerdict expected) =>
        RunText.Read(
            RunText.TestResult("""{ "result": "FAILED", "passedTests": ["a"], "failedTests": ["b"] }"""), RunText.OfSubject with { Select = pattern })
            .Verdict.Should().Be(expected);

    [Fact]
    public void A_failure_of_no_listed_test_is_one_of_all_that_is_selected() =>
        RunText.Read(RunText.TestResult("""{ "result": "FAILED", "passedTests": ["a"] }"""), RunText.OfSubject with { Select = "a" })
            .Verdict.Should().Be(RunVerdict.Fail);

    [Fact]
    public void A_result_that_lists_no_tests_says_nothing_of_a_selected_one() =>
        RunText.Read(RunText.TestResult("""{ "result": "PASSED" }"""), RunText.OfSubject with { Select = "a" }).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Theory]
    [InlineData("\"P1\"", null, RunVerdict.Pass)]
    [InlineData("\"P1\", \"P2\"", "P2", RunVerdict.Pass)]
    [InlineData("\"P1\"", "P2", RunVerdict.NotEvidence)]
    [InlineData("", null, RunVerdict.NotEvidence)]
    [InlineData("{}", null, RunVerdict.NotEvidence)]
    public void A_property_passes_where_it_is_listed(string properties, string? pattern, RunVerdict expected)
    {
        RunReading reading = RunText.Read(RunText.Svr(properties), RunText.OfSubject with { Select = pattern });

        reading.Verdict.Should().Be(expected);
        reading.Format.Should().Be(RunFormat.InTotoSvr);
        reading.Collected.Should().Be(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        reading.Reasons.Should().Contain(reason => reason.Sentence == "The properties were verified by 'https://example.org/verifier'.");
    }

    [Theory]
    [InlineData("verifier")]
    [InlineData("timeCreated")]
    [InlineData("properties")]
    public void A_verification_without_what_it_needs_is_not_evidence(string member) =>
        RunText.Read(RunText.Svr("\"P1\"").Replace($"\"{member}\"", "\"other\""), RunText.OfSubject).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Fact]
    public void An_attestation_is_evidence_only_of_the_subject_asked_for()
    {
        string passed = RunText.TestResult("""{ "result": "PASSED" }""");
        string failed = RunText.TestResult("""{ "result": "FAILED" }""");
        var other = new RunSelection { SubjectDigest = new string('0', 64) };

        RunText.Read(passed).Reasons[0].Sentence.Should().StartWith("What the attestation must be about is not given");
        RunText.Read(passed, other).Reasons[0].Sentence.Should().StartWith("The attestation is about another subject, sha256:3f79");
        RunText.Read(failed, other).Verdict.Should().Be(RunVerdict.NotEvidence, "of another subject it shows nothing");
        RunText.Read(passed, new RunSelection { Subject = "D20ACE7" }).Verdict.Should().Be(RunVerdict.Pass);
        RunText.Read(passed, new RunSelection { Subject = "gitCommit:d20ace7" }).Subject.Should().Be("gitCommit:d20ace7");
        RunText.Read(passed, new RunSelection { Subject = "door.bin" }).Verdict.Should().Be(RunVerdict.NotEvidence, "a name is not a digest");
        RunText.Read(passed, RunText.OfSubject with { Subject = "0badc0d" }).Verdict.Should().Be(RunVerdict.NotEvidence);
        RunText.Read(passed, RunText.OfSubject with { SubjectDigest = RunText.Digest.ToUpperInvariant() }).Verdict.Should().Be(RunVerdict.Pass);
        RunText.Read(passed.Replace("digest", "digets"), RunText.OfSubject).Findings.Should().ContainSingle(finding => finding.Rule == RunRules.IncompleteRun);
    }

    [Fact]
    public void That_signatures_are_not_verified_is_said()
    {
        string statement = RunText.TestResult("""{ "result": "PASSED", "url": "https://example.org/runs/7" }""");
        RunReading bare = RunText.Read(statement, RunText.OfSubject);
        RunReading signed = RunText.Read(RunText.Envelope(statement), RunText.OfSubject);

        bare.Reasons.Should().Contain(reason => reason.Sentence == "The statement is not in a signed envelope: who made it is not shown.");
        signed.Reasons.Should().Contain(reason => reason.Sentence == "The signatures of the statement are not verified here.");
        foreach (string none in (string[])["[]", "null"])
        {
            RunText.Read(RunText.Envelope(statement).Replace("""[{ "sig": "MEUC" }]""", none), RunText.OfSubject)
                .Reasons.Should().Contain(reason => reason.Sentence == "The envelope has no signatures: who made the statement is not shown.");
        }

        signed.RunAddress.Should().Be(new Uri("https://example.org/runs/7"));
        RunText.Read($$"""{ "mediaType": "b", "dsseEnvelope": {{RunText.Envelope(statement)}} }""", RunText.OfSubject).Verdict.Should().Be(RunVerdict.Pass);
    }

    [Fact]
    public void What_is_wrong_in_an_envelope_is_told_where_its_payload_is()
    {
        RunReading reading = RunText.Read(RunText.Envelope(RunText.TestResult("""{ "result": "PASST" }""")), RunText.OfSubject);

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().ContainSingle().Which.Should().Match<Finding>(
            finding => finding.Message.StartsWith("In line 5, column 28 of the payload: 'result' is 'PASST'") && finding.Place == new Place("run", 1, 61));
    }

    [Theory]
    [InlineData("\"payload\": \"%%\"")]
    [InlineData("\"payload\": 7")]
    [InlineData("\"payload\": \"e30=\"")]
    [InlineData("\"payload\": \"e30\", \"payloadType\": \"text/plain\"")]
    [InlineData("\"payload\": \"ew==\"")]
    public void An_envelope_without_a_statement_is_not_evidence(string members)
    {
        string type = members.Contains("payloadType") ? string.Empty : ", \"payloadType\": \"application/vnd.in-toto+json\"";
        RunReading reading = RunText.Read($"{{ {members}{type} }}", RunText.OfSubject);

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().NotBeEmpty();
    }

    [Fact]
    public void A_payload_that_was_cut_off_is_the_first_reason_that_is_told()
    {
        string statement = RunText.TestResult("""{ "result": "PASSED" }""");

        RunText.Read(RunText.Envelope(statement[..^20]), RunText.OfSubject).Reasons[0].Sentence
            .Should().MatchRegex("^The artefact cannot be relied on: In line [0-9]+, column [0-9]+ of the payload: ");
    }

    [Fact]
    public void Another_predicate_is_another_format() =>
        RunText.Read(RunText.TestResult("{}").Replace("test-result/v0.1", "link/v0.3"), RunText.OfSubject)
            .Findings.Should().ContainSingle(finding => finding.Rule == RunRules.UnknownRunFormat);
}
