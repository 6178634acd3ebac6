using ArgumentGraph.Rendering.Layout;

namespace ArgumentGraph.Rendering;

/// <summary>A relationship in a diagram.</summary>
public sealed class DiagramEdge
{
    private readonly DiagramArc _arc;

    internal DiagramEdge(Relationship relationship, DiagramArc arc)
    {
        Relationship = relationship;
        _arc = arc;
    }

    /// <summary>The relationship.</summary>
    public Relationship Relationship { get; }

    /// <summary>
    /// Its course as straight lines, from the element in which it is written to what it points at; curves are given by several points. It begins and ends on
    /// the outlines of what it connects; a challenge of a relationship ends on the course of that. Made anew at each call.
    /// </summary>
    public ValueList<DiagramPoint> Points => ValueList.Create<DiagramPoint>(_arc.WholePath().Flatten());

    /// <summary>The relationship.</summary>
    public override string ToString() => Relationship.ToString();
}
