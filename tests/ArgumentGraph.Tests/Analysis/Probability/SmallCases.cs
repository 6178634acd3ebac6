namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Small arguments that share what they rest on, with known numbers.</summary>
internal static class SmallCases
{
    /// <summary>Nine goals, each on E .95 and on something of its own, .99.</summary>
    public static Argument NineOnOne { get; } = Make(draft =>
    {
        EvidenceDraft shared = Basic(draft, "E", 0.95);
        return draft.Goal("P", "…").SupportedByAll(
            [.. Enumerable.Range(1, 9).Select(i => draft.Claim($"G{i}", "…").SupportedByAll(shared, Basic(draft, $"L{i}", 0.99)))]);
    });

    /// <summary>(A∧E) ∨ (B∧E), all .9.</summary>
    public static Argument TwoLegs { get; } = Make(draft =>
    {
        EvidenceDraft shared = Basic(draft, "E", 0.9);
        return draft.Goal("P", "…").SupportedByAny(
            draft.Claim("AE", "…").SupportedByAll(Basic(draft, "A", 0.9), shared), draft.Claim("BE", "…").SupportedByAll(Basic(draft, "B", 0.9), shared));
    });

    /// <summary>Three pathways F ∨ Mᵢ; F .9, M .8.</summary>
    public static Argument ThreeBarriers { get; } = Make(draft =>
    {
        EvidenceDraft shared = Basic(draft, "F", 0.9);
        return draft.Goal("P", "…").SupportedByAll([.. Enumerable.Range(1, 3).Select(i => draft.Goal($"P{i}", "…").AsPathway().SupportedByAny(
            draft.Claim($"CF{i}", "…").SupportedByAll(shared), draft.Claim($"CM{i}", "…").SupportedByAll(Basic(draft, $"M{i}", 0.8))))]);
    });

    /// <summary>Two of A∧E, B∧E and C; E and C .9, A and B .95.</summary>
    public static Argument TwoOfThree { get; } = Make(draft =>
    {
        EvidenceDraft shared = Basic(draft, "E", 0.9);
        return draft.Goal("P", "…").SupportedByAtLeast(
            2,
            draft.Claim("AE", "…").SupportedByAll(Basic(draft, "A", 0.95), shared),
            draft.Claim("BE", "…").SupportedByAll(Basic(draft, "B", 0.95), shared),
            draft.Claim("CC", "…").SupportedByAll(Basic(draft, "C", 0.9)));
    });

    /// <summary>Any of three pillars, under each of which lies the same evaluation E; all .9.</summary>
    public static Argument ThreePillars { get; } = Make(draft =>
    {
        EvidenceDraft shared = Basic(draft, "E", 0.9);
        return draft.Goal("P", "…").SupportedByAny(
            [.. new[] { "a", "b", "c" }.Select(id => draft.Claim($"C{id}", "…").SupportedByAll(Basic(draft, id, 0.9), shared))]);
    });

    /// <summary>(E1∨E2) ∧ (E1∨E3), all .9.</summary>
    public static Argument TwoBacked { get; } = Make(draft =>
    {
        EvidenceDraft shared = Basic(draft, "E1", 0.9);
        return draft.Goal("P", "…").SupportedByAll(
            draft.Claim("C12", "…").SupportedByAny(shared, Basic(draft, "E2", 0.9)), draft.Claim("C13", "…").SupportedByAny(shared, Basic(draft, "E3", 0.9)));
    });

    /// <summary>The bridge of a .9, b .8, c .7, d .85, e .6: holds by a∧d, b∧e, a∧c∧e or b∧c∧d. Q is two of the five.</summary>
    public static Argument Bridge { get; } = Make(draft =>
    {
        EvidenceDraft a = Basic(draft, "a", 0.9);
        EvidenceDraft b = Basic(draft, "b", 0.8);
        EvidenceDraft c = Basic(draft, "c", 0.7);
        EvidenceDraft d = Basic(draft, "d", 0.85);
        EvidenceDraft e = Basic(draft, "e", 0.6);
        draft.Claim("Q", "…").SupportedByAtLeast(2, a, b, c, d, e);
        return draft.Goal("P", "…").AsPathway().SupportedByAny(Path("ad", a, d), Path("be", b, e), Path("ace", a, c, e), Path("bcd", b, c, d));

        ClaimDraft Path(string id, params ReadOnlySpan<EvidenceDraft> items) => draft.Claim($"C{id}", "…").SupportedByAll([.. items]);
    });

    /// <summary>Any of sixty triples out of forty: no small diagram says it. Q is any of others.</summary>
    public static Argument Tangled { get; } = Make(draft =>
    {
        var random = new Random(1);
        EvidenceDraft[] items = [.. Enumerable.Range(0, 40).Select(i => Basic(draft, $"E{i}", 0.7))];
        draft.Claim("Q", "…").SupportedByAny([.. Enumerable.Range(60, 60).Select(Triple)]);
        return draft.Goal("P", "…").AsPathway().SupportedByAny([.. Enumerable.Range(0, 60).Select(Triple)]);

        ClaimDraft Triple(int i)
        {
            random.Shuffle(items);
            return draft.Claim($"C{i}", "…").SupportedByAll(items[0], items[1], items[2]);
        }
    });

    public static EvidenceDraft Basic(ArgumentBuilder draft, string id, double probability) =>
        draft.Evidence(new Evidence(id, "…") { State = EvidenceState.Available, Likelihood = Likelihood.FromProbability(probability) });

    /// <summary>A claim that is supported by any of, or all of, evidence with these doubts, with the tag <c>tool</c>.</summary>
    public static Argument Legs(bool any, params double[] doubts) => Make(draft =>
    {
        EvidenceDraft[] legs = [.. doubts.Select((doubt, i) => draft
            .Evidence(new Evidence($"E{i}", "…") { State = EvidenceState.Available, Likelihood = Likelihood.FromDoubt(doubt) }).Tag("tool", "one"))];
        return any ? draft.Claim("P", "…").SupportedByAny([.. legs]) : draft.Claim("P", "…").SupportedByAll([.. legs]);
    });

    private static Argument Make<T>(Func<ArgumentBuilder, T> make)
    {
        var draft = new ArgumentBuilder("Known numbers");
        make(draft);
        return draft.Build();
    }
}
