using ArgumentGraph.Rendering.Layering;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Cuts the arcs of one part of a diagram into segments between neighbouring layers. Each goes its own way, to be followed by eye, and meets others that lead
/// to the same place in the last gap alone; but where very many lead to one place from afar, one trunk serves them all.
/// </summary>
internal sealed class RoutePlan
{
    // How many dummies arcs to one place may take of their own; none where there are so many arcs that no eye follows one.
    private const int MostApart = 120;
    private const int MostArcsApart = 2_000;

    private readonly DiagramGraph _graph;
    private readonly FamilyPlan _families;
    private readonly SidePlacement _placement;
    private readonly PortPlan _ports;
    private readonly int[] _layers;
    private readonly int[] _clusters;
    private readonly int[] _local;
    private readonly LayeredGraphBuilder _builder = new();
    private readonly Dictionary<DiagramArc, Route> _routeOf = [];

    /// <param name="graph">The diagram's boxes and arcs.</param>
    /// <param name="placement">Its clusters.</param>
    /// <param name="families">What stands in which order.</param>
    /// <param name="ports">Where arcs end.</param>
    /// <param name="layers">The layer of each cluster.</param>
    /// <param name="clusters">The part's clusters.</param>
    /// <param name="local">Takes the vertex of each of them.</param>
    public RoutePlan(DiagramGraph graph, SidePlacement placement, FamilyPlan families, PortPlan ports, int[] layers, int[] clusters, int[] local)
    {
        _graph = graph;
        _placement = placement;
        _families = families;
        _ports = ports;
        _layers = layers;
        _clusters = clusters;
        _local = local;
        foreach (int index in clusters)
        {
            Cluster cluster = placement.Clusters[index];
            local[index] = _builder.AddVertex(layers[index], cluster.LeftReach, cluster.GroupRight);
        }
    }

    public List<Route> Routes { get; } = [];

    /// <summary>The graph in layers; afterwards <see cref="Routes"/> says how the arcs go through it.</summary>
    /// <param name="arcs">The arcs between the part's clusters.</param>
    public LayeredGraph Build(IReadOnlyList<DiagramArc> arcs)
    {
        // Those that lead to one place, the same way, together; the farthest first. What is in the way of nothing else comes in the arcs' own order.
        var groups = new Dictionary<(RelationshipKind Kind, int To, bool GoesUp), List<Route>>();
        var order = new List<List<Route>>();
        foreach (DiagramArc arc in arcs)
        {
            Route route = RouteOf(arc);
            Routes.Add(route);
            _routeOf[arc] = route;
            SetMiddleGap(route);
            if (route.To is null || route.IsFlat)
            {
                continue;
            }

            (RelationshipKind Kind, int To, bool GoesUp) key = (arc.Kind, arc.To >= 0 ? PlaceOf(arc.To) : ~arc.TargetArc, route.GoesUp);
            if (!groups.TryGetValue(key, out List<Route>? group))
            {
                group = [];
                groups.Add(key, group);
                order.Add(group);
            }

            group.Add(route);
        }

        int mostApart = arcs.Count > MostArcsApart ? 0 : MostApart;
        foreach (List<Route> group in order)
        {
            if (IsToStack(group[0]))
            {
                AddTrunk([group[0]]);
                group.ForEach(route => (route.FirstDummy, route.DummyCount) = (group[0].FirstDummy, group[0].DummyCount));
            }
            else if (group.Sum(DummiesOf) > mostApart)
            {
                AddTrunk([.. group.OrderByDescending(DummiesOf)]);
            }
            else
            {
                group.ForEach(route => AddTrunk([route]));
            }
        }

        foreach (Route route in Routes)
        {
            if (route.To is null)
            {
                AddToMiddle(route);
            }
        }

        OrderSiblings();
        return _builder.Build();
    }

    // A family in its own layer, and the lines that lead down to it in those above.
    private void OrderSiblings()
    {
        var sets = new Dictionary<int, int>();
        foreach (int cluster in _clusters)
        {
            (int family, int place) = _families.PlaceOf(cluster);
            if (family < 0)
            {
                continue;
            }

            if (!sets.TryGetValue(family, out int set))
            {
                sets.Add(family, set = sets.Count);
            }

            _builder.SetSibling(_local[cluster], set, place);
            if (_families.ArcTo(cluster) is { } arc && _routeOf[arc] is { Trunk: null } route)
            {
                for (int dummy = route.FirstDummy; dummy < route.FirstDummy + route.DummyCount; dummy++)
                {
                    _builder.SetSibling(dummy, set, place);
                }
            }
        }
    }

