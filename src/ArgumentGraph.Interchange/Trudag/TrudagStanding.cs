using System.Globalization;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// What holds of a graph of items, so that no item holds to which trudag gives no score. A leaf does not hold if it is not reviewed, has neither references nor
/// a validator, or no score above 0; it is in doubt where its review or its validator's result is not known. Other items rest on their review and that of their
/// links as well, which is an item of evidence where it is missing or not known.
/// </summary>
internal sealed class TrudagStanding(ArgumentImport draft, TrudagReview review, Dictionary<string, TrudagItem> items, bool trustsStoredReviews)
{
    private const string ReviewEnding = "_REVIEW";
    private const int ListedIds = 5;

    private readonly SortedDictionary<Reason, List<string>> _leaves = [];
    private int _leafCount;
    private int _concerned;
    private string? _firstReviewed; // the first item with evidence for its review, and the id of that
    private string? _firstReview;
    private int _reviewCount;

    private enum Reason
    {
        NoFile,
        Unreviewed,
        NoReference,
        NoScore,
        ZeroScore,
        ReviewUnknown,
        ValidatorUnknown,
    }

    /// <summary>A leaf as evidence, with its state and how likely it is to hold.</summary>
    public Evidence Judge(Evidence leaf)
    {
        _leafCount++;
        TrudagItem? item = items.GetValueOrDefault(leaf.Id);
        double? score = item is null ? null : TrudagScore.Of(draft, item, leaf.Id);
        List<Reason> reasons = ReasonsOf(leaf.Id, item, score);
        foreach (Reason reason in reasons)
        {
            if (!_leaves.TryGetValue(reason, out List<string>? ids))
            {
                _leaves.Add(reason, ids = []);
            }

            ids.Add(leaf.Id);
        }

        _concerned += reasons.Count > 0 ? 1 : 0;

        // What a validator would say is a factor that is not known.
        bool isScoreKnown = score > 0 && (trustsStoredReviews || item is { HasValidator: false });
        return leaf with
        {
            State = reasons.Count == 0 ? EvidenceState.Available
                : reasons[0] is Reason.ReviewUnknown or Reason.ValidatorUnknown ? EvidenceState.Disputed
                : EvidenceState.Missing,
            Likelihood = isScoreKnown ? Likelihood.FromProbability(score!.Value) : null,
        };
    }

    /// <summary>Adds evidence for the review of an item that is not a leaf, where that is missing or not known.</summary>
    /// <param name="node">The item.</param>
    /// <param name="links">Its links to what supports it.</param>
    /// <param name="isTaken">Whether an id is an item's.</param>
    public void AddReview(DotNode node, IEnumerable<DotLink> links, Func<string, bool> isTaken)
    {
        TrudagItem? item = items.GetValueOrDefault(node.Id);
        TrudagReviewStatus status = review.StatusOf(node.Id);
        string[] suspect = [.. links.Where(review.IsSuspect).Select(link => $"'{link.To}'").Distinct(StringComparer.Ordinal)];
        bool isZero = item is not null && TrudagScore.Of(draft, item, node.Id) is <= 0;
        bool isMissing = status == TrudagReviewStatus.Unreviewed || suspect.Length > 0 || isZero;
        if (!isMissing && (status == TrudagReviewStatus.Reviewed || trustsStoredReviews))
        {
            return;
        }

        string id = node.Id + ReviewEnding;
        for (int number = 2; isTaken(id) || draft.Contains(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{node.Id}{ReviewEnding} ({number})");
        }

        string[] parts =
        [
            .. status == TrudagReviewStatus.Reviewed ? [] : (string[])["the item is reviewed as it is now"],
            .. suspect.Length == 0 ? [] : (string[])[$"so {(suspect.Length == 1 ? "is its link" : "are its links")} to {string.Join(", ", suspect)}"],
            .. isZero ? (string[])["it is scored above 0"] : [],
        ];
        string statement = $"Review of '{node.Id}': {string.Join("; ", parts)}.";
        draft.Add(new Evidence(id, statement) { State = isMissing ? EvidenceState.Missing : EvidenceState.Disputed }, draft.Main, node.At);
        draft.Connect(RelationshipKind.SupportedBy, draft.Find(node.Id), id, draft.Main, node.At);
        _reviewCount++;
        _firstReviewed ??= node.Id;
        _firstReview ??= id;
    }

    /// <summary>Says once what holds how, and by which policy.</summary>
    public void Report()
    {
        string unknown = trustsStoredReviews
            ? "Stored reviews count where they cover what is not read, and validators are taken to confirm the score (TrustStoredReviews)."
            : "A review that covers what is not read, or a validator, which is not run, leaves a leaf in doubt.";
        draft.Lose(
            LossKind.Changed,
            draft.Main,
            0,
            "What holds follows trudag's scores: a leaf that is reviewed, and has references or a validator, "
            + $"holds with the mean of its scores as its probability, and not at all at 0. {unknown} "
            + "trudag gives other items the mean of what supports them; here they need all of it, and their own review.");
        if (_reviewCount > 0)
        {
            string message = _reviewCount == 1
                ? $"'{_firstReview}' is evidence for the review of '{_firstReviewed}', which is missing or not known."
                : $"{Text(_reviewCount)} goals and claims have evidence for their review, which is missing or not known: "
                    + $"'{_firstReview}' for '{_firstReviewed}', and so on.";
            draft.Lose(LossKind.Inferred, draft.Main, 0, message);
        }

        if (_leaves.Count > 0 && draft.CanOpen)
        {
            string reasons = string.Join("; ", _leaves.Select(entry => $"{Words(entry.Key)}: {List(entry.Value)}"));
            draft.Report(
                FormatRules.UnscoredItem, draft.Main, 0, $"{Text(_concerned)} of {Text(_leafCount)} leaf items do not hold, or are in doubt: {reasons}.");
        }
    }

    // Why it does not hold; only where it may, why it is in doubt.
    private List<Reason> ReasonsOf(string id, TrudagItem? item, double? score)
    {
        if (item is null)
        {
            return [Reason.NoFile];
        }

        var reasons = new List<Reason>();
        void Add(bool applies, Reason reason)
        {
            if (applies)
            {
                reasons.Add(reason);
            }
        }

        Add(review.StatusOf(id) == TrudagReviewStatus.Unreviewed, Reason.Unreviewed);
        Add(!item.HasOutside, Reason.NoReference);
        Add(score is null, Reason.NoScore);
        Add(score <= 0, Reason.ZeroScore);
        if (reasons.Count == 0 && !trustsStoredReviews)
        {
            Add(review.StatusOf(id) == TrudagReviewStatus.Unchecked, Reason.ReviewUnknown);
            Add(item.HasValidator, Reason.ValidatorUnknown);
        }

        return reasons;
    }

    private static string Words(Reason reason) => reason switch
    {
        Reason.NoFile => "without a file",
        Reason.Unreviewed => "not reviewed as they are now",
        Reason.NoReference => "without references or a validator",
        Reason.NoScore => "without a score",
        Reason.ZeroScore => "scored 0",
        Reason.ReviewUnknown => "in doubt, since their review covers what is not read",
        _ => "in doubt, since their validator is not run",
    };

    private static string List(List<string> ids)
    {
        string listed = string.Join(", ", ids.Take(ListedIds).Select(id => $"'{Spelling.Clip(id)}'"));
        return ids.Count <= ListedIds ? listed : $"{listed} and {Text(ids.Count - ListedIds)} more";
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
