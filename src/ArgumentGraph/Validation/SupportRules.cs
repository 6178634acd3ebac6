namespace ArgumentGraph.Validation;

/// <summary>The rules about what an element says of its own support.</summary>
internal static class SupportRules
{
    public static readonly Rule OpenLeaf = new(
        "AG1101",
        "Goals and claims without support are marked as undeveloped",
        RuleCategory.Support,
        Severity.Warning,
        "What has no support is either forgotten or left open on purpose; the mark says which.",
        "1:2.2");

    public static readonly Rule OpenStrategy = new(
        "AG1102",
        "Strategies without support are marked as undeveloped",
        RuleCategory.Support,
        Severity.Warning,
        "A strategy that leads to no goal or claim breaks nothing down.",
        "1:2.2");

    public static readonly Rule UndevelopedWithSupport = new(
        "AG1103",
        "What is marked as undeveloped has no support",
        RuleCategory.Support,
        Severity.Error,
        "The mark contradicts the support. Take the mark away; to leave a part open, mark a goal or claim for that part.",
        "1:2.2");

    public static readonly Rule TooManyNeeded = new(
        "AG1104",
        "No more supporters are needed than there are",
        RuleCategory.Support,
        Severity.Error,
        "An element that needs more supporters than it has can never be supported.");

    public static readonly Rule EmptyRequirement = new(
        "AG1105",
        "A requirement makes a difference",
        RuleCategory.Support,
        Severity.Information,
        "Any of one supporter, and at least n of n, say the same as all of them, which is what goes without saying. Perhaps supporters are still missing.");

    public static readonly Rule UnjustifiedRequirement = new(
        "AG1106",
        "Any and at least k are justified",
        RuleCategory.Support,
        Severity.Information,
        "That a part of the support is enough is a claim of its own, for example that two controls are independent. State a justification for it.",
        "1:3");

    public static readonly Rule UnusedLikelihood = new(
        "AG1107",
        "Goals and claims with support have no likelihood of their own",
        RuleCategory.Support,
        Severity.Information,
        "How likely a supported goal or claim is to hold follows from its support; the number given is not used. A doubt about the step belongs on a strategy.");

    public static readonly Rule UnusedCost = new(
        "AG1108",
        "Costs are given where something can be provided",
        RuleCategory.Support,
        Severity.Information,
        "A cost is that of providing evidence, securing an assumption or a step, or developing an element without support. Elsewhere it is not used.");

    /// <summary>All of them, ordered by id.</summary>
    public static Rule[] All =>
    [
        OpenLeaf, OpenStrategy, UndevelopedWithSupport, TooManyNeeded, EmptyRequirement, UnjustifiedRequirement, UnusedLikelihood, UnusedCost,
    ];
}
