namespace ArgumentGraph.Testing.Expectations;

/// <summary>Pathways are supported.</summary>
internal sealed record PathwaysStand(NamedElements Pathways) : Expectation(Kinds.PathwaysStand)
{
    public override string Text => Pathways.Names.Count switch
    {
        0 => "every pathway stands",
        1 => $"{Pathways.Names[0]} stands",
        _ => $"{Sentence.List(Pathways.Names)} stand",
    };

    internal override NamedElements Targets => Pathways;

    internal override Expectation Of(NamingQuery query) => this with { Pathways = Pathways.And(query) };

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        if (Pathways.IsNone && run.Support.Pathways.Count == 0)
        {
            return [ExpectationFailure.OfWhole("The argument has no pathway that could stand.")];
        }

        MeantElements meant = run.Meant(Pathways);
        IEnumerable<AnalysedElement> targets = Pathways.IsNone
            ? run.Support.Pathways
            : run.Support.AdditionalElements.Where(target => meant.Contains(target.Element));
        return meant.Failures.Concat(targets.Where(target => target.Standing != Standing.Supported).Select(target => run.At(
            target.Element, Sentence.NotStanding(target.Element, target.Standing, target.RootCauses), run.Explain(target.Element.Id))));
    }
}
