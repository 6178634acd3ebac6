namespace ArgumentGraph.Validation;

/// <summary>The rules about suppressing rules.</summary>
internal static class SuppressionRules
{
    public static readonly Rule UnknownRule = new(
        "AG1501",
        "Suppressed rules can be suppressed",
        RuleCategory.Suppression,
        Severity.Warning,
        "There is no such rule, or it is an error of reading, which cannot be suppressed: the suppression has no effect.");

    public static readonly Rule NoReason = new(
        "AG1502",
        "Suppressions give a reason",
        RuleCategory.Suppression,
        Severity.Warning,
        "A suppression without a reason has no effect: nobody could review it.");

    public static readonly Rule Unneeded = new(
        "AG1503",
        "Suppressions are still needed",
        RuleCategory.Suppression,
        Severity.Information,
        "The rule does not fire on the element; kept, the suppression would hide the next finding. Take it out. Not reported for rules that are switched off or could not be judged to the end.");

    /// <summary>All of them, ordered by id.</summary>
    public static Rule[] All => [UnknownRule, NoReason, Unneeded];
}
