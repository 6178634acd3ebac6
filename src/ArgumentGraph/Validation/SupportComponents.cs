using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>
/// The strongly connected components of SupportedBy within a run of element numbers. Tarjan's algorithm (SIAM J. Comput. 1, 1972) with a stack of its own:
/// linear in the elements of the run and their relationships.
/// </summary>
internal sealed class SupportComponents
{
    private const int Closed = int.MaxValue;

    private readonly ArgumentStructure _structure;
    private readonly int _first;
    private readonly int _end;
    private readonly int[] _found; // order of discovery from 1; 0: not yet; Closed: its component is known. By number less _first, like all that follow
    private readonly int[] _lowest;
    private readonly int[] _next;
    private readonly int[] _component;
    private readonly Stack<int> _open = new();

    public SupportComponents(ArgumentStructure structure, int first, int end)
    {
        _structure = structure;
        _first = first;
        _end = end;
        int count = end - first;
        _found = new int[count];
        _lowest = new int[count];
        _next = new int[count];
        _component = new int[count];
        for (int start = first; start < end; start++)
        {
            if (_found[start - first] == 0)
            {
                Explore(start);
            }
        }
    }

    /// <summary>Of each component the smallest number, and the size.</summary>
    public List<(int Smallest, int Size)> Components { get; } = [];

    /// <summary>Whether two numbers, the first of the run, are in the same component.</summary>
    public bool AreTogether(int number, int other) => other >= _first && other < _end && _component[number - _first] == _component[other - _first];

    private void Explore(int start)
    {
        var path = new Stack<int>();
        int discovered = Enter(start, 0, path);
        while (path.TryPeek(out int number))
        {
            int at = number - _first;
            ReadOnlySpan<int> supporters = _structure.Supporters[number];
            if (_next[at] < supporters.Length)
            {
                int supporter = supporters[_next[at]++];
                if (supporter < _first || supporter >= _end)
                {
                    continue;
                }

                int found = _found[supporter - _first];
                if (found == 0)
                {
                    discovered = Enter(supporter, discovered, path);
                }
                else if (found != Closed)
                {
                    _lowest[at] = Math.Min(_lowest[at], found);
                }

                continue;
            }

            path.Pop();
            if (path.TryPeek(out int above))
            {
                _lowest[above - _first] = Math.Min(_lowest[above - _first], _lowest[at]);
            }

            if (_lowest[at] == _found[at])
            {
                Close(number);
            }
        }
    }

    private int Enter(int number, int discovered, Stack<int> path)
    {
        path.Push(number);
        _open.Push(number);
        _found[number - _first] = _lowest[number - _first] = discovered + 1;
        return discovered + 1;
    }

    private void Close(int last)
    {
        int smallest = last;
        int size = 0;
        int member;
        do
        {
            member = _open.Pop();
            _found[member - _first] = Closed;
            _component[member - _first] = Components.Count;
            smallest = Math.Min(smallest, member);
            size++;
        }
        while (member != last);
        Components.Add((smallest, size));
    }
}
