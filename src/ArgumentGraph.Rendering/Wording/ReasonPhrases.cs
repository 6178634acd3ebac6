namespace ArgumentGraph.Rendering.Wording;

/// <summary>How the reason of a standing, and the cause that keeps an element down, are said.</summary>
internal static class ReasonPhrases
{
    /// <summary>For example <c>expired</c> or <c>has too few supporters</c>.</summary>
    public static string Of(StandingReason reason) => reason switch
    {
        StandingReason.TooFewSupporters => "has too few supporters",
        StandingReason.Circular => "supports itself",
        StandingReason.Confidence => "has a claim point whose argument rests on it",
        _ => ReportPhrases.WordsOf(reason),
    };

    /// <summary>For example <c>E59 planned</c> or <c>(P6 SupportedBy C5) challenged by D3, D4</c>.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="list">Lists the challengers.</param>
    public static string Of(RootCause cause, Func<IEnumerable<Element>, string> list)
    {
        string subject = cause.Relationship is { } relationship ? $"({relationship})" : cause.Element.Id;
        return cause.Challengers.Count == 0 ? $"{subject} {Of(cause.Reason)}" : $"{subject} {Of(cause.Reason)} by {list(cause.Challengers)}";
    }
}
