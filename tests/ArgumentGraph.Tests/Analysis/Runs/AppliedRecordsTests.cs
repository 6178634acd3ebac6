using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Runs;

/// <summary>Records of runs, applied: every analysis is that of the argument in which the states were written by hand so.</summary>
public class AppliedRecordsTests
{
    private static readonly Baseline[] Baselines = [Baseline.AsIs, Baseline.AsPlanned, Baseline.AsArgued];

    [Fact]
    public void Every_analysis_is_that_of_the_argument_with_the_states_written_by_hand() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(60, 3_000, (seed, argument) =>
        {
            EvidenceRecords records = RandomRecords.For(argument, seed);
            Argument written = RandomRecords.Written(argument, records);
            Setting plain = Setting.On(seed % 4 == 0 ? null : RandomArguments.Today, Baselines[seed % 3]);
            Setting applied = plain with { Evidence = records };

            ReportsOf(argument, applied, argument, records).Should().Equal(ReportsOf(written, plain, argument, records));
        });

    [Fact]
    public void The_argument_itself_and_what_is_written_of_it_stay_as_they_are() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(20, 300, (seed, argument) =>
        {
            string before = argument.ToJson();
            argument.AnalyzeSupport(Setting.Default with { Evidence = RandomRecords.For(argument, seed) });
            argument.ToJson().Should().Be(before);
        });

    [Fact]
    public void The_basis_of_every_report_says_how_many_items_a_record_decides()
    {
        Argument argument = Case(EvidenceState.Available, null);
        EvidenceRecords records = new([Record(RunVerdict.Fail, 1), Record(RunVerdict.Pass, 1) with { ElementId = "nobody" }]);
        Setting setting = Setting.Default with { Evidence = records };

        argument.AnalyzeSupport(setting).Basis.DecidedByRecords.Should().Be(1);
        argument.AnalyzeSupport(setting).ToJson().Should().Contain("\"decidedByRecords\": 1");
        argument.AnalyzeSupport().Basis.DecidedByRecords.Should().BeNull();
        setting.ToText().Should().Be("As is; expiry is not judged; records of runs applied (2 records)");
    }

    [Fact]
    public void Evidence_without_a_state_that_a_record_decides_is_not_taken_on_trust()
    {
        Argument argument = Case(null, null);

        argument.AnalyzeSupport().Basis.StateNotGiven.Should().Be(1);
        argument.AnalyzeSupport(Setting.Default with { Evidence = new([Record(RunVerdict.Pass, 1)]) }).Basis.StateNotGiven.Should().Be(0);
    }

    [Theory]
    [InlineData(EvidenceState.Available, "P", EvidenceState.Available)]
    [InlineData(EvidenceState.Planned, "P", EvidenceState.Available)]
    [InlineData(EvidenceState.Missing, "P", EvidenceState.Available)]
    [InlineData(null, "P", EvidenceState.Available)]
    [InlineData(EvidenceState.Disputed, "P", EvidenceState.Disputed)]
    [InlineData(EvidenceState.Withdrawn, "P", EvidenceState.Withdrawn)]
    [InlineData(EvidenceState.Available, "D", EvidenceState.Disputed)]
    [InlineData(EvidenceState.Planned, "D", EvidenceState.Disputed)]
    [InlineData(EvidenceState.Available, "F", EvidenceState.Missing)]
    [InlineData(EvidenceState.Planned, "F", EvidenceState.Missing)]
    [InlineData(EvidenceState.Withdrawn, "F", EvidenceState.Withdrawn)]
    [InlineData(EvidenceState.Available, "N", EvidenceState.Available)]
    [InlineData(EvidenceState.Planned, "N", EvidenceState.Planned)]
    [InlineData(null, "N", null)]
    [InlineData(EvidenceState.Available, "FP", EvidenceState.Available)]
    [InlineData(EvidenceState.Available, "PF", EvidenceState.Missing)]
    [InlineData(EvidenceState.Available, "FN", EvidenceState.Missing)]
    [InlineData(EvidenceState.Planned, "PN", EvidenceState.Planned)]
    [InlineData(EvidenceState.Planned, "FN", EvidenceState.Missing)]
    [InlineData(EvidenceState.Planned, "DN", EvidenceState.Missing)]
    [InlineData(EvidenceState.Missing, "DN", EvidenceState.Missing)]
    [InlineData(null, "DN", EvidenceState.Disputed)]
    [InlineData(EvidenceState.Available, "FNN", EvidenceState.Missing)]
    public void The_newest_run_decides_and_silence_is_never_a_pass(EvidenceState? written, string runs, EvidenceState? state)
    {
        EvidenceRecords records = new(runs.Select((letter, day) => Record("NFDP".IndexOf(letter, StringComparison.Ordinal) is var verdict
            ? (RunVerdict)verdict : default, day + 1)));

        (Setting.Default with { Evidence = records }).StateOf((Evidence)Case(written, null)["E1"]).Should().Be(state);
    }

