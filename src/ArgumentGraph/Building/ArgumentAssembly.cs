using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Building;

/// <summary>
/// Puts an argument together from elements and references, and reports what does not fit: the same checks for every text, draft and edit.
/// What cannot be kept is left out: the first declaration of an id wins, a bad relationship is dropped.
/// </summary>
internal sealed partial class ArgumentAssembly(FindingList findings)
{
    private readonly ElementTable _elements = new();
    private readonly EdgeList _supports = new();
    private readonly EdgeList _contexts = new();
    private readonly List<PendingChallenge> _challenges = [];
    private HashSet<string>? _malformed;

    public FindingList Findings { get; } = findings;

    /// <summary>Whether all elements were seen; false when reading ended early, so that a reference may well lead to one that was not.</summary>
    public bool IsComplete { get; set; } = true;

    public int Count => _elements.Count;

    public void EnsureCapacity(int count) => _elements.EnsureCapacity(count);

    /// <summary>Adds an element whose id has been checked; returns its position until duplicates are removed.</summary>
    public int Add(Element element, int offset, int idOffset) => _elements.Add(element, offset, idOffset);

    /// <summary>Puts an element in the place of the one at a position, before duplicates are removed.</summary>
    public void Replace(int position, Element element) => _elements.Replace(position, element);

    /// <summary>Changes what challenges point at, before they are looked up.</summary>
    /// <param name="change">Gives the target that is meant by the one at an offset.</param>
    public void ChangeTargets(Func<PendingTarget, int, PendingTarget> change)
    {
        for (int i = 0; i < _challenges.Count; i++)
        {
            _challenges[i] = _challenges[i] with { Target = change(_challenges[i].Target, _challenges[i].Offset) };
        }
    }

    /// <summary>Finds elements' positions by id, once all have been added.</summary>
    public IdIndex ToIndex() => _elements.ToIndex();

    public Element ElementAt(int position) => _elements[position];

    /// <summary>Where the element at a position stands, or -1.</summary>
    public int OffsetAt(int position) => _elements.Elements[position].Offset;

    /// <summary>The relationships of a kind between positions, to be added to: SupportedBy or InContextOf.</summary>
    public EdgeList EdgesOf(RelationshipKind kind) => kind == RelationshipKind.SupportedBy ? _supports : _contexts;

    /// <summary>
    /// Removes the elements whose id is taken by one before, with a finding each. To be called when all elements have been
    /// added, before any reference is looked up.
    /// </summary>
    public void RemoveDuplicates()
    {
        if (_elements.RemoveDuplicates(ReportDuplicate) is not { } positions)
        {
            return;
        }

        foreach (EdgeList edges in (ReadOnlySpan<EdgeList>)[_supports, _contexts])
        {
            foreach (ref Edge edge in edges.Edges)
            {
                edge.From = edge.From < 0 ? -1 : positions[edge.From];
            }
        }

        _challenges.RemoveAll(challenge => positions[challenge.From] < 0);
        for (int i = 0; i < _challenges.Count; i++)
        {
            _challenges[i] = _challenges[i] with { From = positions[_challenges[i].From] };
        }
    }

    /// <summary>Notes the id of an element that is left out because of what has been reported about it: references to it are left out in silence.</summary>
    public void AddMalformed(string id) => (_malformed ??= new(StringComparer.Ordinal)).Add(id);

    /// <summary>Adds SupportedBy or InContextOf between two positions.</summary>
    public void Connect(RelationshipKind kind, int from, int to, int offset) => EdgesOf(kind).Add(from, to, offset);

    /// <summary>Adds a challenge whose target is looked up in the end.</summary>
    public void Challenge(int from, PendingTarget target, int offset) => _challenges.Add(new(from, target, offset));

    /// <summary>Adds a relationship given by ids; reports unknown ids.</summary>
    public void Connect(Relationship relationship, int offset)
    {
        int from = ToIndex().Find(relationship.From);
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
        int to = ToIndex().Find(toId);
        if (to < 0)
        {
            ReportUnresolved(relationship.Kind, from, toId, offset);
            return;
        }

        Connect(relationship.Kind, from, to, offset);
    }

    /// <summary>Whether a relationship of a kind, SupportedBy or InContextOf, may lead to an element of a kind.</summary>
    public static bool MayLeadTo(RelationshipKind kind, ElementKind to) => kind == RelationshipKind.SupportedBy
        ? to is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim or ElementKind.Evidence
        : to is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification;

