using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Orders;

/// <summary>
/// Orders leaves along an elimination tree: nodes of the graph of gates and arguments are eliminated, those with fewest neighbours first, and the tree that
/// this leaves is walked depth-first, larger subtrees first. What separates much of the function comes near the root.
/// </summary>
/// <remarks>
/// Minimum degree: Tinney and Walker (Proc. IEEE 55, 1967), as a heuristic for small width; used for diagrams by way of Huang and Darwiche (Using DPLL for
/// efficient OBDD construction, SAT 2004), who order by such decompositions.
/// </remarks>
internal static class MinimumDegreeOrder
{
    // Beyond this many edges made on the way the order is not worth its time.
    private const int MostEdges = 4_000_000;

    /// <summary>Null when too many edges would be made.</summary>
    public static int[]? Of(CoreFunction core)
    {
        int count = core.Count;
        HashSet<int>[] neighbours = Neighbours(core);
        var parent = new int[count];
        var rank = new int[count];
        Array.Fill(parent, -1);
        Array.Fill(rank, -1);
        var queue = new SortedSet<(int Degree, int Node)>();
        for (int node = 0; node < count; node++)
        {
            queue.Add((neighbours[node].Count, node));
        }

        int edges = 0;
        int[][] fronts = new int[count][];
        for (int eliminated = 0; eliminated < count; eliminated++)
        {
            (int degree, int node) = queue.Min;
            queue.Remove((degree, node));
            rank[node] = eliminated;
            int[] around = [.. neighbours[node]];
            fronts[node] = around;
            edges += around.Length * around.Length;
            if (edges > MostEdges)
            {
                return null;
            }

            foreach (int neighbour in around)
            {
                queue.Remove((neighbours[neighbour].Count, neighbour));
                neighbours[neighbour].Remove(node);
                foreach (int other in around)
                {
                    if (other != neighbour)
                    {
                        neighbours[neighbour].Add(other);
                    }
                }

                queue.Add((neighbours[neighbour].Count, neighbour));
            }
        }

        for (int node = 0; node < count; node++)
        {
            foreach (int other in fronts[node])
            {
                if (parent[node] < 0 || rank[other] < rank[parent[node]])
                {
                    parent[node] = other;
                }
            }
        }

        return Walk(core, parent, rank);
    }

    private static HashSet<int>[] Neighbours(CoreFunction core)
    {
        var neighbours = new HashSet<int>[core.Count];
        for (int node = 0; node < neighbours.Length; node++)
        {
            neighbours[node] = [];
        }

        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            foreach (int argument in core.Arguments[gate])
            {
                neighbours[gate].Add(argument);
                neighbours[argument].Add(gate);
            }
        }

        return neighbours;
    }

    private static int[] Walk(CoreFunction core, int[] parent, int[] rank)
    {
        int count = core.Count;
        int[] byRank = new int[count];
        for (int node = 0; node < count; node++)
        {
            byRank[rank[node]] = node;
        }

        var sizes = new int[count];
        var children = new List<int>[count];
        var tops = new List<int>();
        foreach (int node in byRank)
        {
            sizes[node]++;
            if (parent[node] < 0)
            {
                tops.Add(node);
            }
            else
            {
                sizes[parent[node]] += sizes[node];
                (children[parent[node]] ??= []).Add(node);
            }
        }

        var order = new int[core.LeafCount];
        int next = 0;
        var stack = new Stack<int>();
        Push(tops);
        while (stack.TryPop(out int node))
        {
            if (node < core.LeafCount)
            {
                order[next++] = node;
            }

            Push(children[node] ?? []);
        }

        return order;

        void Push(List<int> nodes)
        {
            nodes.Sort((left, right) =>
            {
                int bySize = sizes[left].CompareTo(sizes[right]);
                return bySize != 0 ? bySize : right.CompareTo(left);
            });
            nodes.ForEach(stack.Push);
        }
    }
}
