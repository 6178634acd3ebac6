using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>Reviews.</content>
public static partial class ReportTables
{
    /// <summary>What each review says of each element that it speaks of, in the order of the reviews.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ReviewItemRow> ToRows(this ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Reviews.SelectMany(status => status.Items.Select(item => new ReviewItemRow(
            status.Review.Id, status.Review.Reviewer, status.Review.IsOutside, status.Review.Date, status.Review.Access.ToString(), item.Item.ElementId,
            item.Item.Conclusion.ToCode(), item.Item.Argument.ToCode(), item.Item.Ground?.ToCode(), item.Item.Reason, item.State.ToCode(), item.IsSuperseded,
            item.Changes is { } changes ? string.Join(", ", changes.Select(change => change.ElementId)) : null, status.IsIntact, baseline,
            report.Setting.Date)))];
    }

    /// <summary>Each pathway by each review: the verdicts, and how it stands on what the reviewer accepts. Pathways in the author's order.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ReviewedPathwayRow> ToReviewedPathwayRows(this ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.SelectMany((pathway, i) => report.Reviews.Select(status =>
        {
            ReviewItemStatus? said = pathway.Verdicts.FirstOrDefault(verdict => verdict.Review.Id == status.Review.Id)?.Status;
            AcceptedPathway accepted = status.Pathways[i];
            return new ReviewedPathwayRow(
                pathway.Pathway.Id, pathway.Pathway.Statement, status.Review.Id, status.Review.Reviewer,
                (said?.Item.Conclusion ?? ReviewVerdict.NotJudged).ToCode(), (said?.Item.Argument ?? ReviewVerdict.NotJudged).ToCode(), said?.State.ToCode(),
                pathway.CoveredBy.Contains(status.Review.Id, StringComparer.Ordinal),
                accepted.Standing.ToWord(), accepted.Accepted.ToWord(), baseline, report.Setting.Date);
        }))];
    }

    /// <summary>What has to be looked at again, by reviewer, then by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ReviewAgainRow> ToReviewAgainRows(this ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.ToReviewAgain.SelectMany(again => again.Confirm.Union(again.LookAt, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => new ReviewAgainRow(
                again.Reviewer,
                id,
                !again.LookAt.Contains(id, StringComparer.Ordinal) ? "confirm" : again.Confirm.Contains(id, StringComparer.Ordinal) ? "both" : "changed")))];
    }

    /// <summary>The requests that are neither done nor declined, in the order of the reviews.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<OpenRequestRow> ToOpenRequestRows(this ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.OpenRequests.Select(open => new OpenRequestRow(
            open.Review.Id, open.Review.Reviewer, open.Request.Id, open.Request.Text, open.Request.ElementId, open.IsPlanned))];
    }
}
