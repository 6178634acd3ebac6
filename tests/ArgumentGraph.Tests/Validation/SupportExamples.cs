namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about what an element says of its own support.</summary>
internal static class SupportExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1101", "leaves", Sketch.Sound().Goals("G2").Claims("C2").Support("G1", "G2", "C2"), "C2", "G2");
        yield return new(
            "AG1101",
            "leaves left open on purpose",
            Sketch.Sound().Goals("G2").Support("G1", "G2").With<Goal>("G2", goal => goal with { IsUndeveloped = true }));
        yield return new(
            "AG1101",
            "a challenge does not support",
            Sketch.Sound().Claims("C2", "D1").Support("G1", "C2").Evidence("E2").Support("D1", "E2").Challenge("D1", "C2"),
            "C2");

        yield return new("AG1102", "a strategy that leads nowhere", Sketch.Sound().Strategies("S2").Support("G1", "S2"), "S2");
        yield return new(
            "AG1102",
            "left open on purpose",
            Sketch.Sound().Strategies("S2").Support("G1", "S2")
                .With<Strategy>("S2", strategy => strategy with { IsUndeveloped = true }));

        yield return new(
            "AG1103",
            "undeveloped, with support",
            Sketch.Sound().With<Claim>("C1", claim => claim with { IsUndeveloped = true }),
            "C1");
        yield return new(
            "AG1103",
            "undeveloped, with a context only",
            Sketch.Sound().Claims("C2").Support("G1", "C2").Frame("C2", "X1")
                .With<Claim>("C2", claim => claim with { IsUndeveloped = true }));

        yield return new(
            "AG1104",
            "two of one",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }),
            "C1");
        yield return new(
            "AG1104",
            "one of one",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(1) }));
        yield return new(
            "AG1104",
            "a leaf that will need two",
            Sketch.Sound().Claims("C2")
                .With<Claim>("C2", claim => claim with { Requirement = Requirement.AtLeast(2), IsUndeveloped = true }));

        yield return new(
            "AG1105",
            "any of one",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }),
            "C1");
        yield return new(
            "AG1105",
            "two of two",
            Sketch.Sound().Evidence("E2").Support("C1", "E2")
                .With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }),
            "C1");
        yield return new(
            "AG1105",
            "any of two",
            Sketch.Sound().Evidence("E2").Support("C1", "E2")
                .With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }));

        yield return new(
            "AG1106",
            "any, with an assumption",
            Sketch.Sound().Evidence("E2").Assumptions("A1").Support("C1", "E2").Frame("C1", "A1")
                .With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }),
            "C1");
        yield return new(
            "AG1106",
            "at least, without",
            Sketch.Sound().Evidence("E2", "E3").Support("C1", "E2", "E3")
                .With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }),
            "C1");
        yield return new(
            "AG1106",
            "any, with a justification",
            Sketch.Sound().Evidence("E2").Justifications("J1").Support("C1", "E2").Frame("C1", "J1")
                .With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }));

        yield return new(
            "AG1107",
            "a supported claim with a likelihood",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Likelihood = Likelihood.FromDoubt(0.1) }),
            "C1");
        yield return new(
            "AG1107",
            "a strategy and a leaf with a likelihood",
            Sketch.Sound().Claims("C2").Support("S1", "C2")
                .With<Strategy>("S1", strategy => strategy with { Likelihood = Likelihood.FromDoubt(0.1) })
                .With<Claim>("C2", claim => claim with { Likelihood = Likelihood.FromDoubt(0.1) }));

        yield return new(
            "AG1108",
            "costs of what is there",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Cost = 1 })
                .With<Strategy>("S1", strategy => strategy with { Cost = 1 })
                .With<Context>("X1", context => context with { Cost = 1 }),
            "C1", "S1", "X1");
        yield return new(
            "AG1108",
            "costs of what can be provided",
            Sketch.Sound().Claims("C2").Support("S1", "C2").With<Claim>("C2", claim => claim with { Cost = 1 })
                .With<Evidence>("E1", evidence => evidence with { Cost = 1 })
                .With<Strategy>("S1", strategy => strategy with { Cost = 1, Likelihood = Likelihood.FromDoubt(0.1) }));
    }
}
