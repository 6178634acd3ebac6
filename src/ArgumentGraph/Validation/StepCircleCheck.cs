namespace ArgumentGraph.Validation;

/// <summary>Which steps of a response wait for each other, and so never begin? Linear.</summary>
internal static class StepCircleCheck
{
    public static void Check(Inspection inspection)
    {
        var circles = new StepCircles(inspection.Structure);
        foreach (int[] group in circles.Groups)
        {
            int first = group.MinBy(inspection.IdOf, StringComparer.Ordinal);
            inspection.ReportAt(
                Rules.CircularSteps,
                first,
                MemberPlace.Of(inspection, first, "step", "after"),
                $"The step of '{inspection.IdOf(first)}' waits for itself: {Circle.Describe(inspection.Structure, circles.ShortestThrough(first))} "
                + $"(→: follows). Remove one of these from 'after'.");
        }
    }
}
