namespace ArgumentGraph.Validation;

/// <summary>Does the mark "undeveloped" agree with the support?</summary>
internal static class DevelopmentCheck
{
    public static void Check(Inspection inspection, int number, SupportableElement element, int supporters)
    {
        // What others support is not this argument's to develop; ModuleCheck looks at it.
        if (element.IsUndeveloped != (supporters > 0) || element.IsAway || element.IsLeftToContract)
        {
            return;
        }

        if (supporters > 0)
        {
            inspection.Report(
                Rules.UndevelopedWithSupport,
                number,
                $"The {element.Kind.ToWord()} '{element.Id}' is marked as undeveloped, "
                + $"and has {supporters} {(supporters == 1 ? "supporter" : "supporters")}; remove the mark.");
        }
        else if (element.Kind == ElementKind.Strategy)
        {
            inspection.Report(
                Rules.StrategyWithoutSupport, number, $"The strategy '{element.Id}' leads to no goal or claim; say to which, or mark it as undeveloped.");
        }
        else
        {
            inspection.Report(
                Rules.GoalOrClaimWithoutSupport, number, $"The {element.Kind.ToWord()} '{element.Id}' has no support; support it, or mark it as undeveloped.");
        }
    }
}
