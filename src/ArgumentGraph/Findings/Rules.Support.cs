namespace ArgumentGraph;

// The rules about what an element says of its own support.
public static partial class Rules
{
    /// <summary>AG1101: goal or claim without support; a warning by default.</summary>
    public static Rule GoalOrClaimWithoutSupport { get; } = new(
        "AG1101",
        "Goal or claim without support",
        RuleCategory.Support,
        Severity.Warning,
        "What has no support is either forgotten or left open on purpose; the mark says which.",
        "1:2.2");

    /// <summary>AG1102: strategy without support; a warning by default.</summary>
    public static Rule StrategyWithoutSupport { get; } = new(
        "AG1102",
        "Strategy without support",
        RuleCategory.Support,
        Severity.Warning,
        "A strategy that leads to no goal or claim breaks nothing down.",
        "1:2.2");

    /// <summary>AG1103: support of an element marked as undeveloped; an error by default.</summary>
    public static Rule UndevelopedWithSupport { get; } = new(
        "AG1103",
        "Support of an element marked as undeveloped",
        RuleCategory.Support,
        Severity.Error,
        "The mark contradicts the support. Remove the mark; to leave a part open, mark a goal or claim for that part.",
        "1:2.2");

    /// <summary>AG1104: more supporters needed than there are; an error by default.</summary>
    public static Rule ImpossibleRequirement { get; } = new(
        "AG1104",
        "More supporters needed than there are",
        RuleCategory.Support,
        Severity.Error,
        "An element that needs more supporters than it has can never be supported.");

    /// <summary>AG1105: requirement without effect; for information by default.</summary>
    public static Rule IneffectiveRequirement { get; } = new(
        "AG1105",
        "Requirement without effect",
        RuleCategory.Support,
        Severity.Information,
        "Any of one supporter, and at least n of n, say the same as all of them, which is what goes without saying. Perhaps supporters are still missing.")
    { IsGathered = true };

    /// <summary>AG1106: unjustified requirement; for information by default.</summary>
    public static Rule UnjustifiedRequirement { get; } = new(
        "AG1106",
        "Unjustified requirement",
        RuleCategory.Support,
        Severity.Information,
        "That a part of the support is enough is a claim of its own, for example that two controls are independent. State a justification for it.",
        "1:3")
    { IsGathered = true };

    /// <summary>AG1107: unused likelihood; for information by default.</summary>
    public static Rule UnusedLikelihood { get; } = new(
        "AG1107",
        "Unused likelihood",
        RuleCategory.Support,
        Severity.Information,
        "How likely a supported goal or claim is to hold follows from its support; the number given is not used. A doubt about the step belongs on a strategy.")
    { IsGathered = true };

    /// <summary>AG1108: unused cost; for information by default.</summary>
    public static Rule UnusedCost { get; } = new(
        "AG1108",
        "Unused cost",
        RuleCategory.Support,
        Severity.Information,
        "A cost is that of providing evidence, securing an assumption or a step, or developing an element without support. Elsewhere it is not used.")
    { IsGathered = true };

    private static Rule[] OfSupport =>
    [
        GoalOrClaimWithoutSupport, StrategyWithoutSupport, UndevelopedWithSupport, ImpossibleRequirement, IneffectiveRequirement,
        UnjustifiedRequirement, UnusedLikelihood, UnusedCost,
    ];
}