    [Fact]
    public void One_more_run_that_shows_nothing_never_makes_evidence_stand_better_whatever_the_baseline() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(100, 3_000, (seed, argument) =>
        {
            EvidenceRecords records = RandomRecords.For(argument, seed);
            foreach (Evidence evidence in argument.OfKind<Evidence>())
            {
                EvidenceRecords silent = records.With(new()
                {
                    ElementId = evidence.Id,
                    Verdict = RunVerdict.NotEvidence,
                    Collected = DateTimeOffset.MaxValue,
                });
                foreach (Baseline baseline in Baselines)
                {
                    Setting before = new() { Baseline = baseline, Evidence = records };
                    Ordered(before with { Evidence = silent }, evidence).Should().BeLessThanOrEqualTo(Ordered(before, evidence), "{0}", evidence.Id);
                }
            }

            static int Ordered(Setting setting, Evidence evidence) => setting.OwnStandingOf(evidence) switch
            {
                Standing.Unsupported => 0,
                Standing.InDoubt => 1,
                _ => 2,
            };
        });

    [Fact]
    public void What_failed_before_a_run_that_shows_nothing_stays_failed_as_planned_and_the_failed_run_is_the_one_that_decides()
    {
        Argument argument = Case(EvidenceState.Planned, null);
        EvidenceRecords records = new([Record(RunVerdict.Fail, 1), Record(RunVerdict.NotEvidence, 2)]);

        argument.AnalyzeSupport(Setting.On(null, Baseline.AsPlanned) with { Evidence = records }).StandingOf("P").Should().Be(Standing.Unsupported);
        records.DecisionOn((Evidence)argument["E1"])!.Deciding!.Verdict.Should().Be(RunVerdict.Fail);
        new EvidenceRecords([Record(RunVerdict.Doubt, 1), Record(RunVerdict.NotEvidence, 2)])
            .DecisionOn((Evidence)argument["E1"])!.Deciding!.Verdict.Should().Be(RunVerdict.Doubt);
    }

    [Fact]
    public void The_order_in_the_file_does_not_matter() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(100, 3_000, (seed, argument) =>
        {
            EvidenceRecords records = RandomRecords.For(argument, seed);
            EvidenceRecord[] shuffled = [.. records.Records];
            new Random(seed).Shuffle(shuffled);
            EvidenceRecords other = new(shuffled);
            foreach (Evidence evidence in argument.OfKind<Evidence>())
            {
                records.StateOf(evidence).Should().Be(other.StateOf(evidence)).And.Be(RandomRecords.StateOf(evidence, records));
            }
        });

    [Fact]
    public void A_record_of_another_subject_does_not_count()
    {
        Setting setting = Setting.Default with { Evidence = new([Record(RunVerdict.Fail, 2) with { Subject = "model 2" }]) };

        setting.StateOf((Evidence)Case(EvidenceState.Available, "model 1")["E1"]).Should().Be(EvidenceState.Available);
        setting.StateOf((Evidence)Case(EvidenceState.Available, "model 2")["E1"]).Should().Be(EvidenceState.Missing);
        setting.StateOf((Evidence)Case(EvidenceState.Available, null)["E1"]).Should().Be(EvidenceState.Missing);
    }

