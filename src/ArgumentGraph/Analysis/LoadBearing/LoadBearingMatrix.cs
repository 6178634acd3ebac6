namespace ArgumentGraph;

/// <summary>Targets × elements: the role of each basic element for each target, as data for pictures.</summary>
public sealed class LoadBearingMatrix
{
    private readonly LoadBearingRole[][] _roles;

    internal LoadBearingMatrix(ValueList<Element> targets, ValueList<Element> elements, LoadBearingRole[][] roles)
    {
        Targets = targets;
        Elements = elements;
        _roles = roles;
    }

    /// <summary>The rows: the pathways, in the author's order.</summary>
    public ValueList<Element> Targets { get; }

    /// <summary>
    /// The columns: the basic elements that are more than <see cref="LoadBearingRole.None"/> to some pathway; those that carry most pathways first, then by id.
    /// </summary>
    public ValueList<Element> Elements { get; }

    /// <summary>The role of an element for a target.</summary>
    /// <param name="target">An index of <see cref="Targets"/>.</param>
    /// <param name="element">An index of <see cref="Elements"/>.</param>
    public LoadBearingRole this[int target, int element] => _roles[target][element];
}
