using System.Text.Json;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.PublicVersions;

namespace ArgumentGraph.Tests.Analysis.Next;

/// <summary>The case for the next subject, and its worksheet.</summary>
public class NextVersionTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Model 3", "elements": [
          { "id": "P", "kind": "goal", "statement": "Ruled out", "pathway": true, "supportedBy": ["C"] },
          { "id": "C", "kind": "claim", "statement": "Not able to", "supportedBy": ["E1", "E2", "E3", "E5"] },
          { "id": "E1", "kind": "evidence", "statement": "Evaluation", "subject": "model 3", "state": "available", "collected": "2026-08-01",
            "expires": "2027-08-01", "doubt": 0.030, "source": "runs/1" },
          { "id": "E2", "kind": "evidence", "statement": "Red team", "subject": " model 3 ", "state": "missing" },
          { "id": "E3", "kind": "evidence", "statement": "Audit of the storage" },
          { "id": "E4", "kind": "evidence", "statement": "Old run", "subject": "model 3", "state": "withdrawn", "challenges": "C" },
          { "id": "E5", "kind": "evidence", "statement": "Size of the model", "subject": "model 3" },
          { "id": "D", "kind": "claim", "statement": "E1 does not show that", "challenges": { "relationship": "supportedBy", "from": "C", "to": "E1" } }
        ] }
        """);

    [Fact]
    public void Evidence_on_the_old_subject_is_planned_on_the_new_one_and_other_evidence_stays()
    {
        NextVersion next = Case.PlanNextVersion("model 4");
        next.OldSubject.Should().Be("model 3");
        next.Worksheet.Select(task => $"{task.Evidence.Id} {task.Action}")
            .Should().Equal("E1 CollectAgain", "E2 CollectAgain", "E3 Keep", "E4 Drop", "E5 CollectAgain");
        var collected = (Evidence)next.Argument["E1"];
        collected.Should().Be(new Evidence("E1", "Evaluation")
        {
            Subject = "model 4",
            State = EvidenceState.Planned,
            Source = "runs/1",
            Likelihood = ((Evidence)Case["E1"]).Likelihood,
        });
        ((Evidence)next.Argument["E2"]).State.Should().Be(EvidenceState.Missing);
        next.Argument["E3"].Should().Be(Case["E3"]);
        next.Argument.Contains("E4").Should().BeFalse();
        next.Similarity.Should().BeNull();
        next.Count(EvidenceAction.CollectAgain).Should().Be(3);
        ComparisonReport comparison = Case.CompareWith(next.Argument);
        comparison.Changed.Select(change => change.Id).Should().Equal("E1", "E2", "E5");
        comparison.Added.Should().BeEmpty();
    }

    [Fact]
    public void The_worksheet_is_written_as_JSON() => Case.PlanNextVersion("model 4", new() { CarriedOver = ["E1"] }).ToJson().ShouldBeJson("""
        {
          "title": "Model 3", "oldSubject": "model 3", "subject": "model 4", "similarity": "similarity",
          "worksheet": [
            { "id": "E1", "statement": "Evaluation", "subject": "model 3", "state": "available", "action": "carryOver", "citedBy": ["C"] },
            {
              "id": "E2", "statement": "Red team", "subject": " model 3 ", "state": "missing", "action": "collectAgain", "citedBy": ["C"]
            },
            { "id": "E3", "statement": "Audit of the storage", "subject": null, "state": null, "action": "keep", "citedBy": ["C"] },
            { "id": "E4", "statement": "Old run", "subject": "model 3", "state": "withdrawn", "action": "drop", "citedBy": [] },
            {
              "id": "E5", "statement": "Size of the model", "subject": "model 3", "state": null, "action": "collectAgain", "citedBy": ["C"]
            }
          ]
        }
        """);

    [Fact]
    public void Evidence_carried_over_counts_once_the_similarity_is_argued()
    {
        Argument sound = Case.Edit(edit => edit.Remove("E2").Remove("E4").Remove("D"));
        NextVersion next = sound.PlanNextVersion("model 4", new() { CarriedOver = ["E1", "E5"], Title = "Model 4" });
        next.Argument.Title.Should().Be("Model 4");
        next.Argument["E1"].Should().Be(Case["E1"]);
        next.Similarity!.Id.Should().Be("similarity");
        sound.AnalyzeSupport().StandingOf("P").Should().Be(Standing.Supported);
        next.Argument.AnalyzeSupport().StandingOf("P").Should().Be(Standing.Unsupported);
        next.Argument.AnalyzeRoadmap().Pathways.Single().Completions.Should().ContainSingle()
            .Which.Steps.Select(step => step.Element.Id).Should().Equal("similarity");
        next.Argument.Validate().Findings.Should().NotContain(finding => finding.Rule == Rules.EvidenceOfOtherSubject);
    }

    [Fact]
    public void Challenges_of_a_citation_follow_it_when_the_evidence_is_carried_over() =>
        Case.PlanNextVersion("model 4", new() { CarriedOver = ["E1"] }).Argument.ChallengesBy("D").Single()
            .Should().Be(Relationship.Challenges("D", Relationship.SupportedBy("C", "E1-carried-over")));

    [Fact]
    public void Ids_that_are_taken_are_not_taken_again() =>
        Case.Edit(edit => edit.Add(new Claim("similarity", "Something else"))).PlanNextVersion("model 4", new() { CarriedOver = ["E1"] })
            .Similarity!.Id.Should().Be("similarity-2");

    [Fact]
    public void Evidence_that_is_dropped_is_removed_and_listed()
    {
        NextVersion next = Case.PlanNextVersion("model 4", new() { Dropped = ["E5"] });
        next.Argument.Contains("E5").Should().BeFalse();
        next.Worksheet.Single(task => task.Evidence.Id == "E5").Should().BeEquivalentTo(
            new EvidenceTask((Evidence)Case["E5"], EvidenceAction.Drop, [Case["C"]]));
    }

    [Fact]
    public void Steps_no_longer_follow_evidence_that_is_dropped()
    {
        Argument steps = Case.Edit(edit => edit
            .Replace("E1", (Evidence evidence) => evidence with { Step = new(ResponseStage.Act) { After = ["E2", "E5"] } }));
        NextVersion next = steps.PlanNextVersion("model 4", new() { Dropped = ["E5"] });
        next.Argument["E1"].StatedStep!.After.Should().Equal("E2");
    }

    [Fact]
    public void A_public_version_has_no_next_case()
    {
        Argument published = Case.Redact(
            new RedactionPolicy { Rules = [new RedactionRule { Elements = ["E1"], Fields = ["statement"], Reason = "private" }] },
            RedactionCases.Key).PublicVersion!;
        published.Invoking(argument => argument.PlanNextVersion("model 4")).Should().Throw<InvalidOperationException>()
            .WithMessage("The case is a public version; make the next case from the private one.");
    }

    [Fact]
    public void Several_subjects_are_not_guessed_between()
    {
        Argument mixed = Case.Edit(edit => edit.Replace("E3", (Evidence evidence) => evidence with { Subject = "the storage" }));
        mixed.Invoking(argument => argument.PlanNextVersion("model 4")).Should().Throw<InvalidOperationException>()
            .WithMessage("The evidence is on 'model 3' and 'the storage': say which of these is the old subject.");
        mixed.PlanNextVersion("model 4", new() { OldSubject = "model 3" }).Worksheet.Single(task => task.Evidence.Id == "E3").Action
            .Should().Be(EvidenceAction.Keep);
        Case.Edit(edit => edit.Remove("E1").Remove("E2").Remove("E4").Remove("E5")).Invoking(argument => argument.PlanNextVersion("model 4"))
            .Should().Throw<InvalidOperationException>().WithMessage("No evidence states a subject*");
    }

    [Fact]
    public void Wrong_usage_says_what_is_wrong()
    {
        Case.Invoking(argument => argument.PlanNextVersion("model 3")).Should().Throw<ArgumentException>().WithMessage("'model 3' is the old subject already*");
        Case.Invoking(argument => argument.PlanNextVersion("model 4", new() { OldSubject = "modell 3" })).Should().Throw<ArgumentException>()
            .WithMessage("The evidence is not on 'modell 3'; did you mean 'model 3'?*");
        Case.Invoking(argument => argument.PlanNextVersion("model 4", new() { OldSubject = "the storage" })).Should().Throw<ArgumentException>()
            .WithMessage("The evidence is not on 'the storage'; it is on 'model 3'.*");
        Case.Invoking(argument => argument.PlanNextVersion(" ")).Should().Throw<ArgumentException>();
        Case.Invoking(argument => argument.PlanNextVersion("model 4", new() { Dropped = ["E3"] })).Should().Throw<ArgumentException>()
            .WithMessage("'E3' is not evidence on the old subject, 'model 3'.*");
        Case.Invoking(argument => argument.PlanNextVersion("model 4", new() { Dropped = ["E1"], CarriedOver = ["E1"] })).Should().Throw<ArgumentException>()
            .WithMessage("'E1' is named twice*");
        Case.Invoking(argument => argument.PlanNextVersion("model 4", new() { Dropped = ["E9"] })).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void The_worksheet_is_JSON()
    {
        using JsonDocument json = JsonDocument.Parse(Case.PlanNextVersion("model 4").ToJson());
        JsonElement first = json.RootElement.GetProperty("worksheet")[0];
        first.GetProperty("action").GetString().Should().Be("collectAgain");
        first.GetProperty("citedBy")[0].GetString().Should().Be("C");
    }
}
