using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Layers of least total edge length: the network simplex of Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs" (IEEE
/// Trans. Software Eng. 19(3), 1993), section 2.
/// </summary>
/// <remarks>
/// A cut value is kept as the sum of what leaves a subtree less what enters it: inner edges cancel, so that the first values are sums over subtrees, and an
/// exchange changes the values on two paths alone. The tree knows parents, depths and children; nothing is recursive. The work is bounded:
/// whenever it stops, the layers are feasible.
/// </remarks>
internal sealed class NetworkSimplex
{
    private const int Searched = 30;
    private const long Budget = 40_000_000;

    private readonly int _count;
    private readonly int[] _tails;
    private readonly int[] _heads;
    private readonly int[] _lengths;
    private readonly Rows _leaving;
    private readonly Rows _entering;
    private readonly int[] _ranks;
    private readonly SpanningTree _tree;
    private readonly int[] _marks;
    private readonly List<int> _subtree = [];
    private long _work;
    private int _mark;

    /// <param name="count">The number of vertices, all connected.</param>
    /// <param name="tails">For each edge the vertex it leaves. There are no cycles.</param>
    /// <param name="heads">For each edge the vertex it enters.</param>
    /// <param name="lengths">For each edge its least length in layers.</param>
    /// <param name="weights">For each edge what a layer of its length costs.</param>
    /// <param name="ranks">Feasible layers with a tight edge into every vertex that has one at all, as longest paths give them.</param>
    public NetworkSimplex(int count, int[] tails, int[] heads, int[] lengths, int[] weights, int[] ranks)
    {
        _count = count;
        _tails = tails;
        _heads = heads;
        _lengths = lengths;
        _ranks = ranks;
        _marks = new int[count];
        int[] edges = [.. Enumerable.Range(0, tails.Length)];
        _leaving = Rows.FromPairs(count, tails, edges);
        _entering = Rows.FromPairs(count, heads, edges);
        bool[] isTight = new TightTree(count, tails, heads, lengths, ranks, _leaving, _entering).Grow();
        _tree = new SpanningTree(count, tails, heads, isTight);
        var supply = new long[count];
        for (int edge = 0; edge < tails.Length; edge++)
        {
            supply[tails[edge]] += weights[edge];
            supply[heads[edge]] -= weights[edge];
        }

        _tree.Sum(supply);
    }

    /// <summary>Improves the layers until no exchange does, or the work allowed is done.</summary>
    public void Run()
    {
        int next = 0;
        while (_work < Budget && FindLeaving(ref next) is var child and >= 0)
        {
            Exchange(child);
        }
    }

    // The tree edge above the vertex has a cut value below zero: of those next in turn the least.
    private int FindLeaving(ref int next)
    {
        int best = -1;
        long least = 0;
        int found = 0;
        for (int i = 0; i < _count; i++)
        {
            int vertex = next;
            next = next + 1 == _count ? 0 : next + 1;
            int edge = _tree.ParentEdge[vertex];
            if (edge < 0)
            {
                continue;
            }

            long cut = _tails[edge] == vertex ? _tree.Net[vertex] : -_tree.Net[vertex];
            if (cut < least)
            {
                least = cut;
                best = vertex;
            }

            if (cut < 0 && ++found >= Searched)
            {
                break;
            }
        }

        _work += found < Searched ? _count : 0;
        return best;
    }

    private void Exchange(int child)
    {
        // The subtree lies at the tail of the leaving edge: what replaces it enters the subtree, and the subtree moves up; else the other way round.
        bool isTail = _tails[_tree.ParentEdge[child]] == child;
        _tree.ListSubtree(child, _subtree);
        _mark++;
        foreach (int vertex in _subtree)
        {
            _marks[vertex] = _mark;
        }

        int best = -1;
        int slack = int.MaxValue;
        Rows rows = isTail ? _entering : _leaving;
        int[] others = isTail ? _tails : _heads;
        foreach (int vertex in _subtree)
        {
            ReadOnlySpan<int> edges = rows[vertex];
            _work += edges.Length + 1;
            foreach (int edge in edges)
            {
                if (_marks[others[edge]] == _mark)
                {
                    continue;
                }

                int free = _ranks[_heads[edge]] - _ranks[_tails[edge]] - _lengths[edge];
                if (free < slack || (free == slack && edge < best))
                {
                    slack = free;
                    best = edge;
                }
            }
        }

        int shift = isTail ? -slack : slack;
        foreach (int vertex in _subtree)
        {
            _ranks[vertex] += shift;
        }

        _work += _tree.Replace(child, best, inside: isTail ? _heads[best] : _tails[best], outside: others[best], _subtree);
    }
}
