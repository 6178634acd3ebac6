namespace ArgumentGraph.Validation;

/// <summary>The rules about how titles, statements, ids and tags are worded. Only what can be told reliably: no guessing at grammar.</summary>
internal static class WordingRules
{
    public static readonly Rule NoTitle = new(
        "AG1401", "The argument has a title", RuleCategory.Wording, Severity.Warning, "The title heads every report and diagram.");

    public static readonly Rule NoStatement = new(
        "AG1402", "Every element says something", RuleCategory.Wording, Severity.Warning, "An element without a statement cannot be reviewed.", "1:2.1");

    public static readonly Rule SameStatement = new(
        "AG1403",
        "No statement is made twice",
        RuleCategory.Wording,
        Severity.Warning,
        "The same statement under two ids is one thing counted as two: what they share stays hidden. Refer to one element from both places. Goals and claims are compared with each other, other elements with those of their kind; blanks at the ends count for nothing.",
        "1:2.2.20");

    public static readonly Rule LookAlikeIds = new(
        "AG1404",
        "Ids do not look alike",
        RuleCategory.Wording,
        Severity.Warning,
        "Two ids that are equal but for letter case or for the form of their characters (Unicode normalisation form KC) will be taken for each other.",
        "1:2.1.2");

    public static readonly Rule Question = new(
        "AG1405",
        "Statements do not ask",
        RuleCategory.Wording,
        Severity.Information,
        "A goal, claim, assumption or justification is true or false; a question is neither. Say what is so.",
        "1:2.3");

    public static readonly Rule EmptyTag = new(
        "AG1406", "Tags have values", RuleCategory.Wording, Severity.Information, "A tag without values groups nothing. Give it a value, or take it out.");

    /// <summary>All of them, ordered by id.</summary>
    public static Rule[] All => [NoTitle, NoStatement, SameStatement, LookAlikeIds, Question, EmptyTag];
}
