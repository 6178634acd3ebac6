namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about modules: A/G1 ← B/G5 ← B/E5, and a contract K.</summary>
internal static class ModuleExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG2502", "another text", Cited(text: "What it said before"), "B/G5");
        yield return new("AG2502", "another kind", Cited(kind: ElementKind.Claim), "B/G5");
        yield return new("AG2502", "the same text and kind", Cited());

        yield return new("AG2503", "cited and private", Cited().With<Goal>("B/G5", goal => goal with { IsPublic = false }), "B/G5");
        yield return new("AG2503", "cited and public", Cited());

        yield return new(
            "AG2504", "public evidence of its own module alone", Cited().With<Evidence>("B/E5", evidence => evidence with { IsPublic = true }), "B/E5");
        yield return new("AG2504", "public and cited", Cited());

        yield return new("AG2505", "without an away element", Two().Module("A").Module("B"), "A/G1");
        yield return new("AG2505", "with one", Cited());
        yield return new("AG2505", "where ids are common to all modules", new Sketch()
            .Add(new Goal("G1", "1") { Module = "A" }, new Goal("G5", "5") { Module = "B" }).Support("G1", "G5"));

        yield return new("AG2506", "a public claim in a contract", Contract().With<Claim>("K/C", claim => claim with { IsPublic = true }), "K/C");
        yield return new("AG2506", "nothing public in it", Contract());

        yield return new("AG2507", "supported where it is cited", Two().Module("A", Away() with { SupportedBy = ["B/E5"] }).Module("B"), "B/G5");
        yield return new("AG2507", "supported by a contract", Contract());

        yield return new("AG2508", "supported by its own module", Contract().Add(Evidence("A/E")).Support("A/G3", "A/E"), "A/G3");
        yield return new("AG2508", "undeveloped", Contract().With<Goal>("A/G3", goal => goal with { IsUndeveloped = true }), "A/G3");
        yield return new("AG2508", "in a contract", Contract().With<Claim>("K/C", claim => claim with { IsToBeSupportedByContract = true }), "K/C");
        yield return new("AG2508", "supported by a contract", Contract());

        yield return new("AG2509", "no contract", new Sketch().Add(Left()), "A/G3");
        yield return new("AG2509", "a contract", Contract());

        yield return new("AG2510", "contexts on both sides", Framed(), "A/G1");
        yield return new("AG2510", "a context on one side", Cited().Add(Context("B/X5")).Frame("B/G5", "B/X5"));

        yield return new("AG2511", "a private context of a public goal", Framed(), "B/G5");
        yield return new("AG2511", "a public one", Framed().With<Context>("B/X5", context => context with { IsPublic = true }));

        yield return new(
            "AG2512", "the module is not here", new Sketch().Add(Goal("A/G1"), new Goal("B/G5", "5") { IsAway = true }).Support("A/G1", "B/G5"), "B/G5");
        yield return new("AG2512", "it is here", Cited());

        yield return new("AG2513", "a goal for an away goal of a contract", Contract(inContextOf: "B/G5").Frame("A/G3", "B/G5"), "A/G3");
        yield return new("AG2513", "a context for it", Contract(inContextOf: "B/X5").Add(Context("B/X5")).Frame("A/G3", "B/X5"));
        yield return new("AG2513", "a goal for a goal of the module itself", Cited().Add(Goal("B/G6") with { IsPublic = true }).Frame("A/G1", "B/G6"));
    }

    private static Sketch Two() => new Sketch().Add(Goal("A/G1"), Goal("B/G5") with { IsPublic = true }, Evidence("B/E5"))
        .Support("A/G1", "B/G5").Support("B/G5", "B/E5");

    private static Sketch Cited(string text = "What B/G5 says", ElementKind kind = ElementKind.Goal) =>
        Two().Module("A", Away() with { Kind = kind, Statement = text }).Module("B");

    private static Sketch Framed() => Cited().Add(Context("A/X1"), Context("B/X5")).Frame("A/G1", "A/X1").Frame("B/G5", "B/X5");

    private static Sketch Contract(string? inContextOf = null) => new Sketch()
        .Add(Left(), Goal("B/G5") with { IsPublic = true }, Evidence("B/E5"), new Claim("K/C", "They agree") { Module = "K" })
        .Support("B/G5", "B/E5").Support("A/G3", "K/C").Support("K/C", "B/G5")
        .Module(new ArgumentModule
        {
            Name = "K",
            IsContract = true,
            AwayElements =
            [
                new AwayElement
                {
                    Id = "A/G3", Kind = ElementKind.Goal, Statement = "Three", SupportedBy = ["K/C"], InContextOf = inContextOf is null ? [] : [inContextOf],
                },
                Away(),
            ],
        });

    private static AwayElement Away() => new() { Id = "B/G5", Kind = ElementKind.Goal, Statement = "What B/G5 says" };

    private static Goal Left() => new("A/G3", "Three") { Module = "A", IsToBeSupportedByContract = true };

    private static Goal Goal(string id) => new(id, $"What {id} says") { Module = id[..1] };

    private static Context Context(string id) => new(id, $"What {id} says") { Module = id[..1] };

    private static Evidence Evidence(string id) =>
        new(id, $"What {id} says") { Module = id[..1], Source = "https://example.org/" + id, State = EvidenceState.Available };
}
