namespace ArgumentGraph.Testing.Expectations;

/// <summary>The kinds of expectations: as policy files name them, and as the rules under which SARIF reports their failures.</summary>
internal static class Kinds
{
    public static Rule PathwaysStand { get; } = Make("pathwaysStand", "Pathway does not stand", "Every pathway named, or every one, is supported.");

    public static Rule NoHiddenLoadBearing { get; } = Make(
        "noHiddenLoadBearing",
        "Hidden evidence carries several pathways",
        "Evidence that only one element cites, and whose loss brings down several pathways, is easily overlooked. "
        + "Cite it where it counts, or support those pathways in another way too.");

    public static Rule NothingExpires { get; } = Make("nothingExpires", "Evidence expires", "Renew it in time or remove it.");

    public static Rule NoSinglePoints { get; } = Make(
        "noSinglePoints",
        "Single point of failure",
        "One basic element brings the pathway down alone. Support the pathway in another way too, or name the element as an exception.");

    public static Rule NoFindings { get; } = Make("noFindings", "Finding of validation", "The argument breaks a rule of validation, which the message names.");

    public static Rule Probability { get; } = Make(
        "probability", "Probability out of bounds", "How likely the element is to stand is not within the bounds, or not known to be.");

    public static Rule PathwaysReviewed { get; } = Make(
        "pathwaysReviewed",
        "Pathway without a current review",
        "No review, or none from outside with full access, covers the pathway as it is now. Let somebody review it.");

    public static IReadOnlyList<Rule> All { get; } =
        [PathwaysStand, NoHiddenLoadBearing, NothingExpires, NoSinglePoints, NoFindings, Probability, PathwaysReviewed];

    private static Rule Make(string id, string title, string help) => new(id, title, RuleCategory.Custom, Severity.Error, help);
}
