namespace ArgumentGraph.Rendering.Layout;

/// <summary>Gives every box and edge of a diagram its place: parts that nothing connects stand side by side, in rows.</summary>
internal sealed class DiagramLayout
{
    private const int PartGap = 48;
    private const double Aspect = 1.8;
    private const int Large = 3_000;

    private readonly DiagramGraph _graph;

    public DiagramLayout(DiagramGraph graph) => _graph = graph;

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>Segments that cross between layers.</summary>
    public long Crossings { get; private set; }

    /// <summary>Lays out the diagram.</summary>
    public void Run()
    {
        var plan = new DiagramPlan(_graph, withStacks: true);
        var upright = new Lazy<DiagramPlan>(() => new(_graph, withStacks: false));
        Pack([.. Enumerable.Range(0, plan.Parts.Length).Select(part => plan.HasStack(part) ? Narrower(plan, upright.Value, part) : plan.Layout(part))]);
    }

    // Stacks only where they make a part narrower. What is large enough is not laid out twice: there they do.
    private static PartLayout Narrower(DiagramPlan plan, DiagramPlan upright, int part)
    {
        PartLayout stacked = plan.Layout(part);
        return plan.Parts[part].Length > Large || upright.Layout(part) is var other && stacked.Width < other.Width ? stacked : other;
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
