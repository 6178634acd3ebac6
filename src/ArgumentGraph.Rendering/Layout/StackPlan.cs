namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Puts leaf evidence in stacks: what stands next to each other in one family, supports nothing else, has no context and no challenge, and asks for no row.
/// A stack is one column; of many leaves there are several of about equal height. Leaves that are so many that a row of such columns could not be read stand in
/// higher ones, which together have about the shape of a window; then goals, strategies, claims and references that end there do so, too.
/// </summary>
/// <param name="graph">The diagram's boxes and arcs.</param>
/// <param name="placement">Its clusters.</param>
/// <param name="isInWideRow">Whether a cluster stands in a row that makes the picture as wide as it is: elsewhere a stack would make it higher alone.</param>
internal sealed class StackPlan(DiagramGraph graph, SidePlacement placement, Func<int, bool> isInWideRow)
{
    private const int Fewest = 2;
    private const int Highest = 5;
    private const int Many = 13;
    private const double Window = 1.6;

    /// <summary>The clusters of each stack, from the top down.</summary>
    /// <param name="families">The families as they stand without stacks.</param>
    public List<int[]> Find(FamilyPlan families)
    {
        bool[] isLeaf = FindLeaves();
        List<int[]> stacks = [];
        foreach (int[] family in families.Families)
        {
            for (int start = 0, end; start < family.Length; start = Math.Max(end, start + 1))
            {
                end = EndOf(family, start, isLeaf, isEvidence: false);
                if (end - start < Many)
                {
                    // Evidence that has its id alone takes little room: it needs no stacks unless it is much.
                    end = graph.IsTight ? start : EndOf(family, start, isLeaf, isEvidence: true);
                }

                if (end - start >= Fewest)
                {
                    stacks.AddRange(ColumnsOf(family[start..end]));
                }
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

    private int EndOf(int[] family, int start, bool[] isLeaf, bool isEvidence)
    {
        int end = start;
        while (end < family.Length && isLeaf[family[end]] && (!isEvidence || BoxOf(family[end]).Element is Evidence))
        {
            end++;
        }

        return end;
    }

    private NodeBox BoxOf(int cluster) => graph.Nodes[placement.Clusters[cluster].Core];

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
            && cluster is { MemberCount: 0, Group.Count: 1 } && graph.Nodes[cluster.Core].Element.Row is null && isInWideRow(cluster.Index))];
    }

    private IEnumerable<int[]> ColumnsOf(int[] members)
    {
        int columns = ((members.Length - 1) / HighestOf(members)) + 1;
        for (int column = 0; column < columns; column++)
        {
            yield return members[(column * members.Length / columns)..((column + 1) * members.Length / columns)];
        }
    }

    // Columns of this height are together about as wide as a window of their height is.
    private int HighestOf(int[] members)
    {
        double width = members.Average(member => BoxOf(member).Width) + ClusterGeometry.BesideStack;
        double height = members.Average(member => BoxOf(member).Height + BoxOf(member).Below) + ClusterGeometry.StackGap;
        int fitting = (int)Math.Ceiling(Math.Sqrt(members.Length * width / (Window * height)));
        return members.Length < Many ? Highest : Math.Max(Highest, fitting);
    }
}
