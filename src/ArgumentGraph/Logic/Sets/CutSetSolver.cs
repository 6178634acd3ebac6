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

    private int FamilyOf(int node) =>
        _function.Kinds[node] != GateKind.Input ? GateFamilies.Of(_function, node, _families, _order, _algebra)
        : _order < 1 ? SetDiagram.Empty
        : _diagram.Make(_variables[node], SetDiagram.Empty, SetDiagram.Unit);
}
