namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about wording.</summary>
internal static class WordingExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1401", "a blank title", Sketch.Sound().Titled(" \t"), [null]);
        yield return new("AG1401", "a title", Sketch.Sound());

        yield return new(
            "AG1402",
            "blank statements",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = string.Empty })
                .With<Context>("X1", context => context with { Statement = "\u3000\n" }),
            "C1", "X1");
        yield return new("AG1402", "a short statement", Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = "." }));

        yield return new(
            "AG1403",
            "goal and claim, claim and claim",
            Sketch.Sound().Claims("C2").With<Claim>("C1", claim => claim with { Statement = "What G1 says " })
                .With<Claim>("C2", claim => claim with { Statement = "What G1 says" }),
            "C1", "C2");
        yield return new(
            "AG1403",
            "evidence and context, empty ones, other letters",
            Sketch.Sound().Claims("C2").With<Claim>("C2", claim => claim with { Statement = "what c1 says" })
                .With<Context>("X1", context => context with { Statement = "What E1 says" })
                .With<Goal>("G1", goal => goal with { Statement = string.Empty })
                .With<Claim>("C1", claim => claim with { Statement = string.Empty }));

        yield return new("AG1404", "other letter case", Sketch.Sound().Claims("c1"), "c1");
        yield return new("AG1404", "wide letters", Sketch.Sound().Claims("Ｃ１"), "Ｃ１");
        yield return new("AG1404", "composed and not", Sketch.Sound().Claims("Gültig", "GU\u0308LTIG"), "GU\u0308LTIG");
        yield return new(
            "AG1404",
            "sharp s, sigmas, ligature, Hangul",
            Sketch.Sound().Claims("Maß", "MASS", "ΟΔΟΣ", "οδος", "ﬁn", "Fin", "각", "\u1100\u1161\u11A8"),
            "Fin", "MASS", "οδος", "\u1100\u1161\u11A8");
        yield return new("AG1404", "marks in another order", Sketch.Sound().Claims("a\u0323\u0302", "a\u0302\u0323"), "a\u0302\u0323");
        yield return new("AG1404", "other numbers, other marks", Sketch.Sound().Claims("C10", "Ü1", "U1", "İ", "ı", "i"));

        yield return new(
            "AG1405",
            "questions",
            Sketch.Sound().Assumptions("A1").With<Goal>("G1", goal => goal with { Statement = "Is it safe? " })
                .With<Assumption>("A1", assumption => assumption with { Statement = "安全か？" }),
            "A1", "G1");
        yield return new(
            "AG1405",
            "a strategy and evidence may ask",
            Sketch.Sound().With<Strategy>("S1", strategy => strategy with { Statement = "Who could?" })
                .With<Evidence>("E1", evidence => evidence with { Statement = "Survey: who could?" })
                .With<Goal>("G1", goal => goal with { Statement = "\"Who?\" is answered" }));

        yield return new(
            "AG1406",
            "a tag without values",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Tags = claim.Tags.With("owner", []).With("tool", ["x"]) }),
            "C1");
        yield return new(
            "AG1406",
            "a tag with an empty value",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Tags = claim.Tags.With("owner", [""]) }));
    }
}
