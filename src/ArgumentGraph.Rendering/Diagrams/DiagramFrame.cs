using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Views;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>What stands around a diagram: its title above, the legend below, and a margin.</summary>
internal sealed class DiagramFrame
{
    private const int UsualMargin = 24;
    private const int TightMargin = 12;
    private const int TitleHeight = 22;
    private const int LeastWidth = 420;
    private const int BelowNote = 8;

    private readonly int _margin;

    private DiagramFrame(string title, int margin) => (Title, _margin) = (title, margin);

    public string Title { get; }

    public double Width { get; private set; }

    public double Height { get; private set; }

    public List<(TextLine Line, double X, double Y)> TitleLines { get; } = [];

    public Legend Legend { get; private set; } = null!;

    /// <summary>Makes the frame of a diagram, and moves what is in it to its place.</summary>
    public static DiagramFrame Around(Diagram diagram, double width, double height)
    {
        var frame = new DiagramFrame(diagram.Options.Title ?? diagram.Argument.Title, diagram.Options.IsInReport ? TightMargin : UsualMargin);
        double inner = diagram.Options.IsInReport ? width : Math.Max(width, LeastWidth);
        frame.Legend = Legend.Of(diagram.Options.IsInReport ? [] : GroupsOf(diagram), inner);
        inner = Math.Max(inner, frame.Legend.Width);
        frame.Width = inner + (2 * frame._margin);
        double top = frame.SetTitle(inner);
        top = diagram.Graph.Nodes.Length == 0 ? frame.AddNote(WhyEmpty(diagram), inner, top) : top;
        top = diagram.Options.View.Sheet?.Note is { } note ? frame.AddNote(note, inner, top) + BelowNote : top;
        double left = frame._margin + Math.Floor((inner - width) / 2);
        foreach (NodeBox box in diagram.Graph.Nodes)
        {
            box.X += (int)left;
            box.Y += (int)top;
        }

        foreach (DiagramArc arc in diagram.Graph.Arcs)
        {
            arc.Path!.Move(left, top);
        }

        frame.Legend.Move(frame._margin, top + height + frame._margin);
        frame.Height = top + height + (frame.Legend.Height > 0 ? frame._margin + frame.Legend.Height : 0) + frame._margin;
        return frame;
    }

    private double SetTitle(double width)
    {
        double y = _margin;
        if (Title.Length == 0)
        {
            return y;
        }

        var block = new TextBlock();
        block.Add(PlainText.LineOf(Title), LineStyle.Title, 3);
        foreach (TextLine line in block.Break([(int)width, (int)width, (int)width], mayTruncate: true)!)
        {
            TitleLines.Add((line, _margin + (width / 2), y + 14));
            y += TitleHeight;
        }

        return y + 12;
    }

    private double AddNote(string note, double width, double y)
    {
        var block = new TextBlock();
        block.Add(note, LineStyle.Statement, 3);
        foreach (TextLine line in block.Break([(int)width, (int)width, (int)width], mayTruncate: true)!)
        {
            TitleLines.Add((line, _margin + (width / 2), y + 11));
            y += TextBlock.LineHeight;
        }

        return y;
    }

    private static string WhyEmpty(Diagram diagram) =>
        diagram.Options.Modules is not null ? "Nothing is drawn: the argument has no modules."
        : diagram.Argument.Elements.Count == 0 ? "Nothing is drawn: the argument has no elements."
        : diagram.Options.View.Kind == ViewKind.Open ? "Nothing is drawn: the view shows what does not stand, and everything stands."
        : "Nothing is drawn: the view chooses none of the elements.";

    private static IEnumerable<IReadOnlyList<LegendItem>> GroupsOf(Diagram diagram)
    {
        if (diagram.Marks is { } marks)
        {
            yield return Legend.ItemsOf(diagram.Options.Overlay!.Title, marks);
        }

        if (diagram.Options is { ShowKey: true, Notation: not Notation.Gsn } && diagram.Graph.Nodes.Length > 0)
        {
            yield return diagram.Options.Modules is { } modules ? KeyOf(diagram, modules) : KeyOf(diagram);
        }
    }

    private static List<LegendItem> KeyOf(Diagram diagram, ModulePicture modules)
    {
        List<DiagramArc> arcs = diagram.Graph.Arcs;
        DiagramArc[] support = [.. arcs.Where(arc => arc.Kind == RelationshipKind.SupportedBy)];
        int contexts = support.Count(arc => modules.IsContext(diagram.Argument.Numbered.RelationshipAt(arc.Relationship)));
        (bool Occurs, LegendItem Item)[] items =
        [
            (Array.Exists(diagram.Graph.Nodes, box => box.Shape == DiagramShape.Module), Shape("module", DiagramShape.Module)),
            (Array.Exists(diagram.Graph.Nodes, box => box.Shape == DiagramShape.Contract), Shape("contract", DiagramShape.Contract)),
            (support.Length > contexts, new(LegendGlyph.Support, "rests on, by so many relationships")),
            (contexts > 0, new(LegendGlyph.Context, "cites contexts of")),
            (arcs.Exists(arc => arc.Kind == RelationshipKind.Challenges), new(LegendGlyph.Challenge, "challenges")),
        ];
        return [.. items.Where(each => each.Occurs).Select(each => each.Item)];

        static LegendItem Shape(string label, DiagramShape shape) => new(LegendGlyph.Shape, label) { Shape = shape, Style = "ag-plain" };
    }

