namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about what stands.</summary>
internal static class StandingExamples
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1701", "missing evidence under a root goal", Sketch.Sound().With<Evidence>("E1", Missing), "G1");
        yield return new("AG1701", "everything is there", Sketch.Sound());
        yield return new("AG1701", "disputed evidence leaves a doubt only", Sketch.Sound().With<Evidence>("E1", Disputed));
        yield return new("AG1701", "something else is enough", TwoWays().With<Evidence>("E1", Missing));
        yield return new("AG1701", "neither of two ways", TwoWays().With<Evidence>("E1", Missing).With<Evidence>("E2", Missing), "G1");
        yield return new(
            "AG1701",
            "the pathways that are marked, and not the root",
            Pathways().With<Evidence>("E1", Missing).Claims("C9").Support("G1", "C9"),
            "P1");
        yield return new(
            "AG1701", "what is left open on purpose is open",
            Sketch.Sound().Goals("G2").Support("G1", "G2").With<Goal>("G2", goal => goal with { IsUndeveloped = true }), "G1");
        yield return new("AG1701", "no goal: the root claim", new Sketch().Claims("C1"), "C1");
        yield return new("AG1701", "a circle", Sketch.Sound().Support("C1", "S1"), "G1");
        yield return new("AG1701", "expired", Sketch.Sound().With<Evidence>("E1", Expired), "G1") { Setting = Setting.On(Today) };
        yield return new("AG1701", "expired, no date of evaluation", Sketch.Sound().With<Evidence>("E1", Expired));
        yield return new(
            "AG1701", "planned, judged as planned", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Planned }))
        { Setting = Setting.On(null, Baseline.AsPlanned) };

        yield return new("AG1702", "disputed evidence", Sketch.Sound().With<Evidence>("E1", Disputed), "G1");
        yield return new("AG1702", "a challenge without support", Sketch.Sound().Claims("D1").Challenge("D1", "C1"), "G1");
        yield return new("AG1702", "a challenge that defeats", Sketch.Sound().Evidence("D1").Challenge("D1", "C1"));
        yield return new(
            "AG1702",
            "an assumption above the pathway",
            Pathways().Assumptions("A1").Frame("G1", "A1").With<Assumption>("A1", assumption => assumption with { State = AssumptionState.Disputed }),
            "P1", "P2");
        yield return new("AG1702", "something else is enough", TwoWays().With<Evidence>("E1", Disputed));
    }

    public static Evidence Missing(Evidence evidence) => evidence with { State = EvidenceState.Missing };

    private static Evidence Disputed(Evidence evidence) => evidence with { State = EvidenceState.Disputed };

    private static Evidence Expired(Evidence evidence) => evidence with { Expires = Today.AddDays(-1) };

    private static Sketch TwoWays() =>
        Sketch.Sound().Evidence("E2").Support("C1", "E2").With<Claim>("C1", claim => claim with { Requirement = Requirement.Any });

    // G1 ← P1 ← E1, P2 ← E2.
    private static Sketch Pathways() =>
        new Sketch().Goals("G1", "P1", "P2").Evidence("E1", "E2").Support("G1", "P1", "P2").Support("P1", "E1").Support("P2", "E2")
            .With<Goal>("P1", goal => goal with { IsPathway = true }).With<Goal>("P2", goal => goal with { IsPathway = true });
}
