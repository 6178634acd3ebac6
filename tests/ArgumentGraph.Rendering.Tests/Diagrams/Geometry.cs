using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>What must be true of every diagram, judged by its points and its SVG alone.</summary>
internal static class Geometry
{
    public static void Check(Diagram diagram, Argument argument, string because)
    {
        Dictionary<string, DiagramNode> nodes = diagram.Nodes.ToDictionary(node => node.Element.Id, StringComparer.Ordinal);
        CheckNodes(diagram, because);
        CheckEdges(diagram, nodes, because);
        CheckLayers(diagram, argument, nodes, because);
        CheckText(diagram, nodes, because);
    }

    private static void CheckNodes(Diagram diagram, string because)
    {
        DiagramNode[] sorted = [.. diagram.Nodes.OrderBy(node => node.X)];
        for (int i = 0; i < sorted.Length; i++)
        {
            DiagramNode a = sorted[i];
            (a.X >= 0 && a.Y >= 0 && a.X + a.Width <= diagram.Width && a.Y + a.Height <= diagram.Height)
                .Should().BeTrue($"{a.Element.Id} lies in the picture: {because}");
            for (int j = i + 1; j < sorted.Length && sorted[j].X < a.X + a.Width; j++)
            {
                DiagramNode b = sorted[j];
                (a.Y + a.Height <= b.Y || b.Y + b.Height <= a.Y).Should().BeTrue($"{a.Element.Id} and {b.Element.Id} do not overlap: {because}");
            }
        }
    }

    private static void CheckEdges(Diagram diagram, Dictionary<string, DiagramNode> nodes, string because)
    {
        DiagramNode[] sorted = [.. diagram.Nodes.OrderBy(node => node.X)];
        double widest = sorted.Length == 0 ? 0 : sorted.Max(node => node.Width);
        double[] lefts = [.. sorted.Select(node => node.X)];
        Dictionary<Relationship, DiagramEdge> edges = diagram.Edges.ToDictionary(edge => edge.Relationship);
        foreach (DiagramEdge edge in diagram.Edges)
        {
            ValueList<DiagramPoint> points = edge.Points;
            Relationship relationship = edge.Relationship;
            Distance(nodes[relationship.From], points[0]).Should().BeLessThan(1, $"{relationship} begins on its element: {because}");
            if (relationship.To.ElementId is { } id)
            {
                Distance(nodes[id], points[^1]).Should().BeLessThan(1, $"{relationship} ends on its element: {because}");
            }
            else
            {
                DistanceTo(edges[relationship.To.Relationship!].Points, points[^1])
                    .Should().BeLessThan(1, $"{relationship} ends on its relationship: {because}");
            }

            for (int i = 1; i < points.Count; i++)
            {
                for (double t = 0.125; t <= 1; t += 0.125)
                {
                    double x = points[i - 1].X + (t * (points[i].X - points[i - 1].X));
                    double y = points[i - 1].Y + (t * (points[i].Y - points[i - 1].Y));
                    (x >= 0 && y >= 0 && x <= diagram.Width && y <= diagram.Height).Should().BeTrue($"{relationship} lies in the picture: {because}");
                    int first = Array.BinarySearch(lefts, x - widest - 1);
                    for (int j = first < 0 ? ~first : first; j < sorted.Length && sorted[j].X < x; j++)
                    {
                        DiagramNode node = sorted[j];
                        bool isInside = x > node.X + 0.5 && x < node.X + node.Width - 0.5 && y > node.Y + 0.5 && y < node.Y + node.Height - 0.5;
                        bool isOwn = node.Element.Id == relationship.From || node.Element.Id == relationship.To.ElementId;
                        (isInside && !isOwn).Should().BeFalse($"{relationship} does not run through {node.Element.Id}: {because}");
                    }
                }
            }
        }
    }

    private static void CheckLayers(Diagram diagram, Argument argument, Dictionary<string, DiagramNode> nodes, string because)
    {
        foreach (DiagramEdge edge in diagram.Edges)
        {
            if (edge.Relationship is { Kind: RelationshipKind.SupportedBy, From: var from, To.ElementId: { } to }
                && !argument.DescendantsOf(to).Any(element => element.Id == from))
            {
                nodes[to].Y.Should().BeGreaterThanOrEqualTo(nodes[from].Y + nodes[from].Height, $"{to} supports {from}: {because}");
            }
        }
    }

