namespace ArgumentGraph.Interchange.Tests.Runs;

/// <summary>Which results count where rules are selected: none that may be of a selected rule is left out.</summary>
public class SarifSelectionTests
{
    [Theory]
    [InlineData("L1", RunVerdict.Fail)]
    [InlineData("L1/1", RunVerdict.Fail)]
    [InlineData("L1/1/b", RunVerdict.Fail)]
    [InlineData("L1/*", RunVerdict.Fail)]
    [InlineData("L2", RunVerdict.Pass)]
    [InlineData("L", RunVerdict.NotEvidence)]
    public void A_result_of_a_part_of_a_rule_is_selected_with_the_rule(string pattern, RunVerdict expected) =>
        RunText.Read(RunText.Sarif("""{ "ruleId": "L1/1/b" }"""), new RunSelection { Select = pattern }).Verdict.Should().Be(expected);

    [Theory]
    [InlineData("\"message\": {}", RunVerdict.Fail)]
    [InlineData("\"ruleIndex\": 7", RunVerdict.Fail)]
    [InlineData("\"rule\": { \"index\": 0, \"toolComponent\": { \"index\": 4 } }", RunVerdict.Fail)]
    [InlineData("\"rule\": { \"index\": 0, \"toolComponent\": { \"name\": \"more\" } }", RunVerdict.Fail)]
    [InlineData("\"kind\": \"review\"", RunVerdict.Doubt)]
    [InlineData("\"kind\": \"pass\"", RunVerdict.Pass)] // by L1, which the run names
    [InlineData("\"rule\": { \"index\": 0, \"toolComponent\": { \"index\": 0 } }", RunVerdict.Pass)] // of M1
    [InlineData("\"rule\": { \"id\": \"M1\", \"index\": 0, \"toolComponent\": { \"index\": 0 } }", RunVerdict.Pass)]
    [InlineData("\"rule\": { \"id\": \"L1\", \"index\": 0, \"toolComponent\": { \"index\": 0 } }", RunVerdict.NotEvidence)]
    [InlineData("\"ruleId\": \"L2\", \"rule\": { \"id\": \"L1\" }", RunVerdict.NotEvidence)]
    [InlineData("\"ruleId\": \"L1\", \"rule\": { \"id\": \"L1/2\" }", RunVerdict.Fail)]
    [InlineData("\"ruleId\": \"L1/2\", \"rule\": { \"id\": \"L1\" }", RunVerdict.Fail)]
    [InlineData("\"ruleId\": \"L1x\", \"rule\": { \"id\": \"L1\" }", RunVerdict.NotEvidence)]
    public void A_failure_of_a_rule_that_cannot_be_told_counts_as_selected(string members, RunVerdict expected)
    {
        string text = RunText.Sarif($"{{ {members} }}").Replace(
            "{ \"driver\":", "{ \"extensions\": [{ \"name\": \"more\", \"rules\": [{ \"id\": \"M1\" }] }], \"driver\":");

        RunText.Read(text, new RunSelection { Select = "L1" }).Verdict.Should().Be(expected);
    }

    [Fact]
    public void A_result_of_an_unknown_rule_does_not_show_that_the_selected_rule_was_looked_at() =>
        RunText.Read(RunText.Sarif("""{ "level": "note" }"""), new RunSelection { Select = "L3" }).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Theory]
    [InlineData("L1", "", RunVerdict.NotEvidence)]
    [InlineData("L*", "", RunVerdict.Pass)]
    [InlineData("L1", "{ \"descriptor\": { \"id\": \"L1\" }, \"configuration\": { \"level\": \"error\" } }", RunVerdict.Pass)]
    [InlineData("L2", "{ \"descriptor\": { \"index\": 1 }, \"configuration\": { \"enabled\": false } }", RunVerdict.NotEvidence)]
    [InlineData("L2", "{ \"descriptor\": { \"index\": 0 }, \"configuration\": { \"enabled\": false } }", RunVerdict.Pass)]
    public void A_rule_that_was_switched_off_was_not_looked_at(string pattern, string change, RunVerdict expected)
    {
        string text = RunText.SarifRun($$"""
            "invocations": [{ "executionSuccessful": true, "ruleConfigurationOverrides": [{{change}}] }], "results": []
            """).Replace(
            """[{ "id": "L1" }""", """[{ "id": "L1", "defaultConfiguration": { "enabled": false }, "properties": { "isEverSuppressed": "true" } }""");

        RunReading reading = RunText.Read(text, new RunSelection { Select = pattern });

        reading.Verdict.Should().Be(expected);
        reading.Reasons.Any(reason => reason.Sentence.EndsWith("(isEverSuppressed).", StringComparison.Ordinal)).Should().Be(pattern != "L2");
    }

    [Theory]
    [InlineData("SYSLIB1045", RunVerdict.NotEvidence)]
    [InlineData("CS0169", RunVerdict.Fail)]
    public void What_the_compiler_switched_off_does_not_pass(string rule, RunVerdict expected) =>
        RunArtefact.Read(RunSamples.PathOf("compiler-fail.sarif"), selection: new RunSelection { Select = rule }).Verdict.Should().Be(expected);
}
