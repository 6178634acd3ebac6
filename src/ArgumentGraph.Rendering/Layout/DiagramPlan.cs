using ArgumentGraph.Rendering.Working;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>What stands beside and below what in a diagram: its clusters, with stacks or without, and the parts that nothing connects.</summary>
internal sealed class DiagramPlan
{
    // The share of the widest row's width from which on a row is wide.
    private const double Wide = 0.85;

    private readonly DiagramGraph _graph;
    private readonly SidePlacement _placement;
    private readonly FamilyPlan _families;
    private readonly PortPlan _ports;
    private readonly LayerPlan _layers;
    private readonly ILookup<int, DiagramArc> _arcs;
    private readonly int[] _local;

    /// <param name="graph">The diagram's boxes and arcs.</param>
    /// <param name="stacks">The stacks to make, which <see cref="FindStacks"/> of the plan without any has found.</param>
    public DiagramPlan(DiagramGraph graph, List<int[]>? stacks = null)
    {
        _graph = graph;
        _placement = new SidePlacement(graph);
        _placement.Run();
        var geometry = new ClusterGeometry(graph);
        _ports = new PortPlan(graph, _placement, geometry);
        _ports.Reserve();
        StackPlan.Make(_placement, stacks ?? []);
        _families = new FamilyPlan(graph, _placement, _ports);
        SetClusters(geometry);
        graph.Steps.Ask();
        _layers = new LayerPlan(graph, _placement, _families);
        _layers.Run();
        Parts = _layers.Parts();
        var partOf = new int[_placement.Clusters.Count];
        for (int part = 0; part < Parts.Length; part++)
        {
            foreach (int cluster in Parts[part])
            {
                partOf[cluster] = part;
            }
        }

        _local = new int[_placement.Clusters.Count];
        _arcs = graph.Arcs.Where(arc => !arc.IsWithin).ToLookup(arc => partOf[_placement.ClusterOf(arc.From).Leader.Index]);
    }

    /// <summary>The leading clusters of each part, the parts from left to right. The same parts with stacks or without.</summary>
    public int[][] Parts { get; }

    /// <summary>The stacks in which leaf evidence would make wide rows narrower, of a plan that has none: the clusters of each.</summary>
    public List<int[]> FindStacks() => new StackPlan(_graph, _placement, FindWideRows()).Find(_families);

    /// <summary>Whether there is a stack in a part.</summary>
    public bool HasStack(int part) => Array.Exists(Parts[part], cluster => _placement.Clusters[cluster].IsStack);

    /// <summary>Lays out a part.</summary>
    /// <param name="part">Its place among the parts.</param>
    /// <param name="steps">Asked while it is laid out.</param>
    public PartLayout Layout(int part, WorkSteps steps) =>
        new(_graph, _placement, _families, _ports, _layers.Layers, Parts[part], [.. _arcs[part]], _local, steps);

    // By the sum of what stands in each row, whatever lines run between.
    private Func<int, bool> FindWideRows()
    {
        var isWide = new bool[_placement.Clusters.Count];
        foreach (int[] part in Parts)
        {
            ILookup<int, int> rows = part.ToLookup(cluster => _layers.Layers[cluster]);
            int[] widths = [.. rows.Select(row => row.Sum(cluster => _placement.Clusters[cluster].LeftReach + _placement.Clusters[cluster].GroupRight))];
            double least = Wide * widths.Max();
            foreach ((IGrouping<int, int> row, int width) in rows.Zip(widths))
            {
                foreach (int cluster in row)
                {
                    isWide[cluster] = width >= least;
                }
            }
        }

        return cluster => isWide[cluster];
    }

    private void SetClusters(ClusterGeometry geometry)
    {
        var inner = new InnerPaths(_graph);
        _placement.Clusters.ForEach(geometry.Set);
        foreach (Cluster cluster in _placement.Clusters.Where(cluster => cluster.Leader == cluster))
        {
            ClusterGeometry.SetGroup(cluster);
            inner.DrawGroup(cluster);
        }

        _placement.Clusters.ForEach(inner.Draw);
    }
}
