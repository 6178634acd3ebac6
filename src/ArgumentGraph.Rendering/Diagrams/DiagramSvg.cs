using System.Globalization;
using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>Writes a diagram as an SVG document: edges first, elements over them.</summary>
internal sealed class DiagramSvg
{
    private const int CrossBeyond = 8;

    // Beyond these no eye follows an edge, and the document would be much longer.
    private const int MostArcsNear = 1_000;

    private readonly Diagram _diagram;
    private readonly string _prefix;
    private readonly SvgText _text = new();
    private readonly bool _isPlain;
    private readonly ILookup<int, int>? _near; // the arcs of each box

    public DiagramSvg(Diagram diagram)
    {
        _diagram = diagram;
        _prefix = diagram.Options.IdPrefix;
        _isPlain = diagram.Options.Notation == Notation.Gsn;
        List<DiagramArc> arcs = diagram.Graph.Arcs;
        _near = arcs.Count > MostArcsNear || diagram.Options.IsScripted ? null
            : Enumerable.Range(0, arcs.Count).SelectMany(arc => (int[])[arcs[arc].From, arcs[arc].To], (arc, node) => (Arc: arc, Node: node))
                .Where(end => end.Node >= 0).Distinct().ToLookup(end => end.Node, end => end.Arc);
    }

    /// <summary>The document.</summary>
    public string Write(CancellationToken cancellationToken)
    {
        WriteHead();
        for (int arc = 0; arc < _diagram.Graph.Arcs.Count; arc++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteArc(arc);
        }

        if (_diagram.Options.Pattern is { } pattern)
        {
            var marks = new PatternDrawing(pattern);
            foreach (DiagramArc arc in _diagram.Graph.Arcs)
            {
                marks.Write(_text, _diagram, arc);
            }
        }

        for (int node = 0; node < _diagram.Graph.Nodes.Length; node++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteNode(node);
        }

        LegendDrawing.Write(_text, _diagram.Frame.Legend);
        return _text.Raw("</svg>\n").ToString();
    }

    private void WriteHead()
    {
        DiagramFrame frame = _diagram.Frame;
        _text.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"").Raw(StyleSheet.RootClassOf(_diagram.Theme)).Raw("\" role=\"img\"")
            .Attribute("width", frame.Width).Attribute("height", frame.Height)
            .Raw(" viewBox=\"0 0 ").Number(frame.Width).Raw(" ").Number(frame.Height).Raw("\"")
            .Attribute("aria-labelledby", $"{_prefix}title {_prefix}desc").Raw(">\n<title")
            .Attribute("id", _prefix + "title").Raw(">").Escaped(PlainText.LineOf(frame.Title)).Raw("</title>\n<desc")
            .Attribute("id", _prefix + "desc").Raw(">").Escaped(Description())
            .Raw("</desc>\n<style>").Raw(StyleSheet.ElementOf(_diagram.Theme)).Raw("</style>\n");
        if (_diagram.Options.StyleSheet is { } own)
        {
            OwnStyleSheet.Write(_text, own);
        }

