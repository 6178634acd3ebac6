using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>
/// What a change can reach: the elements that say something else, and everything above them over support, context and challenges in either version; what is
/// stated at an element also reaches all that supports it, which is judged with what it inherits.
/// </summary>
/// <remarks>
/// One breadth-first search over both versions, so that each way found is a shortest one; linear in elements and relationships. Each element has two places in
/// it: reached from below, when it may hand on what it is, and reached by what it inherits, which weighs on it and on what is below it alone.
/// </remarks>
internal sealed class TouchedElements
{
    private const int NotReached = -2;
    private const int Start = -1;

    private readonly VersionGraph _graph;
    private readonly int[] _cameFrom; // by place: the place before it
    private readonly Queue<int> _open = new();
    private readonly bool[][] _hasScope; // by version: what the element states or inherits

    public TouchedElements(VersionGraph graph, ComparisonReport comparison)
    {
        _graph = graph;
        _cameFrom = new int[2 * graph.Count];
        Array.Fill(_cameFrom, NotReached);
        _hasScope = [HasScope(graph.Structure(isOlder: false)), HasScope(graph.Structure(isOlder: true))];
        foreach (int changed in ChangedElements(comparison).OrderBy(number => graph[number].Id, StringComparer.Ordinal))
        {
            Reach(changed, Start);
        }

        StartFromRelationships(comparison.AddedRelationships, isOlder: false);
        StartFromRelationships(comparison.RemovedRelationships, isOlder: true);
        while (_open.TryDequeue(out int place))
        {
            HandOn(place, isOlder: false);
            HandOn(place, isOlder: true);
        }
    }

    /// <summary>Whether the change reaches the element of this number of the graph.</summary>
    public bool Contains(int number) => _cameFrom[number] != NotReached || _cameFrom[number + _graph.Count] != NotReached;

    /// <summary>From what changed up to the element, both included.</summary>
    public ValueList<Element> PathTo(int number)
    {
        var path = new List<Element>();
        int place = _cameFrom[number] != NotReached ? number : number + _graph.Count;
        for (; place >= 0; place = _cameFrom[place])
        {
            path.Add(_graph[place % _graph.Count]);
        }

        path.Reverse();
        return [.. path];
    }

    // An element that was renamed, or stands elsewhere in pictures, says the same; an element in which a relationship is written says another.
    private HashSet<int> ChangedElements(ComparisonReport comparison)
    {
        var changed = new HashSet<int>();
        changed.UnionWith(comparison.Changed
            .Where(change => change.Members.Any(member => member.Aspect != MemberAspect.Layout)).Select(change => Find(change.Id, isOlder: false)));
        changed.UnionWith(comparison.Added.Select(element => Find(element.Id, isOlder: false)));
        changed.UnionWith(comparison.Removed.Select(element => Find(element.Id, isOlder: true)));
        changed.UnionWith(comparison.AddedRelationships.Select(relationship => Find(relationship.From, isOlder: false)));
        changed.UnionWith(comparison.RemovedRelationships.Select(relationship => Find(relationship.From, isOlder: true)));
        return changed;
    }

    // What is inherited over a relationship that was added or removed.
    private void StartFromRelationships(ValueList<Relationship> relationships, bool isOlder)
    {
        ArgumentStructure structure = _graph.Structure(isOlder);
        foreach (Relationship relationship in relationships)
        {
            int from = structure.Find(relationship.From);
            if (relationship.Kind == RelationshipKind.InContextOf)
            {
                HandDown(_graph.Of(from, isOlder), from, isOlder);
            }
            else if (relationship.Kind == RelationshipKind.SupportedBy && _hasScope[isOlder ? 1 : 0][from])
            {
                Reach(_graph.Of(structure.Find(relationship.To.ElementId!), isOlder) + _graph.Count, _graph.Of(from, isOlder));
            }
        }
    }

    private void HandOn(int place, bool isOlder)
    {
        ArgumentStructure structure = _graph.Structure(isOlder);
        int number = _graph.In(place % _graph.Count, isOlder);
        if (number < 0)
        {
            return;
        }

        if (place >= _graph.Count)
        {
            HandDown(place, number, isOlder);
            return;
        }

        foreach (int above in structure.Supported[number])
        {
            Reach(_graph.Of(above, isOlder), place);
        }

        foreach (int above in structure.ContextUsers[number])
        {
            Reach(_graph.Of(above, isOlder), place);
            if (structure.Kinds[number].IsHandedDown())
            {
                HandDown(_graph.Of(above, isOlder), above, isOlder);
            }
        }

        foreach (int challenge in structure.Challenges.ByChallenger(number))
        {
            int owner = structure.Challenges.Owners[challenge];
            Reach(_graph.Of(owner, isOlder), place);
            if (IsOfContext(structure, challenge))
            {
                HandDown(_graph.Of(owner, isOlder), owner, isOlder);
            }
        }
    }

    private void HandDown(int place, int number, bool isOlder)
    {
        foreach (int supporter in _graph.Structure(isOlder).Supporters[number])
        {
            Reach(_graph.Of(supporter, isOlder) + _graph.Count, place);
        }
    }

    private void Reach(int place, int from)
    {
        if (_cameFrom[place] == NotReached)
        {
            _cameFrom[place] = from;
            _open.Enqueue(place);
        }
    }

    private int Find(string id, bool isOlder) => _graph.Of(_graph.Structure(isOlder).Find(id), isOlder);

    // Whether the challenge is of a relationship that states a context, or of a challenge of one.
    private static bool IsOfContext(ArgumentStructure structure, int challenge)
    {
        int target = structure.Challenges.Targets[challenge];
        while (target < 0)
        {
            (RelationshipKind kind, _, int to) = structure.EndsOf(~target);
            if (kind != RelationshipKind.Challenges)
            {
                return kind == RelationshipKind.InContextOf;
            }

            target = to;
        }

        return false;
    }

    // Ancestors have higher numbers; on a cycle they need not, and everything there is taken to have some.
    private static bool[] HasScope(ArgumentStructure structure)
    {
        var hasScope = new bool[structure.ElementCount];
        for (int number = hasScope.Length - 1; number >= 0; number--)
        {
            bool any = structure.Cycles.Length > 0;
            foreach (int context in structure.Contexts[number])
            {
                any |= structure.Kinds[context].IsHandedDown();
            }

            foreach (int above in structure.Supported[number])
            {
                any |= hasScope[above];
            }

            hasScope[number] = any;
        }

        return hasScope;
    }
}
