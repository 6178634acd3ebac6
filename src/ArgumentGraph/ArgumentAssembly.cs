namespace ArgumentGraph;

/// <summary>
/// Puts an argument together from elements and references, and reports what does not fit: the same checks for every text, draft and edit.
/// What cannot be kept is left out: the first declaration of an id wins, a bad relationship is dropped.
/// </summary>
internal sealed class ArgumentAssembly(FindingList findings)
{
    private readonly IdIndex _ids = new();
    private readonly EdgeList _supports = new();
    private readonly EdgeList _contexts = new();
    private readonly List<PendingChallenge> _challenges = [];
    private HashSet<string>? _malformed;
    private Element[] _elements = new Element[16];
    private ElementKind[] _kinds = new ElementKind[16]; // beside the elements, to be read without touching them
    private int[] _offsets = new int[16];

    public FindingList Findings { get; } = findings;

    /// <summary>Whether all elements were seen; false when reading ended early, so that a reference may well lead to one that was not.</summary>
    public bool IsComplete { get; set; } = true;

    public int Count { get; private set; }

    public void EnsureCapacity(int count)
    {
        _ids.EnsureCapacity(count);
        if (count > _elements.Length)
        {
            Resize(count);
        }
    }

    public void EnsureCapacity(RelationshipKind kind, int count) => EdgesOf(kind).EnsureCapacity(count);

    /// <summary>The position of the element with this id, or -1.</summary>
    public int Find(ReadOnlySpan<char> id) => _ids.Find(id, _elements);

    public Element ElementAt(int position) => _elements[position];

    /// <summary>Adds an element whose id has been checked; returns its position, or -1 (and a finding) when its id is taken.</summary>
    public int Add(Element element, int offset, int idOffset)
    {
        if (Count == _elements.Length)
        {
            Resize(2 * Count);
        }

        int taken = _ids.AddOrFind(element.Id, Count, _elements);
        if (taken >= 0)
        {
            Findings.Add(
                ReadingRules.DuplicateId,
                idOffset,
                $"The id '{element.Id}' is taken by the {_elements[taken].Kind.ToWord()} before; give this {element.Kind.ToWord()} another.",
                element.Id,
                related: [("The element that has the id", element.Id, _offsets[taken])]);
            return -1;
        }

        _elements[Count] = element;
        _kinds[Count] = element.Kind;
        _offsets[Count] = offset;
        return Count++;
    }

    /// <summary>Notes the id of an element that is left out because of what has been reported about it: references to it are left out in silence.</summary>
    public void AddMalformed(string id) => (_malformed ??= new(StringComparer.Ordinal)).Add(id);

    /// <summary>Adds SupportedBy or InContextOf between two positions.</summary>
    public void Connect(RelationshipKind kind, int from, int to, int offset) => EdgesOf(kind).Add(from, to, offset);

    /// <summary>Adds a challenge whose target is looked up in the end.</summary>
    public void Challenge(int from, PendingTarget target, int offset) => _challenges.Add(new(from, target, offset));

    /// <summary>Adds a relationship given by ids; reports the ids that are not there.</summary>
    public void Connect(Relationship relationship, int offset)
    {
        int from = Find(relationship.From);
        if (from < 0)
        {
            ReportUnresolved(relationship.From, null, offset, $"The relationship {relationship} begins at");
            return;
        }

        if (relationship.Kind == RelationshipKind.Challenges)
        {
            Challenge(from, PendingTarget.Of(relationship.To), offset);
            return;
        }

        string toId = relationship.To.ElementId!;
        int to = Find(toId);
        if (to < 0)
        {
            ReportUnresolved(relationship.Kind, from, toId, offset);
            return;
        }

        Connect(relationship.Kind, from, to, offset);
    }

    /// <summary>Reports a reference to an element that is not there from the one at a position, or (-1) from one that is left out.</summary>
    public void ReportUnresolved(RelationshipKind kind, int from, string id, int offset)
    {
        string words = kind == RelationshipKind.SupportedBy ? "supported by" : "in the context of";
        string? fromId = from < 0 ? null : _elements[from].Id;
        ReportUnresolved(id, fromId, offset, fromId is null ? $"An element is {words}" : $"'{fromId}' is {words}");
    }

    /// <summary>Reports a reference to an element that is not there, with the most similar id as a suggestion.</summary>
    public void ReportUnresolved(string id, string? fromId, int offset, string intro)
    {
        if (!IsComplete || (_malformed is { } malformed && malformed.Contains(id)))
        {
            return;
        }

        if (!Findings.WillShow(ReadingRules.UnresolvedReference))
        {
            Findings.Add(ReadingRules.UnresolvedReference, offset, string.Empty, fromId);
            return;
        }

        // Looking through all ids for a similar one is linear in their number, so only the first findings get a suggestion.
        const int SuggestionsMade = 100;
        string? similar = Findings.CountOf(ReadingRules.UnresolvedReference) < SuggestionsMade
            ? Spelling.MostSimilar(id, _elements.Take(Count).Select(element => element.Id))
            : null;
        Findings.Add(ReadingRules.UnresolvedReference, offset, $"{intro} '{Spelling.Clip(id)}', which does not exist{(similar is null ? string.Empty : $"; did you mean '{similar}'?")}", fromId);
    }

