namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Places the members of a cluster: in columns to both sides of the core, with a channel free of boxes inside each column and a free run above each row, so
/// that every edge has a way that touches no box.
/// </summary>
internal sealed class ClusterGeometry(DiagramGraph graph)
{
    /// <summary>The width of the channel inside a column.</summary>
    public const int Channel = 36;

    /// <summary>The width of the lane outside everything.</summary>
    public const int Lane = 20;

    /// <summary>How many members stand in one column whatever their number on that side.</summary>
    public const int MostRows = 4;

    /// <summary>What is free between the members of a stack.</summary>
    public const int StackGap = 14;

    /// <summary>About how wide a stack is beyond its boxes: its lane, and what is free beside it.</summary>
    public const int BesideStack = Lane + 30;

    private const int GroupGap = 40;
    private const int RowGap = 18;

    /// <summary>Places all members, and sets how far the cluster reaches.</summary>
    public void Set(Cluster cluster)
    {
        NodeBox core = graph.Nodes[cluster.Core];
        cluster.Above = 0;
        cluster.Below = core.Height + core.Below;
        cluster.LeftReach = Reach(cluster, cluster.Left, core, -1) + (cluster.NeedsLeftLane ? Lane : 0);
        cluster.RightReach = Reach(cluster, cluster.Right, core, 1) + (cluster.NeedsRightLane ? Lane : 0);
    }

    /// <summary>Sets the clusters of a group side by side, or those of a stack one below the other.</summary>
    public static void SetGroup(Cluster leader)
    {
        if (leader.IsStack)
        {
            SetStack(leader);
            return;
        }

        leader.GroupRight = leader.RightReach;
        leader.GroupAbove = leader.Above;
        leader.GroupBelow = leader.Below;
        foreach (Cluster member in leader.Group.Skip(1))
        {
            member.Offset = leader.GroupRight + GroupGap + member.LeftReach;
            leader.GroupRight = member.Offset + member.RightReach;
            leader.GroupAbove = Math.Max(leader.GroupAbove, member.Above);
            leader.GroupBelow = Math.Max(leader.GroupBelow, member.Below);
        }
    }

    /// <summary>The lane beside a stack in which the edges of its members run.</summary>
    public static int StackLane(Cluster leader) => Lane - 6 - leader.LeftReach;

    private static void SetStack(Cluster leader)
    {
        int half = leader.Group.Max(member => Math.Max(member.LeftReach, member.RightReach));
        int bottom = 0;
        foreach (Cluster member in leader.Group)
        {
            member.Drop = bottom;
            bottom += member.Below + StackGap;
        }

        leader.LeftReach = half + Lane;
        leader.GroupRight = half;
        leader.GroupAbove = 0;
        leader.GroupBelow = bottom - StackGap;
    }

    /// <summary>The lane beside the core.</summary>
    public int CoreLane(Cluster cluster, bool isRight)
    {
        int half = graph.Nodes[cluster.Core].Width / 2;
        int away = half + ((isRight ? cluster.Right : cluster.Left).Count > 0 ? Channel / 2 : Lane - 6);
        return isRight ? away : -away;
    }

    /// <summary>The lane on the far side of a member.</summary>
    public static int OuterLane(SideMember member) => member.OuterX + ((Lane - 6) * (member.IsRight ? 1 : -1));

    private int Reach(Cluster cluster, List<SideMember> side, NodeBox core, int direction)
    {
        int reach = core.Width / 2;
        if (side.Count == 0)
        {
            return reach;
        }

        Arrange(side);
        int columns = side.Max(member => member.Column) + 1;
        int[] heights = RowHeights(side);
        int total = heights.Sum() + (RowGap * (heights.Length - 1));
        int top = (core.Height - total) / 2;
        cluster.Above = Math.Max(cluster.Above, -(top - (columns > 1 ? RowGap : 0)));
        cluster.Below = Math.Max(cluster.Below, top + total);
        for (int column = 0; column < columns; column++)
        {
            int width = side.Where(member => member.Column == column).Max(member => graph.Nodes[member.Node].Width);
            int inner = reach + Channel;
            foreach (SideMember member in side.Where(member => member.Column == column))
            {
                int row = top;
                for (int i = 0; i < member.Row; i++)
                {
                    row += heights[i] + RowGap;
                }

                NodeBox box = graph.Nodes[member.Node];
                member.CentreX = direction * (inner + (width / 2));
                member.InnerX = direction * inner;
                member.OuterX = direction * (inner + width);
                member.RunY = row - (RowGap / 2);
                member.Top = member.HasFollower
                    ? row + heights[member.Row] - box.Height
                    : member.Challenged is null ? row + ((heights[member.Row] - box.Height) / 2) : row;
            }

            reach = inner + width;
        }

        return reach;
    }

    // Column by column; a challenger stays under what it challenges.
    private static void Arrange(List<SideMember> side)
    {
        int rows = side.Count <= MostRows ? side.Count : Math.Max(MostRows, (int)Math.Ceiling(Math.Sqrt(side.Count * 1.5)));
        int column = 0;
        int row = 0;
        for (int i = 0; i < side.Count;)
        {
            int group = 1;
            while (i + group < side.Count && side[i + group].Challenged is not null)
            {
                group++;
            }

            if (row > 0 && row + group > rows)
            {
                column++;
                row = 0;
            }

            for (; group > 0; group--, i++)
            {
                side[i].Column = column;
                side[i].Row = row++;
            }
        }
    }

    private int[] RowHeights(List<SideMember> side)
    {
        var heights = new int[side.Max(member => member.Row) + 1];
        foreach (SideMember member in side)
        {
            heights[member.Row] = Math.Max(heights[member.Row], graph.Nodes[member.Node].Height + graph.Nodes[member.Node].Below);
        }

        return heights;
    }
}
