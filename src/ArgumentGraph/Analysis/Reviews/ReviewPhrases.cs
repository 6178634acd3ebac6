namespace ArgumentGraph.Analysis.Reviews;

/// <summary>Why a review is out of date, in words.</summary>
internal static class ReviewPhrases
{
    private const int Shown = 6;

    /// <summary>For example <c>what supports it has changed: E7 says something else, E9 was added</c>.</summary>
    public static string Reason(ReviewItemStatus status) => status.State switch
    {
        ReviewItemState.Renamed => $"it is '{status.NewId}' now",
        ReviewItemState.Gone => "it is not there any more",
        _ => OfState(status.State) + Because(status),
    };

    private static string OfState(ReviewItemState state) => state switch
    {
        ReviewItemState.Current => "it is as it was reviewed",
        ReviewItemState.TextChanged => "it says something else",
        ReviewItemState.SupportChanged => "what supports it has changed",
        ReviewItemState.ContextChanged => "a context or assumption of it has changed",
        ReviewItemState.ChallengeChanged => "a challenge has changed",
        ReviewItemState.Changed => "something that it rests on has changed, which the review does not let tell",
        ReviewItemState.KeyNeeded => "whether it is the same cannot be told without the key of the case",
        _ => "it rests on a cycle, so whether it is the same cannot be told",
    };

    private static string Because(ReviewItemStatus status)
    {
        ReviewedChange[] below = [.. (status.Changes ?? []).Where(change => change.Reliance is not null)];
        string members = status.ChangedMembers.Count > 0 ? $" ({status.ChangedMembers})" : string.Empty;
        return below.Length == 0
            ? members
            : $"{members}: {string.Join(", ", below.Take(Shown).Select(Of))}{(below.Length > Shown ? ", …" : string.Empty)}";
    }

    private static string Of(ReviewedChange change) => change.Kind switch
    {
        ReviewedChangeKind.Changed => $"{change.ElementId} says something else",
        ReviewedChangeKind.Added => $"{change.ElementId} was added",
        _ => $"{change.ElementId} was removed",
    };
}
