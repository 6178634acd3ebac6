namespace ArgumentGraph.Testing.Expectations;

/// <summary>No basic element brings down a pathway alone, but those named.</summary>
internal sealed record NoSinglePoints(ValueList<string> Pathways, ValueList<string> Except) : Expectation(Kinds.NoSinglePoints)
{
    public override string Text => $"{(Pathways.Count == 0 ? "no pathway has" : Pathways.Count == 1 ? $"{Pathways[0]} does not have" : $"{Sentence.List(Pathways)} do not have")} "
        + $"a single point of failure{Sentence.Except(Except)}";

    internal override ValueList<string> Targets => Pathways;

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        LoadBearingReport report = run.LoadBearing;
        LoadBearingTarget[] targets = [.. Pathways.Count == 0 ? report.Pathways : report.AdditionalElements.Where(element => Pathways.Contains(element.Element.Id))];
        var failures = run.Unknown(Pathways.Concat(Except)).Concat(LoadBearingTargets.NotJudged(run, targets)).ToList();
        foreach (LoadBearingElement point in report.LoadBearing.Where(element => element.IsBasic && !Except.Contains(element.Element.Id)))
        {
            Element[] carried = [.. point.Pathways.Concat(point.Others).Where(element => Array.Exists(targets, target => target.Element == element))];
            if (carried.Length > 0)
            {
                failures.Add(run.At(
                    point.Element,
                    $"{point.Element.Id} alone brings down {Sentence.List(carried.Select(element => element.Id))}.",
                    WayUp.Between(run.Argument, point.Element, carried)));
            }
        }

        return failures;
    }
}
