using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.ClaimPoints;

/// <summary>
/// Finds what confidence in several legs of one element rests on: a leg is a supporter of an element that needs any or some of its supporters, with all that is
/// below it, and legs are meant to be independent of each other.
/// </summary>
/// <remarks>
/// Time: for each element with legs, in proportion to what is below it as far as there are claim points there; for each confidence argument, to what it rests
/// on. Memory: the points of one element with legs, by what they rest on.
/// </remarks>
internal sealed class SharedConfidenceFinder(Argument argument, Setting setting, CancellationToken cancellationToken)
{
    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly ILookup<int, int> _pointsByOwner = Usable(argument.Structure).ToLookup(point => argument.Structure.ClaimPoints[point].Owner);
    private readonly Dictionary<int, int[]> _basicsOfRoot = [];
    private readonly int[] _seenBy = new int[argument.Structure.ElementCount]; // the last walk that came here
    private int _walks;

    public ValueList<SharedConfidence> Find()
    {
        if (_pointsByOwner.Count == 0)
        {
            return [];
        }

        bool[] hasPoints = FindPointsBelow();
        var shared = new List<SharedConfidence>();
        for (int number = 0; number < _structure.ElementCount; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = _structure.Supporters.CountOf(number);
            if (hasPoints[number] && count > 1 && ((SupportableElement)_structure.Elements[number]).Requirement.NeededOf(count) < count)
            {
                AddSharedBelow(number, hasPoints, shared);
            }
        }

        return
        [
            .. shared.OrderBy(each => each.Above.Id, StringComparer.Ordinal)
                .ThenBy(each => !each.IsArgument)
                .ThenBy(each => each.Shared.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<int> Usable(ArgumentStructure structure) =>
        Enumerable.Range(0, structure.ClaimPoints.Count).Where(point => structure.ClaimPoints[point] is { Root: >= 0, IsCircular: false });

    // Whether the element, or something that it rests on through support or context, has a claim point.
    private bool[] FindPointsBelow()
    {
        var has = new bool[_structure.ElementCount];
        var open = new Stack<int>();
        foreach (IGrouping<int, int> owner in _pointsByOwner)
        {
            Add(owner.Key);
        }

        while (open.TryPop(out int number))
        {
            foreach (int above in _structure.Supported[number])
            {
                Add(above);
            }

            foreach (int user in _structure.ContextUsers[number])
            {
                Add(user);
            }
        }

        return has;

        void Add(int number)
        {
            if (!has[number])
            {
                has[number] = true;
                open.Push(number);
            }
        }
    }

    private void AddSharedBelow(int above, bool[] hasPoints, List<SharedConfidence> shared)
    {
        var byRoot = new Dictionary<int, (SortedSet<int> Legs, SortedSet<int> Points)>();
        var byBasic = new Dictionary<int, (SortedSet<int> Legs, SortedSet<int> Points)>();
        for (int position = _structure.Supporters.Starts[above]; position < _structure.Supporters.Starts[above + 1]; position++)
        {
            int leg = _structure.Supporters.Items[position];
            HashSet<int> points = [.. PointsBelow(leg, hasPoints)];
            foreach (int point in _structure.ClaimPoints.OnRelationship(position))
            {
                if (_structure.ClaimPoints[point] is { Root: >= 0, IsCircular: false })
                {
                    points.Add(point);
                }
            }

            foreach (int point in points)
            {
                int root = _structure.ClaimPoints[point].Root;
                Note(byRoot, root, leg, point);
                foreach (int basic in BasicsOf(root))
                {
                    Note(byBasic, basic, leg, point);
                }
            }
        }

        Add(byRoot, isArgument: true);

        // What one argument rests on is shared as that is, and need not be said again.
        Add(byBasic.Where(entry => entry.Value.Points.Select(point => _structure.ClaimPoints[point].Root).Distinct().Count() > 1), isArgument: false);

        void Add(IEnumerable<KeyValuePair<int, (SortedSet<int> Legs, SortedSet<int> Points)>> entries, bool isArgument)
        {
            foreach ((int number, (SortedSet<int> legs, SortedSet<int> points)) in entries.Where(entry => entry.Value.Legs.Count > 1))
            {
                shared.Add(new(
                    _structure.Elements[above],
                    _structure.Elements[number],
                    isArgument,
                    [.. legs.Select(leg => _structure.Elements[leg]).OrderBy(leg => leg.Id, StringComparer.Ordinal)],
                    [
                        .. points.Select(point => _structure.ClaimPoints[point])
                            .Select(placed => _structure.Elements[placed.Owner].ClaimPoints[placed.Index])
                            .OrderBy(point => point.Id, StringComparer.Ordinal),
                    ]));
            }
        }
    }

    private static void Note(Dictionary<int, (SortedSet<int> Legs, SortedSet<int> Points)> by, int shared, int leg, int point)
    {
        if (!by.TryGetValue(shared, out (SortedSet<int> Legs, SortedSet<int> Points) found))
        {
            by.Add(shared, found = ([], []));
        }

        found.Legs.Add(leg);
        found.Points.Add(point);
    }

    private List<int> PointsBelow(int leg, bool[] hasPoints)
    {
        var points = new List<int>();
        foreach (int number in Walk(leg, number => hasPoints[number]))
        {
            points.AddRange(_pointsByOwner[number]);
        }

        return points;
    }

    private int[] BasicsOf(int root)
    {
        if (!_basicsOfRoot.TryGetValue(root, out int[]? basics))
        {
            basics = [.. Walk(root, _ => true).Where(number => ArgumentFunction.IsBasic(_structure, number, setting.Baseline))];
            _basicsOfRoot.Add(root, basics);
        }

        return basics;
    }

    // What an element rests on through support and context, itself first.
    private List<int> Walk(int from, Func<int, bool> isMeant)
    {
        _walks++;
        var found = new List<int>();
        Reach(from);
        for (int next = 0; next < found.Count; next++)
        {
            foreach (int supporter in _structure.Supporters[found[next]])
            {
                Reach(supporter);
            }

            foreach (int context in _structure.Contexts[found[next]])
            {
                Reach(context);
            }
        }

        return found;

        void Reach(int number)
        {
            if (_seenBy[number] != _walks && isMeant(number))
            {
                _seenBy[number] = _walks;
                found.Add(number);
            }
        }
    }
}
