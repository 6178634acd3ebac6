using System.Numerics;

namespace ArgumentGraph.Logic;

/// <summary>Questions about one family of a <see cref="SetDiagram"/>: how many sets there are, and which.</summary>
internal sealed class SetFamily(SetDiagram diagram, int root)
{
    public SetDiagram Diagram { get; } = diagram;

    public int Root { get; } = root;

    public bool IsEmpty => Root == SetDiagram.Empty;

    /// <summary>The number of sets by their number of members, from 0; linear in the number of nodes.</summary>
    public BigInteger[] CountByOrder()
    {
        int[] nodes = Reachable();
        int largest = Math.Max(0, Diagram.LargestOrder(Root));
        return FitsMachineNumbers(nodes, largest)
            ? Array.ConvertAll(CountByOrder<UInt128>(nodes, largest), count => (BigInteger)count)
            : CountByOrder<BigInteger>(nodes, largest);
    }

    /// <summary>The variables that occur, ascending.</summary>
    public int[] Variables() => [.. Reachable().Where(node => node > SetDiagram.Unit).Select(Diagram.Variable).Distinct().Order()];

    /// <summary>Whether the set, its members ascending, is in the family.</summary>
    public bool Contains(ReadOnlySpan<int> set)
    {
        int node = Root;
        foreach (int variable in set)
        {
            while (Diagram.Variable(node) < variable)
            {
                node = Diagram.Low(node);
            }

            if (Diagram.Variable(node) != variable)
            {
                return false;
            }

            node = Diagram.High(node);
        }

        return Diagram.HasEmptySet(node);
    }

    /// <summary>The sets, those with fewer members first, and of equally many in lexicographic order. Each array is the caller's.</summary>
    public IEnumerable<int[]> Sets()
    {
        for (int order = 0; order <= Diagram.LargestOrder(Root); order++)
        {
            foreach (int[] set in Sets(order))
            {
                yield return set;
            }
        }
    }

    /// <summary>The sets of exactly <paramref name="order"/> members, in lexicographic order.</summary>
    public IEnumerable<int[]> Sets(int order)
    {
        var path = new int[order];
        var stack = new Stack<(int Node, int Taken)>();
        stack.Push((Root, 0));
        while (stack.TryPop(out (int Node, int Taken) at))
        {
            // The complement of a node stands for its sets with the variable.
            if (at.Node < 0)
            {
                path[at.Taken - 1] = Diagram.Variable(~at.Node);
                stack.Push((Diagram.High(~at.Node), at.Taken));
                continue;
            }

            if ((Diagram.Orders(at.Node) & (1UL << (order - at.Taken))) == 0)
            {
                continue;
            }

            if (at.Node == SetDiagram.Unit)
            {
                yield return (int[])path.Clone();
                continue;
            }

            // Last in, first out: the sets with the variable come first.
            stack.Push((Diagram.Low(at.Node), at.Taken));
            if (at.Taken < order)
            {
                stack.Push((~at.Node, at.Taken + 1));
            }
        }
    }

    // There are at most "n choose k" sets of k of n variables, which is largest where k is half of n.
    private bool FitsMachineNumbers(int[] nodes, int largest)
    {
        const int Safe = 120;
        int variables = nodes.Select(Diagram.Variable).Distinct().Count();
        if (variables <= Safe)
        {
            return true;
        }

        double bits = 0;
        for (int taken = 0; taken < largest && taken < variables / 2; taken++)
        {
            bits += Math.Log2((double)(variables - taken) / (taken + 1));
        }

        return bits < Safe;
    }

    private T[] CountByOrder<T>(int[] nodes, int largest)
        where T : struct, INumberBase<T>
    {
        var index = new Dictionary<int, int>(nodes.Length);
        for (int i = 0; i < nodes.Length; i++)
        {
            index[nodes[i]] = i;
        }

        // Nodes are made after those they point at, so that ascending indices suffice.
        int width = largest + 1;
        var counts = new T[nodes.Length * width];
        for (int i = 0; i < nodes.Length; i++)
        {
            Span<T> own = counts.AsSpan(i * width, width);
            if (nodes[i] == SetDiagram.Unit)
            {
                own[0] = T.One;
            }
            else if (nodes[i] != SetDiagram.Empty)
            {
                Span<T> low = counts.AsSpan(index[Diagram.Low(nodes[i])] * width, width);
                Span<T> high = counts.AsSpan(index[Diagram.High(nodes[i])] * width, width);
                for (int order = 0; order < width; order++)
                {
                    own[order] = checked(low[order] + (order > 0 ? high[order - 1] : T.Zero));
                }
            }
        }

        return counts.AsSpan((nodes.Length - 1) * width, width).ToArray();
    }

    /// <summary>The nodes of the family, ascending: each after those it points at.</summary>
    public int[] Reachable()
    {
        var seen = new HashSet<int> { Root };
        var open = new Stack<int>([Root]);
        while (open.TryPop(out int node))
        {
            if (node <= SetDiagram.Unit)
            {
                continue;
            }

            if (seen.Add(Diagram.Low(node)))
            {
                open.Push(Diagram.Low(node));
            }

            if (seen.Add(Diagram.High(node)))
            {
                open.Push(Diagram.High(node));
            }
        }

        int[] nodes = [.. seen];
        Array.Sort(nodes);
        return nodes;
    }
}
