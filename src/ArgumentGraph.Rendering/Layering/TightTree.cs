using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>Makes a spanning tree of edges that are as short as they may be, moving whole parts up or down until there is one.</summary>
/// <remarks>
/// Begins with a tight edge into every vertex that has one; what these join are the parts. The smallest part is always joined to a neighbour next, so that no
/// vertex is looked at more than a logarithmic number of times.
/// </remarks>
internal sealed class TightTree(int count, int[] tails, int[] heads, int[] lengths, int[] ranks, Rows leaving, Rows entering)
{
    private readonly int[] _part = new int[count];
    private readonly List<int>?[] _members = new List<int>?[count];
    private readonly bool[] _isInTree = new bool[tails.Length];

    /// <summary>Which edges make up the tree; the layers have been changed to make them tight.</summary>
    public bool[] Grow()
    {
        var queue = new PriorityQueue<int, (int Size, int Part)>();
        for (int vertex = 0; vertex < count; vertex++)
        {
            _part[vertex] = vertex;
            _members[vertex] = [vertex];
        }

        for (int vertex = 0; vertex < count; vertex++)
        {
            foreach (int edge in entering[vertex])
            {
                if (ranks[vertex] - ranks[tails[edge]] == lengths[edge] && _part[tails[edge]] != _part[vertex])
                {
                    Join(edge);
                    break;
                }
            }
        }

        for (int part = 0; part < count; part++)
        {
            if (_members[part] is { } members)
            {
                queue.Enqueue(part, (members.Count, part));
            }
        }

        while (queue.TryDequeue(out int part, out (int Size, int Part) key))
        {
            // Parts that have grown or gone since they were queued are passed over.
            if (_members[part]?.Count != key.Size || key.Size == count)
            {
                continue;
            }

            (int edge, int shift) = Nearest(part);
            foreach (int vertex in _members[part]!)
            {
                ranks[vertex] += shift;
            }

            int joined = Join(edge);
            queue.Enqueue(joined, (_members[joined]!.Count, joined));
        }

        return _isInTree;
    }

    private (int Edge, int Shift) Nearest(int part)
    {
        int best = -1;
        int least = int.MaxValue;
        bool isEntering = false;
        foreach (int vertex in _members[part]!)
        {
            foreach (int edge in entering[vertex])
            {
                Try(edge, tails[edge], entersPart: true);
            }

            foreach (int edge in leaving[vertex])
            {
                Try(edge, heads[edge], entersPart: false);
            }
        }

        return (best, isEntering ? -least : least);

        void Try(int edge, int other, bool entersPart)
        {
            int slack = ranks[heads[edge]] - ranks[tails[edge]] - lengths[edge];
            if (_part[other] != part && (slack < least || (slack == least && edge < best)))
            {
                (best, least, isEntering) = (edge, slack, entersPart);
            }
        }
    }

    // The smaller part takes the larger one's name.
    private int Join(int edge)
    {
        _isInTree[edge] = true;
        int large = _part[tails[edge]];
        int small = _part[heads[edge]];
        if (_members[large]!.Count < _members[small]!.Count)
        {
            (large, small) = (small, large);
        }

        foreach (int vertex in _members[small]!)
        {
            _part[vertex] = large;
        }

        _members[large]!.AddRange(_members[small]!);
        _members[small] = null;
        return large;
    }
}
