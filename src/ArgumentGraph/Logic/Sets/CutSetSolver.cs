using System.Buffers;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// Minimal cut sets of a <see cref="StructureFunction"/> up to an order: which inputs, falling together, bring a root down. From the inputs up:
/// a gate that needs all falls with any input, one that needs any falls with all, so cut sets are united and multiplied, and
/// what is not minimal or too large is dropped.
/// </summary>
/// <remarks>
/// Bottom-up cut set algebra on zero-suppressed diagrams (Rauzy 1993; Jung et al., A fast BDD algorithm for large
/// coherent fault trees analysis, RESS 83, 2004).
/// </remarks>
internal sealed class CutSetSolver
{
    private readonly StructureFunction _function;
    private readonly int[] _variables;
    private readonly int _order;
    private readonly SetDiagram _diagram;
    private readonly SetAlgebra _algebra;
    private readonly int[] _families;

    /// <param name="function">The function.</param>
    /// <param name="variables">For each input node its variable; cut sets are ordered by it.</param>
    /// <param name="order">The largest order wanted, at most <see cref="SetDiagram.MaximumOrder"/>.</param>
    /// <param name="algebra">Does the work, within its budget; functions that share one have families that can be compared.</param>
    public CutSetSolver(StructureFunction function, int[] variables, int order, SetAlgebra algebra)
    {
        _function = function;
        _variables = variables;
        _order = order;
        _diagram = algebra.Diagram;
        _algebra = algebra;
        _families = new int[function.Count];
        Array.Fill(_families, -1);
    }

    /// <summary>The minimal cut sets, of at most the order wanted, of each of these nodes; null when the budget is spent.</summary>
    public SetFamily[]? Solve(ReadOnlySpan<int> roots)
    {
        List<int> cone = ConeOf(roots);
        if (!DeepCall.Run(cone.Count, () => FindFamilies(cone)))
        {
            return null;
        }

        var families = new SetFamily[roots.Length];
        for (int i = 0; i < families.Length; i++)
        {
            families[i] = new SetFamily(_diagram, _families[roots[i]]);
        }

        return families;
    }

    /// <summary>The order that no minimal cut set of the node exceeds, as far as that is plain from its gates: an upper bound, for each node.</summary>
    public static int[] LargestOrders(StructureFunction function)
    {
        // Any: all inputs must fall, so orders add up; all: one is enough; at least k: the largest of those that must fall. There are only so many inputs.
        int all = function.Kinds.Count(kind => kind == GateKind.Input);
        var bounds = new int[function.Count];
        var largestFirst = new List<int>();
        for (int node = 0; node < bounds.Length; node++)
        {
            ReadOnlySpan<int> inputs = function.Inputs[node];
            switch (function.Kinds[node])
            {
                case GateKind.Input:
                    bounds[node] = 1;
                    break;
                case GateKind.All:
                    foreach (int input in inputs)
                    {
                        bounds[node] = Math.Max(bounds[node], bounds[input]);
                    }

                    break;
                default:
                    largestFirst.Clear();
                    foreach (int input in inputs)
                    {
                        largestFirst.Add(bounds[input]);
                    }

                    largestFirst.Sort((left, right) => right.CompareTo(left));
                    int falls = function.FallsWith(node);
                    for (int i = 0; i < falls; i++)
                    {
                        bounds[node] = Math.Min(all, bounds[node] + largestFirst[i]);
                    }

                    break;
            }
        }

        return bounds;
    }

