namespace ArgumentGraph.Rendering.Layout;

/// <summary>Gives every box and edge of a diagram its place: parts that nothing connects stand side by side, in rows.</summary>
internal sealed class DiagramLayout
{
    private const int PartGap = 48;
    private const double Aspect = 1.8;
    private const int Large = 3_000;
    private const double Window = 1.6;
    private const double Gain = 0.98;

    private readonly DiagramGraph _graph;

    public DiagramLayout(DiagramGraph graph) => _graph = graph;

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>Segments that cross between layers.</summary>
    public long Crossings { get; private set; }

    /// <summary>Lays out the diagram.</summary>
    public void Run()
    {
        var plain = new DiagramPlan(_graph);
        List<int[]> stacks = plain.FindStacks();
        DiagramPlan stacked = stacks.Count == 0 ? plain : new DiagramPlan(_graph, stacks);
        Pack([.. Enumerable.Range(0, plain.Parts.Length).Select(part => stacked.HasStack(part) ? Better(stacked, plain, part) : stacked.Layout(part))]);
    }

    // Stacks where they make a part narrower, and larger to see in a window. Very large diagrams are always wide: no second layout is compared.
    private static PartLayout Better(DiagramPlan stacked, DiagramPlan plain, int part)
    {
        PartLayout narrow = stacked.Layout(part);
        if (stacked.Parts[part].Length > Large)
        {
            return narrow;
        }

        PartLayout wide = plain.Layout(part);
        return narrow.Width < wide.Width && SizeIn(narrow) < Gain * SizeIn(wide) ? narrow : wide;
    }

    // The width of the window that it fills.
    private static double SizeIn(PartLayout part) => Math.Max(part.Width, part.Height * Window);

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
