namespace ArgumentGraph;

// The rules about suppressing rules.
public static partial class Rules
{
    /// <summary>AG1501: suppression of an unknown rule; a warning by default.</summary>
    public static Rule UnknownSuppression { get; } = new(
        "AG1501",
        "Suppression of an unknown rule",
        RuleCategory.Suppression,
        Severity.Warning,
        "The rule does not exist, or it is an error of reading, which cannot be suppressed: the suppression has no effect.");

    /// <summary>AG1502: suppression without a reason; a warning by default.</summary>
    public static Rule SuppressionWithoutReason { get; } = new(
        "AG1502",
        "Suppression without a reason",
        RuleCategory.Suppression,
        Severity.Warning,
        "A suppression without a reason has no effect: nobody could review it.");

    /// <summary>AG1503: unneeded suppression; for information by default.</summary>
    public static Rule UnneededSuppression { get; } = new(
        "AG1503",
        "Unneeded suppression",
        RuleCategory.Suppression,
        Severity.Information,
        "The rule does not fire on the element; kept, the suppression would hide the next finding. Remove it. "
        + "Not reported for rules that are switched off or could not be judged to the end.");

    private static Rule[] OfSuppression =>
    [
        UnknownSuppression, SuppressionWithoutReason, UnneededSuppression,
    ];
}
