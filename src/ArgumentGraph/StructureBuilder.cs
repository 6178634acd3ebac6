namespace ArgumentGraph;

/// <summary>
/// Makes the arrays of an argument from elements and relationships in the author's numbering. Linear, without recursion.
/// </summary>
internal sealed class StructureBuilder
{
    private readonly Element[] _elements;
    private readonly int _count;
    private readonly Rows _supporters;
    private readonly Rows _contexts;
    private readonly int[] _challengers;
    private readonly int[] _targets;
    private readonly int[] _owners;
    private readonly int[] _levels;
    private readonly Rows? _owned;

    private readonly int[] _numbers;
    private readonly bool[] _isCircular;
    private readonly bool[] _isCircularInSupport;
    private readonly List<(int First, int End)> _cycles = [];
    private ComponentFinder? _support;
    private int _numbered;

    /// <param name="elements">The elements in the author's order.</param>
    /// <param name="supporters">By author's position.</param>
    /// <param name="contexts">By author's position.</param>
    /// <param name="challengers">By challenge, ascending.</param>
    /// <param name="targets">By challenge: an author's position, or the complement of a relationship's number (supports, contexts, challenges).</param>
    public StructureBuilder(Element[] elements, Rows supporters, Rows contexts, int[] challengers, int[] targets)
    {
        _elements = elements;
        _count = elements.Length;
        _supporters = supporters;
        _contexts = contexts;
        _challengers = challengers;
        _targets = targets;
        _numbers = new int[_count];
        _isCircular = new bool[_count];
        _isCircularInSupport = new bool[_count];
        (_owners, _levels) = OwnersOfChallenges();
        if (challengers.Length > 0)
        {
            _owned = Rows.FromPairs(_count, _owners, challengers);
        }
    }

    /// <param name="ids">The index by author's position; renumbered here.</param>
    /// <param name="elementOffsets">By author's position.</param>
    /// <param name="relationshipOffsets">By relationship in the author's numbering.</param>
    public ArgumentStructure Build(IdIndex ids, int[] elementOffsets, int[] relationshipOffsets)
    {
        NumberElements();
        ids.Renumber(_numbers);
        var elements = new Element[_count];
        var kinds = new ElementKind[_count];
        var offsets = new int[_count];
        for (int position = 0; position < _count; position++)
        {
            int number = _numbers[position];
            elements[number] = _elements[position];
            kinds[number] = _elements[position].Kind;
            offsets[number] = elementOffsets[position];
        }

        int[] positions = new int[_count];
        for (int position = 0; position < _count; position++)
        {
            positions[_numbers[position]] = position;
        }

        var newOffsets = new int[relationshipOffsets.Length];
        int supportCount = _supporters.Items.Length;
        int contextCount = _contexts.Items.Length;
        bool mapEdges = Array.Exists(_targets, target => target < 0);
        int[] newEdges = mapEdges ? new int[relationshipOffsets.Length] : [];
        Rows supporters = Renumber(_supporters, positions, 0, relationshipOffsets, newOffsets, newEdges);
        Rows contexts = Renumber(_contexts, positions, supportCount, relationshipOffsets, newOffsets, newEdges);
        ChallengeTable challenges = RenumberChallenges(supportCount + contextCount, relationshipOffsets, newOffsets, newEdges);
        return new ArgumentStructure
        {
            Elements = elements,
            Kinds = kinds,
            AuthorOrder = _numbers,
            Ids = ids,
            Supporters = supporters,
            Supported = supporters.Transposed(_count),
            Contexts = contexts,
            ContextUsers = contexts.Transposed(_count),
            Challenges = challenges,
            IsCircular = _isCircular,
            IsCircularInSupport = _isCircularInSupport,
            Cycles = [.. _cycles],
            ElementOffsets = offsets,
            RelationshipOffsets = newOffsets,
        };
    }

    private (int[] Owners, int[] Levels) OwnersOfChallenges()
    {
        int supportCount = _supporters.Items.Length;
        int firstChallenge = supportCount + _contexts.Items.Length;
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
                : ~target < supportCount ? _supporters.OwnerOf(~target)
                : _contexts.OwnerOf(~target - supportCount);
        }

