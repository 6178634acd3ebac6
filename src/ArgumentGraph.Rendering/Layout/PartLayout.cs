using ArgumentGraph.Rendering.Layering;
using ArgumentGraph.Rendering.Working;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Lays out one part of a diagram, whose clusters are connected. A layer is a band that holds boxes, dummies and lanes side by side; between bands nothing
/// stands. Edges go upright through bands, in columns of their own, and bend between bands alone: so none runs through a box.
/// </summary>
internal sealed class PartLayout
{
    private const int LeastGap = 44;
    private const int TightGap = 28;
    private const int GreatestGap = 120;

    // How far from the middle of a side an edge may end so that it is straight: less than shows, on any shape.
    private const int Aside = 3;

    private static readonly Spacing Spacing = new(Boxes: 30, BoxAndLine: 20, Lines: 16);

    private readonly DiagramGraph _graph;
    private readonly SidePlacement _placement;
    private readonly int[] _clusters;
    private readonly int[] _local;
    private readonly List<Route> _routes;
    private readonly LayeredGraph _layered;
    private readonly long[] _places;
    private readonly double[] _tops;
    private readonly double[] _bottoms;
    private readonly double[] _cores;

    public PartLayout(
        DiagramGraph graph,
        SidePlacement placement,
        FamilyPlan families,
        PortPlan ports,
        int[] layers,
        int[] clusters,
        IReadOnlyList<DiagramArc> arcs,
        int[] local,
        WorkSteps steps)
    {
        _graph = graph;
        _placement = placement;
        _clusters = clusters;
        _local = local;
        var plan = new RoutePlan(graph, placement, families, ports, layers, clusters, local);
        _layered = plan.Build(arcs);
        _routes = plan.Routes;
        if (_layered.Count > 1)
        {
            Crossings = new CrossingReduction(_layered).Run(steps.Part(0.1, 0.7));
            long[] places = new BlockPlacement(_layered, Spacing).Run();
            steps.At(0.8);
            _places = new Relaxation(_layered, Spacing, places).Run();
            steps.Ask();
        }
        else
        {
            _places = new long[1];
        }

        _tops = new double[_layered.Order.Length];
        _bottoms = new double[_layered.Order.Length];
        _cores = new double[_layered.Order.Length];
        Measure();
    }

    /// <summary>How many segments cross between the layers; what bends within a gap is not counted.</summary>
    public long Crossings { get; }

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>Puts the part's boxes and edges in their places.</summary>
    /// <param name="x">The left side of the part.</param>
    /// <param name="y">The upper side of the part.</param>
    public void Draw(double x, double y)
    {
        foreach (int index in _clusters)
        {
            Cluster leader = _placement.Clusters[index];
            double middle = x + _places[_local[index]];
            double top = y + _cores[_layered.Layers[_local[index]]];
            leader.DirectArcs.ForEach(arc => _graph.Arcs[arc].Path!.Move(middle, top));
            leader.Group.ForEach(cluster => Draw(cluster, middle + cluster.Offset, top + cluster.Drop));
        }

        foreach (Route route in _routes)
        {
            if (route.To is not null)
            {
                Draw(route);
                route.Arc.Path!.Move(x, y);
            }
        }

        // Challenges of other edges end in the middle of those, which are drawn by now; deeper challenges come later.
        foreach (Route route in _routes)
        {
            if (route.To is null)
            {
                DiagramArc challenged = _graph.Arcs[route.Arc.TargetArc];
                DiagramPoint middle = challenged.Path!.MiddleOf(challenged.MiddlePiece);
                DrawToMiddle(route, middle.X - x, middle.Y - y);
                route.Arc.Path!.Move(x, y);
            }
        }
    }

    private void Draw(Cluster cluster, double middle, double top)
    {
        NodeBox core = _graph.Nodes[cluster.Core];
        core.X = (int)middle - (core.Width / 2);
        core.Y = (int)top;
        foreach (SideMember member in cluster.Left.Concat(cluster.Right))
        {
            NodeBox box = _graph.Nodes[member.Node];
            box.X = (int)middle + member.CentreX - (box.Width / 2);
            box.Y = (int)top + member.Top;
            _graph.Arcs[member.Arc].Path!.Move(middle, top);
        }
    }

    private void Measure()
    {
        long left = long.MaxValue;
        long right = long.MinValue;
        for (int vertex = 0; vertex < _layered.Count; vertex++)
        {
            left = Math.Min(left, _places[vertex] - _layered.Left[vertex]);
            right = Math.Max(right, _places[vertex] + _layered.Right[vertex]);
        }

        for (int vertex = 0; vertex < _layered.Count; vertex++)
        {
            _places[vertex] -= left;
        }

        Width = right - left;
        int[] above = new int[_tops.Length];
        int[] below = new int[_tops.Length];
        bool[] isHanging = HangingClusters.Find(_layered, _places, Width, SpansBelow());
        foreach (int index in _clusters)
        {
            Cluster leader = _placement.Clusters[index];
            int layer = _layered.Layers[_local[index]];
            above[layer] = Math.Max(above[layer], leader.GroupAbove);
            below[layer] = Math.Max(below[layer], isHanging[_local[index]] ? 0 : leader.GroupBelow);
        }

        double[] gaps = Gaps();
        double y = 0;
        for (int layer = 0; layer < _tops.Length; layer++)
        {
            _tops[layer] = y;
            _cores[layer] = y + above[layer];
            _bottoms[layer] = _cores[layer] + below[layer];
            y = _bottoms[layer] + gaps[layer];
        }

        Height = Math.Max(y, _clusters.Max(index => _cores[_layered.Layers[_local[index]]] + _placement.Clusters[index].GroupBelow));
    }

