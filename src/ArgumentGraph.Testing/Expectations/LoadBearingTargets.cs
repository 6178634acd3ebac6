namespace ArgumentGraph.Testing.Expectations;

/// <summary>For which pathways "nothing load-bearing found" does not mean that there is nothing.</summary>
internal static class LoadBearingTargets
{
    public static IEnumerable<ExpectationFailure> NotJudged(PolicyRun run, NamedElements named, IReadOnlyList<LoadBearingTarget> targets)
    {
        if (!run.LoadBearing.IsLoadBearingExhaustive)
        {
            yield return ExpectationFailure.OfWhole(
                "The budget of the analysis was spent before every element had been tried, so there may be more than is listed.");
        }

        if (targets.Count == 0 && named.IsNone)
        {
            yield return ExpectationFailure.OfWhole("The argument has no pathway that could be carried by anything.");
        }

        foreach (LoadBearingTarget target in targets.Where(target => target.IsDown))
        {
            yield return run.At(
                target.Element,
                $"What carries {target.Element.Id} cannot be judged: {Sentence.NotStanding(target.Element, target.Standing, target.RootCauses)}",
                run.Explain(target.Element.Id));
        }
    }
}
