namespace ArgumentGraph.Rendering.Layout;

/// <summary>Says where each edge between clusters leaves its box and where it arrives.</summary>
/// <remarks>
/// Support leaves at the middle of the lower side and arrives at the middle of the upper. Everything else comes from the side, along a lane that is kept free
/// for it, but for a challenge of something higher up, which leaves its challenger at the top. Support of a stack comes down its lane to the side of each
/// member.
/// </remarks>
internal sealed class PortPlan(DiagramGraph graph, SidePlacement placement, ClusterGeometry geometry)
{
    /// <summary>Keeps lanes free wherever an edge may need one.</summary>
    public void Reserve()
    {
        foreach (DiagramArc arc in graph.Arcs)
        {
            if (arc.IsWithin || IsPlainSupport(arc))
            {
                continue;
            }

            ReserveCore(placement.ClusterOf(arc.From), LeavesRight(arc));
            if (arc.To >= 0)
            {
                ReserveAt(arc.To);
            }
            else if (graph.Arcs[arc.TargetArc] is { IsWithin: true } challenged && FollowerOf(challenged) is { } follower)
            {
                ReserveOuter(placement.ClusterOf(follower.Node), follower);
            }
        }
    }

    /// <summary>Whether the arc is support that goes down, as all does but what closes a cycle.</summary>
    public bool IsPlainSupport(DiagramArc arc) => arc.Kind == RelationshipKind.SupportedBy && graph.HeightOf(arc.To) < graph.HeightOf(arc.From);

    /// <summary>Where the arc leaves its box.</summary>
    /// <param name="arc">The arc.</param>
    /// <param name="goesUp">Whether it leads to a higher layer.</param>
    public Port Leaving(DiagramArc arc, bool goesUp)
    {
        Cluster cluster = placement.ClusterOf(arc.From);
        NodeBox box = graph.Nodes[arc.From];
        if (IsPlainSupport(arc))
        {
            return At(cluster, 0, 0, box.Height);
        }

        return goesUp && arc.Kind == RelationshipKind.Challenges ? At(cluster, 0, 0, 0) : AtCore(cluster, box, LeavesRight(arc));
    }

    /// <summary>Where it arrives: at a box, or at the middle of an arc within a cluster.</summary>
    public Port Arriving(DiagramArc arc)
    {
        if (arc.To < 0)
        {
            return graph.Arcs[arc.TargetArc].MiddlePort!.Value;
        }

        Cluster cluster = placement.ClusterOf(arc.To);
        NodeBox box = graph.Nodes[arc.To];
        if (placement.MemberOf(arc.To) is { } member)
        {
            int width = box.Width / 2;
            double end = member.CentreX - width + ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, box.Height / 2.0, member.IsRight);
            return At(cluster, ClusterGeometry.OuterLane(member), end, member.Top + (box.Height / 2));
        }

        if (cluster.Leader.IsStack)
        {
            double middle = box.Height / 2.0;
            double side = ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, middle, isRight: false) - (box.Width / 2.0);
            return At(cluster, ClusterGeometry.StackLane(cluster.Leader), side, middle);
        }

        return IsPlainSupport(arc) ? At(cluster, 0, 0, 0) : AtCore(cluster, box, isRight: true);
    }

    // What closes a circle of one element leaves on the left and comes back on the right.
    // Challengers stand to the right of what they challenge in their group.
    private bool LeavesRight(DiagramArc arc) =>
        arc.Kind != RelationshipKind.InContextOf && arc.From != arc.To
        && (arc.To < 0 || placement.ClusterOf(arc.From).Leader != placement.ClusterOf(arc.To).Leader);

    private static Port At(Cluster cluster, int lane, double x, double y) =>
        new(cluster.Leader.Index, cluster.Offset + lane, cluster.Offset + x, cluster.Drop + y);

    // Beside what has members the edge touches the core a little lower than theirs do.
    private Port AtCore(Cluster cluster, NodeBox box, bool isRight)
    {
        bool isBusy = (isRight ? cluster.Right : cluster.Left).Count > 0;
        double at = isBusy ? box.Height * 3 / 4 : box.Height / 2;
        double side = ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, at, isRight) - (box.Width / 2);
        return At(cluster, geometry.CoreLane(cluster, isRight), side, at);
    }

    private void ReserveAt(int node)
    {
        Cluster cluster = placement.ClusterOf(node);
        if (placement.MemberOf(node) is { } member)
        {
            ReserveOuter(cluster, member);
        }
        else
        {
            ReserveCore(cluster, isRight: true);
        }
    }

    // Where there is a column beside the core, its channel serves.
    private static void ReserveCore(Cluster cluster, bool isRight)
    {
        cluster.NeedsRightLane |= isRight && cluster.Right.Count == 0;
        cluster.NeedsLeftLane |= !isRight && cluster.Left.Count == 0;
    }

    // The lane outside the outermost column is kept even where an inner one would do: columns are not known yet.
    private static void ReserveOuter(Cluster cluster, SideMember member)
    {
        cluster.NeedsRightLane |= member.IsRight;
        cluster.NeedsLeftLane |= !member.IsRight;
    }

    private SideMember? FollowerOf(DiagramArc arc) =>
        arc.Kind == RelationshipKind.Challenges && placement.MemberOf(arc.From) is { Challenged: not null } member ? member : null;
}
