using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// An order of the inputs of a function with many roots: what only gates far up need stands nearest the root, so that a gate puts its own inputs on top of
/// the families of the gates that it needs, and these stay as they are, shared by all that need them.
/// </summary>
internal static class InputVariables
{
    /// <summary>By node: the input's variable; -1 for gates.</summary>
    public static int[] Of(StructureFunction function)
    {
        var variables = new int[function.Count];
        Array.Fill(variables, -1);
        int next = 0;

        // By the first gate that needs each, the last first.
        for (int gate = function.Count - 1; gate >= 0; gate--)
        {
            foreach (int input in function.Inputs[gate])
            {
                if (function.Kinds[input] == GateKind.Input && variables[input] < 0 && function.Outputs[input][0] == gate)
                {
                    variables[input] = next++;
                }
            }
        }

        for (int node = 0; node < function.Count; node++)
        {
            if (function.Kinds[node] == GateKind.Input && variables[node] < 0)
            {
                variables[node] = next++; // a root that no gate needs
            }
        }

        return variables;
    }
}
