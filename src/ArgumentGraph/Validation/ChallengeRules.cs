namespace ArgumentGraph.Validation;

/// <summary>The rules about challenges and their answers.</summary>
internal static class ChallengeRules
{
    public static readonly Rule Cycle = new(
        "AG1301",
        "Challenges do not lead back to themselves",
        RuleCategory.Challenge,
        Severity.Error,
        "To judge an element, its supporters and those who challenge it are judged first. Where these in turn wait for the element, nothing can be judged. Each group of elements that wait for each other is reported once, with one such circle.",
        "1:2.2.2");

    public static readonly Rule Open = new(
        "AG1302",
        "Challenges of the argument are answered",
        RuleCategory.Challenge,
        Severity.Warning,
        "A challenge leaves its target at best in doubt until it is answered: until the challenge or its challenger is challenged in turn, unanswered itself, or the challenging evidence is withdrawn. Whether the answer is supported is asked of the support analysis. Answers, and challenges of what supports challenges alone, are not reported.",
        "1:6");

    public static readonly Rule EachSupport = new(
        "AG1303",
        "A challenge of an inference names the inference",
        RuleCategory.Challenge,
        Severity.Information,
        "Who challenges every support relationship of an element probably challenges the inference that they make up together. Put a strategy in between and challenge that.",
        "1:6.3.12");

    public static readonly Rule TwoFaced = new(
        "AG1304",
        "No element challenges what it directly supports",
        RuleCategory.Challenge,
        Severity.Warning,
        "An element cannot speak for and against the same; one of the two relationships is wrong.");

    /// <summary>All of them, ordered by id.</summary>
    public static Rule[] All => [Cycle, Open, EachSupport, TwoFaced];
}
