namespace ArgumentGraph.Analysis.Response;

/// <summary>A place in a graph of arrivals: when it is reached is the first, or the last, of when the nodes before are, and what its step takes.</summary>
internal sealed class ArrivalNode
{
    /// <summary>Orders the nodes: those before have less.</summary>
    public required double Rank { get; init; }

    /// <summary>What its step takes; null: nothing.</summary>
    public ResponseStep? Step { get; init; }

    /// <summary>Whether it waits for the last of the nodes before instead of the first.</summary>
    public bool WaitsForAll { get; init; }

    /// <summary>Whether it begins at once, with nothing before it.</summary>
    public bool IsEntry { get; init; }

    /// <summary>The nodes before it.</summary>
    public List<ArrivalNode> Before { get; } = [];

    /// <summary>The nodes that follow it.</summary>
    public List<ArrivalNode> After { get; } = [];

    /// <summary>Whether the act waits for it, so that it is in time whenever it comes.</summary>
    public bool Blocks { get; init; }

    /// <summary>The part of the graph that it stands for, of what lies between the node before it and the one after; or null.</summary>
    public ArrivalPart? Part { get; init; }

    /// <summary>Puts the node behind another.</summary>
    public void Follow(ArrivalNode before)
    {
        Before.Add(before);
        before.After.Add(this);
    }
}