        return (owners, levels);
    }

    // What must be judged before an element: its supporters, its contexts, and the challengers of it and of its relationships.
    private int NeedCount(int position) =>
        _supporters.CountOf(position) + _contexts.CountOf(position) + (_owned is { } owned ? owned.CountOf(position) : 0);

    private int Need(int position, int index)
    {
        int supporters = _supporters.CountOf(position);
        if (index < supporters)
        {
            return _supporters.Items[_supporters.Starts[position] + index];
        }

        index -= supporters;
        int contexts = _contexts.CountOf(position);
        return index < contexts ? _contexts.Items[_contexts.Starts[position] + index] : _owned!.Value[position][index - contexts];
    }

    private void NumberElements()
    {
        ComponentFinder needs = null!;
        needs = new ComponentFinder(_count, NeedCount, Need, NumberComponent);
        for (int position = 0; position < _count; position++)
        {
            needs.Visit(position);
        }

        void NumberComponent(Memory<int> component)
        {
            int first = _numbered;
            if (component.Length == 1)
            {
                int position = component.Span[0];
                bool supportsItself = _supporters[position].Contains(position);
                bool isCircular = supportsItself || (_owned is { } owned && owned[position].Contains(position));
                Number(component.Span, isCircular, supportsItself);
            }
            else
            {
                SortById(component.Span);
                if (_owned is null)
                {
                    Number(component.Span, isCircular: true, isCircularInSupport: true);
                }
                else
                {
                    NumberBySupport(component.ToArray(), needs);
                }
            }

            if (_isCircular[first])
            {
                _cycles.Add((first, _numbered));
            }
        }
    }

    // Some of a cycle may be there only for its challenges: where these are ignored, the rest must still be in the order in which it is judged.
    private void NumberBySupport(int[] component, ComponentFinder needs)
    {
        _support ??= new ComponentFinder(_count, position => _supporters.CountOf(position) + _contexts.CountOf(position), NeedWithin, part =>
        {
            SortById(part.Span);
            bool isCircularInSupport = part.Length > 1 || _supporters[part.Span[0]].Contains(part.Span[0]);
            Number(part.Span, isCircular: true, isCircularInSupport);
        });
        foreach (int position in component)
        {
            _support.Visit(position);
        }

        // What is outside has been numbered.
        int NeedWithin(int position, int index) => Need(position, index) is int need && needs.IsClosed(need) ? -1 : need;
    }

    private void SortById(Span<int> component) =>
        component.Sort((left, right) => string.CompareOrdinal(_elements[left].Id, _elements[right].Id));

    private void Number(ReadOnlySpan<int> component, bool isCircular, bool isCircularInSupport)
    {
        foreach (int position in component)
        {
            _isCircular[_numbered] = isCircular;
            _isCircularInSupport[_numbered] = isCircularInSupport;
            _numbers[position] = _numbered++;
        }
    }

    // Lays the rows out in the order of the new numbers, and carries the offsets of their relationships along.
    private Rows Renumber(Rows rows, int[] positions, int firstEdge, int[] offsets, int[] newOffsets, int[] newEdges)
    {
        var starts = new int[_count + 1];
        var items = new int[rows.Items.Length];
        int next = 0;
        for (int number = 0; number < _count; number++)
        {
            starts[number] = next;
            int position = positions[number];
            for (int old = rows.Starts[position]; old < rows.Starts[position + 1]; old++)
            {
                if (newEdges.Length > 0)
                {
                    newEdges[firstEdge + old] = firstEdge + next;
                }

                newOffsets[firstEdge + next] = offsets[firstEdge + old];
                items[next++] = _numbers[rows.Items[old]];
            }
        }

        starts[_count] = next;
        return new(starts, items);
    }

    private ChallengeTable RenumberChallenges(int firstEdge, int[] offsets, int[] newOffsets, int[] newEdges)
    {
        // By the challenger's new number; challenges of one challenger keep their order.
        int[] order = [.. Enumerable.Range(0, _challengers.Length).OrderBy(challenge => _numbers[_challengers[challenge]])];
        for (int challenge = 0; challenge < order.Length; challenge++)
        {
            newOffsets[firstEdge + challenge] = offsets[firstEdge + order[challenge]];
            if (newEdges.Length > 0)
            {
                newEdges[firstEdge + order[challenge]] = firstEdge + challenge;
            }
        }

        int[] targets = [.. order.Select(challenge => _targets[challenge] >= 0 ? _numbers[_targets[challenge]] : ~newEdges[~_targets[challenge]])];
        int[] challengers = [.. order.Select(challenge => _numbers[_challengers[challenge]])];
        int[] owners = [.. order.Select(challenge => _numbers[_owners[challenge]])];
        int[] levels = [.. order.Select(challenge => _levels[challenge])];
        return new ChallengeTable(_count, challengers, targets, owners, levels, offsets.Length);
    }
}
