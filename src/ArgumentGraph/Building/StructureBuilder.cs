using System.Buffers;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Building;

/// <summary>
/// Makes the arrays of an argument from elements and relationships in the author's numbering. Linear, without recursion.
/// </summary>
internal sealed class StructureBuilder
{
    private readonly ElementTable _elements;
    private readonly int _count;
    private readonly EdgeRows _supporters;
    private readonly EdgeRows _contexts;
    private readonly int[] _challengers;
    private readonly int[] _targets;
    private readonly int[] _challengeOffsets;
    private readonly int[] _owners;
    private readonly int[] _levels;
    private readonly ClaimPointResolution _points;

    private readonly int[] _numbers;
    private readonly int[] _positions;
    private readonly bool[] _isCircular;
    private readonly bool[] _isCircularInSupport;
    private readonly List<(int First, int End)> _cycles = [];

    // What else must be judged before an element: challengers of it and of its relationships, and the arguments of its claim points.
    private Rows? _others;
    private ComponentFinder<NeedsWithin>? _support;
    private int _numbered;

    /// <param name="elements">The elements in the author's order.</param>
    /// <param name="supporters">By author's position.</param>
    /// <param name="contexts">By author's position.</param>
    /// <param name="challenges">Resolved: targets are author's positions, or the complements of relationships' numbers
    /// (supports, contexts, challenges).</param>
    public StructureBuilder(ElementTable elements, EdgeRows supporters, EdgeRows contexts, ChallengeResolution challenges)
    {
        _elements = elements;
        _count = elements.Count;
        _supporters = supporters;
        _contexts = contexts;
        _challengers = challenges.Challengers;
        _targets = challenges.Targets;
        _challengeOffsets = challenges.Offsets;
        _numbers = GC.AllocateUninitializedArray<int>(_count);
        _positions = ArrayPool<int>.Shared.Rent(_count);
        _isCircular = new bool[_count];
        _isCircularInSupport = new bool[_count];
        (_owners, _levels) = OwnersOfChallenges();
        _points = new ClaimPointResolution(elements);
        _others = FindOthers();
    }

    public ArgumentStructure Build()
    {
        FindCircularPoints();
        NumberElements();
        var elements = new Element[_count];
        var kinds = GC.AllocateUninitializedArray<ElementKind>(_count);
        var offsets = GC.AllocateUninitializedArray<int>(_count);
        ReadOnlySpan<PlacedElement> placed = _elements.Elements;
        ReadOnlySpan<ElementKind> placedKinds = _elements.Kinds;
        Span<Element> elementSlots = elements; // storing through a span, no element is checked for its type again
        for (int number = 0; number < offsets.Length; number++)
        {
            int position = _positions[number];
            elementSlots[number] = placed[position].Element;
            offsets[number] = placed[position].Offset;
            kinds[number] = placedKinds[position];
        }

        int supportCount = _supporters.Count;
        int contextCount = _contexts.Count;
        int[] newOffsets = GC.AllocateUninitializedArray<int>(supportCount + contextCount + _challengers.Length);
        int[] newEdges = Array.Exists(_targets, target => target < 0) ? new int[newOffsets.Length] : [];
        Rows supporters = Renumber(_supporters, 0, newOffsets, newEdges);
        Rows contexts = Renumber(_contexts, supportCount, newOffsets, newEdges);
        ChallengeTable challenges = RenumberChallenges(supportCount + contextCount, newOffsets, newEdges);
        ArrayPool<int>.Shared.Return(_positions);
        return new ArgumentStructure
        {
            Elements = elements,
            Kinds = kinds,
            AuthorOrder = _numbers,
            Ids = _elements.ToIndex(),
            Supporters = supporters,
            Supported = supporters.Transposed(_count),
            Contexts = contexts,
            ContextUsers = contexts.Transposed(_count),
            Challenges = challenges,
            ClaimPoints = _points.ToTable(_numbers, supporters, contexts),
            NamesModules = _elements.NamesModules,
            IsCircular = _isCircular,
            IsCircularInSupport = _isCircularInSupport,
            Cycles = [.. _cycles],
            ElementOffsets = offsets,
            RelationshipOffsets = newOffsets,
        };
    }

