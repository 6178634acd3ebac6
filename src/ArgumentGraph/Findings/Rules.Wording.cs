namespace ArgumentGraph;

// The rules about how titles, statements, ids and tags are worded. Only what can be told reliably: no guessing at grammar.
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

    private static Rule[] OfWording =>
    [
        MissingTitle, MissingStatement, DuplicateStatement, LookAlikeIds, QuestionAsStatement, EmptyTag,
    ];
}
