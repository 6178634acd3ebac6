namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// An element with what stands beside it: its contexts, assumptions and justifications, and what challenges it. Laid out as one box;
/// places are from the upper middle of the core.
/// </summary>
internal sealed class Cluster
{
    public required int Index { get; init; }

    /// <summary>The box in the middle.</summary>
    public required int Core { get; init; }

    public List<SideMember> Left { get; } = [];

    public List<SideMember> Right { get; } = [];

    /// <summary>Whether a lane is kept free beside the core or its outermost column.</summary>
    public bool NeedsLeftLane { get; set; }

    public bool NeedsRightLane { get; set; }

    /// <summary>How far the cluster reaches to the left of the core's middle.</summary>
    public int LeftReach { get; set; }

    public int RightReach { get; set; }

    /// <summary>How far it reaches above the core's upper side.</summary>
    public int Above { get; set; }

    /// <summary>How far it reaches below the core's upper side.</summary>
    public int Below { get; set; }

    public int MemberCount => Left.Count + Right.Count;

    /// <summary>
    /// The cluster that leads its group: what is laid out as one, because it challenges the leader or what challenges that, or stands in one stack with it.
    /// Itself, where it stands alone.
    /// </summary>
    public Cluster Leader { get; set; } = null!;

    /// <summary>Where the core's middle lies, from that of the leader's core.</summary>
    public int Offset { get; set; }

    /// <summary>How far below the leader's core the core stands: 0 but in a stack.</summary>
    public int Drop { get; set; }

    /// <summary>For a leader, whether its group is a stack: leaves of one element, one below the other, with their edges in a lane on the left.</summary>
    public bool IsStack { get; set; }

    /// <summary>For a leader, the clusters of its group from left to right, or from the top of a stack, itself first.</summary>
    public List<Cluster> Group { get; } = [];

    /// <summary>For a leader, the arcs that lead straight from a cluster of the group to its neighbour.</summary>
    public List<int> DirectArcs { get; } = [];

    /// <summary>For a leader, how far the group reaches.</summary>
    public int GroupRight { get; set; }

    /// <summary>For a leader, how far the group reaches above the cores' upper sides.</summary>
    public int GroupAbove { get; set; }

    /// <summary>For a leader, how far the group reaches below them.</summary>
    public int GroupBelow { get; set; }
}

/// <summary>A box beside the core of a cluster.</summary>
internal sealed class SideMember
{
    public required int Node { get; init; }

    /// <summary>The arc that ties it to the cluster.</summary>
    public required int Arc { get; init; }

    public required bool IsRight { get; init; }

    /// <summary>The member right above it, which it challenges; null where its arc leads to the core or to another arc.</summary>
    public SideMember? Challenged { get; init; }

    /// <summary>Whether a member that challenges it stands right below it.</summary>
    public bool HasFollower { get; set; }

    public int Column { get; set; }

    public int Row { get; set; }

    /// <summary>The middle of its column, from the core's middle.</summary>
    public int CentreX { get; set; }

    /// <summary>The upper side, from the core's.</summary>
    public int Top { get; set; }

    /// <summary>The side of its column that looks to the core.</summary>
    public int InnerX { get; set; }

    /// <summary>The side of its column that looks away.</summary>
    public int OuterX { get; set; }

    /// <summary>The free height above its row, along which edges pass to outer columns.</summary>
    public int RunY { get; set; }
}
