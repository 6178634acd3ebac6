using System.Numerics;

namespace ArgumentGraph.Logic.Sets;

/// <summary>Questions about one family of a <see cref="SetDiagram"/>: how many sets there are, and which.</summary>
internal sealed class SetFamily(SetDiagram diagram, int root)
{
    public SetDiagram Diagram { get; } = diagram;

    public int Root { get; } = root;

    public bool IsEmpty => Root == SetDiagram.Empty;

    /// <summary>The number of sets by their number of members, from 0.</summary>
    public BigInteger[] CountByOrder()
    {
        OrderCounts counts = FamilyCounts.Of(this, weights: null);
        return counts.IsNone ? [BigInteger.Zero] : [.. new BigInteger[counts.Smallest], .. counts.Counts];
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
        int largest = Diagram.LargestOrder(Root) == int.MaxValue ? CountByOrder().Length - 1 : Diagram.LargestOrder(Root);
        for (int order = 0; order <= largest; order++)
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

            // Sizes above the largest that is told apart have one bit together.
            if ((Diagram.Orders(at.Node) & (1UL << Math.Min(order - at.Taken, SetDiagram.MaximumOrder + 1))) == 0)
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
