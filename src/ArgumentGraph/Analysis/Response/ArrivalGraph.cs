namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// Makes the graph of arrivals of a pathway's steps, and takes it apart: where all that follows a node runs together again in another, and nothing else comes
/// in between, what lies between them is a part by itself, which is worked out once, and the node is a branch no more.
/// </summary>
/// <remarks>
/// The single-entry, single-exit regions of program analysis (Johnson, Pearson and Pingali 1994): a region ends where all that is open runs together in one
/// node, which one pass by rank finds, since there are no cycles.
/// </remarks>
internal static class ArrivalGraph
{
    private static readonly Latency AtOnce = new() { AtMost = TimeSpan.Zero, Distribution = LatencyDistribution.Fixed };

    /// <summary>The whole as one part whose exit is the first act or block; null where no chain leads to either.</summary>
    public static ArrivalPart? Of(ResponseGraph graph)
    {
        bool[] leadsToEnd = LeadsToEnd(graph);
        var isFollowed = new bool[graph.Count];
        foreach (int before in Enumerable.Range(0, graph.Count).Where(node => leadsToEnd[node]).SelectMany(node => graph.NodesBefore[node]))
        {
            isFollowed[before] = true;
        }

        var nodes = new List<ArrivalNode>(graph.Count);
        var nodeOf = new ArrivalNode?[graph.Count];
        var end = new ArrivalNode { Rank = graph.Count };
        for (int index = 0; index < graph.Count; index++)
        {
            if (!leadsToEnd[index])
            {
                continue;
            }

            ResponseStep? step = graph.StepOf(index);
            bool blocks = graph.Blocks(index);
            var node = new ArrivalNode
            {
                Rank = index,
                Step = blocks ? step! with { Latency = AtOnce } : step,
                WaitsForAll = graph.WaitsForAll(index),
                IsEntry = graph.IsEntry(index),
            };
            foreach (int before in graph.NodesBefore[index])
            {
                if (nodeOf[before] is { } other)
                {
                    node.Follow(other);
                }
            }

            nodes.Add(node);
            nodeOf[index] = node;
            if (graph.IsPrevention[index] && blocks)
            {
                var block = new ArrivalNode { Rank = index + 0.1, Blocks = true };
                block.Follow(node);
                end.Follow(block);
                nodes.Add(block);
            }
            else if (blocks || graph.Acts(index))
            {
                end.Follow(node);
            }

            if (blocks && isFollowed[index])
            {
                // What follows it waits until it is done.
                nodeOf[index] = new ArrivalNode { Rank = index + 0.2, Step = new(ResponseStage.Act) { Success = 1, Latency = step!.Latency } };
                nodeOf[index]!.Follow(node);
                nodes.Add(nodeOf[index]!);
            }
        }

        if (nodes.Count == 0)
        {
            return null;
        }

        TakeApart(nodes, end);
        return new ArrivalPart(null, [.. nodes], [.. end.Before], ExitWaitsForAll: false);
    }

    private static bool[] LeadsToEnd(ResponseGraph graph)
    {
        var leads = new bool[graph.Count];
        for (int node = graph.Count - 1; node >= 0; node--)
        {
            leads[node] = graph.IsBegun[node] && (leads[node] || graph.Blocks(node) || graph.Acts(node));
            foreach (int before in graph.NodesBefore[node])
            {
                leads[before] |= leads[node];
            }
        }

        return leads;
    }

    // Innermost parts lie behind the later branches, so the branches are looked at from the last to the first. A part's time is added to its entry's, which
    // what blocks must not wait for.
    private static void TakeApart(List<ArrivalNode> nodes, ArrivalNode end)
    {
        var parts = new Dictionary<ArrivalNode, int>();
        var inParts = new HashSet<ArrivalNode>();
        foreach (ArrivalNode branch in nodes.AsEnumerable().Reverse().ToArray())
        {
            if (branch.After.Count < 2)
            {
                continue;
            }

            (HashSet<ArrivalNode> between, ArrivalNode exit) = Between(branch);
            if (between.Any(node => node.IsEntry || node.Blocks || node.Before.Exists(before => before != branch && !between.Contains(before))))
            {
                continue;
            }

            // Ranks stay different where several parts have one exit.
            int earlier = parts[exit] = parts.GetValueOrDefault(exit) + 1;
            ArrivalNode[] exitBefore = [.. exit.Before.Where(before => before == branch || between.Contains(before))];
            var part = new ArrivalNode
            {
                Rank = exit.Rank - Math.ScaleB(1, -earlier),
                Part = new ArrivalPart(branch, [.. between.OrderBy(node => node.Rank)], exitBefore, exit.WaitsForAll),
            };
            exit.Before.RemoveAll(exitBefore.Contains);
            branch.After.Clear();
            part.Follow(branch);
            exit.Follow(part);
            nodes.Add(part);
            inParts.UnionWith(between);
        }

        nodes.RemoveAll(inParts.Contains);
        nodes.Sort((left, right) => left.Rank.CompareTo(right.Rank));
    }

    // What lies between a branch and the first node through which all goes that follows it.
    private static (HashSet<ArrivalNode> Between, ArrivalNode Exit) Between(ArrivalNode branch)
    {
        var open = new SortedSet<ArrivalNode>(branch.After, Comparer<ArrivalNode>.Create((left, right) => left.Rank.CompareTo(right.Rank)));
        var between = new HashSet<ArrivalNode>();
        while (open.Count > 1)
        {
            ArrivalNode next = open.Min!;
            open.Remove(next);
            between.Add(next);
            open.UnionWith(next.After);
        }

        return (between, open.Min!);
    }
}
