using System.Buffers;
using ArgumentGraph.Model;

namespace ArgumentGraph.Structure;

/// <summary>
/// Finds what needs each other, directly or through others: Tarjan's strongly connected components (SIAM J. Comput. 1, 1972), with a stack of its own.
/// Components are given in the order "what is needed comes first". Linear in all that is visited.
/// </summary>
/// <typeparam name="TNeeds">What needs what: a struct, so that asking it costs no call.</typeparam>
internal sealed class ComponentFinder<TNeeds> : IDisposable
    where TNeeds : struct, INeeds
{
    private const int Closed = int.MaxValue;

    private readonly TNeeds _needs;
    private readonly Action<Memory<int>> _found;
    private readonly Visited[] _visited;
    private readonly int[] _path;
    private readonly int[] _open; // found, but not yet given
    private int _openCount;
    private int _discovered;

    /// <param name="count">The number of positions.</param>
    /// <param name="needs">What needs what.</param>
    /// <param name="found">Takes each component, which may be reordered.</param>
    public ComponentFinder(int count, TNeeds needs, Action<Memory<int>> found)
    {
        _needs = needs;
        _found = found;
        _visited = ArrayPool<Visited>.Shared.Rent(count);
        Array.Clear(_visited, 0, count);
        _path = ArrayPool<int>.Shared.Rent(count);
        _open = ArrayPool<int>.Shared.Rent(count);
    }

    /// <summary>Whether the component of the position has been given.</summary>
    public bool IsClosed(int position) => _visited[position].Found == Closed;

    /// <summary>Gives the components of the position and of all that it needs, unless that has been done.</summary>
    public void Visit(int start)
    {
        if (_visited[start].Found != 0)
        {
            return;
        }

        int depth = Enter(start, 0) ? 0 : -1;
        while (depth >= 0)
        {
            int position = _path[depth];
            ref Visited visited = ref _visited[position];
            if (visited.Next < visited.NeedCount)
            {
                int needed = _needs.Need(position, visited.Next++);
                if (needed >= 0 && _visited[needed].Found == 0)
                {
                    depth += Enter(needed, depth + 1) ? 1 : 0;
                }
                else if (needed >= 0 && _visited[needed].Found != Closed)
                {
                    visited.Lowest = Math.Min(visited.Lowest, _visited[needed].Found);
                }

                continue;
            }

            depth--;
            if (depth >= 0)
            {
                ref Visited above = ref _visited[_path[depth]];
                above.Lowest = Math.Min(above.Lowest, visited.Lowest);
            }

            if (visited.Lowest == visited.Found)
            {
                Close(position);
            }
        }
    }

    /// <summary>Gives the arrays back, which are borrowed.</summary>
    public void Dispose()
    {
        ArrayPool<Visited>.Shared.Return(_visited);
        ArrayPool<int>.Shared.Return(_path);
        ArrayPool<int>.Shared.Return(_open);
    }

    // Begins with a position, or, where all that it needs has been given, is done with it at once: false.
    private bool Enter(int position, int depth)
    {
        int needCount = _needs.CountOf(position);
        int next = 0;
        while (next < needCount && IsDone(_needs.Need(position, next)))
        {
            next++;
        }

        _open[_openCount] = position;
        if (next == needCount)
        {
            _found(_open.AsMemory(_openCount, 1));
            _visited[position].Found = Closed;
            return false;
        }

        _path[depth] = position;
        _openCount++;
        _discovered++;
        _visited[position] = new Visited { Found = _discovered, Lowest = _discovered, Next = next, NeedCount = needCount };
        return true;
    }

    private bool IsDone(int needed) => needed < 0 || IsClosed(needed);

    private void Close(int position)
    {
        int first = Array.LastIndexOf(_open, position, _openCount - 1);
        Memory<int> component = _open.AsMemory(first, _openCount - first);
        _found(component);
        foreach (int member in component.Span)
        {
            _visited[member].Found = Closed;
        }

        _openCount = first;
    }

    // All that is known of a position, side by side.
    private struct Visited
    {
        public int Found; // order of discovery from 1; 0: not yet found; Closed: given
        public int Lowest; // the earliest discovery that can be reached from here
        public int Next; // which need is to be followed next
        public int NeedCount;
    }
}
