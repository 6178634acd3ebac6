namespace ArgumentGraph;

// The rules about what stands.
public static partial class Rules
{
    /// <summary>AG1701: unsupported pathway; a warning by default.</summary>
    public static Rule UnsupportedPathway { get; } = new(
        "AG1701",
        "Unsupported pathway",
        RuleCategory.Standing,
        Severity.Warning,
        "What the argument is for is not established: evidence is missing, planned, withdrawn or has expired, something is left open or defeated. "
        + "The message names a smallest set of causes that keeps the pathway down even if all else were mended; in an argument too large to "
        + "search it names one cause. Where no goal is marked as a pathway, the root goals are the pathways, or else the root claims. "
        + "Judged as the support analysis judges it; what has expired counts only when an evaluation date is given.");

    /// <summary>AG1702: pathway in doubt; a warning by default.</summary>
    public static Rule PathwayInDoubt { get; } = new(
        "AG1702",
        "Pathway in doubt",
        RuleCategory.Standing,
        Severity.Warning,
        "The pathway is supported but for something that is disputed, or challenged and not answered. "
        + "The message names the causes, as for an unsupported pathway.");

    private static Rule[] OfStanding =>
    [
        UnsupportedPathway, PathwayInDoubt,
    ];
}
