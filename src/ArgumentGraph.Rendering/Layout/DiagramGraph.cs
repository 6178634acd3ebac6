using ArgumentGraph.Rendering.Views;
using ArgumentGraph.Rendering.Working;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>What a view shows of an argument, as boxes and edges that have no place yet. Boxes are in the author's order.</summary>
internal sealed class DiagramGraph
{
    private readonly NumberedArgument _structure;
    private readonly Dictionary<int, int> _edgeOf = [];
    private readonly Dictionary<int, int> _nodes = [];
    private readonly ViewSelection _selection;
    private readonly DrawingOrder _order;

    public DiagramGraph(NumberedArgument structure, ViewSelection selection, Func<int, NodeBox> boxOf, WorkSteps? steps = null)
    {
        Steps = steps ?? WorkSteps.None;
        _structure = structure;
        Nodes = [.. selection.InAuthorOrder.Select(number =>
        {
            Steps.Ask();
            return boxOf(number);
        })];
        for (int node = 0; node < Nodes.Length; node++)
        {
            _nodes.Add(Nodes[node].Number, node);
        }

        _order = DrawingOrder.Of(structure);
        _selection = selection;
        AddEdges();
    }

    public NodeBox[] Nodes { get; }

    public List<DiagramArc> Arcs { get; } = [];

    /// <summary>The box of an element by number, or -1.</summary>
    public int NodeOf(int number) => _nodes.GetValueOrDefault(number, -1);

    /// <summary>Asked while it is laid out.</summary>
    public WorkSteps Steps { get; }

    /// <summary>Whether layers are close to each other and a little evidence stands in no stacks, to save paper where boxes are small.</summary>
    public bool IsTight { get; init; }

    public NumberedArgument Structure => _structure;

    /// <summary>A box's place in the <see cref="DrawingOrder"/>: what rests on another box has a greater one, but for what closes a cycle.</summary>
    public int HeightOf(int node) => _order.HeightOf(Nodes[node].Number);

    // What a referenced element rests on is drawn where it is drawn itself, but for what a contract says of it. Supports and contexts by the author's
    // order; then challenges, those of challenges after what they challenge.
    private void AddEdges()
    {
        var challenges = new List<int>();
        foreach (NodeBox box in Nodes)
        {
            int number = box.Number;
            (int first, int end) = _structure.Challenges.By(number);
            for (int challenge = first; challenge < end; challenge++)
            {
                if (_selection.Draws(_structure.Challenges.RelationshipOf(challenge), _structure.Challenges.Owners[challenge]))
                {
                    challenges.Add(challenge);
                }
            }

            for (int i = _structure.Supporters.Starts[number]; i < _structure.Supporters.Starts[number + 1]; i++)
            {
                AddOwn(i, RelationshipKind.SupportedBy, number, _structure.Supporters.Items[i]);
            }

            for (int i = _structure.Contexts.Starts[number]; i < _structure.Contexts.Starts[number + 1]; i++)
            {
                AddOwn(_structure.SupportCount + i, RelationshipKind.InContextOf, number, _structure.Contexts.Items[i]);
            }
        }

        foreach (int challenge in challenges.OrderBy(LevelOf))
        {
            int target = _structure.Challenges.Targets[challenge];
            Add(_structure.Challenges.RelationshipOf(challenge), RelationshipKind.Challenges, _structure.Challenges.Challengers[challenge], target);
        }
    }

    private int LevelOf(int challenge)
    {
        int level = 0;
        int first = _structure.SupportCount + _structure.ContextCount;
        for (int target = _structure.Challenges.Targets[challenge]; target < 0 && ~target >= first; level++)
        {
            target = _structure.Challenges.Targets[~target - first];
        }

        return level;
    }

    private void AddOwn(int relationship, RelationshipKind kind, int from, int target)
    {
        if (_selection.Draws(relationship, from))
        {
            Add(relationship, kind, from, target);
        }
    }

    private void Add(int relationship, RelationshipKind kind, int from, int target)
    {
        int to = target >= 0 ? NodeOf(target) : -1;
        int targetArc = -1;
        bool isShown = target >= 0 ? to >= 0 : _edgeOf.TryGetValue(~target, out targetArc);
        if (isShown && NodeOf(from) >= 0)
        {
            _edgeOf[relationship] = Arcs.Count;
            Arcs.Add(new(relationship, kind, NodeOf(from), to, target >= 0 ? -1 : targetArc));
        }
    }
}

/// <summary>A relationship that will be drawn.</summary>
/// <param name="relationship">The relationship's number in its argument.</param>
/// <param name="kind">Its kind.</param>
/// <param name="from">The box in which it is written.</param>
/// <param name="to">The box that it points at, or -1.</param>
/// <param name="targetArc">The relationship that it points at, or -1.</param>
internal sealed class DiagramArc(int relationship, RelationshipKind kind, int from, int to, int targetArc)
{
    public int Relationship { get; } = relationship;

    public RelationshipKind Kind { get; } = kind;

    public int From { get; } = from;

    public int To { get; } = to;

    public int TargetArc { get; } = targetArc;

    /// <summary>Whether both ends stand in one cluster, so that the arc takes part in no layer.</summary>
    public bool IsWithin { get; set; }

    /// <summary>Its course, from <see cref="From"/> to what it points at, or to where it joins another.</summary>
    public EdgePath? Path { get; set; }

    /// <summary>The arc that it joins; null where it is drawn to its end.</summary>
    public DiagramArc? Trunk { get; set; }

    /// <summary>How many pieces of the trunk lie before the point where it joins.</summary>
    public int TrunkPieces { get; set; }

    /// <summary>Its whole course.</summary>
    public EdgePath WholePath() => Trunk is null ? Path! : Path!.Followed(Trunk.Path!, TrunkPieces);

    /// <summary>The piece of the path whose middle challenges of the relationship point at.</summary>
    public int MiddlePiece { get; set; }

    /// <summary>The layer below which that piece lies; -1 where it lies within a cluster.</summary>
    public int MiddleGap { get; set; } = -1;

    /// <summary>How a challenge of this arc comes to its middle, where the arc is within a cluster.</summary>
    public Port? MiddlePort { get; set; }
}