    private (int[] Owners, int[] Levels) OwnersOfChallenges()
    {
        int supportCount = _supporters.Count;
        int firstChallenge = supportCount + _contexts.Count;
        var owners = new int[_targets.Length];
        var levels = new int[_targets.Length];
        for (int challenge = 0; challenge < owners.Length; challenge++)
        {
            // At most Relationship.MaximumNesting steps.
            int target = _targets[challenge];
            while (target < 0 && ~target >= firstChallenge)
            {
                levels[challenge]++;
                target = _targets[~target - firstChallenge];
            }

            owners[challenge] = target >= 0 ? target
                : ~target < supportCount ? _supporters.All[~target].From
                : _contexts.All[~target - supportCount].From;
        }

        return (owners, levels);
    }

    private Rows? FindOthers()
    {
        (int Owner, int Root)[] points = [.. _points.Needs];
        return _owners.Length + points.Length == 0
            ? null
            : Rows.FromPairs(
                _count, [.. _owners, .. points.Select(point => point.Owner)], [.. _challengers, .. points.Select(point => point.Root)]);
    }

    // The argument of a point comes first, but where that would make a circle: an argument is judged the same with its claim points and without.
    private void FindCircularPoints()
    {
        if (!_points.Needs.Any())
        {
            return;
        }

        var componentOf = new int[_count];
        int components = 0;
        using var finder = new ComponentFinder<Needs>(_count, new Needs(_supporters, _contexts, _others), component =>
        {
            foreach (int position in component.Span)
            {
                componentOf[position] = components;
            }

            components++;
        });
        for (int position = 0; position < _count; position++)
        {
            finder.Visit(position);
        }

        _points.MarkCircular(componentOf);
        _others = FindOthers();
    }

    private void NumberElements()
    {
        var needs = new Needs(_supporters, _contexts, _others);
        ComponentFinder<Needs>? all = null;
        using var finder = new ComponentFinder<Needs>(_count, needs, NumberComponent);
        all = finder;
        for (int position = 0; position < _count; position++)
        {
            finder.Visit(position);
        }

        _support?.Dispose();

        void NumberComponent(Memory<int> component)
        {
            int first = _numbered;
            if (component.Length == 1)
            {
                int position = component.Span[0];
                bool supportsItself = Supports(position, position);
                bool isCircular = supportsItself || (_others is { } others && others[position].Contains(position));
                Number(component.Span, isCircular, supportsItself);
            }
            else
            {
                SortById(component.Span);
                if (_others is null)
                {
                    Number(component.Span, isCircular: true, isCircularInSupport: true);
                }
                else
                {
                    NumberBySupport(component.ToArray(), all!);
                }
            }

            if (_isCircular[first])
            {
                _cycles.Add((first, _numbered));
            }
        }
    }

    // Some of a cycle may be there only for its challenges: where these are ignored, the rest must still be in the order in which it is judged.
    private void NumberBySupport(int[] component, ComponentFinder<Needs> needs)
    {
        _support ??= new ComponentFinder<NeedsWithin>(_count, new NeedsWithin(new Needs(_supporters, _contexts, null), needs), part =>
        {
            SortById(part.Span);
            bool isCircularInSupport = part.Length > 1 || Supports(part.Span[0], part.Span[0]);
            Number(part.Span, isCircular: true, isCircularInSupport);
        });
        foreach (int position in component)
        {
            _support.Visit(position);
        }
    }

    private bool Supports(int position, int supporter)
    {
        foreach (ref readonly Edge edge in _supporters[position])
        {
            if (edge.To == supporter)
            {
                return true;
            }
        }

        return false;
    }

    private void SortById(Span<int> component)
    {
        if (component.Length > 1)
        {
            component.Sort((left, right) => string.CompareOrdinal(_elements[left].Id, _elements[right].Id));
        }
    }

