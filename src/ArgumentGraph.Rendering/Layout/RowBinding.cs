using ArgumentGraph.Structure;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Binds the members of families to one row each, but for those that rest on one another: clusters that are bound share a layer, and what holds them apart
/// sets no layer. Earlier families come first where not all can be had.
/// </summary>
/// <remarks>
/// Keeps for every class of bound clusters a layer above which it cannot stand, which only grows. A walk down from a family's members that looks for other
/// members goes no deeper than the deepest of them; beyond the work allowed nothing more is bound.
/// </remarks>
internal sealed class RowBinding
{
    private const long Budget = 40_000_000;

    private readonly List<(int Upper, int Lower, int Length)> _edges;
    private readonly Rows _leaving;
    private readonly int[] _class;
    private readonly List<int>[] _members;
    private readonly int[] _depths;
    private readonly int[] _marks;
    private readonly Queue<int> _queue = [];
    private int _mark;
    private long _work;

    /// <param name="count">The number of clusters.</param>
    /// <param name="edges">What must stand below what, by how many layers at least. There are no cycles.</param>
    public RowBinding(int count, List<(int Upper, int Lower, int Length)> edges)
    {
        _edges = edges;
        _leaving = Rows.FromPairs(count, [.. edges.Select(edge => edge.Upper)], [.. Enumerable.Range(0, edges.Count)]);
        _class = [.. Enumerable.Range(0, count)];
        _members = [.. _class.Select(cluster => new List<int> { cluster })];
        _depths = new int[count];
        _marks = new int[count];
        SinkAll();
    }

    /// <summary>The cluster that stands for all that are bound to one.</summary>
    public int ClassOf(int cluster) => _class[cluster];

    /// <summary>Binds what can be bound of a family.</summary>
    public void Bind(ReadOnlySpan<int> family)
    {
        // What rests on other members stands lower than those, in a row of its own if it is several.
        List<int> rest = [.. family];
        while (rest.Count > 1 && _work < Budget)
        {
            List<int> below = Below(rest);
            Join([.. rest.Except(below)]);
            if (below.Count == rest.Count)
            {
                return;
            }

            rest = below;
        }
    }

    // The members that a walk down from the others comes to.
    private List<int> Below(List<int> members)
    {
        _mark++;
        int deepest = members.Max(member => _depths[_class[member]]);
        foreach (int top in members.Select(member => _class[member]).Distinct())
        {
            EnqueueBelow(top);
        }

        while (_queue.TryDequeue(out int next))
        {
            EnqueueBelow(next);
        }

        return members.FindAll(member => _marks[_class[member]] == _mark);

        void EnqueueBelow(int top)
        {
            foreach (int cluster in _members[top])
            {
                foreach (int edge in _leaving[cluster])
                {
                    _work++;
                    int lower = _class[_edges[edge].Lower];
                    if (_marks[lower] != _mark && _depths[lower] <= deepest)
                    {
                        _marks[lower] = _mark;
                        _queue.Enqueue(lower);
                    }
                }
            }
        }
    }

    private void Join(int[] members)
    {
        if (members.Length < 2)
        {
            return;
        }

        int first = members.Min(member => _class[member]);
        foreach (int other in members.Select(member => _class[member]).Where(other => other != first).Distinct().ToArray())
        {
            foreach (int cluster in _members[other])
            {
                _class[cluster] = first;
            }

            _members[first].AddRange(_members[other]);
            _members[other].Clear();
            _depths[first] = Math.Max(_depths[first], _depths[other]);
        }

        SinkBelow(first);
    }

    // From above, each when all above it has sunk.
    private void SinkAll()
    {
        var above = new int[_class.Length];
        foreach ((_, int lower, _) in _edges)
        {
            above[lower]++;
        }

        foreach (int cluster in _class.Where(cluster => above[cluster] == 0))
        {
            _queue.Enqueue(cluster);
        }

        while (_queue.TryDequeue(out int cluster))
        {
            foreach (int edge in _leaving[cluster])
            {
                (_, int lower, int length) = _edges[edge];
                _depths[lower] = Math.Max(_depths[lower], _depths[cluster] + length);
                if (--above[lower] == 0)
                {
                    _queue.Enqueue(lower);
                }
            }
        }
    }

    // What is below something that sank sinks too.
    private void SinkBelow(int start)
    {
        _queue.Enqueue(start);
        while (_queue.TryDequeue(out int top))
        {
            foreach (int cluster in _members[top])
            {
                foreach (int edge in _leaving[cluster])
                {
                    int lower = _class[_edges[edge].Lower];
                    if (_work++ < Budget && _depths[lower] < _depths[top] + _edges[edge].Length)
                    {
                        _depths[lower] = _depths[top] + _edges[edge].Length;
                        _queue.Enqueue(lower);
                    }
                }
            }
        }
    }
}
