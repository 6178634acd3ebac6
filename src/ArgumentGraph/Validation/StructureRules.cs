namespace ArgumentGraph.Validation;

/// <summary>The rules about how elements are connected.</summary>
internal static class StructureRules
{
    public static readonly Rule Cycle = new(
        "AG1001",
        "Support is not circular",
        RuleCategory.Structure,
        Severity.Error,
        "What supports itself, directly or through others, is supported by nothing. Each group of elements that all support each other is reported once, with the shortest circle through the first of them by id; a relationship on every circle of the group has to go.",
        "1:2.2.2");

    public static readonly Rule NoRoot = new(
        "AG1002",
        "The argument has a root",
        RuleCategory.Structure,
        Severity.Error,
        "A root is a goal, strategy or claim that supports nothing and challenges nothing: what the argument is for. Without one it establishes nothing.");

    public static readonly Rule RootKind = new(
        "AG1003",
        "Roots are goals",
        RuleCategory.Structure,
        Severity.Warning,
        "A strategy or claim that supports nothing has probably lost its goal. Let a goal be supported by it, make it a goal, or take it out.");

    public static readonly Rule SeveralRoots = new(
        "AG1004",
        "The argument has one root goal",
        RuleCategory.Structure,
        Severity.Information,
        "Several root goals are several arguments side by side, which may be meant: it is not reported when all of them are marked as pathways. Else a goal above them would say what they show together.");

    public static readonly Rule Unreached = new(
        "AG1005",
        "Every element leads to a root goal",
        RuleCategory.Structure,
        Severity.Warning,
        "An element counts if it supports a root goal, is the context of something that does, or challenges it, directly or through others. Anything else has no bearing on the argument. Roots that are no goals, unused contexts and unused evidence have rules of their own; not judged where no root is a goal.",
        "2:7.4");

    public static readonly Rule UnusedContext = new(
        "AG1006",
        "Contexts, assumptions and justifications are used",
        RuleCategory.Structure,
        Severity.Warning,
        "A context, assumption or justification that no element states has no bearing on the argument.",
        "2:7.4");

    public static readonly Rule UnusedEvidence = new(
        "AG1007",
        "Evidence is used",
        RuleCategory.Structure,
        Severity.Warning,
        "Evidence that supports nothing and challenges nothing has no role: say what it shows, or take it out.",
        "2:7.4");

    public static readonly Rule ClaimOnGoal = new(
        "AG1008",
        "Claims are not supported by goals",
        RuleCategory.Structure,
        Severity.Warning,
        "Goals are broken down into claims, not the other way round. Turn the relationship round, or make the claim a goal.");

    public static readonly Rule StrategyOnEvidence = new(
        "AG1009",
        "Strategies are not supported by evidence",
        RuleCategory.Structure,
        Severity.Warning,
        "A strategy says how a goal is broken down into goals or claims; evidence shows that one of these is true. Put a claim in between that says what the evidence shows. The standard forbids the relationship.",
        "table 1:2-2");

    public static readonly Rule StrategyOnStrategy = new(
        "AG1010",
        "Strategies are not supported by strategies",
        RuleCategory.Structure,
        Severity.Warning,
        "Between two steps there is something that the first leads to and the second breaks down: name it, as a goal or claim. The standard forbids the relationship.",
        "table 1:2-2");

    public static readonly Rule IndirectSupport = new(
        "AG1011",
        "Direct supporters do not support indirectly as well",
        RuleCategory.Structure,
        Severity.Information,
        "An element that supports another directly and through others may be meant to be needed by itself, or may be left over from an earlier version. The search is limited to 20 steps for each element and relationship of the argument; where it stops early it says so. Elements on circles are left out.");

    public static readonly Rule NestedPathway = new(
        "AG1012",
        "Pathways do not lie within pathways",
        RuleCategory.Structure,
        Severity.Information,
        "A pathway that supports another is counted with it wherever pathways are counted: what brings the lower one down may bring both down.");

    /// <summary>All of them, ordered by id.</summary>
    public static Rule[] All =>
    [
        Cycle, NoRoot, RootKind, SeveralRoots, Unreached, UnusedContext, UnusedEvidence, ClaimOnGoal, StrategyOnEvidence, StrategyOnStrategy, IndirectSupport,
        NestedPathway,
    ];
}
