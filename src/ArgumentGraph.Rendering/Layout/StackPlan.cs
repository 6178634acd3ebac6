namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Puts leaf evidence in stacks: what stands next to each other in one family, supports nothing else, has no context and no challenge, and asks for no row.
/// A stack is one column; of many leaves there are several of about equal height.
/// </summary>
/// <param name="graph">The diagram's boxes and arcs.</param>
/// <param name="placement">Its clusters.</param>
/// <param name="isInWideRow">Whether a cluster stands in a row that makes the picture as wide as it is: elsewhere a stack would make it higher alone.</param>
internal sealed class StackPlan(DiagramGraph graph, SidePlacement placement, Func<int, bool> isInWideRow)
{
    private const int Fewest = 3;
    private const int Highest = 5;

    /// <summary>The clusters of each stack, from the top down.</summary>
    /// <param name="families">The families as they stand without stacks.</param>
    public List<int[]> Find(FamilyPlan families)
    {
        bool[] isLeaf = FindLeaves();
        List<int[]> stacks = [];
        foreach (int[] family in families.Families)
        {
            for (int start = 0, end; start < family.Length; start = end)
            {
                for (end = start; end < family.Length && isLeaf[family[end]];)
                {
                    end++;
                }

                if (end - start >= Fewest)
                {
                    stacks.AddRange(ColumnsOf(family[start..end]));
                }

                end = Math.Max(end, start + 1);
            }
        }

        return stacks;
    }

    /// <summary>Makes stacks that have been found.</summary>
    public static void Make(SidePlacement placement, List<int[]> stacks)
    {
        foreach (int[] stack in stacks)
        {
            Cluster leader = placement.Clusters[stack[0]];
            leader.IsStack = true;
            foreach (int member in stack.Skip(1))
            {
                placement.Clusters[member].Leader = leader;
                placement.Clusters[member].Group.Clear();
                leader.Group.Add(placement.Clusters[member]);
            }
        }
    }

    private bool[] FindLeaves()
    {
        var uses = new int[graph.Nodes.Length];
        var isOther = new bool[graph.Nodes.Length];
        foreach (DiagramArc arc in graph.Arcs)
        {
            isOther[arc.From] = true;
            DiagramArc target = arc.TargetArc >= 0 ? graph.Arcs[arc.TargetArc] : arc;
            if (target.To >= 0)
            {
                uses[target.To]++;
                isOther[target.To] |= arc.Kind != RelationshipKind.SupportedBy;
            }
        }

        return [.. placement.Clusters.Select(cluster => !isOther[cluster.Core] && uses[cluster.Core] == 1 && cluster.Leader == cluster
            && cluster is { MemberCount: 0, Group.Count: 1 } && graph.Nodes[cluster.Core].Element is Evidence { Row: null } && isInWideRow(cluster.Index))];
    }

    private static IEnumerable<int[]> ColumnsOf(int[] members)
    {
        int columns = ((members.Length - 1) / Highest) + 1;
        for (int column = 0; column < columns; column++)
        {
            yield return members[(column * members.Length / columns)..((column + 1) * members.Length / columns)];
        }
    }
}
