namespace ArgumentGraph;

// The rules about challenges and their answers.
public static partial class Rules
{
    /// <summary>AG1301: circular challenge; an error by default.</summary>
    public static Rule CircularChallenge { get; } = new(
        "AG1301",
        "Circular challenge",
        RuleCategory.Challenge,
        Severity.Error,
        "To judge an element, its supporters and those who challenge it are judged first. Where these in turn wait for the element, "
        + "nothing can be judged. Each group of elements that wait for each other is reported once, with one such circle.",
        "1:2.2.2");

    /// <summary>AG1302: unanswered challenge; a warning by default.</summary>
    public static Rule UnansweredChallenge { get; } = new(
        "AG1302",
        "Unanswered challenge",
        RuleCategory.Challenge,
        Severity.Warning,
        "A challenge leaves its target at best in doubt until it is answered: until the challenge or its challenger is challenged in turn, "
        + "unanswered itself, or the challenging evidence is withdrawn. Whether the answer is supported is asked of the support analysis. "
        + "Answers, and challenges of what supports challenges alone, are not reported.",
        "1:6");

    /// <summary>AG1303: challenge of every supporter; for information by default.</summary>
    public static Rule ChallengeOfEverySupporter { get; } = new(
        "AG1303",
        "Challenge of every supporter",
        RuleCategory.Challenge,
        Severity.Information,
        "Who challenges every support relationship of an element probably challenges the inference "
        + "that they make up together. Put a strategy in between and challenge that.",
        "1:6.3.12");

    /// <summary>AG1304: supported and challenged by the same element; a warning by default.</summary>
    public static Rule SupportedAndChallenged { get; } = new(
        "AG1304",
        "Supported and challenged by the same element",
        RuleCategory.Challenge,
        Severity.Warning,
        "An element cannot speak for and against the same; one of the two relationships is wrong.");

    private static Rule[] OfChallenge =>
    [
        CircularChallenge, UnansweredChallenge, ChallengeOfEverySupporter, SupportedAndChallenged,
    ];
}
