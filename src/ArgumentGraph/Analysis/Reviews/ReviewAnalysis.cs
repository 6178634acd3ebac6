using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Reviews;

namespace ArgumentGraph.Analysis.Reviews;

/// <summary>Holds reviews against an argument: see <see cref="Argument.AnalyzeReviews"/>.</summary>
internal sealed class ReviewAnalysis(
    Argument argument, Setting setting, CaseReviews reviews, ReviewOptions options, CancellationToken cancellationToken)
{
    private readonly StandingEvaluation _judged = new(argument, setting);
    private readonly ItemStates _states = new(argument, setting, options, reviews.Key, cancellationToken);

    public ReviewReport Run()
    {
        HashSet<ReviewItem> superseded = Superseded();
        ReviewStatus[] statuses = [.. reviews.Reviews.Select(review => StatusOf(review, superseded))];
        bool[][] covered = [.. statuses.Select(CoveredBy)];
        bool[] isFromOutside = [.. statuses.Select(status => status.Review is { IsOutside: true, Access.IsFull: true })];
        return new ReviewReport
        {
            Argument = argument,
            Setting = setting,
            Basis = argument.BasisAt(setting),
            Reviews = [.. statuses],
            Pathways = [.. argument.PathwayNumbers.Select(pathway => Of(pathway, statuses, covered, isFromOutside))],
            NotCovered = Without(covered),
            NotCoveredFromOutside = Without([.. covered.Where((_, review) => isFromOutside[review])]),
            OpenRequests = [.. reviews.Reviews.SelectMany(review => review.OpenRequests.Select(request => new OpenRequest(
                review, request, review.Responses.Any(response => response.RequestId == request.Id))))],
            ToReviewAgain = [.. statuses.GroupBy(status => status.Review.Reviewer, StringComparer.Ordinal).Select(AgainOf).OfType<ReviewAgain>()],
        };
    }

    private ReviewStatus StatusOf(Review review, HashSet<ReviewItem> superseded)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StandingEvaluation accepted = AcceptedStandings.Evaluate(argument, setting, review, options.Renames);
        return new()
        {
            Review = review,
            IsIntact = _states.Hashes.Of(review.Hashes) is { } hashes ? hashes.Root == review.CaseRoot : null,
            Items = [.. review.Items.Select(item => _states.Of(review, item) with { IsSuperseded = superseded.Contains(item) })],
            Pathways = [.. argument.PathwayNumbers.Select(number => new AcceptedPathway(
                argument.Structure.Elements[number], _judged.Analysed(number), accepted.Analysed(number)))],
            MissingSteps = [.. review.RejectedSteps.Where(step => argument.Structure.NumberOf(step.Relationship) < 0)],
        };
    }

    // Of what one reviewer said of one element only the last counts: by day, and on one day by the order of the file.
    private HashSet<ReviewItem> Superseded()
    {
        var last = new Dictionary<(string Reviewer, string Element), ReviewItem>();
        var superseded = new HashSet<ReviewItem>(ReferenceEqualityComparer.Instance);
        foreach (Review review in reviews.Reviews.OrderBy(review => review.Date))
        {
            foreach (ReviewItem item in review.Items)
            {
                if (last.TryGetValue((review.Reviewer, item.ElementId), out ReviewItem? earlier))
                {
                    superseded.Add(earlier);
                }

                last[(review.Reviewer, item.ElementId)] = item;
            }
        }

        return superseded;
    }

    // By number, which elements a review covers as they are now.
    private bool[] CoveredBy(ReviewStatus status)
    {
        var covered = new bool[argument.Structure.ElementCount];
        foreach (ReviewItem item in status.Items.Where(each => each.IsCurrent).Select(each => each.Item))
        {
            int number = argument.NumberOf(item.ElementId);
            covered[number] |= item.Conclusion != ReviewVerdict.NotJudged || item.Argument != ReviewVerdict.NotJudged;
            if (item.Argument != ReviewVerdict.NotJudged)
            {
                foreach (int member in ConeMembers.Of(argument.Structure, number).Keys)
                {
                    covered[member] = true;
                }
            }
        }

        return covered;
    }

    private ValueList<Element> Without(bool[][] covered) => [.. argument.Structure.AuthorOrder
        .Where(number => !Array.Exists(covered, each => each[number])).Select(number => argument.Structure.Elements[number])];

    private PathwayReviews Of(int pathway, ReviewStatus[] statuses, bool[][] covered, bool[] isFromOutside)
    {
        Element element = argument.Structure.Elements[pathway];
        return new(
            element,
            [.. statuses.SelectMany(status => status.Items.Where(item => (item.NewId ?? item.Item.ElementId) == element.Id)
                .Select(item => new PathwayVerdict(status.Review, item)))],
            [.. statuses.Where((_, review) => covered[review][pathway]).Select(status => status.Review.Id)],
            [.. statuses.Where((_, review) => covered[review][pathway] && isFromOutside[review]).Select(status => status.Review.Id)]);
    }

    private static ReviewAgain? AgainOf(IGrouping<string, ReviewStatus> reviewer)
    {
        ReviewItemStatus[] stale = [.. reviewer.SelectMany(status => status.Items)
            .Where(item => !item.IsCurrent && !item.IsSuperseded && item.State is not (ReviewItemState.Gone or ReviewItemState.KeyNeeded))];
        return stale.Length == 0 ? null : new(
            reviewer.Key,
            Sorted(stale.Select(item => item.NewId ?? item.Item.ElementId)),
            Sorted(stale.SelectMany(item => item.State == ReviewItemState.Renamed || item.Changes is null
                ? [item.NewId ?? item.Item.ElementId]
                : item.Changes.Select(change => change.ElementId))));
    }

    private static ValueList<string> Sorted(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
