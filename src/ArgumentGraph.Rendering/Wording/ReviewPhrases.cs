namespace ArgumentGraph.Rendering.Wording;

/// <summary>Reviews in words.</summary>
internal static class ReviewPhrases
{
    /// <summary>How many there are, and how many pathways they cover.</summary>
    public static string Summary(ReviewReport report)
    {
        int covered = report.Pathways.Count(pathway => pathway.CoveredBy.Count > 0);
        int outside = report.Pathways.Count(pathway => pathway.CoveredFromOutside.Count > 0);
        return $"{ReportPhrases.Count(report.Reviews.Count, "review")}; of {ReportPhrases.Count(report.Pathways.Count, "pathway")} "
            + $"{ReportPhrases.Count(covered, "has", "have")} a current review, {outside} one from outside with full access.";
    }
}