    private void Number(ReadOnlySpan<int> component, bool isCircular, bool isCircularInSupport)
    {
        foreach (int position in component)
        {
            _isCircular[_numbered] = isCircular;
            _isCircularInSupport[_numbered] = isCircularInSupport;
            _positions[_numbered] = position;
            _numbers[position] = _numbered++;
        }
    }

    // Lays the rows out in the order of the new numbers, and carries the offsets of their relationships along.
    private Rows Renumber(EdgeRows rows, int firstEdge, int[] newOffsets, int[] newEdges)
    {
        var starts = new int[_count + 1];
        if (rows.Count == 0)
        {
            return new(starts, []);
        }

        int[] items = GC.AllocateUninitializedArray<int>(rows.Count);
        int next = 0;
        for (int number = 0; number < _count; number++)
        {
            starts[number] = next;
            int position = _positions[number];
            if (newEdges.Length > 0)
            {
                for (int i = 0; i < rows.CountOf(position); i++)
                {
                    newEdges[firstEdge + rows.Starts[position] + i] = firstEdge + next + i;
                }
            }

            foreach (ref readonly Edge edge in rows[position])
            {
                newOffsets[firstEdge + next] = edge.Offset;
                items[next++] = _numbers[edge.To];
            }
        }

        starts[_count] = next;
        return new(starts, items);
    }

    private ChallengeTable RenumberChallenges(int firstEdge, int[] newOffsets, int[] newEdges)
    {
        if (_challengers.Length == 0)
        {
            return new ChallengeTable(_count, [], [], [], [], newOffsets.Length);
        }

        // By the challenger's new number; challenges of one challenger keep their order.
        int[] numbers = _numbers;
        int[] oldChallengers = _challengers;
        int[] order = [.. Enumerable.Range(0, oldChallengers.Length).OrderBy(challenge => numbers[oldChallengers[challenge]])];
        for (int challenge = 0; challenge < order.Length; challenge++)
        {
            newOffsets[firstEdge + challenge] = _challengeOffsets[order[challenge]];
            if (newEdges.Length > 0)
            {
                newEdges[firstEdge + order[challenge]] = firstEdge + challenge;
            }
        }

        var targets = new int[order.Length];
        var challengers = new int[order.Length];
        var owners = new int[order.Length];
        var levels = new int[order.Length];
        for (int challenge = 0; challenge < order.Length; challenge++)
        {
            int old = order[challenge];
            targets[challenge] = _targets[old] >= 0 ? numbers[_targets[old]] : ~newEdges[~_targets[old]];
            challengers[challenge] = numbers[oldChallengers[old]];
            owners[challenge] = numbers[_owners[old]];
            levels[challenge] = _levels[old];
        }

        return new ChallengeTable(_count, challengers, targets, owners, levels, newOffsets.Length);
    }

    // What must be judged before an element: its supporters, its contexts, and what else there is.
    private readonly struct Needs(EdgeRows supporters, EdgeRows contexts, Rows? others) : INeeds
    {
        public int CountOf(int position) =>
            supporters.CountOf(position) + contexts.CountOf(position) + (others is { } more ? more.CountOf(position) : 0);

        public int Need(int position, int index)
        {
            int supporterCount = supporters.CountOf(position);
            if (index < supporterCount)
            {
                return supporters.Target(position, index);
            }

            index -= supporterCount;
            int contextCount = contexts.CountOf(position);
            return index < contextCount ? contexts.Target(position, index) : others!.Value[position][index - contextCount];
        }
    }

    // The same within one cycle: what is outside has been numbered.
    private readonly struct NeedsWithin(Needs needs, ComponentFinder<Needs> all) : INeeds
    {
        public int CountOf(int position) => needs.CountOf(position);

        public int Need(int position, int index) => needs.Need(position, index) is int need && all.IsClosed(need) ? -1 : need;
    }
}
