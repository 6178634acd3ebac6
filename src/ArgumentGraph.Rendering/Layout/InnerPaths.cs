namespace ArgumentGraph.Rendering.Layout;

/// <summary>Draws the edges within a cluster, from the upper middle of its core.</summary>
internal sealed class InnerPaths(DiagramGraph graph)
{
    /// <summary>Draws them all; those of challenges after those they challenge.</summary>
    public void Draw(Cluster cluster)
    {
        foreach (SideMember member in cluster.Left.Concat(cluster.Right).OrderBy(member => member.Arc))
        {
            Draw(cluster, member);
        }
    }

    /// <summary>Draws the arcs between neighbours of a group, from the upper middle of its leader's core.</summary>
    public void DrawGroup(Cluster leader)
    {
        foreach (int index in leader.DirectArcs)
        {
            DiagramArc arc = graph.Arcs[index];
            Cluster from = leader.Group.Find(member => member.Core == arc.From)!;
            Cluster to = leader.Group[leader.Group.IndexOf(from) - 1];
            (double fromX, double fromY) = SideOf(from, isRight: false);
            (double toX, double toY) = to.Core == arc.To ? SideOf(to, isRight: true) : SideOf(to, to.Right.Find(member => member.Node == arc.To)!);
            double end = to.Offset + to.RightReach;
            arc.Path = new EdgePath(new(fromX, fromY)).LineTo(from.Offset - (graph.Nodes[from.Core].Width / 2), fromY).Level(end, toY).LineTo(toX, toY);
            arc.MiddlePiece = fromX == from.Offset - (graph.Nodes[from.Core].Width / 2) ? 0 : 1;
            DiagramPoint point = arc.Path.MiddleOf(arc.MiddlePiece);
            arc.MiddlePort = new(leader.Index, (int)point.X, point.X, point.Y);
        }
    }

    private (double X, double Y) SideOf(Cluster cluster, SideMember member)
    {
        NodeBox box = graph.Nodes[member.Node];
        double y = box.Height / 2.0;
        return (cluster.Offset + member.CentreX - (box.Width / 2.0) + ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, y, isRight: true), member.Top + y);
    }

    private (double X, double Y) SideOf(Cluster cluster, bool isRight)
    {
        NodeBox core = graph.Nodes[cluster.Core];
        double y = core.Height / 2.0;
        return (cluster.Offset - (core.Width / 2.0) + ShapeGeometry.SideAt(core.Shape, core.Width, core.Height, y, isRight), y);
    }

    private void Draw(Cluster cluster, SideMember member)
    {
        DiagramArc arc = graph.Arcs[member.Arc];
        NodeBox box = graph.Nodes[member.Node];
        if (member.Challenged is { } above)
        {
            NodeBox target = graph.Nodes[above.Node];
            arc.Path = new EdgePath(new(member.CentreX, member.Top)).LineTo(member.CentreX, above.Top + target.Height);
            double middle = (member.Top + above.Top + target.Height) / 2.0;
            arc.MiddlePort = new(cluster.Leader.Index, cluster.Offset + ClusterGeometry.OuterLane(member), cluster.Offset + member.CentreX, middle);
            return;
        }

        NodeBox core = graph.Nodes[cluster.Core];
        double at = member.Top + (box.Height / 2.0);
        double side = member.CentreX - (box.Width / 2.0) + ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, box.Height / 2.0, !member.IsRight);
        double coreY = core.Height / 2.0;
        double coreX = ShapeGeometry.SideAt(core.Shape, core.Width, core.Height, coreY, member.IsRight) - (core.Width / 2.0);
        int half = member.IsRight ? core.Width / 2 : -(core.Width / 2);
        int channel = half + (member.IsRight ? ClusterGeometry.Channel : -ClusterGeometry.Channel);

        // From the channel's far side to the member: over the run above its row, where columns lie between.
        EdgePath outer = member.Column == 0
            ? new EdgePath(new(channel, at)).LineTo(side, at)
            : new EdgePath(new(channel, member.RunY)).LineTo(member.InnerX - (member.IsRight ? ClusterGeometry.Channel : -ClusterGeometry.Channel), member.RunY)
                .Level(member.InnerX, at).LineTo(side, at);
        if (arc.TargetArc >= 0)
        {
            // To the middle of another arc in the same channel.
            DiagramArc challenged = graph.Arcs[arc.TargetArc];
            DiagramPoint middle = challenged.Path!.MiddleOf(challenged.MiddlePiece);
            EdgePath path = outer.Reversed();
            double y = path.End.Y;
            arc.MiddlePiece = path.Pieces.Count;
            arc.Path = path.CurveTo((channel + middle.X) / 2, y, middle.X, (y + middle.Y) / 2, middle.X, middle.Y);
        }
        else
        {
            EdgePath path = new EdgePath(new(coreX, coreY)).LineTo(half, coreY);
            arc.MiddlePiece = path.Pieces.Count;
            path = path.Level(channel, outer.Start.Y).Append(outer);
            int pieces = path.Pieces.Count;
            bool isFrame = arc.Kind == RelationshipKind.InContextOf;
            arc.MiddlePiece = isFrame ? arc.MiddlePiece : pieces - 1 - arc.MiddlePiece;
            arc.Path = isFrame ? path : path.Reversed();
        }

        DiagramPoint point = arc.Path.MiddleOf(arc.MiddlePiece);
        arc.MiddlePort = new(cluster.Leader.Index, cluster.Offset + (int)point.X, cluster.Offset + point.X, point.Y);
    }
}
