using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>The network simplex's tree: for each vertex its parent, its children, and the sum of a quantity over all that hangs below it.</summary>
internal sealed class SpanningTree
{
    private const int None = -1;

    private readonly int[] _parent;
    private readonly int[] _depth;
    private readonly int[] _firstChild;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly int[] _topDown;

    /// <param name="count">The number of vertices.</param>
    /// <param name="tails">For each edge one end.</param>
    /// <param name="heads">For each edge the other.</param>
    /// <param name="isInTree">Which edges make up the tree, which reaches all vertices.</param>
    public SpanningTree(int count, int[] tails, int[] heads, bool[] isInTree)
    {
        _parent = new int[count];
        _depth = new int[count];
        _firstChild = new int[count];
        _next = new int[count];
        _previous = new int[count];
        ParentEdge = new int[count];
        Net = new long[count];
        foreach (int[] links in (int[][])[_parent, _firstChild, _next, _previous, ParentEdge])
        {
            Array.Fill(links, None);
        }

        int[] edges = [.. Enumerable.Range(0, tails.Length).Where(edge => isInTree[edge])];
        int[] ends = [.. edges.Select(edge => tails[edge]), .. edges.Select(edge => heads[edge])];
        Rows rows = Rows.FromPairs(count, ends, [.. edges, .. edges]);
        _topDown = new int[count];
        int filled = 1;
        for (int i = 0; i < filled; i++)
        {
            int vertex = _topDown[i];
            foreach (int edge in rows[vertex])
            {
                int other = tails[edge] == vertex ? heads[edge] : tails[edge];
                if (edge != ParentEdge[vertex])
                {
                    ParentEdge[other] = edge;
                    Link(other, vertex);
                    _depth[other] = _depth[vertex] + 1;
                    _topDown[filled++] = other;
                }
            }
        }
    }

    /// <summary>The edge between each vertex and its parent; -1 at the root.</summary>
    public int[] ParentEdge { get; }

    /// <summary>The sum over the subtree of each vertex.</summary>
    public long[] Net { get; }

    /// <summary>Sets the sums.</summary>
    /// <param name="own">What each vertex adds.</param>
    public void Sum(long[] own)
    {
        own.CopyTo(Net, 0);
        for (int i = _topDown.Length - 1; i > 0; i--)
        {
            Net[_parent[_topDown[i]]] += Net[_topDown[i]];
        }
    }

    /// <summary>Lists the vertices of a subtree, its top first.</summary>
    public void ListSubtree(int top, List<int> list)
    {
        list.Clear();
        list.Add(top);
        for (int i = 0; i < list.Count; i++)
        {
            for (int child = _firstChild[list[i]]; child != None; child = _next[child])
            {
                list.Add(child);
            }
        }
    }

    /// <summary>Hangs a subtree to another place by another of its vertices.</summary>
    /// <param name="top">The subtree's top, whose edge to its parent goes.</param>
    /// <param name="edge">The edge that takes its place.</param>
    /// <param name="inside">The end of it within the subtree.</param>
    /// <param name="outside">The other end.</param>
    /// <param name="list">A list to work with.</param>
    /// <returns>How many vertices were touched.</returns>
    public int Replace(int top, int edge, int inside, int outside, List<int> list)
    {
        long net = Net[top];
        int touched = MoveSum(_parent[top], outside, net);

        // The path from the new top to the old one turns round; a vertex that was above another now has below it what was not below that one.
        int newParent = outside;
        int newEdge = edge;
        long newNet = net;
        for (int vertex = inside; vertex != None;)
        {
            int parent = vertex == top ? None : _parent[vertex];
            int parentEdge = ParentEdge[vertex];
            long oldNet = Net[vertex];
            Unlink(vertex);
            Link(vertex, newParent);
            ParentEdge[vertex] = newEdge;
            Net[vertex] = newNet;
            newParent = vertex;
            newEdge = parentEdge;
            newNet = net - oldNet;
            vertex = parent;
        }

        ListSubtree(inside, list);
        foreach (int vertex in list)
        {
            _depth[vertex] = _depth[_parent[vertex]] + 1;
        }

        return touched + list.Count;
    }

    // The sum leaves all above one vertex and comes to all above another; where the paths have met, both cancel.
    private int MoveSum(int from, int to, long net)
    {
        int touched = 0;
        while (from != to)
        {
            if (_depth[from] >= _depth[to])
            {
                Net[from] -= net;
                from = _parent[from];
            }
            else
            {
                Net[to] += net;
                to = _parent[to];
            }

            touched++;
        }

        return touched;
    }

    private void Link(int child, int parent)
    {
        _parent[child] = parent;
        _previous[child] = None;
        _next[child] = _firstChild[parent];
        if (_next[child] != None)
        {
            _previous[_next[child]] = child;
        }

        _firstChild[parent] = child;
    }

    private void Unlink(int child)
    {
        if (_previous[child] == None)
        {
            _firstChild[_parent[child]] = _next[child];
        }
        else
        {
            _next[_previous[child]] = _next[child];
        }

        if (_next[child] != None)
        {
            _previous[_next[child]] = _previous[child];
        }
    }
}
