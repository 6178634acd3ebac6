namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>An argument of 24 elements as papers print them: four hazards of one system under one strategy, of unlike depth, one claim shared.</summary>
internal static class HazardFigure
{
    public static Argument Argument { get; } = Make();

    private static Argument Make()
    {
        var draft = new ArgumentBuilder("A delivery cart in a hospital");
        GoalDraft top = draft.Goal("G1", "The delivery cart is acceptably safe in the corridors of the ward");
        StrategyDraft byHazard = draft.Strategy("S1", "Argue over each hazard that the analysis found");
        ClaimDraft stops = draft.Claim("C12", "The brake stops the cart within half a metre")
            .SupportedByAll(draft.Evidence("E12", "Brake trials, loaded and empty"));
        GoalDraft hit = draft.Goal("H1", "Hazard: the cart runs into a person").SupportedByAll(
            draft.Claim("C11", "A person in the way is seen in time").SupportedByAll(draft.Evidence("E11", "Sensor trials in the corridor")), stops);
        GoalDraft tip = draft.Goal("H2", "Hazard: the cart tips over").SupportedByAll(
            draft.Claim("C21", "It stays upright on every ramp of the ward").SupportedByAll(draft.Evidence("E21", "Tilt table report")));
        StrategyDraft byCause = draft.Strategy("S3", "Argue over the causes of an open drawer").SupportedByAll(
            draft.Claim("C31", "The lock holds in motion").SupportedByAll(draft.Evidence("E31", "Lock endurance test")),
            draft.Claim("C32", "A drawer left open stops the cart").SupportedByAll(draft.Evidence("E32", "Interlock test")));
        GoalDraft drugs = draft.Goal("H3", "Hazard: drugs are taken from an open drawer").SupportedByAll(byCause);
        GoalDraft blocks = draft.Goal("H4", "Hazard: a stopped cart blocks an escape route").SupportedByAll(
            stops, draft.Claim("C41", "Two people can push the cart aside").SupportedByAll(draft.Evidence("E41", "Push trial with the motor off")));
        drugs.InContextOf(draft.Context("X3", "Drugs that the ward keeps locked"));
        byCause.InContextOf(draft.Justification("J3", "The analysis found two causes"));
        byHazard.SupportedByAll(hit, tip, drugs, blocks).InContextOf(draft.Context("X2", "Hazard analysis, issue 2"), draft.Assumption("A1", "The analysis is complete"));
        top.SupportedByAll(byHazard).InContextOf(draft.Context("X1", "The ward and its corridors"));
        return draft.Build();
    }
}
