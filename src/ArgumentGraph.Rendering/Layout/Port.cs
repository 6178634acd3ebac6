namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// A place where edges come to a cluster: upright along a lane that holds no box, then level to where they end. In pixels
/// from the upper middle of the leader's core.
/// </summary>
/// <param name="Cluster">The index of the group's leading cluster.</param>
/// <param name="Lane">The lane's place to the right of the middle of the leader's core.</param>
/// <param name="EndX">Where the edge ends.</param>
/// <param name="EndY">At what height it turns and ends.</param>
internal readonly record struct Port(int Cluster, int Lane, double EndX, double EndY);
