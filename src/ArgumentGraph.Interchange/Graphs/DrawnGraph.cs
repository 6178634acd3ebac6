using System.Collections.Immutable;

namespace ArgumentGraph.Interchange.Graphs;

/// <summary>An argument as nodes and lines: its elements, a point on each relationship that is challenged, and what joins them.</summary>
/// <remarks>A node is the number of an element, or the complement (~) of the number of a relationship: the point that its challenges lead to.</remarks>
internal sealed class DrawnGraph
{
    private readonly NumberedArgument _structure;

    public DrawnGraph(Argument argument)
    {
        Argument = argument;
        _structure = argument.Numbered;
        IsPathway = new bool[_structure.ElementCount];
        foreach (int number in argument.PathwayNumbers)
        {
            IsPathway[number] = true;
        }
    }

    public Argument Argument { get; }

    /// <summary>By number.</summary>
    public bool[] IsPathway { get; }

    /// <summary>The elements' numbers in the author's order.</summary>
    public ImmutableArray<int> Numbers => _structure.AuthorOrder;

    public Element ElementAt(int number) => _structure.Elements[number];

    /// <summary>
    /// The lines, by the author's order of the elements in which their relationships are written. A relationship that is
    /// challenged is two, with its point between them.
    /// </summary>
    public IEnumerable<DrawnLine> Lines()
    {
        foreach (int number in Numbers)
        {
            foreach (int relationship in RelationshipsOf(number))
            {
                (RelationshipKind kind, int from, int to) = _structure.EndsOf(relationship);
                if (_structure.Challenges.OfRelationship(relationship).IsEmpty)
                {
                    yield return new(kind, from, to, HasHead: true);
                }
                else
                {
                    yield return new(kind, from, ~relationship, HasHead: false);
                    yield return new(kind, ~relationship, to, HasHead: true);
                }
            }
        }
    }

    /// <summary>The relationships with a point, in the order of <see cref="Lines"/>.</summary>
    public IEnumerable<int> Points() => _structure.Challenges.Targets.Any(target => target < 0)
        ? Numbers.SelectMany(RelationshipsOf).Where(relationship => !_structure.Challenges.OfRelationship(relationship).IsEmpty)
        : [];

    /// <summary>What an element's picture says below its statement.</summary>
    public IEnumerable<string> NotesOf(int number)
    {
        Element element = _structure.Elements[number];
        if (element is SupportableElement supportable)
        {
            int supporters = _structure.Supporters.CountOf(number);
            if (supportable.Requirement.Kind != RequirementKind.All)
            {
                yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"needs {supportable.Requirement} of {supporters}");
            }

            if (supportable.IsUndeveloped)
            {
                yield return "◇ undeveloped";
            }
        }

        if (element.IsUninstantiated)
        {
            yield return "△ uninstantiated";
        }

        if (StateOf(element) is { } state && state is not "available" and not "holds")
        {
            yield return state;
        }
    }

    /// <summary>The state that evidence or an assumption is in, if it says so.</summary>
    public static string? StateOf(Element element) => element switch
    {
        Evidence { State: { } state } => state.ToWord(),
        Assumption assumption => assumption.State.ToWord(),
        _ => null,
    };

    private IEnumerable<int> RelationshipsOf(int number)
    {
        for (int position = _structure.Supporters.Starts[number]; position < _structure.Supporters.Starts[number + 1]; position++)
        {
            yield return position;
        }

        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            yield return _structure.SupportCount + position;
        }

        (int first, int end) = _structure.Challenges.By(number);
        for (int challenge = first; challenge < end; challenge++)
        {
            yield return _structure.Challenges.RelationshipOf(challenge);
        }
    }
}
