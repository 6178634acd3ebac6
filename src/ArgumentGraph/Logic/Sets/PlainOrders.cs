using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>How small and how large the minimal cut sets of each node are, as far as that is plain from its gates: for all nodes in one pass.</summary>
/// <remarks>
/// Time and memory: O(n + m log m) for n nodes and m inputs; whether a smallest order is exact takes as long as the node's cone is large, once asked.
/// </remarks>
internal sealed class PlainOrders
{
    private const long Never = long.MaxValue / 4;

    private readonly StructureFunction _function;
    private readonly long[] _smallest;
    private readonly int[] _met; // by node: when it was last met, as the number of the question
    private readonly Stack<int> _open = new();
    private int _asked;

    public PlainOrders(StructureFunction function)
    {
        _function = function;
        _smallest = new long[function.Count];
        _met = new int[function.Count];
        Largest = new int[function.Count];
        int all = function.Kinds.Count(kind => kind == GateKind.Input);
        var smallest = new List<long>();
        var largest = new List<int>();
        for (int node = 0; node < function.Count; node++)
        {
            if (function.Kinds[node] == GateKind.Input)
            {
                _smallest[node] = Largest[node] = 1;
                continue;
            }

            smallest.Clear();
            largest.Clear();
            foreach (int input in function.Inputs[node])
            {
                smallest.Add(_smallest[input]);
                largest.Add(Largest[input]);
            }

            // Any: all inputs must fall, so orders add up; all: one is enough; at least k: the cheapest, or dearest, of as many as must fall.
            int falls = function.FallsWith(node);
            _smallest[node] = falls > smallest.Count || smallest.Count == 0 ? Never : SumOfFirst(smallest, falls);
            Largest[node] = LargestOf(function.Kinds[node], largest, falls, all);
        }
    }

    /// <summary>By node: the order that no minimal cut set of it exceeds; an upper bound.</summary>
    public int[] Largest { get; }

    /// <summary>The smallest order of a cut set of the node: exactly where no node below it serves two others, else an upper bound.</summary>
    public (long Order, bool IsExact) SmallestOf(int node) => (_smallest[node], IsTree(node));

    private static long SumOfFirst(List<long> orders, int count)
    {
        orders.Sort();
        long sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum = Math.Min(Never, sum + orders[i]);
        }

        return sum;
    }

    // There are only so many inputs.
    private static int LargestOf(GateKind kind, List<int> orders, int falls, int all)
    {
        int most = 0;
        if (kind == GateKind.All)
        {
            foreach (int order in orders)
            {
                most = Math.Max(most, order);
            }

            return most;
        }

        orders.Sort();
        for (int i = 1; i <= Math.Min(falls, orders.Count); i++)
        {
            most = Math.Min(all, most + orders[^i]);
        }

        return most;
    }

    // Ends where it first meets a node again.
    private bool IsTree(int root)
    {
        _asked++;
        _open.Clear();
        _open.Push(root);
        while (_open.TryPop(out int node))
        {
            foreach (int input in _function.Inputs[node])
            {
                if (_met[input] == _asked)
                {
                    return false;
                }

                _met[input] = _asked;
                if (_function.Kinds[input] != GateKind.Input)
                {
                    _open.Push(input);
                }
            }
        }

        return true;
    }
}
