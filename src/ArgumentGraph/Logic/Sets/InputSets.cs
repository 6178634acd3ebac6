using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>Sets of inputs of a function.</summary>
/// <param name="Family">The sets.</param>
/// <param name="Inputs">By variable: the node of the function.</param>
internal sealed record InputSets(SetFamily Family, int[] Inputs)
{
    /// <summary>The minimal cut sets of one node, by gates and however much work it takes.</summary>
    /// <param name="function">The function.</param>
    /// <param name="root">The node.</param>
    /// <param name="order">The largest sets wanted, or <see cref="SetAlgebra.AllOrders"/>.</param>
    /// <remarks>Linear in what the node needs, but for the sets.</remarks>
    public static InputSets Of(StructureFunction function, int root, int order)
    {
        (StructureFunction part, int[] nodes) = FunctionPart.Below(function, root);
        int[] variables = InputVariables.Of(part);
        var algebra = new SetAlgebra(new CutSetBudget(int.MaxValue, long.MaxValue), CancellationToken.None, isWide: true);
        SetFamily family = new CutSetSolver(part, variables, order, algebra).Solve(part.Roots)![0];
        algebra.Freeze();
        var inputs = new int[part.Kinds.Count(kind => kind == GateKind.Input)];
        for (int node = 0; node < part.Count; node++)
        {
            if (variables[node] >= 0)
            {
                inputs[variables[node]] = nodes[node];
            }
        }

        return new InputSets(family, inputs);
    }
}
