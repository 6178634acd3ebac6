using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Who agreed with what, on which version, what stands on it, and what has to be looked at again.</summary>
internal static class ReviewSection
{
    private const int Shown = 40;

    /// <summary>All that a report on reviews says.</summary>
    public static IEnumerable<Block> Blocks(ReviewReport report)
    {
        yield return new Paragraph(Inline.Strong(ReviewPhrases.Summary(report)));
        if (report.Reviews.Count > 0)
        {
            yield return Reviews(report);
            yield return new Paragraph(Inline.Faint(
                "Intact: the case is the one that was reviewed. Who signed a review is not checked. Whether the argument stands is another matter: see "
                + "below."));
            yield return new Heading(4, ["Pathways"]);
            yield return Pathways(report);
        }

        foreach (Block block in Items(report).Concat(Steps(report)).Concat(Requests(report)).Concat(Again(report)))
        {
            yield return block;
        }

        yield return new Paragraph([Inline.Strong("Not covered by a current review: "), .. NotCovered(report, report.NotCovered), "."]);
        yield return new Paragraph(
            [Inline.Strong("Not covered by an outside reviewer who was shown all of the case: "), .. NotCovered(report, report.NotCoveredFromOutside), "."]);
    }

    private static Table Reviews(ReviewReport report) => new(
        [new("Review"), new("Reviewer"), new("Date"), new("Access"), new("Intact"), new("Signer"), new("Falls on what the reviewer accepts")],
        [.. report.Reviews.Select(status => new TableRow(null,
            [
                [Inline.Said(status.Review.Id)], [Inline.Said(status.Review.Reviewer + (status.Review.IsOutside ? " (outside)" : string.Empty))],
                [ReportPhrases.Day(status.Review.Date)], [Inline.Said(status.Review.Access.ToString())],
                [status.IsIntact switch { true => "yes", false => "no", _ => "takes the key" }], ["not checked"],
                IdsOrNone([.. status.Fallen.Select(pathway => pathway.Pathway)]),
            ]))]);

    // Conclusion by argument, pathway by pathway.
    private static Table Pathways(ReviewReport report) => new(
        [new("Pathway"), new("Stands"), .. report.Reviews.Select(status => new Column(status.Review.Id))],
        [.. report.Pathways.Select((pathway, i) => new TableRow(null,
            [
                [Inline.Of(pathway.Pathway)],
                report.Reviews.Count == 0 ? [] : [Inline.Of(report.Reviews[0].Pathways[i].Standing)],
                .. report.Reviews.Select(status => Cell(pathway, status, status.Pathways[i])),
            ]))]);

    private static List<Inline> Cell(PathwayReviews pathway, ReviewStatus status, AcceptedPathway accepted)
    {
        PathwayVerdict? verdict = pathway.Verdicts.FirstOrDefault(each => each.Review.Id == status.Review.Id);
        List<Inline> cell = [verdict is null ? Inline.Faint("not judged") : Verdicts(verdict.Status.Item)];
        if (verdict is { Status.IsCurrent: false })
        {
            cell.Add(Inline.Faint(" (out of date)"));
        }

        if (accepted.Accepted != accepted.Standing)
        {
            cell.Add("; ");
            cell.Add(Inline.Of(accepted.Accepted));
        }

        return cell;
    }

    private static IEnumerable<Block> Items(ReviewReport report)
    {
        (ReviewStatus Review, ReviewItemStatus Item)[] stale =
            [.. report.Reviews.SelectMany(status => status.Items.Where(item => !item.IsCurrent && !item.IsSuperseded).Select(item => (status, item)))];
        if (stale.Length == 0)
        {
            yield break;
        }

        yield return new Heading(4, ["Out of date"]);
        yield return new Table(
            [new("Review"), new("Element"), new("Verdict"), new("Why")],
            [.. stale.Take(Shown).Select(each => new TableRow(null,
                [
                    [Inline.Said(each.Review.Review.Id)], [Inline.Said(each.Item.Item.ElementId)], [Verdicts(each.Item.Item)],
                    [Inline.Said(each.Item.Reason)],
                ]))]);
        if (stale.Length > Shown)
        {
            yield return new Paragraph($"and {stale.Length - Shown} more.");
        }
    }

    private static IEnumerable<Block> Steps(ReviewReport report)
    {
        TableRow[] rows =
        [
            .. report.Reviews.SelectMany(status => status.Review.RejectedSteps.Select(step => new TableRow(null,
                [
                    [Inline.Said(status.Review.Id)], [Inline.Said($"{step.Relationship}")], [Inline.Said(step.Reason)],
                    [status.MissingSteps.Contains(step) ? "not there any more" : "there"],
                ]))),
        ];
        if (rows.Length > 0)
        {
            yield return new Heading(4, ["Rejected steps"]);
            yield return new Table([new("Review"), new("Step"), new("Why"), new("Now")], rows);
        }
    }

    private static IEnumerable<Block> Requests(ReviewReport report)
    {
        if (report.OpenRequests.Count > 0)
        {
            yield return new Heading(4, ["Open requests"]);
            yield return new Table(
                [new("Review"), new("Request"), new("Element"), new("What is asked for"), new("Answer")],
                [.. report.OpenRequests.Select(open => new TableRow(null,
                    [
                        [Inline.Said(open.Review.Id)], [Inline.Said(open.Request.Id)], [Inline.Said(open.Request.ElementId ?? "–")],
                        [Inline.Said(open.Request.Text)], [open.IsPlanned ? "planned" : "none"],
                    ]))]);
        }
    }

    private static IEnumerable<Block> Again(ReviewReport report)
    {
        if (report.ToReviewAgain.Count > 0)
        {
            yield return new Heading(4, ["To be reviewed again"]);
            yield return new Table(
                [new("Reviewer"), new("Confirm"), new("Because of")],
                [.. report.ToReviewAgain.Select(again => new TableRow(null,
                    [[Inline.Said(again.Reviewer)], [Inline.Said($"{again.Confirm}")], [Inline.Said($"{again.LookAt}")]]))]);
        }
    }

    /// <summary>Conclusion / argument.</summary>
    public static string Verdicts(ReviewItem item) => $"{ReportPhrases.WordsOf(item.Conclusion)} / {ReportPhrases.WordsOf(item.Argument)}";

    private static IReadOnlyList<Inline> NotCovered(ReviewReport report, ValueList<Element> elements) =>
        elements.Count > 1 && elements.Count == report.Argument.Elements.Count
            ? [string.Create(CultureInfo.InvariantCulture, $"all {elements.Count} elements")]
            : IdsOrNone(elements);

    private static IReadOnlyList<Inline> IdsOrNone(ValueList<Element> elements) => elements.Count == 0 ? ["nothing"] : Inline.Ids(elements, Shown);
}