    /// <summary>Puts the argument together from all that has been added.</summary>
    public Argument Finish(string title, ArgumentOrigin origin)
    {
        EdgeRows supports = Settle(RelationshipKind.SupportedBy);
        EdgeRows contexts = Settle(RelationshipKind.InContextOf);
        var challenges = new ChallengeResolution(this, supports, contexts);
        if (_challenges.Count > 0)
        {
            challenges.Resolve(_challenges);
        }

        ArgumentStructure structure = new StructureBuilder(_elements, supports, contexts, challenges).Build();
        _elements.Release();
        _supports.Release();
        _contexts.Release();
        return new Argument(title, structure, origin);
    }

    /// <summary>Whether elements of these kinds may be joined by SupportedBy, or else by InContextOf.</summary>
    public static bool MayJoin(RelationshipKind kind, ElementKind from, ElementKind to) =>
        from is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim && MayLeadTo(kind, to);

    /// <summary>
    /// Whether these elements may be joined. In the place of a context may stand a goal or claim of another module, which is cited there (GSN Community
    /// Standard 3, part 1, 4.3: an away goal).
    /// </summary>
    public static bool MayJoin(RelationshipKind kind, Element from, Element to) => MayJoin(kind, from.Kind, to.Kind)
        || (kind == RelationshipKind.InContextOf && from is SupportableElement && to is Goal or Claim && (to.IsAway || from.Module != to.Module));

    private void ReportDuplicate(PlacedElement duplicate, PlacedElement first) =>
        Findings.Add(
            Rules.DuplicateId,
            duplicate.IdOffset,
            $"The id '{duplicate.Element.Id}' is already used by the {first.Element.Kind.ToWord()} before; "
            + $"give this {duplicate.Element.Kind.ToWord()} another.",
            duplicate.Element.Id,
            related: [("The element that has the id", duplicate.Element.Id, first.Offset)]);

    // Drops relationships that are forbidden or given twice, and groups the others by their element.
    private EdgeRows Settle(RelationshipKind kind)
    {
        EdgeList list = EdgesOf(kind);
        int count = _elements.Count;
        ReadOnlySpan<ElementKind> kinds = _elements.Kinds;
        int[] starts = list.Group(count);
        if (list.Count == 0)
        {
            return new EdgeRows(starts, list);
        }

        Span<Edge> edges = list.Edges;
        int[]? lastFrom = null;
        int kept = 0;
        for (int from = 0; from < count; from++)
        {
            int first = kept;
            for (int i = starts[from]; i < starts[from + 1]; i++)
            {
                Edge edge = edges[i];
                if (!MayJoin(kind, kinds[from], kinds[edge.To]) && !MayJoin(kind, ElementAt(from), ElementAt(edge.To)))
                {
                    ReportForbidden(kind, ElementAt(from), ElementAt(edge.To), edge.Offset);
                }
                else if (IsAmong(edges[first..kept], edge.To, ref lastFrom))
                {
                    Findings.Add(
                        Rules.DuplicateRelationship,
                        edge.Offset, $"'{ElementAt(from).Id}' {kind.ToWord()} '{ElementAt(edge.To).Id}' is given twice; once is enough.", ElementAt(from).Id);
                }
                else
                {
                    edges[kept++] = edge;
                }
            }

            // The row has been read: its start may move.
            starts[from] = first;
        }

        starts[count] = kept;
        list.Truncate(kept);
        return new EdgeRows(starts, list);
    }

    // Whether a row has the target already. Short rows are looked through; long ones leave a mark at each of their targets.
    private bool IsAmong(ReadOnlySpan<Edge> row, int to, ref int[]? lastFrom)
    {
        const int Short = 16;
        if (row.Length < Short)
        {
            foreach (ref readonly Edge edge in row)
            {
                if (edge.To == to)
                {
                    return true;
                }
            }

            return false;
        }

        int mark = row[0].From + 1;
        lastFrom ??= new int[_elements.Count];
        if (row.Length == Short)
        {
            foreach (ref readonly Edge edge in row)
            {
                lastFrom[edge.To] = mark;
            }
        }

        bool isAmong = lastFrom[to] == mark;
        lastFrom[to] = mark;
        return isAmong;
    }

    private void ReportForbidden(RelationshipKind kind, Element from, Element to, int offset)
    {
        string message = kind == RelationshipKind.SupportedBy
            ? $"The {Describe(from)} cannot be supported by the {Describe(to)}; goals, "
                + "strategies and claims are supported by goals, strategies, claims and evidence."
            : $"The {Describe(from)} cannot be in the context of the {Describe(to)}; goals, "
                + "strategies and claims are in the context of contexts, assumptions and justifications, and of goals and claims of other modules.";
        Findings.Add(Rules.ForbiddenRelationship, offset, message, from.Id);
    }

    private static string Describe(Element element) => $"{element.Kind.ToWord()} '{element.Id}'";

    internal readonly record struct PendingChallenge(int From, PendingTarget Target, int Offset);
}
