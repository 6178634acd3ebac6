namespace ArgumentGraph.Testing.Tests;

/// <summary>The arguments that are tested against policies.</summary>
internal static class Cases
{
    public static readonly DateOnly Day = new(2026, 11, 1);

    /// <summary>Six pathways over six items of evidence with probabilities, whose answers can be worked out by hand.</summary>
    public static Argument Six { get; } = MakeSix();

    /// <summary>The sample with everything that can be the matter.</summary>
    public static Argument Sabotage { get; } = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));

    /// <summary>A pathway on one item of evidence that expires.</summary>
    public static Argument OneWay(DateOnly expires)
    {
        var draft = new ArgumentBuilder("One way");
        EvidenceDraft audit = draft.Evidence("E1", "Audit").With(evidence => evidence with { State = EvidenceState.Available, Expires = expires });
        draft.Goal("P1", "Harm is unlikely").AsPathway().SupportedByAll(draft.Claim("C1", "Nothing leaves").SupportedByAll(audit));
        return draft.Build();
    }

    /// <summary>The messages of what fails.</summary>
    public static IEnumerable<string> Messages(this PolicyReport report) => report.Results.SelectMany(result => result.Failures).Select(failure => failure.Message);

    /// <summary>The elements that what fails is about.</summary>
    public static IEnumerable<string?> Ids(this PolicyReport report) => report.Results.SelectMany(result => result.Failures).Select(failure => failure.ElementId);

    private static Argument MakeSix()
    {
        var draft = new ArgumentBuilder("Six pathways");
        EvidenceDraft a = Given("A", 0.90);
        EvidenceDraft c = Given("C", 0.95);
        EvidenceDraft m = Given("M", 0.85);
        EvidenceDraft f = Given("F", 0.97);
        EvidenceDraft s1 = Given("S1", 0.80);
        EvidenceDraft s9 = Given("S9", 0.60);
        Pathway("P1").SupportedByAll(a, s1);
        Pathway("P2").SupportedByAny(a, draft.Claim("CM", "Unable, and controlled").SupportedByAll(c, m));
        Pathway("P3").SupportedByAny(a, m);
        Pathway("P5").SupportedByAll(f, draft.Claim("MC", "Controlled or unable").SupportedByAny(m, c));
        Pathway("P6").SupportedByAll(f, draft.Claim("MA", "Controlled or aligned").SupportedByAny(m, a));
        Pathway("P9").SupportedByAny(f, s9);
        return draft.Build();

        EvidenceDraft Given(string id, double probability) =>
            draft.Evidence(id, id).With(evidence => evidence with { State = EvidenceState.Available, Likelihood = Likelihood.FromProbability(probability) });

        GoalDraft Pathway(string id) => draft.Goal(id, id).AsPathway();
    }
}