    // Only what occurs.
    private static List<LegendItem> KeyOf(Diagram diagram)
    {
        var items = new List<LegendItem>();
        bool isPlain = diagram.Marks is not null;
        NodeBox[] boxes = diagram.Graph.Nodes;
        if (Array.Exists(boxes, box => box.IsPathway))
        {
            DiagramShape shape = Array.Find(boxes, box => box.IsPathway)!.Shape;
            items.Add(new(LegendGlyph.DoubleShape, "pathway") { Shape = shape, Style = isPlain ? "ag-plain" : "ag-pathway" });
        }

        foreach (ElementKind kind in Enum.GetValues<ElementKind>())
        {
            if (Array.Exists(boxes, box => box.Element.Kind == kind && !box.IsPathway))
            {
                string word = kind switch { ElementKind.Assumption => "assumption (A)", ElementKind.Justification => "justification (J)", _ => kind.ToWord() };
                items.Add(new(LegendGlyph.Shape, word)
                {
                    Shape = ShapeGeometry.ShapeOf(kind, diagram.Options.Notation),
                    Style = isPlain ? "ag-plain" : "ag-" + kind.ToWord(),
                });
            }
        }

        if (Array.Exists(boxes, box => box.IsUndeveloped && !box.HasSplitDiamond))
        {
            items.Add(new(LegendGlyph.Diamond, "undeveloped"));
        }

        if (Array.Exists(boxes, box => box.SheetName is not null))
        {
            items.Add(new(LegendGlyph.Reference, "stands on the sheet named below it"));
        }

        AddModuleMarks(items, boxes);
        AddArrow(RelationshipKind.SupportedBy, LegendGlyph.Support, diagram.Options.Notation == Notation.Cae ? "supports" : "is supported by");
        AddArrow(RelationshipKind.InContextOf, LegendGlyph.Context, "is in the context of");
        AddArrow(RelationshipKind.Challenges, LegendGlyph.Challenge, "challenges");
        if (diagram.Defeated.Any)
        {
            items.Add(new(LegendGlyph.Defeated, "defeated"));
        }

        if (diagram.ClaimPoints.Any)
        {
            items.Add(new(LegendGlyph.ClaimPoint, "claim point: confidence is argued apart"));
        }

        AddPatternMarks(items, diagram);

        return items;

        void AddArrow(RelationshipKind kind, LegendGlyph glyph, string label)
        {
            if (diagram.Graph.Arcs.Exists(arc => arc.Kind == kind))
            {
                items.Add(new(glyph, label));
            }
        }
    }

    private static void AddModuleMarks(List<LegendItem> items, NodeBox[] boxes)
    {
        if (Array.Exists(boxes, box => box.Owner is not null))
        {
            items.Add(new(LegendGlyph.Away, "of the module named in it"));
        }

        if (Array.Exists(boxes, box => box.IsPublic))
        {
            items.Add(new(LegendGlyph.Public, "public: other modules may cite it"));
        }

        if (Array.Exists(boxes, box => box.IsLeftToContract))
        {
            items.Add(new(LegendGlyph.Contract, "left to a contract"));
        }
    }

    private static void AddPatternMarks(List<LegendItem> items, Diagram diagram)
    {
        Pattern? pattern = diagram.Options.Pattern;
        if (PatternMarks.Any(pattern, each => each.Multiplicity is not null || each.RecursiveOver is not null))
        {
            items.Add(new(LegendGlyph.Ball, "once for each row"));
        }

        if (PatternMarks.Any(pattern, each => each.When is not null && each.Multiplicity is null))
        {
            items.Add(new(LegendGlyph.HollowBall, "optional"));
        }

        if (PatternMarks.Any(pattern, each => each.Choice is not null))
        {
            items.Add(new(LegendGlyph.Choice, "choice"));
        }

        if (Array.Exists(diagram.Graph.Nodes, box => box.IsUninstantiated && !box.HasSplitDiamond))
        {
            items.Add(new(LegendGlyph.Triangle, "to be instantiated"));
        }

        if (Array.Exists(diagram.Graph.Nodes, box => box.HasSplitDiamond))
        {
            items.Add(new(LegendGlyph.SplitDiamond, "to be instantiated and developed"));
        }
    }
}
