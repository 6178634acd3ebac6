namespace ArgumentGraph.Interchange.Tests.Runs;

public class OscalRunTests
{
    private static readonly RunSelection InMay = new() { Date = new DateOnly(2026, 5, 1) };

    [Theory]
    [InlineData("satisfied", RunVerdict.Pass)]
    [InlineData("not-satisfied", RunVerdict.Fail)]
    [InlineData("other", RunVerdict.NotEvidence)]
    public void A_control_is_what_its_finding_says(string state, RunVerdict expected) =>
        RunText.Read(RunText.Oscal(("ac-1", "satisfied", "O2"), ("ac-2", state, "O2")), InMay).Verdict.Should().Be(expected);

    [Theory]
    [InlineData(6, 30, RunVerdict.Pass)]
    [InlineData(7, 1, RunVerdict.NotEvidence)]
    public void An_observation_counts_through_the_day_on_which_it_expires(int month, int day, RunVerdict expected) =>
        RunText.Read(RunText.Oscal(("ac-1", "satisfied", "O1")), new RunSelection { Date = new DateOnly(2026, month, day) }).Verdict.Should().Be(expected);

    [Fact]
    public void A_failure_stays_one_when_its_observation_has_expired() =>
        RunText.Read(RunText.Oscal(("ac-1", "not-satisfied", "O1")), new RunSelection { Date = new DateOnly(2027, 1, 1) }).Verdict.Should().Be(RunVerdict.Fail);

    [Fact]
    public void Without_a_day_expiry_is_not_judged_and_that_is_said()
    {
        RunReading reading = RunText.Read(RunText.Oscal(("ac-1", "satisfied", "O1"), ("ac-2", "satisfied", "O2")));

        reading.Verdict.Should().Be(RunVerdict.Pass);
        reading.Reasons[^1].Sentence.Should().Be(
            "The first observation to expire, of those that the findings rest on, does on 2026-06-30. No day is given: whether it has is not judged.");
        reading.Collected.Should().Be(new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("ac-1", RunVerdict.Pass)]
    [InlineData("ac-*", RunVerdict.Fail)]
    [InlineData("au-1", RunVerdict.NotEvidence)]
    public void Only_selected_controls_count(string pattern, RunVerdict expected) =>
        RunText.Read(RunText.Oscal(("ac-1", "satisfied", "O2"), ("ac-2", "not-satisfied", "O2")), InMay with { Select = pattern })
            .Verdict.Should().Be(expected);

    [Theory]
    [InlineData("\"target\"", "\"traget\"")]
    [InlineData("\"target-id\"", "\"id\"")]
    [InlineData("\"status\"", "\"states\"")]
    [InlineData("\"state\"", "\"stat\"")]
    [InlineData("\"findings\"", "\"findigns\"")]
    [InlineData("\"results\"", "\"result\"")]
    [InlineData("\"observation-uuid\": \"O1\"", "\"observation-uuid\": \"O9\"")]
    [InlineData("\"uuid\": \"O2\"", "\"uuid\": \"O1\"")]
    [InlineData("2026-06-30T00:00:00Z", "in June")]
    [InlineData("\"expires\"", "\"expries\"")]
    public void What_is_missing_misspelt_or_leads_nowhere_is_not_evidence(string was, string becomes) =>
        RunText.Read(RunText.Oscal(("ac-1", "satisfied", "O1")).Replace(was, becomes), InMay).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Fact]
    public void Assessment_results_without_findings_are_not_evidence() => RunText.Read(RunText.Oscal(), InMay).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Fact]
    public void Without_observations_the_time_is_that_of_the_result() =>
        RunText.Read(RunText.Oscal(("ac-1", "satisfied", "O2")).Replace("\"related-observations\": [{ \"observation-uuid\": \"O2\" }]", "\"remarks\": \"r\""))
            .Collected.Should().Be(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
}
