namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about suppressions.</summary>
internal static class SuppressionExamples
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly Setting Dated = Setting.On(Today);

    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1501", "no such rule", Suppressing("ZZ7777", "why"), "E1");
        yield return new("AG1501", "an error of reading", Suppressing("AG0014", "why"), "E1");
        yield return new("AG1501", "a rule", Suppressing("AG1201", "why"));

        yield return new("AG1502", "no reason", Suppressing("AG1201", "  "), "E1");
        yield return new("AG1502", "a reason", Suppressing("AG1201", "in the vault"));

        yield return new("AG1503", "the rule does not fire", Suppressing("AG1202", "why"), "E1");
        yield return new(
            "AG1503",
            "the rule fires on the whole argument, which no element can suppress",
            Suppressing("AG1401", "why").Titled(string.Empty),
            "E1");
        yield return new("AG1503", "the rule fires", Suppressing("AG1201", "why"));
        yield return new(
            "AG1503",
            "the rule is switched off",
            Suppressing("AG1202", "why"))
        { Options = ValidationOptions.Default.WithoutRule(Rules.MissingState) };
        yield return new(
            "AG1503",
            "the rule waits for a date",
            Suppressing("AG1205", "why").With<Evidence>("E1", evidence => evidence with { Expires = Today }));
        yield return new(
            "AG1503",
            "the rule does not fire on the date",
            Suppressing("AG1205", "why").With<Evidence>("E1", evidence => evidence with { Expires = Today }),
            "E1")
        { Setting = Dated };
    }

    // E1 has no source.
    private static Sketch Suppressing(string rule, string reason) =>
        Sketch.Sound().With<Evidence>(
            "E1", evidence => evidence with { Source = null, Suppressions = evidence.Suppressions.With(rule, reason) });
}