        _text.Raw("<defs>\n");
        WriteMarker("support", "ag-head", "M0 0L10 4L0 8Z");
        WriteMarker("context", "ag-head-context", "M0.5 0.5L9.5 4L0.5 7.5Z");
        WriteMarker("challenge", "ag-head-challenge", "M0.5 0.5L9.5 4L0.5 7.5");
        _text.Raw("</defs>\n<rect class=\"ag-paper\"").Attribute("width", frame.Width).Attribute("height", frame.Height).Raw("/>\n");
        foreach ((TextLine line, double x, double y) in frame.TitleLines)
        {
            _text.Line(line, x, y).Raw("\n");
        }
    }

    private void WriteMarker(string name, string style, string course) =>
        _text.Raw("<marker").Attribute("id", $"{_prefix}m-{name}")
            .Raw(" viewBox=\"0 0 10 8\" refX=\"10\" refY=\"4\" markerWidth=\"10\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path")
            .Attribute("class", style).Attribute("d", course).Raw("/></marker>\n");

    private string Description()
    {
        if (_diagram.Options.Modules is not null)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"A diagram of {_diagram.Graph.Nodes.Length} modules; {_diagram.Graph.Arcs.Count} arrows say which rests on which.");
        }

        IEnumerable<string> kinds = _diagram.Graph.Nodes.GroupBy(box => box.Element.Kind).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.ToWord()}"));
        int all = _diagram.Argument.Elements.Count;
        int shown = _diagram.Graph.Nodes.Length;
        string part = shown == all ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" (of {all} in the argument)");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"A diagram of {shown} elements{part} and {_diagram.Graph.Arcs.Count} relationships. By kind: {string.Join(", ", kinds)}.");
    }

    private (string Style, string Head) StyleOf(DiagramArc arc) => arc.Kind switch
    {
        RelationshipKind.SupportedBy when IsContextOfModule(arc) => ("ag-edge ag-edge-context", "context"),
        RelationshipKind.SupportedBy => ("ag-edge", "support"),
        RelationshipKind.InContextOf => ("ag-edge ag-edge-context", "context"),
        _ => ("ag-edge ag-edge-challenge", "challenge"),
    };

    private void WriteArc(int index)
    {
        DiagramArc arc = _diagram.Graph.Arcs[index];
        EdgePath path = arc.Path!;
        bool pointsUp = arc.Kind == RelationshipKind.SupportedBy && _diagram.Options.Notation == Notation.Cae;
        (string style, string head) = StyleOf(arc);
        _text.Raw("<path");
        if (_near is not null)
        {
            _text.Attribute("id", NameOf(index));
        }

        _text.Raw(" class=\"").Raw(style).Raw("\" d=\"").Course(pointsUp ? path.Reversed() : path).Raw("\"");
        if (arc.Trunk is null || pointsUp)
        {
            _text.Raw(" marker-end=\"url(#").Raw(_prefix).Raw("m-").Raw(head).Raw(")\"");
        }

        _text.Attribute("data-from", _diagram.Graph.Nodes[arc.From].Element.Id);
        if (arc.To >= 0)
        {
            _text.Attribute("data-to", _diagram.Graph.Nodes[arc.To].Element.Id);
        }

        _text.Raw("/>\n");
        if (_diagram.Defeated.Has(arc))
        {
            DiagramPoint middle = path.MiddleOf(arc.MiddlePiece);
            WriteCross(middle.X - 7, middle.Y - 7, 14, 14);
        }

        if (_diagram.Options.Modules is { } modules && !_isPlain)
        {
            WriteCount(arc, modules.LabelOf(_diagram.Argument.Numbered.RelationshipAt(arc.Relationship)));
        }

        if (_diagram.ClaimPoints.PointsOf(arc) is { Length: > 0 } points)
        {
            DiagramPoint middle = path.MiddleOf(arc.MiddlePiece);
            WritePoints(points, middle.X, middle.Y + (_diagram.Defeated.Has(arc) ? 14 : 0));
        }
    }

    // A square with the ids of the points to its right, which leads to their argument where the picture shows it.
    private void WritePoints(ClaimPoint[] points, double x, double y)
    {
        const double Half = 4.5;
        string? argument = _diagram.ClaimPoints.ShownArgumentOf(points);
        string tone = _diagram.ClaimPoints.StandingOf(points) switch
        {
            Standing.Supported => " ag-point-good",
            Standing.InDoubt => " ag-point-doubt",
            Standing.Unsupported => " ag-point-bad",
            _ => string.Empty,
        };
        _text.Raw("<g").Attribute("data-points", string.Join(' ', points.Select(point => point.Id)));
        if (points.FirstOrDefault(point => point.Argument is not null)?.Argument is { } named)
        {
            _text.Attribute("data-argument", named);
        }

        _text.Raw("><title>").Escaped(PlainText.LineOf(string.Join("; ", points.AsEnumerable()))).Raw("</title>");
        if (argument is not null)
        {
            _text.Raw("<a").Attribute("href", $"#{SvgId.Of(_prefix, argument)}").Raw(">");
        }

        _text.Raw("<rect class=\"ag-point").Raw(tone).Raw("\"").Attribute("x", x - Half).Attribute("y", y - Half)
            .Raw(" width=\"9\" height=\"9\"/><text class=\"ag-point-id\"").Attribute("x", x + Half + 3).Attribute("y", y + 3.5).Raw(">")
            .Escaped(PlainText.LineOf(string.Join(", ", points.Select(point => point.Id)))).Raw(argument is null ? "</text></g>\n" : "</text></a></g>\n");
    }

    private bool IsContextOfModule(DiagramArc arc) =>
        _diagram.Options.Modules is { } modules && modules.IsContext(_diagram.Argument.Numbered.RelationshipAt(arc.Relationship));

    // For how many relationships an arrow between modules stands.
    private void WriteCount(DiagramArc arc, string label)
    {
        DiagramPoint middle = arc.Path!.MiddleOf(arc.MiddlePiece);
        _text.Raw("<g").Attribute("data-count", label).Raw("><text class=\"ag-count\"").Attribute("x", middle.X).Attribute("y", middle.Y + 4).Raw(">")
            .Escaped(label).Raw("</text></g>\n");
    }

    private void WriteCross(double x, double y, double width, double height) =>
        _text.Raw("<path class=\"ag-defeated\" d=\"M").Number(x).Raw(" ").Number(y).Raw("l").Number(width).Raw(" ").Number(height)
            .Raw("M").Number(x + width).Raw(" ").Number(y).Raw("l").Number(-width).Raw(" ").Number(height).Raw("\"/>\n");

    private string NameOf(int arc) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}r-{arc}");

    private void WriteNode(int node)
    {
        NodeBox box = _diagram.Graph.Nodes[node];
        Element element = box.Element;
        string? link = ElementHead.LinkOf(element);
        _text.Raw("<g").Attribute("id", SvgId.Of(_prefix, element.Id)).Attribute("data-id", element.Id);
        if (box.SheetName is { } sheet)
        {
            _text.Attribute("data-sheet", sheet);
        }

        _text.Raw("><title>").Escaped(_diagram.Options.Modules?.TooltipOf(element) ?? TooltipOf(box)).Raw("</title>");
        foreach (int arc in _near?[node] ?? [])
        {
            // Seen while the pointer or the focus is on the box. What is used stands by itself, where no rule of the picture finds it: it inherits its style.
            _text.Raw("<use").Attribute("class", StyleOf(_diagram.Graph.Arcs[arc]).Style + " ag-near").Attribute("href", "#" + NameOf(arc)).Raw("/>");
        }

        if (link is not null)
        {
            _text.LinkTo(link);
        }

        ShapeDrawing.Write(_text, box.Shape, StyleOf(box), box.X, box.Y, box.Width, box.Height, box.IsPathway, box.CompartmentHeight);
        ModuleMarks.WriteCompartment(_text, box, StyleOf(box));
        if (_diagram.Defeated.Has(box))
        {
            WriteCross(box.X - CrossBeyond, box.Y - CrossBeyond, box.Width + (2 * CrossBeyond), box.Height + (2 * CrossBeyond));
            ClearLines(box);
        }

        WriteLines(box, link);
        WriteDecorations(box);
        _text.Raw(link is null ? "</g>\n" : "</a></g>\n");
        if (ClaimPointMarks.PointsOf(box) is { Length: > 0 } points)
        {
            // Beside the element, for links cannot stand in one another.
            WritePoints(points, box.X + box.Width, box.Y + (box.Height / 2.0));
        }
    }

    // The cross stands behind the text: no line of it runs through a letter.
    private void ClearLines(NodeBox box)
    {
        double top = TopOf(box);
        foreach (TextLine line in box.Lines)
        {
            _text.Raw("<rect class=\"").Raw(StyleOf(box)).Raw(" ag-behind\"").Attribute("x", box.CentreX - (line.Width / 2.0) - 2).Attribute("y", top)
                .Attribute("width", line.Width + 4).Attribute("height", TextBlock.LineHeight).Raw("/>");
            top += TextBlock.LineHeight;
        }
    }

    private static double TopOf(NodeBox box) =>
        box.Y + ShapeGeometry.TextTop(box.Shape, box.Width, box.Height, box.CompartmentHeight, box.Lines.Count);

    private void WriteLines(NodeBox box, string? link)
    {
        double baseline = TopOf(box) + 11;
        double? left = ListLeft(box);
        foreach (TextLine line in box.Lines)
        {
            // A link stands in no other: one within the text ends the element's, which goes on after it.
            bool isApart = link is not null && line.Runs?.Any(run => run.Link is not null) == true;
            _text.Raw(isApart ? "</a>" : string.Empty).Line(line, box.CentreX, baseline, isApart ? link : null, line.IsListed ? left : null);
            if (isApart)
            {
                _text.LinkTo(link!);
            }

            baseline += TextBlock.LineHeight;
        }
    }

    // Items of a list begin below each other where each line has the same room.
    private static double? ListLeft(NodeBox box) =>
        ShapeGeometry.HasSlantedSides(box.Shape) ? null
        : box.Lines.Where(line => line.IsListed).Select(line => line.Width).DefaultIfEmpty().Max() is var width and > 0 ? box.CentreX - (width / 2.0)
        : null;

    private void WriteDecorations(NodeBox box)
    {
        if (box.Element.Kind is ElementKind.Assumption or ElementKind.Justification)
        {
            // Where the outline leaves a corner free: below an ellipse, above an arch.
            _text.Raw("<text class=\"ag-id\"").Attribute("x", box.X + box.Width - 7.0).Attribute("y", box.Y + (box.Owner is null ? box.Height - 3.0 : 9))
                .Raw(box.Element.Kind == ElementKind.Assumption ? ">A</text>" : ">J</text>");
        }

        if (box.IsUninstantiated && !box.HasSplitDiamond)
        {
            PatternDrawing.WriteTriangle(_text, box);
        }

        ModuleMarks.Write(_text, box);

        double bottom = box.Y + box.Height;
        if (box.Joint is { } choice && (_isPlain || IsChoiceOfPattern(box)))
        {
            _text.Raw("<path class=\"ag-choice\" d=\"M").Number(box.CentreX).Raw(" ").Number(bottom + 10).Raw("l8 8l-8 8l-8-8Z\"/>")
                .Raw("<text class=\"ag-joint ag-left\"").Attribute("x", box.CentreX + 13).Attribute("y", bottom + 22).Raw(">").Escaped(choice).Raw("</text>");
        }
        else if (box.Joint is { } joint)
        {
            double width = (TextMeasure.WidthOf(joint, isBold: false) * 11 / 1000) + 14;
            _text.Raw("<rect class=\"ag-pill\"").Attribute("x", box.CentreX - (width / 2))
                .Attribute("y", bottom + 10).Attribute("width", width).Attribute("height", 17).Raw(" rx=\"8.5\"/>")
                .Raw("<text class=\"ag-joint\"").Attribute("x", box.CentreX).Attribute("y", bottom + 22).Raw(">").Escaped(joint).Raw("</text>");
        }
        else if (box.Tab is { } tab)
        {
            double width = ShortText.WidthOf(tab, isBold: false) + 16;
            _text.Raw("<path class=\"ag-tab\" d=\"M").Number(box.CentreX - (width / 2)).Raw(" ").Number(bottom).Raw("v14q0 4 4 4h").Number(width - 8)
                .Raw("q4 0 4 -4v-14\"/><text class=\"ag-tab-text\"").Attribute("x", box.CentreX).Attribute("y", bottom + 13).Raw(">").Escaped(tab)
                .Raw("</text>");
        }
        else if (box.IsUndeveloped)
        {
            // One that is to be instantiated as well has both marks in one: the diamond, whose upper half is the triangle.
            _text.Raw("<path class=\"ag-diamond\" d=\"M").Number(box.CentreX).Raw(" ").Number(bottom)
                .Raw(box.HasSplitDiamond ? "l8 8l-8 8l-8-8Zm-8 8h16\"/>" : "l8 8l-8 8l-8-8Z\"/>");
        }
    }

    private bool IsChoiceOfPattern(NodeBox box) => _diagram.Options.Pattern is { } pattern
        && PatternMarks.ChoiceBelow(pattern, box.Element.Id, _diagram.Argument.Numbered.Supporters.CountOf(box.Number)) is not null;

    private string StyleOf(NodeBox box) => (_diagram.Marks, box.Mark) switch
    {
        (_, { } mark) => StyleSheet.ClassOf(mark.Tone),
        _ when _isPlain => "ag-bare",
        ({ }, _) => "ag-plain",
        _ => box.IsPathway ? "ag-pathway"
            : "ag-"
                + box.Element.Kind.ToWord()
                + (box.Element is Evidence { State: EvidenceState.Planned or EvidenceState.Missing or EvidenceState.Withdrawn } ? " ag-lacking" : string.Empty),
    };

    private static string TooltipOf(NodeBox box)
    {
        Element element = box.Element;
        string tooltip = $"{element.Id}: {element.Kind.ToWord()}{(box.IsPathway ? ", a pathway" : string.Empty)}{ModuleMarks.WordsOf(box)}\n"
            + ElementHead.StatementOf(element).Plain;
        return element.Description is { Length: > 0 } description ? tooltip + "\n" + LightMarkup.ToPlainText(description) : tooltip;
    }
}
