namespace ArgumentGraph.Rendering.Wording;

/// <summary>Why something does not stand, in a few words: for where there is room for no more.</summary>
internal static class ShortReasons
{
    /// <summary>For example <c>E37 disputed</c> or <c>no evidence for C12, and 2 more</c>; null where nothing keeps it down.</summary>
    public static string? Of(RootCauses causes) => causes.Causes.Count switch
    {
        0 => null,
        1 => Of(causes.Causes[0]),
        _ => $"{Of(causes.Causes[0])}, and {causes.Causes.Count - 1} more",
    };

    /// <summary>What is the matter with one element, for example <c>disputed</c>; null where it is decided by others, or nothing is the matter.</summary>
    public static string? Of(ElementStanding standing) =>
        standing.Standing == Standing.Supported || standing.DecidedBy.Count > 0 ? null : ReasonPhrases.Of(standing.Reason);

    /// <summary>By what others one element is kept down, for example <c>rests on C6, and 1 more</c>; null where it stands, or no other decides it.</summary>
    public static string? OfOthers(ElementStanding standing)
    {
        if (standing.Standing == Standing.Supported || standing.DecidedBy.Count == 0)
        {
            return null;
        }

        string words = standing.Reason switch
        {
            StandingReason.Support => "rests on",
            StandingReason.Context or StandingReason.Inherited => "in context of",
            StandingReason.Defeated or StandingReason.Challenged => $"{ReasonPhrases.Of(standing.Reason)} by",
            _ => $"{ReasonPhrases.Of(standing.Reason)}:",
        };
        string more = standing.DecidedBy.Count > 1 ? $", and {standing.DecidedBy.Count - 1} more" : string.Empty;
        return $"{words} {standing.DecidedBy[0].Id}{more}";
    }

    private static string Of(RootCause cause) => cause switch
    {
        { Challengers: [{ } first, ..] challengers } =>
            $"{(cause.Relationship is { } challenged ? $"{challenged.From} → {challenged.To}" : cause.Element.Id)} "
            + $"{ReasonPhrases.Of(cause.Reason)} by {first.Id}"
            + (challengers.Count > 1 ? $" and {challengers.Count - 1} more" : string.Empty),
        { Reason: StandingReason.Undeveloped } => $"no evidence for {cause.Element.Id}",
        _ => $"{cause.Element.Id} {ReasonPhrases.Of(cause.Reason)}",
    };
}
