namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Exchanges whole branches: two neighbours below one vertex, each with all that hangs on it alone. Sweeps and exchanges within a layer do not find these, for
/// a branch that moves in one layer alone crosses itself. For small graphs, for every try counts all crossings.
/// </summary>
internal sealed class BranchExchange(LayeredGraph graph, CrossingCount count, SiblingOrder siblings)
{
    private const int MostRounds = 3;
    private const long Budget = 6_000_000;

    private readonly int[] _branch = new int[graph.Count];
    private readonly int[] _missing = new int[graph.Count];
    private readonly List<int> _members = [];
    private readonly List<int> _before = [];
    private long _work;

    /// <summary>Tries all pairs until none is better, or the work allowed is done.</summary>
    /// <param name="crossings">The number of crossings of the order as it is.</param>
    /// <returns>The number of crossings left.</returns>
    public long Run(long crossings)
    {
        bool isBetter = true;
        for (int round = 0; isBetter && round < MostRounds; round++)
        {
            isBetter = false;
            for (int vertex = 0; vertex < graph.Count && crossings > 0 && _work < Budget; vertex++)
            {
                int[] children = [.. graph.Down[vertex].ToArray().Select(graph.LowerOf).Distinct().OrderBy(child => graph.Positions[child])];
                for (int i = 0; i + 1 < children.Length && _work < Budget; i++)
                {
                    if (!siblings.IsFree(children[i], children[i + 1]))
                    {
                        continue;
                    }

                    long after = Try(children[i], children[i + 1]);
                    _work += graph.Count + (4 * graph.SegmentCount);
                    if (after < crossings)
                    {
                        crossings = after;
                        isBetter = true;
                        (children[i], children[i + 1]) = (children[i + 1], children[i]);
                    }
                    else
                    {
                        Restore();
                    }
                }
            }
        }

        return crossings;
    }

    private long Try(int left, int right)
    {
        Array.Clear(_branch);
        _members.Clear();
        Collect(left, 1);
        Collect(right, 2);
        return Exchange() ? count.Total() : long.MaxValue;
    }

    // The vertex, and what is below it and below nothing that is not in the branch.
    private void Collect(int top, int branch)
    {
        int next = _members.Count;
        _branch[top] = branch;
        _members.Add(top);
        for (; next < _members.Count; next++)
        {
            foreach (int segment in graph.Down[_members[next]])
            {
                int lower = graph.LowerOf(segment);
                if (_branch[lower] != 0)
                {
                    continue;
                }

                _missing[lower] = (_missing[lower] == 0 ? graph.Up.CountOf(lower) : _missing[lower]) - 1;
                if (_missing[lower] == 0)
                {
                    _branch[lower] = branch;
                    _members.Add(lower);
                }
            }
        }

        // What was reached, but not from everywhere, must count anew the next time.
        foreach (int member in _members)
        {
            foreach (int segment in graph.Down[member])
            {
                _missing[graph.LowerOf(segment)] = 0;
            }
        }
    }

    // In each layer the places of the two branches are filled with the right one, then the left one. Whether siblings still stand in their order.
    private bool Exchange()
    {
        bool isKept = true;
        _before.Clear();
        _before.AddRange(_members.Select(member => graph.Positions[member]));
        foreach (IGrouping<int, int> group in _members.GroupBy(member => graph.Layers[member]))
        {
            int[] places = [.. group.Select(member => graph.Positions[member]).Order()];
            int[] layer = graph.Order[group.Key];
            int[] sorted = [.. places.Select(place => layer[place]).OrderByDescending(member => _branch[member])];
            for (int i = 0; i < places.Length; i++)
            {
                layer[places[i]] = sorted[i];
                graph.Positions[sorted[i]] = places[i];
            }

            isKept &= siblings.IsKept(layer);
        }

        return isKept;
    }

    private void Restore()
    {
        for (int i = 0; i < _members.Count; i++)
        {
            graph.Order[graph.Layers[_members[i]]][_before[i]] = _members[i];
            graph.Positions[_members[i]] = _before[i];
        }
    }
}
