namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// The sets of a family one after the other: those with fewer members first, those of equally many in lexicographic order of what their variables stand for,
/// whatever the order of the variables. Worked out as it is asked for.
/// </summary>
/// <remarks>
/// Sets that begin alike are gathered together and sorted; a beginning that too many share is made longer. How many share one is counted on the family's nodes.
/// </remarks>
internal sealed class SetSequence
{
    private const int FirstGathered = 1_000;
    private const int MostGathered = 1_000_000;

    private readonly SetDiagram _diagram;
    private readonly int[] _nodes; // each after those it points at
    private readonly int[] _lows; // by index of a node
    private readonly int[] _highs;
    private readonly int[] _least; // by index of a node: the size of its smallest set
    private readonly int[] _starts; // by index of a node: where its counts begin, one for each size up to the largest
    private readonly int[] _names; // by variable
    private readonly int[] _ascending; // variables by name
    private int _gathered = FirstGathered;

    /// <param name="family">The family.</param>
    /// <param name="names">By variable: what it stands for, a number that sets are ordered by.</param>
    public SetSequence(SetFamily family, int[] names)
    {
        _diagram = family.Diagram;
        _names = names;
        _nodes = family.Reachable();
        _lows = new int[_nodes.Length];
        _highs = new int[_nodes.Length];
        for (int index = 0; index < _nodes.Length; index++)
        {
            if (_nodes[index] > SetDiagram.Unit)
            {
                _lows[index] = Array.BinarySearch(_nodes, _diagram.Low(_nodes[index]));
                _highs[index] = Array.BinarySearch(_nodes, _diagram.High(_nodes[index]));
            }
        }

        _least = new int[_nodes.Length];
        _starts = new int[_nodes.Length + 1];
        var most = new int[_nodes.Length];
        for (int index = 0; index < _nodes.Length; index++)
        {
            (_least[index], most[index]) = _nodes[index] <= SetDiagram.Unit ? (0, 0)
                : _nodes[_lows[index]] == SetDiagram.Empty ? (_least[_highs[index]] + 1, most[_highs[index]] + 1)
                : (Math.Min(_least[_lows[index]], _least[_highs[index]] + 1), Math.Max(most[_lows[index]], most[_highs[index]] + 1));
            int sizes = _nodes[index] == SetDiagram.Empty ? 0 : most[index] - _least[index] + 1;
            _starts[index + 1] = checked(_starts[index] + sizes);
        }

        _ascending = [.. Enumerable.Range(0, names.Length).OrderBy(variable => names[variable])];
    }

    /// <summary>The sets of exactly <paramref name="order"/> members, as ascending names. Each array is the caller's.</summary>
    /// <param name="order">How many members.</param>
    /// <param name="required">By variable: whether only sets with it are wanted; null for all.</param>
    /// <param name="excluded">By variable: whether only sets without it are wanted; null for all.</param>
    public IEnumerable<int[]> Of(int order, bool[]? required = null, bool[]? excluded = null)
    {
        bool[] always = (bool[]?)excluded?.Clone() ?? new bool[_names.Length];
        return Split(order, (bool[]?)required?.Clone() ?? new bool[_names.Length], (bool[])always.Clone(), always);
    }

    // Beginnings in ascending order. Of a beginning, as many next members are taken together as make few enough sets; if one makes too
    // many, the beginning is made longer by it.
    private IEnumerable<int[]> Split(int order, bool[] required, bool[] excluded, bool[] always)
    {
        var begun = new Stack<int>(); // positions of members that the beginning was made longer by
        int position = 0;
        while (true)
        {
            Counts all = Count(order, required, excluded);
            int end = position;
            if (all.Total > 0)
            {
                end = all.Total <= _gathered ? _ascending.Length : LastFor(order, required, excluded, position, all.Total);
                if (end > position)
                {
                    Counts others = end == _ascending.Length ? Counts.None : Without(order, required, excluded, position, end);
                    foreach (int[] set in Gather(order, all, others, required, excluded, position, end))
                    {
                        yield return set;
                    }

                    _gathered = Math.Min(2 * _gathered, MostGathered);
                }
                else
                {
                    while (required[_ascending[position]] || excluded[_ascending[position]])
                    {
                        position++;
                    }

                    required[_ascending[position]] = true;
                    begun.Push(position++);
                    continue;
                }
            }

            if (all.Total > 0 && end < _ascending.Length)
            {
                Exclude(required, excluded, position, end);
                position = end;
                continue;
            }

            // All with this beginning are done: from now on without its last member.
            if (!begun.TryPop(out int last))
            {
                yield break;
            }

            for (int at = last; at < _ascending.Length; at++)
            {
                excluded[_ascending[at]] = always[_ascending[at]];
            }

            required[_ascending[last]] = false;
            Exclude(required, excluded, last, last + 1);
            position = last + 1;
        }
    }

