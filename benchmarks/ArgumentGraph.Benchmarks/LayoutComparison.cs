using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;
using Diagram = ArgumentGraph.Rendering.Diagram;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// Lays out cases beside Graphviz's dot: the same elements and sizes, once with contexts and challengers asked to stand beside what they belong to, once with
/// them where dot likes: of the two the one with fewer crossings; and the same again with dot held to the author's order of supporters, as the library is
/// (<c>ordering=out</c>). Crossings are counted, and lengths measured, on the points of both
/// pictures in the same way; edges that share an end do not count as crossing.
/// </summary>
internal static class LayoutComparison
{
    private const double Inch = 72;

    public static void Compare(IEnumerable<string> paths)
    {
        Console.WriteLine("| case | elements | edges | crossings | dot's | dot's in order | edge length, px | of dot's | area, Mpx | of dot's | ms | dot's ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (string path in paths)
        {
            if (ArgumentFormats.ReadFile(path).Argument is { Elements.Count: > 2 } argument)
            {
                Compare(Path.GetFileName(path), argument);
            }
        }
    }

    private static void Compare(string name, Argument argument)
    {
        var options = new DiagramOptions { Title = string.Empty, ShowKey = false };
        var watch = Stopwatch.StartNew();
        var diagram = Diagram.Of(argument, options);
        double own = watch.Elapsed.TotalMilliseconds;
        var ours = new Picture(
            [.. diagram.Edges.Where(edge => edge.Relationship.To.ElementId is not null)
                .Select(edge => new Line(edge.Relationship.From, edge.Relationship.To.ElementId!, [.. edge.Points]))],
            diagram.Nodes.Select(node => (node.X, node.Y, node.X + node.Width, node.Y + node.Height)));
        watch.Restart();
        Picture beside = Dot(diagram, isBeside: true, isOrdered: false);
        double dot = watch.Elapsed.TotalMilliseconds;
        Picture theirs = Better(beside, Dot(diagram, isBeside: false, isOrdered: false));
        Picture ordered = Better(Dot(diagram, isBeside: true, isOrdered: true), Dot(diagram, isBeside: false, isOrdered: true));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {diagram.Nodes.Count} | {ours.Lines.Count} | {ours.Crossings} | {theirs.Crossings} | {ordered.Crossings} | {ours.Length:0} | "
            + $"{ours.Length / Math.Max(theirs.Length, 1):0.00} | {ours.Area / 1e6:0.00} | {ours.Area / theirs.Area:0.00} | {own:0} | {dot:0} |"));
    }

    private static Picture Better(Picture one, Picture other) => other.Crossings < one.Crossings ? other : one;

    private static Picture Dot(Diagram diagram, bool isBeside, bool isOrdered)
    {
        var text = new StringBuilder(
            $"digraph {{ graph [nodesep=0.42, ranksep=0.65{(isOrdered ? ", ordering=out" : string.Empty)}]; node [shape=box, fixedsize=true, label=\"\"];\n");
        Dictionary<string, int> numbers = diagram.Nodes.Select((node, number) => (node.Element.Id, number))
            .ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        for (int i = 0; i < diagram.Nodes.Count; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"n{i} [width={diagram.Nodes[i].Width / Inch:0.####}, height={diagram.Nodes[i].Height / Inch:0.####}];\n");
        }

        var beside = new HashSet<string>(StringComparer.Ordinal);
        foreach (DiagramEdge edge in diagram.Edges)
        {
            Relationship relationship = edge.Relationship;
            if (relationship.To.ElementId is not { } to)
            {
                continue;
            }

            // What stands beside something does so once; other edges to it set no rank.
            bool isFirst = isBeside && relationship.Kind != RelationshipKind.SupportedBy
                && beside.Add(relationship.Kind == RelationshipKind.InContextOf ? to : relationship.From);
            string rank = relationship.Kind == RelationshipKind.SupportedBy || isFirst || !isBeside ? string.Empty : " [constraint=false]";
            text.Append(CultureInfo.InvariantCulture, $"n{numbers[relationship.From]} -> n{numbers[to]}{rank};\n");
            text.Append(
                isFirst ? string.Create(CultureInfo.InvariantCulture, $"{{ rank=same; n{numbers[relationship.From]}; n{numbers[to]}; }}\n") : string.Empty);
        }

        return Read(Run(text.Append("}\n").ToString()), diagram);
    }

    private static string Run(string text)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dot", "-Tplain") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        process.WaitForExit();
        return output.Result;
    }

    // node NAME X Y WIDTH HEIGHT …, edge TAIL HEAD N X1 Y1 … XN YN …; in inches, Bézier curves.
    private static Picture Read(string plain, Diagram diagram)
    {
        var lines = new List<Line>();
        var boxes = new List<(double, double, double, double)>();
        foreach (string[] words in plain.Split('\n').Select(line => line.Split(' ')))
        {
            if (words[0] == "node")
            {
                double x = Number(words[2]);
                double y = Number(words[3]);
                boxes.Add((x - (Number(words[4]) / 2), y - (Number(words[5]) / 2), x + (Number(words[4]) / 2), y + (Number(words[5]) / 2)));
            }
            else if (words[0] == "edge")
            {
                DiagramPoint[] control = [.. Enumerable.Range(0, int.Parse(words[3], CultureInfo.InvariantCulture))
                    .Select(i => new DiagramPoint(Number(words[4 + (2 * i)]), Number(words[5 + (2 * i)])))];
                lines.Add(new(IdOf(words[1]), IdOf(words[2]), Flatten(control)));
            }
        }

        return new(lines, boxes);

        string IdOf(string name) => diagram.Nodes[int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture)].Element.Id;
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture) * Inch;

    private static DiagramPoint[] Flatten(DiagramPoint[] control)
    {
        var points = new List<DiagramPoint> { control[0] };
        for (int i = 0; i + 3 < control.Length; i += 3)
        {
            for (int step = 1; step <= 8; step++)
            {
                double t = step / 8.0;
                double u = 1 - t;
                points.Add(new(
                    (u * u * u * control[i].X) + (3 * u * u * t * control[i + 1].X) + (3 * u * t * t * control[i + 2].X) + (t * t * t * control[i + 3].X),
                    (u * u * u * control[i].Y) + (3 * u * u * t * control[i + 1].Y) + (3 * u * t * t * control[i + 2].Y) + (t * t * t * control[i + 3].Y)));
            }
        }

        return [.. points];
    }

    private sealed record Line(string From, string To, DiagramPoint[] Points);

    private sealed class Picture
    {
        public Picture(List<Line> lines, IEnumerable<(double Left, double Top, double Right, double Bottom)> boxes)
        {
            Lines = lines;
            (double Left, double Top, double Right, double Bottom)[] all = [.. boxes, .. lines.SelectMany(line => line.Points)
                .Select(point => (point.X, point.Y, point.X, point.Y))];
            Area = (all.Max(box => box.Right) - all.Min(box => box.Left)) * (all.Max(box => box.Bottom) - all.Min(box => box.Top));
            Length = lines.Sum(line => Enumerable.Range(1, line.Points.Length - 1)
                .Sum(i => Math.Sqrt(Math.Pow(line.Points[i].X - line.Points[i - 1].X, 2) + Math.Pow(line.Points[i].Y - line.Points[i - 1].Y, 2))));
            for (int i = 0; i < lines.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    bool isJoined = lines[i].From == lines[j].From || lines[i].To == lines[j].To
                        || lines[i].From == lines[j].To || lines[i].To == lines[j].From;
                    Crossings += isJoined ? 0 : Count(lines[i].Points, lines[j].Points);
                }
            }
        }

        public List<Line> Lines { get; }

        public double Area { get; }

        public double Length { get; }

        public int Crossings { get; }

        private static int Count(DiagramPoint[] a, DiagramPoint[] b)
        {
            int count = 0;
            for (int i = 1; i < a.Length; i++)
            {
                for (int j = 1; j < b.Length; j++)
                {
                    bool apart = Math.Max(a[i].X, a[i - 1].X) < Math.Min(b[j].X, b[j - 1].X) || Math.Max(b[j].X, b[j - 1].X) < Math.Min(a[i].X, a[i - 1].X);
                    count += !apart && Side(a[i - 1], a[i], b[j - 1]) * Side(a[i - 1], a[i], b[j]) < 0
                        && Side(b[j - 1], b[j], a[i - 1]) * Side(b[j - 1], b[j], a[i]) < 0 ? 1 : 0;
                }
            }

            return count;
        }

        private static int Side(DiagramPoint a, DiagramPoint b, DiagramPoint p) => Math.Sign(((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X)));
    }
}