    /// <summary>Puts the argument together from all that has been added.</summary>
    public Argument Finish(string title, ArgumentOrigin origin)
    {
        Element[] elements = _elements.AsSpan(0, Count).ToArray();
        Rows supporters = Settle(RelationshipKind.SupportedBy, _supports, elements, out int[] supportOffsets);
        Rows contexts = Settle(RelationshipKind.InContextOf, _contexts, elements, out int[] contextOffsets);
        var challenges = new ChallengeResolution(this, supporters, contexts);
        challenges.Resolve(_challenges, elements);
        var builder = new StructureBuilder(elements, supporters, contexts, challenges.Challengers, challenges.Targets);
        ArgumentStructure structure = builder.Build(_ids, _offsets, [.. supportOffsets, .. contextOffsets, .. challenges.Offsets]);
        return new Argument(title, structure, origin);
    }

    private EdgeList EdgesOf(RelationshipKind kind) => kind == RelationshipKind.SupportedBy ? _supports : _contexts;

    private void Resize(int capacity)
    {
        Array.Resize(ref _elements, capacity);
        Array.Resize(ref _kinds, capacity);
        Array.Resize(ref _offsets, capacity);
    }

    private static bool MayJoin(RelationshipKind kind, ElementKind from, ElementKind to) =>
        from is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim
        && (kind == RelationshipKind.SupportedBy
            ? to is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim or ElementKind.Evidence
            : to is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification);

    // Drops relationships that are forbidden or given twice, and groups the others by their element.
    private Rows Settle(RelationshipKind kind, EdgeList edges, Element[] elements, out int[] offsets)
    {
        var lastFrom = new int[elements.Length]; // 1 + the element whose relationship led here last
        Rows order = Rows.FromPairs(elements.Length, edges.From, edges.Positions);
        int kept = 0;
        int[] starts = order.Starts;
        var items = new int[edges.Count];
        var itemOffsets = new int[edges.Count];
        for (int from = 0; from < elements.Length; from++)
        {
            int first = kept;
            foreach (int edge in order[from])
            {
                int to = edges.To[edge];
                if (!MayJoin(kind, elements[from].Kind, elements[to].Kind))
                {
                    ReportForbidden(kind, elements[from], elements[to], edges.Offsets[edge]);
                }
                else if (lastFrom[to] == from + 1)
                {
                    Findings.Add(
                        ReadingRules.DuplicateReference, edges.Offsets[edge], $"'{elements[from].Id}' {kind.ToWord()} '{elements[to].Id}' is given twice; once is enough.", elements[from].Id);
                }
                else
                {
                    lastFrom[to] = from + 1;
                    items[kept] = to;
                    itemOffsets[kept++] = edges.Offsets[edge];
                }
            }

            // The row has been read: its start may move.
            starts[from] = first;
        }

        starts[elements.Length] = kept;
        offsets = itemOffsets.AsSpan(0, kept).ToArray();
        return new Rows(starts, items.AsSpan(0, kept).ToArray());
    }

    private void ReportForbidden(RelationshipKind kind, Element from, Element to, int offset)
    {
        string message = kind == RelationshipKind.SupportedBy
            ? $"{Describe(from)} cannot be supported by {Describe(to)}; goals, strategies and claims are supported by goals, strategies, claims and evidence."
            : $"{Describe(from)} cannot be in the context of {Describe(to)}; goals, strategies and claims are in the context of contexts, assumptions and justifications.";
        Findings.Add(ReadingRules.ForbiddenRelationship, offset, message, from.Id);
    }

    private static string Describe(Element element) => $"the {element.Kind.ToWord()} '{element.Id}'";

    internal readonly record struct PendingChallenge(int From, PendingTarget Target, int Offset);

    private sealed class EdgeList
    {
        private int[] _from = [];
        private int[] _to = [];
        private int[] _offsets = [];

        public int Count { get; private set; }

        public ReadOnlySpan<int> From => _from.AsSpan(0, Count);

        public int[] To => _to;

        public int[] Offsets => _offsets;

        public int[] Positions => [.. Enumerable.Range(0, Count)];

        public void EnsureCapacity(int capacity)
        {
            if (capacity > _from.Length)
            {
                Array.Resize(ref _from, capacity);
                Array.Resize(ref _to, capacity);
                Array.Resize(ref _offsets, capacity);
            }
        }

        public void Add(int from, int to, int offset)
        {
            if (Count == _from.Length)
            {
                EnsureCapacity(Math.Max(16, 2 * Count));
            }

            _from[Count] = from;
            _to[Count] = to;
            _offsets[Count++] = offset;
        }
    }
}
