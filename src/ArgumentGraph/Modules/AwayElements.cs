namespace ArgumentGraph.Modules;

/// <summary>What stands for an element in an argument without its module.</summary>
internal static class AwayElements
{
    /// <summary>
    /// An away element with the id, kind and statement of an element. A strategy, which cannot be cited, is cited as the claim that it holds.
    /// </summary>
    public static Element Of(Element element) => element switch
    {
        Goal => new Goal(element.Id, element.Statement) { IsAway = true },
        Evidence => new Evidence(element.Id, element.Statement) { IsAway = true },
        Context => new Context(element.Id, element.Statement) { IsAway = true },
        Assumption => new Assumption(element.Id, element.Statement) { IsAway = true },
        Justification => new Justification(element.Id, element.Statement) { IsAway = true },
        _ => new Claim(element.Id, element.Statement) { IsAway = true },
    };
}
