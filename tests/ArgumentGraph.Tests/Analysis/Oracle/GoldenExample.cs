namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>Nine pathways over eight basic elements: small enough to be checked by hand, and everything about it has been.</summary>
internal static class GoldenExample
{
    public static Argument Argument { get; } = Make();

    private static Argument Make()
    {
        var draft = new ArgumentBuilder("Nine pathways");
        ClaimDraft Basic(string id, string mitigation, double probability) => draft.Claim($"C{id}", $"{id} holds").SupportedByAll(draft
            .Evidence(new Evidence(id, $"Evidence that {id} holds") { State = EvidenceState.Available, Likelihood = Likelihood.FromProbability(probability) })
            .Tag("mitigation", mitigation));
        ClaimDraft a = Basic("A", "alignment", 0.90);
        ClaimDraft c = Basic("C", "inability", 0.95);
        ClaimDraft m = Basic("M", "control", 0.85);
        ClaimDraft f = Basic("F", "security", 0.97);
        ClaimDraft s1 = Basic("S1", "response", 0.80);
        ClaimDraft s7 = Basic("S7", "affordance", 0.70);
        ClaimDraft s8 = Basic("S8", "affordance", 0.70);
        ClaimDraft s9 = Basic("S9", "security", 0.60);
        ClaimDraft Both(string id, ClaimDraft one, ClaimDraft other) => draft.Claim(id, "Both").SupportedByAll(one, other);
        ClaimDraft Either(string id, ClaimDraft one, ClaimDraft other) => draft.Claim(id, "Either").SupportedByAny(one, other);
        GoalDraft[] pathways =
        [
            Pathway("P1").SupportedByAll(a, s1),
            Pathway("P2").SupportedByAny(a, Both("CM2", c, m)),
            Pathway("P3").SupportedByAny(a, Both("CM3", c, m)),
            Pathway("P4").SupportedByAny(Both("AC", a, c), m),
            Pathway("P5").SupportedByAll(f, Either("MC", m, c)),
            Pathway("P6").SupportedByAll(f, Either("MA", m, a)),
            Pathway("P7").SupportedByAny(a, s7),
            Pathway("P8").SupportedByAny(a, s8),
            Pathway("P9").SupportedByAny(f, s9),
        ];
        draft.Goal("TOP", "All nine").SupportedByAll(pathways);
        return draft.Build();

        GoalDraft Pathway(string id) => draft.Goal(id, "This way to harm is ruled out").AsPathway();
    }
}
