namespace ArgumentGraph.Rendering.Layout;

/// <summary>Gives every box and edge of a diagram its place: parts that nothing connects stand side by side, in rows.</summary>
internal sealed class DiagramLayout
{
    private const int PartGap = 48;
    private const double Aspect = 1.8;

    private readonly DiagramGraph _graph;

    public DiagramLayout(DiagramGraph graph) => _graph = graph;

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>Segments that cross between layers.</summary>
    public long Crossings { get; private set; }

    /// <summary>Lays out the diagram.</summary>
    public void Run()
    {
        var placement = new SidePlacement(_graph);
        placement.Run();
        var geometry = new ClusterGeometry(_graph);
        var ports = new PortPlan(_graph, placement, geometry);
        ports.Reserve();
        var inner = new InnerPaths(_graph);
        foreach (Cluster cluster in placement.Clusters)
        {
            geometry.Set(cluster);
        }

        foreach (Cluster cluster in placement.Clusters)
        {
            if (cluster.Leader == cluster)
            {
                ClusterGeometry.SetGroup(cluster);
                inner.DrawGroup(cluster);
            }
        }

        placement.Clusters.ForEach(inner.Draw);

        var families = new FamilyPlan(_graph, placement, ports);
        var layers = new LayerPlan(_graph, placement, families);
        layers.Run();
        int[][] parts = layers.Parts();
        var partOf = new int[placement.Clusters.Count];
        for (int part = 0; part < parts.Length; part++)
        {
            foreach (int cluster in parts[part])
            {
                partOf[cluster] = part;
            }
        }

        ILookup<int, DiagramArc> arcs = _graph.Arcs.Where(arc => !arc.IsWithin).ToLookup(arc => partOf[placement.ClusterOf(arc.From).Leader.Index]);
        var local = new int[placement.Clusters.Count];
        Pack([.. parts.Select((clusters, part) => new PartLayout(_graph, placement, families, ports, layers.Layers, clusters, [.. arcs[part]], local))]);
    }

    // Parts from left to right in rows, in their order.
    private void Pack(PartLayout[] parts)
    {
        double area = parts.Sum(part => (part.Width + PartGap) * (part.Height + PartGap));
        double limit = parts.Length == 0 ? 0 : Math.Max(parts.Max(part => part.Width), Math.Sqrt(area * Aspect));
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        foreach (PartLayout part in parts)
        {
            if (x > 0 && x + part.Width > limit)
            {
                (x, y, rowHeight) = (0, y + rowHeight + PartGap, 0);
            }

            part.Draw(x, y);
            Crossings += part.Crossings;
            x += part.Width + PartGap;
            Width = Math.Max(Width, x - PartGap);
            rowHeight = Math.Max(rowHeight, part.Height);
        }

        Height = y + rowHeight;
    }
}
