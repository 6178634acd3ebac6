using ArgumentGraph.Rendering.Working;

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
        const double Planned = 0.3;
        var plain = new DiagramPlan(_graph);
        List<int[]> stacks = plain.FindStacks();
        _graph.Steps.At(Planned / 2);
        DiagramPlan stacked = stacks.Count == 0 ? plain : new DiagramPlan(_graph, stacks);
        double done = 0;
        double all = Math.Max(1, plain.Parts.Sum(part => part.Length));
        Pack([.. Enumerable.Range(0, plain.Parts.Length).Select(part =>
        {
            WorkSteps steps = _graph.Steps.Part(Planned + ((1 - Planned) * done / all), Planned + ((1 - Planned) * (done += plain.Parts[part].Length) / all));
            steps.At(0);
            return stacked.HasStack(part) ? Better(stacked, plain, part, steps) : stacked.Layout(part, steps);
        })]);
    }

    // Stacks where they make a part narrower, and larger to see in a window. Very large diagrams are always wide: no second layout is compared.
    private static PartLayout Better(DiagramPlan stacked, DiagramPlan plain, int part, WorkSteps steps)
    {
        PartLayout narrow = stacked.Layout(part, steps.Part(0, stacked.Parts[part].Length > Large ? 1 : 0.5));
        if (stacked.Parts[part].Length > Large)
        {
            return narrow;
        }

        PartLayout wide = plain.Layout(part, steps.Part(0.5, 1));
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
