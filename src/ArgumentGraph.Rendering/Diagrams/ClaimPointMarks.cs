using ArgumentGraph.Rendering.Layout;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>
/// The claim points of what a diagram shows, as the standard draws them: a solid square with the point's id beside it, on the relationship, or on the side of
/// the element.
/// </summary>
internal sealed class ClaimPointMarks
{
    private readonly Diagram _diagram;
    private readonly Dictionary<DiagramArc, ClaimPoint[]> _ofArcs = [];

    public ClaimPointMarks(Diagram diagram)
    {
        _diagram = diagram;
        foreach (DiagramArc arc in diagram.Graph.Arcs.Where(arc => arc.Kind != RelationshipKind.Challenges))
        {
            Element from = diagram.Graph.Nodes[arc.From].Element;
            if (from.ClaimPoints.Count > 0)
            {
                string to = diagram.Graph.Nodes[arc.To].Element.Id;
                ClaimPoint[] points = [.. from.ClaimPoints.Where(point => point.On.Contains(to, StringComparer.Ordinal))];
                if (points.Length > 0)
                {
                    _ofArcs.Add(arc, points);
                }
            }
        }

        Any = _ofArcs.Count > 0 || Array.Exists(diagram.Graph.Nodes, box => PointsOf(box).Length > 0);
    }

    /// <summary>Whether there is one.</summary>
    public bool Any { get; }

    /// <summary>The points on a relationship, in the author's order.</summary>
    public ClaimPoint[] PointsOf(DiagramArc arc) => _ofArcs.GetValueOrDefault(arc) ?? [];

    /// <summary>The points on an element itself, in the author's order.</summary>
    public static ClaimPoint[] PointsOf(NodeBox box) =>
        box.Element.ClaimPoints.Count == 0 ? [] : [.. box.Element.ClaimPoints.Where(point => point.IsOnElement)];

    /// <summary>The top of the argument of the first point that has one in the picture; null where none has.</summary>
    public string? ShownArgumentOf(ClaimPoint[] points) =>
        Array.Find(points, point => point.Argument is { } id && Array.Exists(_diagram.Graph.Nodes, box => box.Element.Id == id))?.Argument;

    /// <summary>
    /// Where the picture is about standings, the lowest standing of the arguments of points, which is unsupported where one is not there. Null: drawn as the
    /// standard does.
    /// </summary>
    public Standing? StandingOf(ClaimPoint[] points) => _diagram.Marks is null
        ? null
        : points.Select(point => point.Argument is { } id && _diagram.Argument.TryGetElement(id, out Element? root) && root is Goal or Claim
            ? _diagram.Support.Value[point.Argument].Standing
            : Standing.Unsupported).Min();
}