    private Route RouteOf(DiagramArc arc)
    {
        int from = _layers[_placement.ClusterOf(arc.From).Leader.Index];
        DiagramArc? challenged = arc.TargetArc >= 0 ? _graph.Arcs[arc.TargetArc] : null;
        if (challenged is { IsWithin: false })
        {
            // Up to the layer below the gap, or down to the layer above it.
            bool comesFromBelow = from > challenged.MiddleGap;
            return new()
            {
                Arc = arc,
                From = _ports.Leaving(arc, comesFromBelow),
                FromLayer = from,
                ToLayer = comesFromBelow ? challenged.MiddleGap + 1 : challenged.MiddleGap,
                GoesUp = comesFromBelow,
            };
        }

        Port to = _ports.Arriving(arc);
        int toLayer = _layers[to.Cluster];
        return new() { Arc = arc, From = _ports.Leaving(arc, toLayer < from), FromLayer = from, To = to, ToLayer = toLayer, GoesUp = toLayer < from };
    }

    // All members of a stack are one place.
    private int PlaceOf(int node) => _placement.ClusterOf(node).Leader is { IsStack: true } leader ? leader.Core : node;

    private bool IsToStack(Route route) => route.Arc.To >= 0 && _placement.ClusterOf(route.Arc.To).Leader.IsStack;

    private static int DummiesOf(Route route) => Math.Abs(route.ToLayer - route.FromLayer) - 1;

    private static void SetMiddleGap(Route route) => route.Arc.MiddleGap = route.GoesUp ? route.FromLayer - 1 : route.FromLayer;

    // The farthest makes the trunk; the others enter it in the layer next to their own.
    private void AddTrunk(Route[] routes)
    {
        Route far = routes[0];
        Port hub = far.To!.Value;
        int hubVertex = _local[hub.Cluster];
        int step = far.GoesUp ? -1 : 1;
        int length = DummiesOf(far);
        int first = _builder.Layers.Count;
        for (int i = 0; i < length; i++)
        {
            int dummy = _builder.AddDummy(far.FromLayer + (step * (i + 1)));
            if (i > 0)
            {
                AddSegment(dummy - 1, 0, dummy, 0, far.GoesUp);
            }
        }

        if (length > 0)
        {
            AddSegment(first + length - 1, 0, hubVertex, hub.Lane, far.GoesUp);
        }

        foreach (Route route in routes)
        {
            int vertex = _local[route.From.Cluster];
            int count = DummiesOf(route);
            route.DummyCount = count;
            route.FirstDummy = first + length - count;
            route.Trunk = count > 0 && route != far ? far : null;
            int next = count > 0 ? route.FirstDummy : hubVertex;
            AddSegment(vertex, route.From.Lane, next, count > 0 ? 0 : route.To!.Value.Lane, route.GoesUp);
            (route.MiddleUpper, route.MiddleLower) = route.GoesUp ? (next, vertex) : (vertex, next);
        }
    }

    private void AddToMiddle(Route route)
    {
        int vertex = _local[route.From.Cluster];
        int port = route.From.Lane;
        int step = route.GoesUp ? -1 : 1;
        route.DummyCount = Math.Abs(route.ToLayer - route.FromLayer);
        route.FirstDummy = _builder.Layers.Count;
        for (int i = 0; i < route.DummyCount; i++)
        {
            int dummy = _builder.AddDummy(route.FromLayer + (step * (i + 1)));
            AddSegment(vertex, port, dummy, 0, route.GoesUp);
            if (i == 0)
            {
                (route.MiddleUpper, route.MiddleLower) = route.GoesUp ? (dummy, vertex) : (vertex, dummy);
            }

            (vertex, port) = (dummy, 0);
        }

        // Drawn to the challenged arc's end on the other side of the gap, it comes to lie beside that arc.
        Route challenged = _routeOf[_graph.Arcs[route.Arc.TargetArc]];
        int other = route.GoesUp ? challenged.MiddleUpper : challenged.MiddleLower;
        if (other >= 0)
        {
            AddSegment(vertex, port, other, 0, route.GoesUp);
        }
    }

    private void AddSegment(int from, int fromPort, int to, int toPort, bool goesUp)
    {
        if (goesUp)
        {
            _builder.AddSegment(to, from, toPort, fromPort);
        }
        else
        {
            _builder.AddSegment(from, to, fromPort, toPort);
        }
    }
}
