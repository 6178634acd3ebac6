using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Svg;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>
/// Draws the marks of patterns: a solid ball for a multiplicity, a hollow one for an option, a solid diamond for a choice, a triangle for tokens.
/// </summary>
internal sealed class PatternDrawing
{
    private const int Radius = 5;

    private readonly Dictionary<Relationship, PatternRelationship> _marked;
    private readonly Pattern _pattern;

    public PatternDrawing(Pattern pattern)
    {
        _pattern = pattern;
        _marked = pattern.Relationships.ToDictionary(each => each.Relationship);
    }

    /// <summary>Draws the mark of a relationship, if it has one, on the middle of its course.</summary>
    public void Write(SvgText text, Diagram diagram, DiagramArc arc)
    {
        if (!_marked.TryGetValue(diagram.Argument.Numbered.RelationshipAt(arc.Relationship), out PatternRelationship? marked))
        {
            return;
        }

        DiagramPoint middle = arc.Path!.MiddleOf(arc.MiddlePiece);
        NodeBox box = diagram.Graph.Nodes[arc.From];
        bool isBelow = marked.Choice is not null && arc.Kind == RelationshipKind.SupportedBy
            && PatternMarks.ChoiceBelow(_pattern, box.Element.Id, diagram.Argument.Numbered.Supporters.CountOf(box.Number)) is not null;
        string? choice = marked.Choice is null || isBelow ? null : marked.Choice.Of(_pattern.Relationships.Count(
            each => each.Relationship.From == marked.Relationship.From && each.Relationship.Kind == arc.Kind && each.Choice?.By == marked.Choice.By));
        double x = middle.X;
        if (choice is not null)
        {
            text.Raw("<path class=\"ag-choice\" d=\"M").Number(x).Raw(" ").Number(middle.Y - 7).Raw("l7 7l-7 7l-7-7Z\"/>");
        }
        else if (marked.Multiplicity is not null || marked.RecursiveOver is not null || marked.When is not null)
        {
            bool isSolid = marked.Multiplicity is not null || marked.RecursiveOver is not null;
            text.Raw("<circle class=\"").Raw(isSolid ? "ag-choice" : "ag-diamond").Raw("\"").Attribute("cx", x).Attribute("cy", middle.Y)
                .Attribute("r", Radius).Raw("/>");
        }

        EdgeLabel.Write(text, PatternMarks.LabelOf(marked, choice), x + Radius + 4, middle.Y);
    }

    /// <summary>Draws the triangle of an element that is not instantiated, beside the mark below it if there is one.</summary>
    public static void WriteTriangle(SvgText text, NodeBox box)
    {
        double x = box.CentreX - (box.Below > NodeBox.TriangleHeight ? 28 : 0);
        text.Raw("<path class=\"ag-diamond\" d=\"M").Number(x).Raw(" ").Number(box.Y + box.Height).Raw("l8 12h-16Z\"/>");
    }
}
