namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// What brings down pathways alone, sorted by what readers do about it: facts that evidence or an assumption vouches for; conditions that the whole case is
/// read under; steps of reasoning; definitions and framing.
/// </summary>
/// <remarks>
/// A context or a justification is load-bearing in the analysis, since whoever defeats it takes down what states it. It cannot go missing or expire as a fact
/// can: one that only defines a word is not a single point of failure that anybody could watch, so those stand apart.
/// </remarks>
internal sealed class Carriers
{
    private readonly Argument _argument;
    private readonly Lazy<HashSet<string>> _above;

    public Carriers(LoadBearingReport load, Lazy<HashSet<string>> above)
    {
        _argument = load.Argument;
        _above = above;
        LoadBearingElement[] carrying = [.. load.LoadBearing.Where(each => each.Pathways.Count > 0)];
        Framing = [.. carrying.Where(each => each.Element is Context or Justification)];
        Conditions = [.. carrying.Where(each => each.Element is Assumption && IsStatedAbove(each.Element))];
        Facts = [.. carrying.Where(each => each.IsBasic).Except(Conditions)];
        Steps = [.. carrying.Where(each => !each.IsBasic).Except(Framing)];
    }

    /// <summary>Evidence, assumptions within pathways, and whatever else is basic: those that carry most pathways first.</summary>
    public IReadOnlyList<LoadBearingElement> Facts { get; }

    /// <summary>Of the facts, those that carry several pathways though one element alone cites them.</summary>
    public IEnumerable<LoadBearingElement> Hidden => Facts.Where(each => each.IsHidden);

    /// <summary>Assumptions that are stated above the pathways, for all that is below.</summary>
    public IReadOnlyList<LoadBearingElement> Conditions { get; }

    /// <summary>Goals, strategies and claims, which fall with what is under them or if a step of reasoning fails.</summary>
    public IReadOnlyList<LoadBearingElement> Steps { get; }

    /// <summary>Contexts and justifications.</summary>
    public IReadOnlyList<LoadBearingElement> Framing { get; }

    // Whatever states it has pathways below it, and is not a pathway itself.
    private bool IsStatedAbove(Element assumption)
    {
        return _argument.ElementsInContextOf(assumption.Id).All(user => _above.Value.Contains(user.Id) && user is not Goal { IsPathway: true });
    }
}
