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
        (int[][] rows, int[] degrees) = Neighbours(core);
        var rank = new int[count];
        Array.Fill(rank, -1);
        var queue = new PriorityQueue<int, long>(2 * count); // by degree, then number; what has another degree by now is passed over
        for (int node = 0; node < count; node++)
        {
            queue.Enqueue(node, Priority(node, degrees[node]));
        }

        int edges = 0;
        int[] scratch = new int[count];
        for (int eliminated = 0; eliminated < count;)
        {
            queue.TryDequeue(out int node, out long priority);
            if (rank[node] >= 0 || priority != Priority(node, degrees[node]))
            {
                continue;
            }

            rank[node] = eliminated++;
            ReadOnlySpan<int> around = rows[node].AsSpan(0, degrees[node]);
            edges += around.Length * around.Length;
            if (edges > MostEdges)
            {
                return null;
            }

            foreach (int neighbour in around)
            {
                int made = Join(rows[neighbour].AsSpan(0, degrees[neighbour]), around, node, neighbour, scratch);
                if (made > rows[neighbour].Length)
                {
                    rows[neighbour] = new int[Math.Min(count, 2 * made)];
                }

                scratch.AsSpan(0, made).CopyTo(rows[neighbour]);
                if (made != degrees[neighbour])
                {
                    degrees[neighbour] = made;
                    queue.Enqueue(neighbour, Priority(neighbour, made));
                }
            }
        }

        // What was around a node when it went is still in its row: the one that goes next is its parent.
        var parent = new int[count];
        for (int node = 0; node < count; node++)
        {
            parent[node] = -1;
            foreach (int other in rows[node].AsSpan(0, degrees[node]))
            {
                if (parent[node] < 0 || rank[other] < rank[parent[node]])
                {
                    parent[node] = other;
                }
            }
        }

        return Walk(core, parent, rank);
    }

    private static long Priority(int node, int degree) => ((long)degree << 32) | (uint)node;

    // Both rows without the two nodes, ascending.
    private static int Join(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int gone, int self, int[] joined)
    {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length || j < right.Length)
        {
            int next = j == right.Length || (i < left.Length && left[i] <= right[j]) ? left[i] : right[j];
            i += i < left.Length && left[i] == next ? 1 : 0;
            j += j < right.Length && right[j] == next ? 1 : 0;
            if (next != gone && next != self)
            {
                joined[count++] = next;
            }
        }

        return count;
    }

    // Ascending, each once.
    private static (int[][] Rows, int[] Degrees) Neighbours(CoreFunction core)
    {
        var degrees = new int[core.Count];
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            degrees[gate] += core.Arguments.CountOf(gate);
            foreach (int argument in core.Arguments[gate])
            {
                degrees[argument]++;
            }
        }

        int[][] rows = Array.ConvertAll(degrees, degree => new int[degree + 4]);
        Array.Clear(degrees);
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            foreach (int argument in core.Arguments[gate])
            {
                rows[gate][degrees[gate]++] = argument;
                rows[argument][degrees[argument]++] = gate;
            }
        }

        for (int node = 0; node < rows.Length; node++)
        {
            Span<int> row = rows[node].AsSpan(0, degrees[node]);
            row.Sort();
            int kept = 0;
            foreach (int other in row)
            {
                if (kept == 0 || row[kept - 1] != other)
                {
                    row[kept++] = other;
                }
            }

            degrees[node] = kept;
        }

        return (rows, degrees);
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
