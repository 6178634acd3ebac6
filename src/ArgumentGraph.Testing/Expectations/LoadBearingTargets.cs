namespace ArgumentGraph.Testing.Expectations;

/// <summary>For which pathways "nothing load-bearing found" does not mean that there is nothing.</summary>
internal static class LoadBearingTargets
{
    public static IEnumerable<ExpectationFailure> NotJudged(PolicyRun run, IReadOnlyList<LoadBearingTarget> targets)
    {
        if (!run.LoadBearing.IsLoadBearingExhaustive)
        {
            yield return new("The budget of the analysis was spent before every element had been tried, so there may be more than is listed.", null, null, ValueList<string>.Empty);
        }

        if (targets.Count == 0)
        {
            yield return new("The argument has no pathway that could be carried by anything.", null, null, ValueList<string>.Empty);
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