    [Fact]
    public void What_has_expired_is_not_renewed_by_a_record()
    {
        Argument argument = Case(EvidenceState.Available, null).Edit(edit =>
            edit.Replace(new Evidence("E1", "Test report") { Expires = new DateOnly(2026, 10, 1) }));
        Setting setting = Setting.On(new DateOnly(2026, 11, 2)) with { Evidence = new([Record(RunVerdict.Pass, 1)]) };

        setting.OwnStandingOf(argument["E1"]).Should().Be(Standing.Unsupported);
    }

    [Fact]
    public void An_explanation_names_the_run_that_decides() =>
        Case(EvidenceState.Available, null).Explain("E1", Setting.Default with { Evidence = new([Record(RunVerdict.Fail, 2)]) })
            .Sentences[0].Text.Should().Be("E1 (evidence) is unsupported: a run says so (fail of 2026-11-02).");

    private static string[] ReportsOf(Argument judged, Setting setting, Argument original, EvidenceRecords records)
    {
        string[] ids = [.. judged.Elements.Select(element => element.Id)];
        string removed = ids[ids.Length / 2];
        JudgedArgument at = judged.At(setting);
        return
        [
            .. ids.Select(id => $"{id} {setting.OwnStandingOf(judged[id])}"),
            Plain(at.AnalyzeSupport().ToJson()),
            ReportText.Of(at.AnalyzeLoadBearing()),
            Plain(at.AnalyzeRoadmap().ToJson()),
            Plain(at.AnalyzeImportance().ToJson()),
            Plain(at.AnalyzeJoint().ToJson()),
            Plain(at.AnalyzeProbabilities([ids[0]]).ToJson()),
            Plain(at.AnalyzeHiddenSupport().ToJson()),
            .. at.Explain(ids[0]).Sentences.Select(sentence => WithoutReason(judged, sentence)),
            Plain(at.AnalyzeWhatIf(change => change.Fail(ids[^1])).ToJson()),
            Plain(at.AnalyzeWhatIf(change => change.Restore(ids[^1])).ToJson()),
            Plain(Fresh(at.AnalyzeFreshness(new() { Until = RandomArguments.Today.AddDays(20) }), original, records)),
            string.Join('\n', at.AnalyzeImpact(judged.Edit(edit => edit.Remove(removed))).Pathways),
        ];
    }

    // Of evidence an explanation says which run decides it.
    private static string WithoutReason(Argument argument, ExplanationSentence sentence) =>
        argument[sentence.ElementId] is Evidence ? sentence.Text.Split(':')[0] : sentence.Text;

    // A record that decides tells an age, which a state written by hand does not.
    private static string Fresh(FreshnessReport report, Argument original, EvidenceRecords records)
    {
        JsonNode json = JsonNode.Parse(report.ToJson())!;
        json["ageUnknown"] = string.Join(' ', report.AgeUnknown.Select(evidence => evidence.Id)
            .Where(id => records.DecisionOn((Evidence)original[id])?.Deciding is null));
        return json.ToJsonString();
    }

    // Without what says that records were applied.
    private static string Plain(string json)
    {
        JsonNode node = JsonNode.Parse(json)!;
        foreach (JsonNode? report in node["reports"] is JsonArray reports ? reports : [node])
        {
            report!.AsObject().Remove("decidedByRecords");
        }

        return node.ToJsonString();
    }

    private static EvidenceRecord Record(RunVerdict verdict, int day) =>
        new() { ElementId = "E1", Verdict = verdict, Collected = new DateTimeOffset(2026, 11, day, 3, 0, 0, TimeSpan.Zero) };

    private static Argument Case(EvidenceState? state, string? subject)
    {
        var draft = new ArgumentBuilder("Case");
        draft.Goal("P", "The harm does not come about").AsPathway()
            .SupportedByAll(draft.Evidence(new Evidence("E1", "Test report") { State = state, Subject = subject }));
        return draft.Build();
    }
}
