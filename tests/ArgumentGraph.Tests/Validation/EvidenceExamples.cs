namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about evidence.</summary>
internal static class EvidenceExamples
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly Setting Dated = Setting.On(Today);

    // By default these rules are switched off.
    private static readonly ValidationOptions Told = ValidationOptions.Default
        .WithSeverity(Rules.SourcesNotGiven, Severity.Information).WithSeverity(Rules.StatesNotGiven, Severity.Information);

    public static IEnumerable<RuleExample> All()
    {
        yield return new(
            "AG1201",
            "no source, blank source",
            Sketch.Sound().Evidence("E2", "E3").With<Evidence>("E1", evidence => evidence with { Source = null })
                .With<Evidence>("E2", evidence => evidence with { Source = " " }),
            "E1", "E2");
        yield return new(
            "AG1201",
            "planned, missing",
            Sketch.Sound().Evidence("E2")
                .With<Evidence>("E1", evidence => evidence with { Source = null, State = EvidenceState.Planned })
                .With<Evidence>("E2", evidence => evidence with { Source = null, State = EvidenceState.Missing }));

        yield return new("AG1201", "no evidence has a source", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Source = null }));
        yield return new("AG1209", "no evidence has a source", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Source = null }), [null])
        { Options = Told };
        yield return new(
            "AG1209", "none that is in hand", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Source = null, State = EvidenceState.Missing }))
        { Options = Told };
        yield return new(
            "AG1209",
            "one of two has a source",
            Sketch.Sound().Evidence("E2").With<Evidence>("E1", evidence => evidence with { Source = null }))
        { Options = Told };
        yield return new(
            "AG1209",
            "the only one without gives a reason",
            Sketch.Sound().With<Evidence>(
                "E1", evidence => evidence with { Source = null, Suppressions = evidence.Suppressions.With("AG1201", "in the vault") }))
        { Options = Told };

        yield return new("AG1202", "no state", Sketch.Sound().Evidence("E2").With<Evidence>("E1", evidence => evidence with { State = null }), "E1");
        yield return new("AG1202", "no evidence has a state", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = null }));
        yield return new("AG1210", "no evidence has a state", Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = null }), [null])
        { Options = Told };
        yield return new("AG1210", "one of two has a state", Sketch.Sound().Evidence("E2").With<Evidence>("E1", evidence => evidence with { State = null }))
        { Options = Told };
        yield return new(
            "AG1202",
            "withdrawn",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Withdrawn }));

        yield return new(
            "AG1203",
            "collected tomorrow",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today.AddDays(1) }),
            "E1")
        { Setting = Dated };
        yield return new(
            "AG1203",
            "collected today",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today }))
        { Setting = Dated };
        yield return new(
            "AG1203",
            "no date of evaluation",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = DateOnly.MaxValue }));

        yield return new(
            "AG1204",
            "collected the day after",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today.AddDays(1), Expires = Today }),
            "E1");
        yield return new(
            "AG1204",
            "collected the same day",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Collected = Today, Expires = Today }));

        yield return new(
            "AG1205",
            "expired yesterday",
            Sketch.Sound().Assumptions("A1").With<Evidence>("E1", evidence => evidence with { Expires = Today.AddDays(-1) })
                .With<Assumption>("A1", assumption => assumption with { Expires = Today.AddDays(-1) }),
            "A1", "E1")
        { Setting = Dated };
        yield return new(
            "AG1205",
            "valid through today",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Expires = Today }))
        { Setting = Dated };
        yield return new(
            "AG1205",
            "no date of evaluation",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Expires = DateOnly.MinValue }));

        yield return new(
            "AG1208",
            "two expire, no date of evaluation",
            Sketch.Sound().Evidence("E2").Assumptions("A1").With<Evidence>("E1", evidence => evidence with { Expires = Today })
                .With<Assumption>("A1", assumption => assumption with { Expires = Today.AddDays(-1) }),
            "A1");
        yield return new("AG1208", "nothing expires", Sketch.Sound().Evidence("E2").Assumptions("A1"));
        yield return new(
            "AG1208",
            "a date of evaluation",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Expires = Today }))
        { Setting = Dated };

        yield return new("AG1206", "another subject than most", AboutSubjects("M2", "M2", "M1"), "E3");
        yield return new("AG1206", "of equally frequent ones the first", AboutSubjects("M2", "M1", "M1", "M2"), "E1", "E4");
        yield return new(
            "AG1206",
            "another subject than a context of the root",
            AboutSubjects("M2", "M2", "M1").With<Context>("X1", context => context with { Statement = " M1" }),
            "E1", "E2");
        yield return new(
            "AG1206",
            "one of two upper elements says nothing",
            AboutSubjects("M2", "M2", "M1").Justifications("J1").Frame("C3", "J1").Claims("C4").Support("S1", "C4")
                .Support("C4", "E3"),
            "E3");
        yield return new("AG1206", "a justification beside it", AboutSubjects("M2", "M2", "M1").Justifications("J1").Frame("C3", "J1"));
        yield return new(
            "AG1206",
            "a context and an assumption beside it",
            AboutSubjects("M2", "M2", "M1").Assumptions("A1").Frame("C3", "A1", "X1"));
        yield return new(
            "AG1206",
            "arguments side by side",
            AboutSubjects("M2", "M2").Goals("G2").Evidence("E9").Support("G2", "E9")
                .With<Evidence>("E9", evidence => evidence with { Subject = "M1" }));
        yield return new(
            "AG1206",
            "a challenge with another subject",
            AboutSubjects("M2", "M2").Evidence("E9").Challenge("E9", "C1")
                .With<Evidence>("E9", evidence => evidence with { Subject = "M1" }));

        yield return new(
            "AG1207",
            "planned, and collected",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Planned, Collected = Today }),
            "E1");
        yield return new(
            "AG1207",
            "withdrawn, and collected",
            Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Withdrawn, Collected = Today }));
    }

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
