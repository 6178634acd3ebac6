namespace ArgumentGraph;

// The rules about how elements are connected.
public static partial class Rules
{
    /// <summary>AG1001: circular support; an error by default.</summary>
    public static Rule CircularSupport { get; } = new(
        "AG1001",
        "Circular support",
        RuleCategory.Structure,
        Severity.Error,
        "What supports itself, directly or through others, is supported by nothing. Each group of elements that all support each other is reported once, "
        + "with the shortest circle through the first of them by id; a relationship on every circle of the group has to go.",
        "1:2.2.2");

    /// <summary>AG1002: no root; an error by default.</summary>
    public static Rule MissingRoot { get; } = new(
        "AG1002",
        "No root",
        RuleCategory.Structure,
        Severity.Error,
        "A root is a goal, strategy or claim that supports nothing and challenges nothing: what the argument is for. Without one it establishes nothing.");

    /// <summary>AG1003: root that is not a goal; a warning by default.</summary>
    public static Rule RootOfOtherKind { get; } = new(
        "AG1003",
        "Root that is not a goal",
        RuleCategory.Structure,
        Severity.Warning,
        "A strategy or claim that supports nothing has probably lost its goal. Let a goal be supported by it, make it a goal or remove it.");

    /// <summary>AG1004: several root goals; for information by default.</summary>
    public static Rule SeveralRootGoals { get; } = new(
        "AG1004",
        "Several root goals",
        RuleCategory.Structure,
        Severity.Information,
        "Several root goals are several arguments side by side, which may be meant: it is not reported when all of "
        + "them are marked as pathways. Else a goal above them would say what they show together.");

    /// <summary>AG1005: element that does not lead to a root goal; a warning by default.</summary>
    public static Rule UnreachedElement { get; } = new(
        "AG1005",
        "Element that does not lead to a root goal",
        RuleCategory.Structure,
        Severity.Warning,
        "An element counts if it supports a root goal, is the context of something that does, or challenges it, "
        + "directly or through others. Anything else has no bearing on the argument. Roots other than goals, "
        + "unused contexts and unused evidence have rules of their own; not judged where no root is a goal.",
        "2:7.4");

    /// <summary>AG1006: unused context, assumption or justification; a warning by default.</summary>
    public static Rule UnusedContext { get; } = new(
        "AG1006",
        "Unused context, assumption or justification",
        RuleCategory.Structure,
        Severity.Warning,
        "A context, assumption or justification that no element states has no bearing on the argument.",
        "2:7.4");

    /// <summary>AG1007: unused evidence; a warning by default.</summary>
    public static Rule UnusedEvidence { get; } = new(
        "AG1007",
        "Unused evidence",
        RuleCategory.Structure,
        Severity.Warning,
        "Evidence that supports nothing and challenges nothing has no role: say what it shows or remove it.",
        "2:7.4");

    /// <summary>AG1008: claim supported by a goal; a warning by default.</summary>
    public static Rule ClaimSupportedByGoal { get; } = new(
        "AG1008",
        "Claim supported by a goal",
        RuleCategory.Structure,
        Severity.Warning,
        "Goals are broken down into claims, not the other way round. Turn the relationship round, or make the claim a goal.");

    /// <summary>AG1009: strategy supported by evidence; a warning by default.</summary>
    public static Rule StrategySupportedByEvidence { get; } = new(
        "AG1009",
        "Strategy supported by evidence",
        RuleCategory.Structure,
        Severity.Warning,
        "A strategy says how a goal is broken down into goals or claims; evidence shows that one of these is true. "
        + "Put a claim in between that says what the evidence shows. The standard forbids the relationship.",
        "table 1:2-2");

    /// <summary>AG1010: strategy supported by a strategy; a warning by default.</summary>
    public static Rule StrategySupportedByStrategy { get; } = new(
        "AG1010",
        "Strategy supported by a strategy",
        RuleCategory.Structure,
        Severity.Warning,
        "Between two steps there is something that the first leads to and the second breaks down: "
        + "name it, as a goal or claim. The standard forbids the relationship.",
        "table 1:2-2");

    /// <summary>AG1011: direct and indirect support; for information by default.</summary>
    public static Rule DirectAndIndirectSupport { get; } = new(
        "AG1011",
        "Direct and indirect support",
        RuleCategory.Structure,
        Severity.Information,
        "An element that supports another directly and through others may be meant to be needed by itself, "
        + "or may be left over from an earlier version. The search is limited to 20 steps for each element and relationship of the argument; "
        + "where it stops early it says so. Elements on circles are left out.");

    /// <summary>AG1012: pathway within a pathway; for information by default.</summary>
    public static Rule NestedPathway { get; } = new(
        "AG1012",
        "Pathway within a pathway",
        RuleCategory.Structure,
        Severity.Information,
        "A pathway that supports another is counted with it wherever pathways are counted: what brings the lower one down may bring both down.");

    private static Rule[] OfStructure =>
    [
        CircularSupport, MissingRoot, RootOfOtherKind, SeveralRootGoals, UnreachedElement, UnusedContext, UnusedEvidence,
        ClaimSupportedByGoal, StrategySupportedByEvidence, StrategySupportedByStrategy, DirectAndIndirectSupport, NestedPathway,
    ];
}