    // What bends in the gap below a layer without being a segment there: what comes back to its own layer, and what ends in the middle of another edge.
    private ILookup<int, (double Left, double Right)> SpansBelow()
    {
        var spans = new List<(int Layer, double Left, double Right)>();
        Dictionary<DiagramArc, Route> routeOf = _routes.ToDictionary(route => route.Arc);
        foreach (Route route in _routes)
        {
            if (route.IsFlat)
            {
                Add(route.FromLayer, X(route.From) + route.From.Lane, X(route.To!.Value) + route.To.Value.Lane);
            }
            else if (route.To is null)
            {
                Route challenged = routeOf[_graph.Arcs[route.Arc.TargetArc]];
                double end = route.DummyCount > 0 ? _places[route.FirstDummy + route.DummyCount - 1] : X(route.From) + route.From.Lane;
                foreach (int vertex in (int[])[challenged.MiddleUpper, challenged.MiddleLower])
                {
                    Add(route.GoesUp ? route.ToLayer - 1 : route.ToLayer, end, vertex < 0 ? end : _places[vertex]);
                }
            }
        }

        return spans.ToLookup(span => span.Layer, span => (span.Left, span.Right));

        void Add(int layer, double one, double other) => spans.Add((layer, Math.Min(one, other), Math.Max(one, other)));
    }

    // Gaps are higher where edges go far to the side. Below the last layer there is one only for what bends there.
    private double[] Gaps()
    {
        var widest = new double[_tops.Length];
        Array.Fill(widest, -1);
        for (int segment = 0; segment < _layered.SegmentCount; segment++)
        {
            int upper = _layered.UpperOf(segment);
            int lower = _layered.LowerOf(segment);
            double across = Math.Abs(_places[upper] + _layered.UpperPorts[segment] - _places[lower] - _layered.LowerPorts[segment]);
            widest[_layered.Layers[upper]] = Math.Max(widest[_layered.Layers[upper]], across);
        }

        foreach (Route route in _routes)
        {
            if (route.IsFlat || (route.To is null && !route.GoesUp))
            {
                widest[route.ToLayer] = Math.Max(widest[route.ToLayer], 0);
            }
        }

        int least = _graph.IsTight ? TightGap : LeastGap;
        return [.. widest.Select(across => across < 0 ? 0 : Math.Clamp(Math.Floor((least + (across / 20)) / 2) * 2, least, GreatestGap))];
    }

    private double X(Port port) => _places[_local[port.Cluster]];

    private EdgePath PathOf(Port port, int layer, double edge) =>
        new EdgePath(new(X(port) + port.Lane, edge)).Corner(X(port) + port.EndX, _cores[layer] + port.EndY);

    // The edge of a band where an edge leaves it, or comes to it.
    private double Edge(int layer, bool isUpper) => isUpper ? _tops[layer] : _bottoms[layer];

    private EdgePath Through(Route route)
    {
        bool up = route.GoesUp;
        EdgePath path = PathOf(route.From, route.FromLayer, Edge(route.FromLayer, up)).Reversed();
        route.Arc.MiddlePiece = path.Pieces.Count;
        for (int i = 0; i < route.DummyCount; i++)
        {
            int dummy = route.FirstDummy + i;
            int layer = _layered.Layers[dummy];
            path.Upright(_places[dummy], Edge(layer, !up));
            if (route.Trunk is not null)
            {
                break;
            }

            path.LineTo(_places[dummy], Edge(layer, up));
        }

        return path;
    }

    private int PiecesToFirstBend(Route route) => PathOf(route.From, route.FromLayer, Edge(route.FromLayer, route.GoesUp)).Pieces.Count;

    private void Draw(Route route)
    {
        Port to = route.To!.Value;
        if (route.Trunk is { } trunk)
        {
            // A band and the gap before it take two pieces of the trunk for each layer; the trunk's first comes from its own box.
            route.Arc.Path = Through(route);
            route.Arc.Trunk = trunk.Arc;
            route.Arc.TrunkPieces = PiecesToFirstBend(trunk) + (2 * (route.FirstDummy - trunk.FirstDummy)) + 1;
            return;
        }

        if (!route.IsFlat)
        {
            double edge = Edge(route.ToLayer, !route.GoesUp);
            EdgePath through = Through(route);
            bool isStraight = to.Lane == to.EndX && Math.Abs(through.End.X - X(to) - to.Lane) <= Aside;
            route.Arc.Path = isStraight
                ? through.LineTo(through.End.X, edge).LineTo(through.End.X, _cores[route.ToLayer] + to.EndY)
                : through.Upright(X(to) + to.Lane, edge).Append(PathOf(to, route.ToLayer, edge));
            return;
        }

        double bottom = _bottoms[route.FromLayer];
        double next = route.FromLayer + 1 < _tops.Length ? _tops[route.FromLayer + 1] : Height;
        double deep = bottom + (0.7 * (next - bottom));
        EdgePath path = PathOf(route.From, route.FromLayer, bottom).Reversed();
        route.Arc.MiddlePiece = path.Pieces.Count;
        double x = X(to) + to.Lane;
        route.Arc.Path = path.CurveTo(path.End.X, deep, x, deep, x, bottom).Append(PathOf(to, route.ToLayer, bottom));
    }

    private void DrawToMiddle(Route route, double x, double y)
    {
        EdgePath path = Through(route);
        double fromX = path.End.X;
        route.Arc.Path = path.CurveTo(fromX, (path.End.Y + y) / 2, (fromX + x) / 2, y, x, y);
    }
}
