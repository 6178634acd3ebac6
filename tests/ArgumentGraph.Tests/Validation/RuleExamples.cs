using static ArgumentGraph.Relationship;

namespace ArgumentGraph.Tests.Validation;

/// <summary>For every rule of validation, small arguments that break it and small ones that nearly do.</summary>
internal static class RuleExamples
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly ValidationOptions Dated = new() { Date = Today };

    public static IReadOnlyList<RuleExample> All { get; } = [.. OfStructure(), .. OfSupport(), .. OfEvidence(), .. OfChallenges(), .. OfWording(), .. OfSuppression()];

    private static IEnumerable<RuleExample> OfStructure()
    {
        yield return new("AG1001", "an element supports itself", Sketch.Sound().Support("C1", "C1"), "C1");
        yield return new("AG1001", "two circles", Sketch.Sound().Goals("G2", "G3", "G4", "G5").Support("G1", "G2", "G4").Support("G2", "G3").Support("G3", "G2").Support("G4", "G5").Support("G5", "G4"), "G2", "G4");
        yield return new("AG1001", "two circles within what waits for each other", Sketch.Sound().Claims("C2", "C3", "C4").Support("C1", "C2").Support("C2", "C1").Support("C3", "C4").Support("C4", "C3").Challenge("C3", "C1").Challenge("C1", "C3"), "C1", "C3");
        yield return new("AG1001", "a shared supporter is no circle", Sketch.Sound().Claims("C2").Support("S1", "C2").Support("C2", "E1"));
        yield return new("AG1001", "a circle through a challenge is another matter", Sketch.Sound().Claims("D1").Support("D1", "C1").Challenge("D1", "C1"));

        yield return new("AG1002", "no elements", new Sketch(), [null]);
        yield return new("AG1002", "evidence alone", new Sketch().Evidence("E1"), [null]);
        yield return new("AG1002", "a circle alone", new Sketch().Goals("G1", "G2").Support("G1", "G2").Support("G2", "G1"), [null]);
        yield return new("AG1002", "a claim that challenges its own support is no root", new Sketch().Claims("C1").Evidence("E1").Support("C1", "E1").Challenge("C1", "E1"), [null]);
        yield return new("AG1002", "a root claim", new Sketch().Claims("C1"));

        yield return new("AG1003", "claim and strategy at the root", Sketch.Sound().Claims("C2").Strategies("S2"), "C2", "S2");
        yield return new("AG1003", "a claim that challenges", Sketch.Sound().Claims("D1").Challenge("D1", "C1"));

        yield return new("AG1004", "two root goals", Sketch.Sound().Goals("G2"), [null]);
        yield return new("AG1004", "two root goals of which one is a pathway", Sketch.Sound().Goals("G2").With<Goal>("G1", goal => goal with { IsPathway = true }), [null]);
        yield return new("AG1004", "two root goals, both pathways", Sketch.Sound().Goals("G2").With<Goal>("G1", goal => goal with { IsPathway = true }).With<Goal>("G2", goal => goal with { IsPathway = true }));
        yield return new("AG1004", "one root goal beside a root claim", Sketch.Sound().Claims("C2"));

        yield return new("AG1005", "what is below a root claim", Sketch.Sound().Claims("C2", "C3").Evidence("E2").Contexts("X2").Support("C2", "C3").Support("C3", "E2").Frame("C3", "X2"), "C3", "E2", "X2");
        yield return new("AG1005", "a circle aside", Sketch.Sound().Claims("C2", "C3").Support("C2", "C3").Support("C3", "C2"), "C2", "C3");
        yield return new("AG1005", "a challenge of what is aside", Sketch.Sound().Claims("C2", "D1").Challenge("D1", "C2"), "D1");
        yield return new("AG1005", "challenges, and challenges of relationships, lead to their targets", Sketch.Sound().Claims("D1", "D2", "D3").Evidence("E2").Support("D3", "E2").Challenge("D1", "E1").Challenge("D2", SupportedBy("C1", "E1")).Challenge("D3", Challenges("D1", "E1")));
        yield return new("AG1005", "where no root is a goal the roots say so", new Sketch().Claims("C1", "C2").Support("C1", "C2"));

        yield return new("AG1006", "nobody states them", Sketch.Sound().Contexts("X2").Assumptions("A1").Justifications("J1"), "A1", "J1", "X2");
        yield return new("AG1006", "all stated", Sketch.Sound().Assumptions("A1").Justifications("J1").Frame("C1", "A1", "J1"));

        yield return new("AG1007", "evidence for nothing", Sketch.Sound().Evidence("E2"), "E2");
        yield return new("AG1007", "evidence against something", Sketch.Sound().Evidence("E2").Challenge("E2", "C1"));

        yield return new("AG1008", "claim on goal", Sketch.Sound().Goals("G2").Support("C1", "G2"), "C1");
        yield return new("AG1008", "goal on claim, claim on claim", Sketch.Sound().Claims("C2").Support("G1", "C2").Support("C2", "C1"));

        yield return new("AG1009", "strategy on evidence", Sketch.Sound().Evidence("E2").Support("S1", "E2", "E1"), "S1", "S1");
        yield return new("AG1009", "a claim in between", Sketch.Sound());

        yield return new("AG1010", "strategy on strategy", Sketch.Sound().Strategies("S2").Support("S1", "S2"), "S1");
        yield return new("AG1010", "strategies beside each other", Sketch.Sound().Strategies("S2").Support("G1", "S2"));

        yield return new("AG1011", "directly and through one other", Sketch.Sound().Support("G1", "C1"), "G1");
        yield return new("AG1011", "directly and through several others", Sketch.Sound().Support("G1", "C1", "E1"), "G1", "G1");
        yield return new("AG1011", "through a circle below", Sketch.Sound().Claims("C2").Support("S1", "C2").Support("C1", "C2").Support("C2", "C1"), "S1", "S1");
        yield return new("AG1011", "a diamond", Sketch.Sound().Claims("C2").Support("S1", "C2").Support("C2", "E1"));

        yield return new("AG1012", "a pathway in a pathway in a pathway", Sketch.Sound().Goals("G2", "G3").Strategies("S2").Support("G1", "G2").Support("G2", "S2").Support("S2", "G3").With<Goal>("G1", goal => goal with { IsPathway = true }).With<Goal>("G2", goal => goal with { IsPathway = true }).With<Goal>("G3", goal => goal with { IsPathway = true }), "G2", "G3");
        yield return new("AG1012", "pathways beside each other that share a claim", Sketch.Sound().Goals("G2", "G3").Support("G1", "G2", "G3").Support("G2", "C1").Support("G3", "C1").With<Goal>("G2", goal => goal with { IsPathway = true }).With<Goal>("G3", goal => goal with { IsPathway = true }));
    }

    private static IEnumerable<RuleExample> OfSupport()
    {
        yield return new("AG1101", "leaves", Sketch.Sound().Goals("G2").Claims("C2").Support("G1", "G2", "C2"), "C2", "G2");
        yield return new("AG1101", "leaves left open on purpose", Sketch.Sound().Goals("G2").Support("G1", "G2").With<Goal>("G2", goal => goal with { IsUndeveloped = true }));
        yield return new("AG1101", "a challenge does not support", Sketch.Sound().Claims("C2", "D1").Support("G1", "C2").Evidence("E2").Support("D1", "E2").Challenge("D1", "C2"), "C2");

        yield return new("AG1102", "a strategy that leads nowhere", Sketch.Sound().Strategies("S2").Support("G1", "S2"), "S2");
        yield return new("AG1102", "left open on purpose", Sketch.Sound().Strategies("S2").Support("G1", "S2").With<Strategy>("S2", strategy => strategy with { IsUndeveloped = true }));

        yield return new("AG1103", "undeveloped, with support", Sketch.Sound().With<Claim>("C1", claim => claim with { IsUndeveloped = true }), "C1");
        yield return new("AG1103", "undeveloped, with a context only", Sketch.Sound().Claims("C2").Support("G1", "C2").Frame("C2", "X1").With<Claim>("C2", claim => claim with { IsUndeveloped = true }));

        yield return new("AG1104", "two of one", Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }), "C1");
        yield return new("AG1104", "one of one", Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(1) }));
        yield return new("AG1104", "a leaf that will need two", Sketch.Sound().Claims("C2").With<Claim>("C2", claim => claim with { Requirement = Requirement.AtLeast(2), IsUndeveloped = true }));

        yield return new("AG1105", "any of one", Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }), "C1");
        yield return new("AG1105", "two of two", Sketch.Sound().Evidence("E2").Support("C1", "E2").With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }), "C1");
        yield return new("AG1105", "any of two", Sketch.Sound().Evidence("E2").Support("C1", "E2").With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }));

        yield return new("AG1106", "any, with an assumption", Sketch.Sound().Evidence("E2").Assumptions("A1").Support("C1", "E2").Frame("C1", "A1").With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }), "C1");
        yield return new("AG1106", "at least, without", Sketch.Sound().Evidence("E2", "E3").Support("C1", "E2", "E3").With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }), "C1");
        yield return new("AG1106", "any, with a justification", Sketch.Sound().Evidence("E2").Justifications("J1").Support("C1", "E2").Frame("C1", "J1").With<Claim>("C1", claim => claim with { Requirement = Requirement.Any }));

        yield return new("AG1107", "a supported claim with a likelihood", Sketch.Sound().With<Claim>("C1", claim => claim with { Likelihood = Likelihood.FromDoubt(0.1) }), "C1");
        yield return new("AG1107", "a strategy and a leaf with a likelihood", Sketch.Sound().Claims("C2").Support("S1", "C2").With<Strategy>("S1", strategy => strategy with { Likelihood = Likelihood.FromDoubt(0.1) }).With<Claim>("C2", claim => claim with { Likelihood = Likelihood.FromDoubt(0.1) }));

        yield return new("AG1108", "costs of what is there", Sketch.Sound().With<Claim>("C1", claim => claim with { Cost = 1 }).With<Strategy>("S1", strategy => strategy with { Cost = 1 }).With<Context>("X1", context => context with { Cost = 1 }), "C1", "S1", "X1");
        yield return new("AG1108", "costs of what can be provided", Sketch.Sound().Claims("C2").Support("S1", "C2").With<Claim>("C2", claim => claim with { Cost = 1 }).With<Evidence>("E1", evidence => evidence with { Cost = 1 }).With<Strategy>("S1", strategy => strategy with { Cost = 1, Likelihood = Likelihood.FromDoubt(0.1) }));
    }

    private static IEnumerable<RuleExample> OfEvidence()
    {
        yield return new("AG1201", "no source, blank source", Sketch.Sound().Evidence("E2").With<Evidence>("E1", evidence => evidence with { Source = null }).With<Evidence>("E2", evidence => evidence with { Source = " " }), "E1", "E2");
        yield return new("AG1201", "planned, missing", Sketch.Sound().Evidence("E2").With<Evidence>("E1", evidence => evidence with { Source = null, State = EvidenceState.Planned }).With<Evidence>("E2", evidence => evidence with { Source = null, State = EvidenceState.Missing }));

        yield return new("AG1202", "no state", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = null }), "E1");
        yield return new("AG1202", "withdrawn", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Withdrawn }));

        yield return new("AG1203", "collected tomorrow", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today.AddDays(1) }), "E1") { Options = Dated };
        yield return new("AG1203", "collected today", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today })) { Options = Dated };
        yield return new("AG1203", "no date of evaluation", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = DateOnly.MaxValue }));

        yield return new("AG1204", "collected the day after", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today.AddDays(1), Expires = Today }), "E1");
        yield return new("AG1204", "collected the same day", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today, Expires = Today }));

        yield return new("AG1205", "expired yesterday", Sketch.Sound().Assumptions("A1").With<Evidence>("E1", evidence => evidence with { Expires = Today.AddDays(-1) }).With<Assumption>("A1", assumption => assumption with { Expires = Today.AddDays(-1) }), "A1", "E1") { Options = Dated };
        yield return new("AG1205", "valid through today", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Expires = Today })) { Options = Dated };
        yield return new("AG1205", "no date of evaluation", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Expires = DateOnly.MinValue }));

        yield return new("AG1206", "another subject than most", AboutSubjects("M2", "M2", "M1"), "E3");
        yield return new("AG1206", "of equally frequent ones the first", AboutSubjects("M2", "M1", "M1", "M2"), "E1", "E4");
        yield return new("AG1206", "another subject than a context of the root", AboutSubjects("M2", "M2", "M1").With<Context>("X1", context => context with { Statement = " M1" }), "E1", "E2");
        yield return new("AG1206", "one of two upper elements says nothing", AboutSubjects("M2", "M2", "M1").Justifications("J1").Frame("C3", "J1").Claims("C4").Support("S1", "C4").Support("C4", "E3"), "E3");
        yield return new("AG1206", "a justification beside it", AboutSubjects("M2", "M2", "M1").Justifications("J1").Frame("C3", "J1"));
        yield return new("AG1206", "a context and an assumption beside it", AboutSubjects("M2", "M2", "M1").Assumptions("A1").Frame("C3", "A1", "X1"));
        yield return new("AG1206", "arguments side by side", AboutSubjects("M2", "M2").Goals("G2").Evidence("E9").Support("G2", "E9").With<Evidence>("E9", evidence => evidence with { Subject = "M1" }));
        yield return new("AG1206", "a challenge with another subject", AboutSubjects("M2", "M2").Evidence("E9").Challenge("E9", "C1").With<Evidence>("E9", evidence => evidence with { Subject = "M1" }));

        yield return new("AG1207", "planned, and collected", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Planned, Collected = Today }), "E1");
        yield return new("AG1207", "withdrawn, and collected", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Withdrawn, Collected = Today }));
    }

    private static IEnumerable<RuleExample> OfChallenges()
    {
        yield return new("AG1301", "a challenger that rests on what it challenges", Sketch.Sound().Claims("D1").Support("D1", "C1").Challenge("D1", "C1"), "D1");
        yield return new("AG1301", "a challenge of oneself", Sketch.Sound().Challenge("C1", "C1"), "C1");
        yield return new("AG1301", "each challenges the other", Sketch.Sound().Claims("C2").Support("S1", "C2").Challenge("C1", "C2").Challenge("C2", "C1"), "C1");
        yield return new("AG1301", "by way of a context", Sketch.Sound().Claims("D1").Frame("D1", "X1").Challenge("D1", "X1"), "D1");
        yield return new("AG1301", "by way of a relationship", Sketch.Sound().Claims("D1").Support("D1", "C1").Challenge("D1", SupportedBy("C1", "E1")), "D1");
        yield return new("AG1301", "a challenge of its own challenge", Sketch.Sound().Claims("D1").Challenge("D1", "C1", Challenges("D1", "C1")));
        yield return new("AG1301", "a challenge answered, and the answer challenged", Sketch.Sound().Claims("D1", "D2").Challenge("D1", "C1").Challenge("D2", "D1"));
        yield return new("AG1301", "a circle of support alone", Sketch.Sound().Claims("C2").Support("C1", "C2").Support("C2", "C1"));

        yield return new("AG1302", "an element and relationships challenged", Sketch.Sound().Claims("D1", "D2", "D3").Challenge("D1", "E1").Challenge("D2", SupportedBy("C1", "E1")).Challenge("D3", InContextOf("G1", "X1")), "D1", "D2", "D3");
        yield return new("AG1302", "the answer is answered", Sketch.Sound().Claims("D1", "D2", "D3").Challenge("D1", "C1").Challenge("D2", "D1").Challenge("D3", "D2"), "D1");
        yield return new("AG1302", "the answer's relationship is answered", Sketch.Sound().Claims("D1", "D2", "D3").Challenge("D1", "C1").Challenge("D2", Challenges("D1", "C1")).Challenge("D3", Challenges("D2", Challenges("D1", "C1"))), "D1");
        yield return new("AG1302", "answered", Sketch.Sound().Claims("D1", "D2").Challenge("D1", "C1").Challenge("D2", "D1"));
        yield return new("AG1302", "its relationship answered", Sketch.Sound().Claims("D1", "D2").Challenge("D1", "C1").Challenge("D2", Challenges("D1", "C1")));
        yield return new("AG1302", "only what supports the challenge is answered", Sketch.Sound().Claims("D1", "D2").Evidence("E2").Support("D1", "E2").Challenge("D1", "C1").Challenge("D2", "E2"), "D1");
        yield return new("AG1302", "withdrawn", Sketch.Sound().Evidence("E2").Challenge("E2", "C1").With<Evidence>("E2", evidence => evidence with { State = EvidenceState.Withdrawn }));

        yield return new("AG1303", "each of two supports", Sketch.Sound().Claims("C2", "D1").Support("S1", "C2").Challenge("D1", SupportedBy("S1", "C1"), SupportedBy("S1", "C2")), "D1");
        yield return new("AG1303", "one of two supports", Sketch.Sound().Claims("C2", "D1").Support("S1", "C2").Challenge("D1", SupportedBy("S1", "C1"), SupportedBy("C1", "E1")));
        yield return new("AG1303", "each by another", Sketch.Sound().Claims("C2", "D1", "D2").Support("S1", "C2").Challenge("D1", SupportedBy("S1", "C1")).Challenge("D2", SupportedBy("S1", "C2")));

        yield return new("AG1304", "for and against", Sketch.Sound().Evidence("E2").Support("C1", "E2").Challenge("E2", "C1"), "E2");
        yield return new("AG1304", "against its own support", Sketch.Sound().Challenge("E1", SupportedBy("C1", "E1")), "E1");
        yield return new("AG1304", "for one, against another", Sketch.Sound().Claims("C2").Evidence("E2").Support("S1", "C2").Support("C1", "E2").Challenge("E2", "C2", SupportedBy("C1", "E1")));
    }

    private static IEnumerable<RuleExample> OfWording()
    {
        yield return new("AG1401", "a blank title", Sketch.Sound().Titled(" \t"), [null]);
        yield return new("AG1401", "a title", Sketch.Sound());

        yield return new("AG1402", "blank statements", Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = string.Empty }).With<Context>("X1", context => context with { Statement = "\u3000\n" }), "C1", "X1");
        yield return new("AG1402", "a short statement", Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = "." }));

        yield return new("AG1403", "goal and claim, claim and claim", Sketch.Sound().Claims("C2").With<Claim>("C1", claim => claim with { Statement = "What G1 says " }).With<Claim>("C2", claim => claim with { Statement = "What G1 says" }), "C1", "C2");
        yield return new("AG1403", "evidence and context, empty ones, other letters", Sketch.Sound().Claims("C2").With<Claim>("C2", claim => claim with { Statement = "what c1 says" }).With<Context>("X1", context => context with { Statement = "What E1 says" }).With<Goal>("G1", goal => goal with { Statement = string.Empty }).With<Claim>("C1", claim => claim with { Statement = string.Empty }));

        yield return new("AG1404", "other letter case", Sketch.Sound().Claims("c1"), "c1");
        yield return new("AG1404", "wide letters", Sketch.Sound().Claims("Ｃ１"), "Ｃ１");
        yield return new("AG1404", "composed and not", Sketch.Sound().Claims("Gültig", "GU\u0308LTIG"), "GU\u0308LTIG");
        yield return new("AG1404", "sharp s, sigmas, ligature, Hangul", Sketch.Sound().Claims("Maß", "MASS", "ΟΔΟΣ", "οδος", "ﬁn", "Fin", "각", "\u1100\u1161\u11A8"), "Fin", "MASS", "οδος", "\u1100\u1161\u11A8");
        yield return new("AG1404", "marks in another order", Sketch.Sound().Claims("a\u0323\u0302", "a\u0302\u0323"), "a\u0302\u0323");
        yield return new("AG1404", "other numbers, other marks", Sketch.Sound().Claims("C10", "Ü1", "U1", "İ", "ı", "i"));

        yield return new("AG1405", "questions", Sketch.Sound().Assumptions("A1").With<Goal>("G1", goal => goal with { Statement = "Is it safe? " }).With<Assumption>("A1", assumption => assumption with { Statement = "安全か？" }), "A1", "G1");
        yield return new("AG1405", "a strategy and evidence may ask", Sketch.Sound().With<Strategy>("S1", strategy => strategy with { Statement = "Who could?" }).With<Evidence>("E1", evidence => evidence with { Statement = "Survey: who could?" }).With<Goal>("G1", goal => goal with { Statement = "\"Who?\" is answered" }));

        yield return new("AG1406", "a tag without values", Sketch.Sound().With<Claim>("C1", claim => claim with { Tags = claim.Tags.With("owner", []).With("tool", ["x"]) }), "C1");
        yield return new("AG1406", "a tag with an empty value", Sketch.Sound().With<Claim>("C1", claim => claim with { Tags = claim.Tags.With("owner", [""]) }));
    }

    private static IEnumerable<RuleExample> OfSuppression()
    {
        yield return new("AG1501", "no such rule", Suppressing("AG9999", "why"), "E1");
        yield return new("AG1501", "an error of reading", Suppressing("AG0014", "why"), "E1");
        yield return new("AG1501", "a rule", Suppressing("AG1201", "why"));

        yield return new("AG1502", "no reason", Suppressing("AG1201", "  "), "E1");
        yield return new("AG1502", "a reason", Suppressing("AG1201", "in the vault"));

        yield return new("AG1503", "the rule does not fire", Suppressing("AG1202", "why"), "E1");
        yield return new("AG1503", "the rule fires on the whole argument, which no element can suppress", Suppressing("AG1401", "why").Titled(string.Empty), "E1");
        yield return new("AG1503", "the rule fires", Suppressing("AG1201", "why"));
        yield return new("AG1503", "the rule is switched off", Suppressing("AG1202", "why")) { Options = ValidationOptions.Default.WithoutRule("AG1202") };
        yield return new("AG1503", "the rule waits for a date", Suppressing("AG1205", "why").With<Evidence>("E1", evidence => evidence with { Expires = Today }));
        yield return new("AG1503", "the rule does not fire on the date", Suppressing("AG1205", "why").With<Evidence>("E1", evidence => evidence with { Expires = Today }), "E1") { Options = Dated };
    }

    // E1 has no source.
    private static Sketch Suppressing(string rule, string reason) =>
        Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Source = null, Suppressions = evidence.Suppressions.With(rule, reason) });

    // G1 ← S1 ← C1, C2, …, each on one item of evidence about one of the subjects.
    private static Sketch AboutSubjects(params string[] subjects)
    {
        Sketch sketch = new Sketch().Goals("G1").Contexts("X1").Strategies("S1").Support("G1", "S1").Frame("G1", "X1");
        for (int i = 0; i < subjects.Length; i++)
        {
            string subject = subjects[i];
            sketch.Claims($"C{i + 1}").Evidence($"E{i + 1}").Support("S1", $"C{i + 1}").Support($"C{i + 1}", $"E{i + 1}")
                .With<Evidence>($"E{i + 1}", evidence => evidence with { Subject = subject });
        }

        return sketch;
    }
}

/// <summary>An argument, and on which elements the rule fires in it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">What is special about the argument.</param>
/// <param name="Sketch">The argument.</param>
/// <param name="Elements">The ids of the elements on which the rule fires, ordinally; null for the argument itself.</param>
internal sealed record RuleExample(string Rule, string Name, Sketch Sketch, params string?[] Elements)
{
    public ValidationOptions Options { get; init; } = ValidationOptions.Default;

    public override string ToString() => $"{Rule}: {Name}";
}
