namespace ArgumentGraph;

/// <summary>
/// Finds what needs each other, directly or through others: Tarjan's strongly connected components (SIAM J. Comput. 1, 1972), with a stack of its own.
/// Components are given in the order "what is needed comes first". Linear in all that is visited.
/// </summary>
/// <param name="count">The number of positions.</param>
/// <param name="needCount">How many needs a position has.</param>
/// <param name="need">One need of a position, or -1 for one that does not matter here.</param>
/// <param name="found">Takes each component, which may be reordered.</param>
internal sealed class ComponentFinder(int count, Func<int, int> needCount, Func<int, int, int> need, Action<Memory<int>> found)
{
    private const int Closed = int.MaxValue;

    private readonly int[] _found = new int[count]; // order of discovery from 1; 0: not yet found; Closed: given
    private readonly int[] _lowest = new int[count]; // the earliest discovery that can be reached from here
    private readonly int[] _next = new int[count]; // which need is to be followed next
    private readonly int[] _path = new int[count];
    private readonly int[] _open = new int[count]; // found, but not yet given
    private int _openCount;
    private int _discovered;

    /// <summary>Whether the component of the position has been given.</summary>
    public bool IsClosed(int position) => _found[position] == Closed;

    /// <summary>Gives the components of the position and of all that it needs, unless that has been done.</summary>
    public void Visit(int start)
    {
        if (_found[start] != 0)
        {
            return;
        }

        int depth = 0;
        Enter(start, depth);
        while (depth >= 0)
        {
            int position = _path[depth];
            if (_next[position] < needCount(position))
            {
                int needed = need(position, _next[position]++);
                if (needed >= 0 && _found[needed] == 0)
                {
                    Enter(needed, ++depth);
                }
                else if (needed >= 0 && _found[needed] != Closed)
                {
                    _lowest[position] = Math.Min(_lowest[position], _found[needed]);
                }

                continue;
            }

            depth--;
            if (depth >= 0)
            {
                _lowest[_path[depth]] = Math.Min(_lowest[_path[depth]], _lowest[position]);
            }

            if (_lowest[position] == _found[position])
            {
                Close(position);
            }
        }
    }

    private void Enter(int position, int depth)
    {
        _path[depth] = position;
        _open[_openCount++] = position;
        _found[position] = _lowest[position] = ++_discovered;
    }

    private void Close(int position)
    {
        int first = Array.LastIndexOf(_open, position, _openCount - 1);
        Memory<int> component = _open.AsMemory(first, _openCount - first);
        found(component);
        foreach (int member in component.Span)
        {
            _found[member] = Closed;
        }

        _openCount = first;
    }
}