    /// <summary>
    /// The smallest order of a cut set of the root, where that is plain from the gates: exactly where no node serves two others, else an upper bound.
    /// </summary>
    public static (long Order, bool IsExact) SmallestOrder(StructureFunction function, int root)
    {
        int[] needed = ArrayPool<int>.Shared.Rent(root + 1); // by how many nodes of the cone
        long[] smallest = ArrayPool<long>.Shared.Rent(root + 1);
        Array.Clear(needed, 0, root + 1);
        needed[root] = 1;
        bool isTree = true;
        for (int node = root; node >= 0; node--)
        {
            isTree &= needed[node] <= 1;
            foreach (int input in needed[node] > 0 ? function.Inputs[node] : [])
            {
                needed[input]++;
            }
        }

        const long Never = long.MaxValue / 4;
        var costs = new List<long>();
        for (int node = 0; node <= root; node++)
        {
            if (needed[node] == 0)
            {
                continue;
            }

            costs.Clear();
            foreach (int input in function.Inputs[node])
            {
                costs.Add(smallest[input]);
            }

            costs.Sort();
            smallest[node] = function.Kinds[node] == GateKind.Input ? 1
                : costs.Count == 0 ? Never
                : Math.Min(Never, costs.Take(function.FallsWith(node)).Sum(cost => Math.Min(cost, Never / costs.Count)));
        }

        long order = smallest[root];
        ArrayPool<int>.Shared.Return(needed);
        ArrayPool<long>.Shared.Return(smallest);
        return (order, isTree);
    }

    private bool FindFamilies(List<int> cone)
    {
        foreach (int node in cone)
        {
            _families[node] = FamilyOf(node);
            if (_families[node] < 0)
            {
                return false;
            }
        }

        return true;
    }

    // What the roots need, in ascending order.
    private List<int> ConeOf(ReadOnlySpan<int> roots)
    {
        var needed = new bool[_function.Count];
        int highest = -1;
        foreach (int root in roots)
        {
            needed[root] = true;
            highest = Math.Max(highest, root);
        }

        var cone = new List<int>();
        for (int node = highest; node >= 0; node--)
        {
            if (!needed[node])
            {
                continue;
            }

            cone.Add(node);
            foreach (int input in _function.Inputs[node])
            {
                needed[input] = true;
            }
        }

        cone.Reverse();
        return cone;
    }

    private int FamilyOf(int node)
    {
        if (_function.Kinds[node] == GateKind.Input)
        {
            return _order < 1 ? SetDiagram.Empty : _diagram.Make(_variables[node], SetDiagram.Empty, SetDiagram.Unit);
        }

        int falls = _function.FallsWith(node);

        // The families with the largest first variable first: what comes later stands nearer the root, and much of the work is done at once.
        ReadOnlySpan<int> inputs = _function.Inputs[node];
        var families = new int[inputs.Length];
        for (int i = 0; i < families.Length; i++)
        {
            families[i] = _families[inputs[i]];
        }

        Array.Sort(families, (left, right) =>
        {
            int byVariable = _diagram.Variable(right).CompareTo(_diagram.Variable(left));
            return byVariable == 0 ? left.CompareTo(right) : byVariable;
        });

        // Fallen[n]: what brings n of the inputs seen so far down. More inputs than the order allows elements can still fall, with elements that they share:
        // then what is not minimal is dropped at once, so that what is shared soon is all that is left.
        var fallen = new int[falls + 1];
        fallen[0] = SetDiagram.Unit;
        bool keepMinimal = falls > _order;
        int most = 0; // the largest n with anything in it
        for (int seen = 0; seen < families.Length; seen++)
        {
            // What is left must still be able to make the gate fall.
            int least = Math.Max(1, falls - (families.Length - seen - 1));
            if (least > most + 1)
            {
                return SetDiagram.Empty;
            }

            for (int count = Math.Min(falls, most + 1); count >= least; count--)
            {
                int more = _algebra.Product(families[seen], fallen[count - 1], _order);
                int all = _algebra.Union(fallen[count], more);
                fallen[count] = keepMinimal ? _algebra.Minimal(all) : all;
                if (fallen[count] < 0)
                {
                    return -1;
                }

                if (fallen[count] != SetDiagram.Empty)
                {
                    most = Math.Max(most, count);
                }
            }
        }

        return _algebra.Minimal(fallen[falls]);
    }
}
