using ArgumentGraph.Rendering.Layout;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>What challenges have defeated of what a diagram shows: the standard crosses it out.</summary>
internal sealed class DefeatedParts
{
    private readonly HashSet<NodeBox> _boxes = [];
    private readonly HashSet<DiagramArc> _arcs = [];

    /// <param name="structure">The argument.</param>
    /// <param name="graph">What is shown of it.</param>
    /// <param name="support">What judges challenges; asked only where some are shown.</param>
    public DefeatedParts(NumberedArgument structure, DiagramGraph graph, Lazy<SupportReport> support)
    {
        if (!graph.Arcs.Exists(arc => arc.Kind == RelationshipKind.Challenges))
        {
            return;
        }

        _boxes.UnionWith(graph.Nodes.Where(box => support.Value[box.Element.Id].Reason == StandingReason.Defeated));
        foreach (DiagramArc arc in graph.Arcs)
        {
            foreach (int challenge in structure.Challenges.OfRelationship(arc.Relationship))
            {
                if (support.Value.EffectOf(structure.RelationshipAt(structure.Challenges.RelationshipOf(challenge))) == ChallengeEffect.Defeats)
                {
                    _arcs.Add(arc);
                }
            }
        }
    }

    private DefeatedParts()
    {
    }

    /// <summary>Nothing.</summary>
    public static DefeatedParts None { get; } = new();

    public bool Any => _boxes.Count + _arcs.Count > 0;

    public bool Has(NodeBox box) => _boxes.Contains(box);

    public bool Has(DiagramArc arc) => _arcs.Contains(arc);
}
