namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Puts challengers that have support or context of their own beside what they challenge: their clusters become a group, which is laid out as one.
/// </summary>
/// <remarks>
/// Only what supports nothing joins, and only what is lower in the drawing order than the group's leader, as challengers are but in cycles: all that rests on
/// the group is higher then, and all that it rests on is lower, so that layers can still be found.
/// </remarks>
internal sealed class ChallengerGroups(DiagramGraph graph, SidePlacement placement)
{
    private const int MostInGroup = 5;

    /// <summary>Makes the groups.</summary>
    public void Run()
    {
        var supports = new bool[graph.Nodes.Length];
        foreach (DiagramArc arc in graph.Arcs)
        {
            if (arc.Kind == RelationshipKind.SupportedBy)
            {
                supports[arc.To] = true;
            }
        }

        foreach (DiagramArc arc in graph.Arcs)
        {
            if (arc is { Kind: RelationshipKind.Challenges, IsWithin: false, To: >= 0 } && !supports[arc.From])
            {
                TryJoin(placement.ClusterOf(arc.From), placement.ClusterOf(arc.To).Leader);
            }
        }

        FindDirectArcs();
    }

    private void TryJoin(Cluster challenger, Cluster leader)
    {
        // One that stands in a group already stays there; one that leads a group brings it along.
        bool isFree = challenger.Leader == challenger && challenger != leader && graph.HeightOf(challenger.Core) < graph.HeightOf(leader.Core);
        if (!isFree || leader.Group.Count + challenger.Group.Count > MostInGroup)
        {
            return;
        }

        foreach (Cluster member in challenger.Group)
        {
            member.Leader = leader;
            leader.Group.Add(member);
        }

        challenger.Group.Clear();
    }

    // From a core to the one on its left, or a member beside that, where nothing stands between.
    private void FindDirectArcs()
    {
        for (int i = 0; i < graph.Arcs.Count; i++)
        {
            DiagramArc arc = graph.Arcs[i];
            if (arc is not { Kind: RelationshipKind.Challenges, IsWithin: false, To: >= 0 })
            {
                continue;
            }

            Cluster from = placement.ClusterOf(arc.From);
            Cluster to = placement.ClusterOf(arc.To);
            bool isReached = placement.MemberOf(arc.To) is { } member ? member.IsRight && to.Right.Count <= ClusterGeometry.MostRows : to.Right.Count == 0;
            if (from.Leader == to.Leader && from.Leader.Group.IndexOf(from) == from.Leader.Group.IndexOf(to) + 1 && from.Left.Count == 0 && isReached)
            {
                arc.IsWithin = true;
                from.Leader.DirectArcs.Add(i);
            }
        }
    }
}
