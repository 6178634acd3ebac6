namespace ArgumentGraph.Testing.Expectations;

/// <summary>Pathways are supported.</summary>
internal sealed record PathwaysStand(ValueList<string> Pathways) : Expectation(Kinds.PathwaysStand)
{
    public override string Text => Pathways.Count switch
    {
        0 => "every pathway stands",
        1 => $"{Pathways[0]} stands",
        _ => $"{Sentence.List(Pathways)} stand",
    };

    internal override ValueList<string> Targets => Pathways;

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        if (Pathways.Count == 0 && run.Support.Pathways.Count == 0)
        {
            return [new("The argument has no pathway that could stand.", null, null, ValueList<string>.Empty)];
        }

        IEnumerable<AnalysedElement> targets = Pathways.Count == 0 ? run.Support.Pathways : run.Support.AdditionalElements.Where(target => Pathways.Contains(target.Element.Id));
        return run.Unknown(Pathways).Concat(targets.Where(target => target.Standing != Standing.Supported)
            .Select(target => run.At(target.Element, Sentence.NotStanding(target.Element, target.Standing, target.RootCauses), run.Explain(target.Element.Id))));
    }
}