    // The largest end so that few enough sets have a member from the position to before the end; the position itself when one member alone makes too many.
    private int LastFor(int order, bool[] required, bool[] excluded, int position, double total)
    {
        int enough = position;
        int tooMany = _ascending.Length;
        while (tooMany - enough > 1)
        {
            int middle = enough + ((tooMany - enough) / 2);
            if (total - Without(order, required, excluded, position, middle).Total <= _gathered)
            {
                enough = middle;
            }
            else
            {
                tooMany = middle;
            }
        }

        return enough;
    }

    private Counts Without(int order, bool[] required, bool[] excluded, int position, int end)
    {
        bool[] more = (bool[])excluded.Clone();
        Exclude(required, more, position, end);
        return Count(order, required, more);
    }

    private void Exclude(bool[] required, bool[] excluded, int position, int end)
    {
        for (int at = position; at < end; at++)
        {
            excluded[_ascending[at]] |= !required[_ascending[at]];
        }
    }

    // By node and number of members, how many sets there are below. Doubles: they are only compared.
    private Counts Count(int order, bool[] required, bool[] excluded)
    {
        int[] before = RequiredBefore(required);
        var counts = new double[_starts[^1]];
        for (int index = 0; index < _nodes.Length; index++)
        {
            int node = _nodes[index];
            if (node <= SetDiagram.Unit)
            {
                counts.AsSpan(_starts[index], _starts[index + 1] - _starts[index]).Fill(1); // the empty set; nothing where there is none
                continue;
            }

            int variable = _diagram.Variable(node);
            Span<double> own = counts.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);
            if (!required[variable] && Skips(before, variable, _nodes[_lows[index]]))
            {
                AddTo(own, _least[index], counts, _lows[index], 0);
            }

            if (!excluded[variable] && Skips(before, variable, _nodes[_highs[index]]))
            {
                AddTo(own, _least[index], counts, _highs[index], 1);
            }
        }

        int root = _nodes.Length - 1;
        return new Counts(counts, Skips(before, -1, _nodes[root]) ? At(counts, root, order) : 0);
    }

    private void AddTo(Span<double> own, int least, double[] counts, int below, int more)
    {
        int shift = _least[below] + more - least;
        for (int i = _starts[below]; i < _starts[below + 1]; i++)
        {
            own[i - _starts[below] + shift] += counts[i];
        }
    }

    private double At(double[] counts, int index, int members)
    {
        int at = members - _least[index];
        return counts.Length == 0 || at < 0 || at >= _starts[index + 1] - _starts[index] ? 0 : counts[_starts[index] + at];
    }

    // The sets with a member from the position to before the end, sorted; all, when the end is the last.
    private List<int[]> Gather(int order, Counts all, Counts others, bool[] required, bool[] excluded, int position, int end)
    {
        int[] before = RequiredBefore(required);
        var isWanted = new bool[_names.Length];
        for (int at = position; at < end; at++)
        {
            isWanted[_ascending[at]] = !required[_ascending[at]];
        }

        var sets = new List<int[]>();
        var path = new int[order];
        var stack = new Stack<(int Index, int Taken, int With, bool Has)>();
        stack.Push((_nodes.Length - 1, 0, -1, end == _ascending.Length));
        while (stack.TryPop(out (int Index, int Taken, int With, bool Has) at))
        {
            if (at.With >= 0)
            {
                path[at.Taken - 1] = _names[at.With];
            }

            // What can still be reached; those without a wanted member are not, where none has been met.
            double left = At(all.ByNode, at.Index, order - at.Taken) - (at.Has ? 0 : At(others.ByNode, at.Index, order - at.Taken));
            if (left == 0)
            {
                continue;
            }

            int node = _nodes[at.Index];
            if (node == SetDiagram.Unit)
            {
                int[] set = (int[])path.Clone();
                Array.Sort(set);
                sets.Add(set);
                continue;
            }

            int variable = _diagram.Variable(node);
            if (!required[variable] && Skips(before, variable, _nodes[_lows[at.Index]]))
            {
                stack.Push((_lows[at.Index], at.Taken, -1, at.Has));
            }

            if (!excluded[variable] && at.Taken < order && Skips(before, variable, _nodes[_highs[at.Index]]))
            {
                stack.Push((_highs[at.Index], at.Taken + 1, variable, at.Has || isWanted[variable]));
            }
        }

        sets.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        return sets;
    }

    // How many required variables come before each.
    private static int[] RequiredBefore(bool[] required)
    {
        var before = new int[required.Length + 1];
        for (int variable = 0; variable < required.Length; variable++)
        {
            before[variable + 1] = before[variable] + (required[variable] ? 1 : 0);
        }

        return before;
    }

    // Whether no required variable is passed over on the way from one variable to a node.
    private bool Skips(int[] before, int variable, int node) => before[variable + 1] == before[Math.Min(before.Length - 1, _diagram.Variable(node))];

    private readonly record struct Counts(double[] ByNode, double Total)
    {
        public static Counts None { get; } = new([], 0);
    }
}
