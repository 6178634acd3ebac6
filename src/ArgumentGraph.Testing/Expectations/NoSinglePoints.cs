namespace ArgumentGraph.Testing.Expectations;

/// <summary>No basic element brings down a pathway alone, but those named.</summary>
internal sealed record NoSinglePoints(NamedElements Pathways, NamedElements Exceptions) : Expectation(Kinds.NoSinglePoints)
{
    public override string Text => $"{Pathways.Names.Count switch
    {
        0 => "no pathway has",
        1 => $"{Pathways.Names[0]} does not have",
        _ => $"{Sentence.List(Pathways.Names)} do not have",
    }} a single point of failure{Sentence.Except(Exceptions)}";

    internal override NamedElements Targets => Pathways;

    internal override Expectation Of(NamingQuery query) => this with { Pathways = Pathways.And(query) };

    internal override Expectation Except(NamingQuery query) => this with { Exceptions = Exceptions.And(query) };

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        LoadBearingReport report = run.LoadBearing;
        (MeantElements meant, MeantElements except) = (run.Meant(Pathways), run.Meant(Exceptions));
        LoadBearingTarget[] targets = Pathways.IsNone
            ? [.. report.Pathways]
            : [.. report.AdditionalElements.Where(element => meant.Contains(element.Element))];
        List<ExpectationFailure> failures = [.. meant.Failures, .. except.Failures, .. LoadBearingTargets.NotJudged(run, Pathways, targets)];
        foreach (LoadBearingElement point in report.LoadBearing
            .Where(element => element.IsBasic && !except.Contains(element.Element)))
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
