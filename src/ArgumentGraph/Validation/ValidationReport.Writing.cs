namespace ArgumentGraph;

public sealed partial class ValidationReport
{
    /// <summary>
    /// The findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show at their lines: one run, with
    /// all rules, added ones included,
    /// with places as regions, and with suppressed findings and their reasons. A path that the argument was read from stays relative where it is; without
    /// one, results name elements only.
    /// </summary>
    /// <example>
    /// <code>
    /// string sarif = Argument.Load("safety/case.json").Validate(Setting.On(new DateOnly(2026, 11, 1))).ToSarif();
    /// </code>
    /// </example>
    public string ToSarif() => new[] { FileFindings.Of(this) }.ToSarif(KnownRules.All);
}
