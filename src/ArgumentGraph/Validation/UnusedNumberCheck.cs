namespace ArgumentGraph.Validation;

/// <summary>Are likelihoods and costs given where an analysis uses them?</summary>
internal static class UnusedNumberCheck
{
    public static void Check(Inspection inspection, int number, SupportableElement element, int supporters)
    {
        // A strategy with a likelihood is a basic element, whatever supports it.
        bool isStrategyWithLikelihood = element.Kind == ElementKind.Strategy && element.Likelihood is not null;
        if (supporters == 0 || isStrategyWithLikelihood)
        {
            return;
        }

        if (element.Likelihood is { } likelihood)
        {
            inspection.Report(
                Rules.UnusedLikelihood,
                number,
                $"The {element.Kind.ToWord()} '{element.Id}' has supporters, so its {likelihood} is not used; "
                + $"leave it out, or put it on what supports '{element.Id}'.");
        }

        if (element.Cost is not null)
        {
            inspection.Report(
                Rules.UnusedCost,
                number, $"The {element.Kind.ToWord()} '{element.Id}' has supporters, so its cost is not used; put the cost on what is still to be provided.");
        }
    }

    /// <summary>For a context or justification.</summary>
    public static void Check(Inspection inspection, int number, Element element)
    {
        if (element.Cost is not null)
        {
            inspection.Report(
                Rules.UnusedCost, number, $"The {element.Kind.ToWord()} '{element.Id}' is nothing to be provided, so its cost is not used; leave it out.");
        }
    }
}