    private static void CheckText(Diagram diagram, Dictionary<string, DiagramNode> nodes, string because)
    {
        XDocument svg = XDocument.Parse(diagram.ToSvg());
        XNamespace space = "http://www.w3.org/2000/svg";
        foreach (XElement group in svg.Descendants(space + "g").Where(group => group.Attribute("data-id") is not null))
        {
            DiagramNode node = nodes[group.Attribute("data-id")!.Value];
            foreach (XElement text in group.Descendants(space + "text"))
            {
                string style = text.Attribute("class")!.Value;
                bool isLetter = node.Element.Kind is ElementKind.Assumption or ElementKind.Justification && text.Value.Length == 1;
                if (style is "ag-joint" or "ag-joint ag-left" or "ag-tab-text" or "ag-tab-text ag-left" || isLetter)
                {
                    continue;
                }

                double half = WidthOf(text) / 2;
                double x = double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture)
                    + (style is "ag-left ag-owner" || style.EndsWith("ag-left", StringComparison.Ordinal) ? half : 0);
                double y = double.Parse(text.Attribute("y")!.Value, CultureInfo.InvariantCulture);
                foreach ((double cornerX, double cornerY) in new[] { (x - half, y - 9), (x + half, y - 9), (x - half, y + 2), (x + half, y + 2) })
                {
                    IsIn(node, cornerX, cornerY).Should().BeTrue($"'{text.Value}' lies in {node.Element.Id}: {because}");
                }
            }
        }
    }

    // In pixels, each run in its own look.
    private static double WidthOf(XElement text)
    {
        string style = text.Attribute("class")!.Value;
        int size = style is "ag-fact" or "ag-mark" ? 11 : 12;
        return text.DescendantNodes().OfType<XText>().Sum(run =>
        {
            bool isBold = style is "ag-id" or "ag-mark" || run.Parent!.Attribute("font-weight") is not null;
            return TextMeasure.WidthOf(run.Value, isBold, isCode: run.Parent!.Attribute("font-family") is not null) * size / 1000.0;
        });
    }

    private static double DistanceTo(ValueList<DiagramPoint> line, DiagramPoint point)
    {
        double least = double.MaxValue;
        for (int i = 1; i < line.Count; i++)
        {
            double x = line[i].X - line[i - 1].X;
            double y = line[i].Y - line[i - 1].Y;
            double t = Math.Clamp((((point.X - line[i - 1].X) * x) + ((point.Y - line[i - 1].Y) * y)) / Math.Max((x * x) + (y * y), 1e-9), 0, 1);
            double awayX = point.X - line[i - 1].X - (t * x);
            double awayY = point.Y - line[i - 1].Y - (t * y);
            least = Math.Min(least, Math.Sqrt((awayX * awayX) + (awayY * awayY)));
        }

        return least;
    }

    private static bool IsIn(DiagramNode node, double x, double y)
    {
        double fromX = x - node.X;
        double fromY = y - node.Y;
        double a = node.Width / 2;
        double b = node.Height / 2;
        return node.Shape switch
        {
            DiagramShape.Circle or DiagramShape.Ellipse => (((fromX - a) / a * ((fromX - a) / a)) + ((fromY - b) / b * ((fromY - b) / b))) <= 1,
            DiagramShape.Arch or DiagramShape.LowArch or DiagramShape.RoundedTop =>
                fromX >= 0 && fromX <= node.Width && fromY <= node.Height && fromY >= TopAt(node, fromX),
            DiagramShape.Parallelogram => fromX >= 16 && fromX <= node.Width - 16 && fromY >= 0 && fromY <= node.Height,
            DiagramShape.Stadium => fromX >= 0 && fromX <= node.Width && Distance(node, new(x, y), inside: true) >= 0 && fromY >= 0 && fromY <= node.Height,
            _ => fromX >= 0 && fromX <= node.Width && fromY >= 0 && fromY <= node.Height,
        };
    }

    // Where the outline of what is round at the top begins, at a place from the left.
    private static double TopAt(DiagramNode node, double x)
    {
        (double across, double down) = node.Shape switch
        {
            DiagramShape.Arch => (node.Width / 2, Math.Floor(node.Width / 2)),
            DiagramShape.LowArch => (node.Width / 2, Math.Floor(node.Width / 4)),
            _ => (Math.Min(node.Height / 2, 28), Math.Min(node.Height / 2, 28)),
        };
        double beyond = Math.Max(0, across - Math.Min(x, node.Width - x)) / across;
        return down * (1 - Math.Sqrt(Math.Max(0, 1 - (beyond * beyond))));
    }

    // How far a point is from the outline.
    private static double Distance(DiagramNode node, DiagramPoint point, bool inside = false)
    {
        double x = point.X - node.X;
        double y = point.Y - node.Y;
        double a = node.Width / 2;
        double b = node.Height / 2;
        switch (node.Shape)
        {
            case DiagramShape.Circle or DiagramShape.Ellipse:
                double radius = Math.Sqrt(((x - a) / a * ((x - a) / a)) + ((y - b) / b * ((y - b) / b)));
                return Math.Abs(radius - 1) * Math.Min(a, b);
            case DiagramShape.Arch or DiagramShape.LowArch or DiagramShape.RoundedTop:
                double top = TopAt(node, Math.Clamp(x, 0, node.Width));
                double upper = Math.Abs(y - top);
                double side = y >= TopAt(node, 0) - 1 ? Math.Min(Math.Abs(x), Math.Abs(x - node.Width)) : double.MaxValue;
                double along = Enumerable.Range(0, 400).Min(i => Math.Abs(TopAt(node, i * node.Width / 400) - y) + Math.Abs((i * node.Width / 400) - x));
                return Math.Min(Math.Min(upper, Math.Abs(y - node.Height)), Math.Min(side, along));
            case DiagramShape.Parallelogram:
                double lean = 16 * (1 - (y / node.Height));
                double sides = Math.Min(Math.Abs(x - lean), Math.Abs(x - (node.Width - 16 + lean)));
                bool isBetween = x >= lean - 1 && x <= node.Width - 16 + lean + 1;
                return Math.Min(sides, isBetween ? Math.Min(Math.Abs(y), Math.Abs(y - node.Height)) : double.MaxValue);
            default:
                // A box with round corners: positive inside.
                double corner = node.Shape == DiagramShape.Stadium ? Math.Min(b, 28) : node.Shape == DiagramShape.RoundedRectangle ? 10 : 0;
                double outX = Math.Abs(x - a) - (a - corner);
                double outY = Math.Abs(y - b) - (b - corner);
                double away =
                    Math.Sqrt((Math.Max(outX, 0) * Math.Max(outX, 0)) + (Math.Max(outY, 0) * Math.Max(outY, 0))) + Math.Min(Math.Max(outX, outY), 0) - corner;
                return inside ? -away : Math.Abs(away);
        }
    }
}
