namespace ArgumentGraph;

// The rules about how titles, statements, ids and tags are worded. Only what can be told reliably: of the language of statements (from AG1407 on, English
// alone) what single words tell.
public static partial class Rules
{
    /// <summary>AG1401: missing title; a warning by default.</summary>
    public static Rule MissingTitle { get; } = new(
        "AG1401", "Missing title", RuleCategory.Wording, Severity.Warning, "The title heads every report and diagram.");

    /// <summary>AG1402: missing statement; a warning by default.</summary>
    public static Rule MissingStatement { get; } = new(
        "AG1402", "Missing statement", RuleCategory.Wording, Severity.Warning, "An element without a statement cannot be reviewed.", "1:2.1");

    /// <summary>AG1403: duplicate statement; a warning by default.</summary>
    public static Rule DuplicateStatement { get; } = new(
        "AG1403",
        "Duplicate statement",
        RuleCategory.Wording,
        Severity.Warning,
        "The same statement under two ids is one thing counted as two: what they share stays hidden. Refer to one element from both places. "
        + "Goals and claims are compared with each other, other elements with those of their kind; blanks at the ends count for nothing.",
        "1:2.2.20");

    /// <summary>AG1404: ids that look alike; a warning by default.</summary>
    public static Rule LookAlikeIds { get; } = new(
        "AG1404",
        "Ids that look alike",
        RuleCategory.Wording,
        Severity.Warning,
        "Two ids that are equal but for letter case or for the form of their characters (Unicode normalisation form KC) will be taken for each other.",
        "1:2.1.2");

    /// <summary>AG1405: statement that asks a question; for information by default.</summary>
    public static Rule QuestionAsStatement { get; } = new(
        "AG1405",
        "Statement that asks a question",
        RuleCategory.Wording,
        Severity.Information,
        "A goal, claim, assumption or justification is true or false; a question is neither. Say what is so.",
        "1:2.3");

    /// <summary>AG1406: tag without values; for information by default.</summary>
    public static Rule EmptyTag { get; } = new(
        "AG1406", "Tag without values", RuleCategory.Wording, Severity.Information, "A tag without values groups nothing. Give it a value or remove it.")
    { IsGathered = true };

    /// <summary>AG1407: measure that is not given; for information by default.</summary>
    public static Rule MeasureNotGiven { get; } = Language(
        "AG1407", "Measure that is not given",
        "\"Adequately secure\" is true for whoever finds it adequate. Say by which measure: \"withstands the attacks of the list T1\"; or state a context that "
            + "defines it. \"Appropriate to\" and \"sufficient for\" say for what, and pass.");

    /// <summary>AG1408: evidence put as a statement; for information by default.</summary>
    public static Rule EvidenceAsStatement { get; } = Language(
        "AG1408", "Evidence put as a statement",
        "Evidence is a thing that can be looked at: \"Penetration test report, March\". What it shows, \"no input is executed\", is a claim that rests on it "
            + "and can be doubted by itself.");

    /// <summary>AG1409: claim about all there are; for information by default.</summary>
    public static Rule UnboundedSet { get; } = Language(
        "AG1409", "Claim about all there are",
        "\"All hazards are mitigated\" cannot be shown, since nobody can list all hazards. \"All hazards identified in the hazard log\" can.");

    /// <summary>AG1410: strategy that does not say how; for information by default.</summary>
    public static Rule StrategyWithoutManner { get; } = Language(
        "AG1410", "Strategy that does not say how",
        "A strategy says how a goal is broken down: \"Argument over each identified hazard\". \"Hardening reduces the impact of defects\" is a reason for it: "
            + "a justification, or a goal.");

    /// <summary>AG1411: goal or claim without a verb; for information by default.</summary>
    public static Rule ClaimWithoutVerb { get; } = Language(
        "AG1411", "Goal or claim without a verb",
        "A goal is true or false: \"Privileges are separated\". \"Separation of privilege\" is neither.");

    /// <summary>AG1412: goal or claim that says what ought to be; for information by default.</summary>
    public static Rule ObligationAsClaim { get; } = Language(
        "AG1412", "Goal or claim that says what ought to be",
        "\"Users must supply a password\" is a requirement. The argument is to show that it is met: \"No user gets in without a password\".");

    /// <summary>AG1413: several claims in one; for information by default.</summary>
    public static Rule SeveralClaimsInOne { get; } = Language(
        "AG1413", "Several claims in one",
        "\"The build is repeatable and the results are reproducible\" are two claims: one can fall and the other stand, and each needs support of its own.");

    /// <summary>AG1414: statement that is still to be written; for information by default.</summary>
    public static Rule PlaceholderStatement { get; } = Language(
        "AG1414", "Statement that is still to be written", "\"TBD\", \"TODO\", \"xxx\" and \"___\" stand for a statement. Nobody can review them.");

    private static Rule[] OfWording =>
    [
        MissingTitle, MissingStatement, DuplicateStatement, LookAlikeIds, QuestionAsStatement, EmptyTag, MeasureNotGiven, EvidenceAsStatement, UnboundedSet,
        StrategyWithoutManner, ClaimWithoutVerb, ObligationAsClaim, SeveralClaimsInOne, PlaceholderStatement,
    ];

    private static Rule Language(string id, string title, string help) =>
        new(id, title, RuleCategory.Wording, Severity.Information, help, "1:2.3") { IsGathered = true };
}
