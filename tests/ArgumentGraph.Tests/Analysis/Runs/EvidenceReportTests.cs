using System.Security.Cryptography;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Analysis.Runs;

/// <summary>What runs say of the evidence, item by item.</summary>
public class EvidenceReportTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Runs", "elements": [
          { "id": "G", "kind": "goal", "statement": "Safe", "supportedBy": ["E4", "E3", "E2", "E1"] },
          { "id": "E4", "kind": "evidence", "statement": "Never run" },
          { "id": "E3", "kind": "evidence", "statement": "On another model", "subject": "model 2", "state": "planned" },
          { "id": "E2", "kind": "evidence", "statement": "Contradicted", "state": "available" },
          { "id": "E1", "kind": "evidence", "statement": "Passed", "subject": "model 1", "state": "missing" } ] }
        """);

    private static readonly EvidenceRecord First = Record("E1", RunVerdict.Pass, 1) with
    {
        Subject = "model 1",
        Run = "ci/7",
        Cases = new EvidenceCases(5, 4, 1),
        Artefact = new EvidenceArtefact("runs/one.xml", Sha256Of("one")),
    };

    private static readonly EvidenceRecords Records = new(
        [
            Record("nobody", RunVerdict.Fail, 5), Record("nobody", RunVerdict.Pass, 6), Record("G", RunVerdict.Pass, 4),
            Record("E3", RunVerdict.Pass, 9) with { Subject = "model 1" }, Record("E2", RunVerdict.Fail, 3), Record("E2", RunVerdict.Pass, 2), First,
        ]);

    private static readonly Setting Applied = Setting.On(new DateOnly(2026, 11, 12)) with { Evidence = Records };

    [Fact]
    public void Of_each_item_it_says_what_counts_and_why()
    {
        EvidenceReport report = Case.AnalyzeEvidence(Applied);

        report.Items.Select(item => $"{item} / {item.Standing} / {item.RecordCount} / {item.AgeInDays}").Should().Equal(
            "E1: available, pass of 2026-11-01 / Supported / 1 / 11", "E2: missing, fail of 2026-11-03 / Unsupported / 2 / 9",
            "E3: planned / Unsupported / 1 / ", "E4: not stated / Supported / 0 / ");
        report.Items.Select(item => item.OtherSubject?.ToString()).Should().Equal(null, null, "pass of 2026-11-09", null);
        report.Decided.Select(item => item.Evidence.Id).Should().Equal("E1", "E2");
        report.Contradictions.Select(item => item.Evidence.Id).Should().Equal("E1", "E2");
        report.WithoutRecord.Select(item => item.Evidence.Id).Should().Equal("E3", "E4");
        report.WithoutEvidence.Select(record => $"{record.ElementId}: {record}").Should().Equal("G: pass of 2026-11-04", "nobody: pass of 2026-11-06");
        report.Items.Should().OnlyContain(item => item.Artefact == ArtefactState.NotChecked);
        report.Items[0].TracedRecord.Should().Be(First);
        report.Items[3].TracedRecord.Should().BeNull();
    }

    [Fact]
    public void Without_records_every_item_is_as_it_is_written()
    {
        EvidenceReport report = Case.AnalyzeEvidence();

        report.Items.Select(item => item.ToString()).Should().Equal("E1: missing", "E2: available", "E3: planned", "E4: not stated");
        report.Decided.Should().BeEmpty();
        report.Contradictions.Should().BeEmpty();
        report.WithoutRecord.Should().HaveCount(4);
        report.WithoutEvidence.Should().BeEmpty();
        Case.AnalyzeEvidence(Setting.Default with { Evidence = Records }).Items[0].AgeInDays.Should().BeNull("no day is set");
    }

    [Fact]
    public void A_record_that_decides_nothing_is_still_the_newest()
    {
        EvidenceRecords silent = new([Record("E4", RunVerdict.NotEvidence, 20)]);
        EvidenceStatus item = Case.AnalyzeEvidence(Applied with { Evidence = silent }).Items[3];

        item.Decision!.Deciding.Should().BeNull();
        item.TracedRecord!.Verdict.Should().Be(RunVerdict.NotEvidence);
        item.AgeInDays.Should().Be(-8);
    }

    [Fact]
    public void Artefacts_are_held_against_what_was_recorded()
    {
        using var folder = new CaseFolder();
        ArtefactState State(string? text = null, string file = "runs/one.xml")
        {
            EvidenceRecord record = First with { Artefact = First.Artefact! with { File = file } };
            _ = text is null ? folder : folder.WithText("runs/one.xml", text);
            return Case.AnalyzeEvidence(Applied with { Evidence = new([record]) }, new() { ArtefactFolder = folder.Path }).Items[0].Artefact;
        }

        State().Should().Be(ArtefactState.Missing);
        State("one").Should().Be(ArtefactState.AsRecorded);
        State("two").Should().Be(ArtefactState.Changed);
        State(file: "runs").Should().Be(ArtefactState.Unreadable, "it is a folder");
        State(file: "../one.xml").Should().Be(ArtefactState.Unreadable, "it is outside of the folder");
        Case.AnalyzeEvidence(Applied, new() { ArtefactFolder = folder.Path }).Items[1].Artefact.Should().Be(ArtefactState.NotChecked, "none is recorded");
    }

    [Fact]
    public void What_is_cancelled_ends() =>
        Case.Invoking(each => each.AnalyzeEvidence(cancellationToken: new CancellationToken(true))).Should().Throw<OperationCanceledException>();

    [Fact]
    public void All_of_it_is_written_as_JSON() => Case.AnalyzeEvidence(Applied).ToJson().ShouldBeJson("""
        {
          "title": "Runs", "baseline": "as-is", "date": "2026-11-12", "stateNotGiven": 1, "decidedByRecords": 2,
          "items": [
            {
              "id": "E1", "written": "missing", "state": "available", "standing": "supported", "isDecidedByRecord": true, "isContradiction": true,
              "records": 1,
              "newest": {
                "element": "E1", "verdict": "pass", "collected": "2026-11-01T08:30:00Z", "subject": "model 1", "artefact": "runs/one.xml",
                "run": "ci/7", "cases": "4 of 5 passed, 1 failed"
              },
              "otherSubject": null, "ageInDays": 11, "artefactState": "notChecked"
            },
            {
              "id": "E2", "written": "available", "state": "missing", "standing": "unsupported", "isDecidedByRecord": true, "isContradiction": true,
              "records": 2,
              "newest": {
                "element": "E2", "verdict": "fail", "collected": "2026-11-03T08:30:00Z", "subject": null, "artefact": null, "run": null,
                "cases": null
              },
              "otherSubject": null, "ageInDays": 9, "artefactState": "notChecked"
            },
            {
              "id": "E3", "written": "planned", "state": "planned", "standing": "unsupported", "isDecidedByRecord": false, "isContradiction": false,
              "records": 1, "newest": null,
              "otherSubject": {
                "element": "E3", "verdict": "pass", "collected": "2026-11-09T08:30:00Z", "subject": "model 1", "artefact": null, "run": null,
                "cases": null
              },
              "ageInDays": null, "artefactState": "notChecked"
            },
            {
              "id": "E4", "written": null, "state": null, "standing": "supported", "isDecidedByRecord": false, "isContradiction": false,
              "records": 0, "newest": null, "otherSubject": null, "ageInDays": null, "artefactState": "notChecked"
            }
          ],
          "withoutEvidence": [
            {
              "element": "G", "verdict": "pass", "collected": "2026-11-04T08:30:00Z", "subject": null, "artefact": null, "run": null, "cases": null
            },
            {
              "element": "nobody", "verdict": "pass", "collected": "2026-11-06T08:30:00Z", "subject": null, "artefact": null, "run": null,
              "cases": null
            }
          ]
        }
        """);

    private static EvidenceRecord Record(string id, RunVerdict verdict, int day) => new()
    {
        ElementId = id,
        Verdict = verdict,
        Collected = new DateTimeOffset(2026, 11, day, 8, 30, 0, TimeSpan.Zero),
    };

    private static string Sha256Of(string text) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
