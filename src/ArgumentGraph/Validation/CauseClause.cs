using System.Globalization;

namespace ArgumentGraph.Validation;

/// <summary>Why something does not stand, as the end of a sentence that begins with it: for example <c>because the evidence 'E59' is planned</c>.</summary>
internal static class CauseClause
{
    private const int Shown = 3;

    /// <param name="causes">The causes; none where they were not searched for.</param>
    /// <param name="subject">What the sentence is about: named again it is "it".</param>
    public static string Of(ValueList<RootCause> causes, Element subject)
    {
        if (causes.Count == 0)
        {
            return "an assumption or context stated above it does not hold";
        }

        string[] clauses = [.. causes.Take(causes.Count <= Shown + 1 ? causes.Count : Shown).Select(cause => Of(cause, subject))];
        int more = causes.Count - clauses.Length;
        return more > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", clauses)}, and {more} more")
            : List(clauses);
    }

    private static string Of(RootCause cause, Element subject)
    {
        string target = cause.Relationship is { } relationship ? $"the relationship '{relationship}'"
            : cause.Element == subject ? "it"
            : $"the {cause.Element.Kind.ToWord()} '{cause.Element.Id}'";
        string challengers = List(
        [
            .. cause.Challengers.Take(Shown).Select(challenger => $"'{challenger.Id}'"),
            .. cause.Challengers.Skip(Shown).Take(1).Select(_ => "others"),
        ]);
        string plural = cause.Challengers.Count == 1 ? "s" : string.Empty;
        return cause.Reason switch
        {
            StandingReason.Confidence => $"the confidence argument of a claim point on {target} rests on what it is about",
            StandingReason.Planned => $"{target} is planned",
            StandingReason.Missing => $"{target} is missing",
            StandingReason.Disputed => $"{target} is disputed",
            StandingReason.Withdrawn => $"{target} was withdrawn",
            StandingReason.Expired => $"{target} was valid through {cause.Element.LastValidDay:O}",
            StandingReason.Invalid => $"{target} does not hold",
            StandingReason.Undeveloped => $"{target} {(cause.Element is SupportableElement { IsUndeveloped: true } ? "is undeveloped" : "has no support")}",
            StandingReason.TooFewSupporters => $"{target} needs more supporters than it has",
            StandingReason.Circular => $"{target} needs itself, directly or through others",
            StandingReason.Defeated when cause.Challengers.Count > 0 => $"{challengers} defeat{plural} {target}",
            StandingReason.Challenged when cause.Challengers.Count > 0 =>
                $"{challengers} challenge{plural} {target} and {(plural.Length > 0 ? "is" : "are")} not answered",
            _ => $"what {target} rests on is challenged",
        };
    }

    private static string List(string[] items) => items.Length <= 1 ? string.Concat(items) : $"{string.Join(", ", items[..^1])} and {items[^1]}";
}
