namespace ArgumentGraph.Logic;

/// <summary>
/// The sets of a family one after the other: those with fewer members first, those of equally many in lexicographic order of what their variables stand for, whatever the order of the
/// variables. Worked out as it is asked for.
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

        _ascending = [.. Enumerable.Range(0, names.Length).OrderBy(variable => names[variable])];
    }

    /// <summary>The sets of exactly <paramref name="order"/> members, as ascending names. Each array is the caller's.</summary>
    /// <param name="order">How many members.</param>
    /// <param name="required">By variable: whether only sets with it are wanted; null for all.</param>
    /// <param name="excluded">By variable: whether only sets without it are wanted; null for all.</param>
    public IEnumerable<int[]> Of(int order, bool[]? required = null, bool[]? excluded = null)
    {
        required = (bool[]?)required?.Clone() ?? new bool[_names.Length];
        excluded = (bool[]?)excluded?.Clone() ?? new bool[_names.Length];
        return Split(order, required, excluded, 0);
    }

    // Beginnings in ascending order: variables before the position are settled.
    private IEnumerable<int[]> Split(int order, bool[] required, bool[] excluded, int position)
    {
        var open = new Stack<(int Position, bool IsTaken)>();
        while (true)
        {
            double[] counts = Count(order, required, excluded);
            double total = counts[^1];
            if (total > 0 && total > _gathered && NextFree(required, excluded, ref position))
            {
                // First those with the next variable, later those without.
                required[_ascending[position]] = true;
                open.Push((position, true));
                position++;
                continue;
            }

            if (total > 0)
            {
                foreach (int[] set in Gather(order, counts, required, excluded))
                {
                    yield return set;
                }

                _gathered = Math.Min(2 * _gathered, MostGathered);
            }

            while (open.TryPeek(out (int Position, bool IsTaken) last) && !last.IsTaken)
            {
                open.Pop();
                excluded[_ascending[last.Position]] = false;
            }

            if (!open.TryPop(out (int Position, bool IsTaken) turned))
            {
                yield break;
            }

            required[_ascending[turned.Position]] = false;
            excluded[_ascending[turned.Position]] = true;
            open.Push((turned.Position, false));
            position = turned.Position + 1;
        }
    }

    private bool NextFree(bool[] required, bool[] excluded, ref int position)
    {
        while (position < _ascending.Length && (required[_ascending[position]] || excluded[_ascending[position]]))
        {
            position++;
        }

        return position < _ascending.Length;
    }

    // By node and number of members: how many sets there are below, and last how many there are in all. A double: only compared.
    private double[] Count(int order, bool[] required, bool[] excluded)
    {
        int[] before = RequiredBefore(required);
        int width = order + 1;
        var counts = new double[(_nodes.Length * width) + 1];
        for (int index = 0; index < _nodes.Length; index++)
        {
            int node = _nodes[index];
            if (node <= SetDiagram.Unit)
            {
                counts[index * width] = node;
                continue;
            }

            int variable = _diagram.Variable(node);
            bool low = !required[variable] && Skips(before, variable, _nodes[_lows[index]]);
            bool high = !excluded[variable] && Skips(before, variable, _nodes[_highs[index]]);
            for (int members = 0; members < width; members++)
            {
                counts[(index * width) + members] = (low ? counts[(_lows[index] * width) + members] : 0)
                    + (high && members > 0 ? counts[(_highs[index] * width) + members - 1] : 0);
            }
        }

        counts[^1] = Skips(before, -1, _nodes[^1]) ? counts[((_nodes.Length - 1) * width) + order] : 0;
        return counts;
    }

    private List<int[]> Gather(int order, double[] counts, bool[] required, bool[] excluded)
    {
        int[] before = RequiredBefore(required);
        int width = order + 1;
        var sets = new List<int[]>();
        var path = new int[order];
        var stack = new Stack<(int Index, int Taken, int With)>();
        stack.Push((_nodes.Length - 1, 0, -1));
        while (stack.TryPop(out (int Index, int Taken, int With) at))
        {
            if (at.With >= 0)
            {
                path[at.Taken - 1] = _names[at.With];
            }

            int node = _nodes[at.Index];
            if (node == SetDiagram.Unit)
            {
                if (at.Taken == order)
                {
                    int[] set = (int[])path.Clone();
                    Array.Sort(set);
                    sets.Add(set);
                }

                continue;
            }

            if (counts[(at.Index * width) + order - at.Taken] == 0)
            {
                continue;
            }

            int variable = _diagram.Variable(node);
            if (!required[variable] && Skips(before, variable, _nodes[_lows[at.Index]]))
            {
                stack.Push((_lows[at.Index], at.Taken, -1));
            }

            if (!excluded[variable] && at.Taken < order && Skips(before, variable, _nodes[_highs[at.Index]]))
            {
                stack.Push((_highs[at.Index], at.Taken + 1, variable));
            }
        }

        sets.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        return sets;
    }

    // How many required variables come before each.
    private int[] RequiredBefore(bool[] required)
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
}
