namespace ArgumentGraph.Validation;

/// <summary>Which reviews hold no longer, and which pathways none covers? Judged where reviews are given.</summary>
internal static class ReviewCheck
{
    public static void Check(Inspection inspection)
    {
        if (inspection.Reviews is not { } reviews)
        {
            foreach (Rule rule in Rules.OfReview)
            {
                inspection.LeaveOpen(rule);
            }

            return;
        }

        ReviewReport report = inspection.Argument.AnalyzeReviews(reviews, inspection.Setting, cancellationToken: inspection.CancellationToken);
        foreach (ReviewStatus status in report.Reviews)
        {
            ReportItems(inspection, status);
            foreach (RejectedStep step in status.MissingSteps)
            {
                inspection.Report(
                    Rules.RejectedStepGone,
                    inspection.Structure.Find(step.Relationship.From),
                    $"The step '{step.Relationship}', which {status.Review} rejects, is not there any more; let the reviewer look at what came in its place.");
            }
        }

        foreach (PathwayReviews pathway in report.Pathways)
        {
            ReportPathway(inspection, pathway);
        }

        foreach (OpenRequest open in report.OpenRequests)
        {
            inspection.Report(
                Rules.OpenRequestOfReviewer,
                open.Request.ElementId is { } id ? inspection.Structure.Find(id) : -1,
                $"{open.Review} asks: {open.Request.Text} ({open.Request.Id}, {(open.IsPlanned ? "planned" : "not answered")}).");
        }
    }

    private static void ReportItems(Inspection inspection, ReviewStatus status)
    {
        foreach (ReviewItemStatus item in status.Items.Where(item => !item.IsCurrent && !item.IsSuperseded))
        {
            int number = inspection.Structure.Find(item.NewId ?? item.Item.ElementId);
            if (number < 0)
            {
                inspection.Report(Rules.ReviewedElementGone, -1, $"'{item.Item.ElementId}', which {status.Review} reviewed, is not there any more.");
            }
            else
            {
                inspection.Report(
                    Rules.StaleReview,
                    number,
                    $"What {status.Review} said of '{item.Item.ElementId}' was said of another version: {item.Reason}.");
            }
        }
    }

    private static void ReportPathway(Inspection inspection, PathwayReviews pathway)
    {
        int number = inspection.Structure.Find(pathway.Pathway.Id);
        if (pathway.CoveredBy.Count == 0)
        {
            inspection.Report(
                Rules.UnreviewedPathway, number, $"No current review covers '{pathway.Pathway.Id}'; let somebody review it as it is now.");
        }
        else if (pathway.CoveredFromOutside.Count == 0)
        {
            inspection.Report(
                Rules.PathwayNotReviewedFromOutside,
                number,
                $"No outside reviewer who was shown all of the case covers '{pathway.Pathway.Id}' as it is now.");
        }
    }
}
