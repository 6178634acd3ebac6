using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;

namespace ArgumentGraph.Logic.Estimates;

/// <summary>What is not solved of a function: gates over blocks that share nothing and whose chances are known.</summary>
internal static class OpenFunction
{
    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for, which is not solved.</param>
    /// <param name="diagrams">By block: for a core that is solved, its diagram.</param>
    /// <param name="inputs">The chances of the inputs.</param>
    /// <param name="leaves">By leaf of the result: its chance.</param>
    public static CoreFunction Of(BlockTree blocks, int root, FrozenDiagram?[] diagrams, InputChances inputs, out Chance[] leaves)
    {
        bool[] isSolved = Solved(blocks, diagrams);
        Chance[] chances = BlockChances.Of(
            blocks, inputs, (block, parts) => diagrams[block] is { } diagram ? new DiagramChances(diagram, parts)[diagram.Roots[0]] : default);
        StructureFunction function = ReducedGates.Over(blocks, root, isSolved, out int[] ofInputs);

        // Leaves first; those of no gate belong to blocks that are solved.
        var numbers = new int[function.Count];
        var known = new List<Chance>();
        for (int node = 0; node < function.Count; node++)
        {
            if (function.Kinds[node] == GateKind.Input && function.Outputs.CountOf(node) > 0)
            {
                numbers[node] = known.Count;
                known.Add(chances[ofInputs[node]]);
            }
        }

        leaves = [.. known];
        List<GateKind> kinds = [.. Enumerable.Repeat(GateKind.Input, leaves.Length)];
        var thresholds = new List<int>(new int[leaves.Length]);
        var starts = new List<int>(new int[leaves.Length + 1]);
        var arguments = new List<int>();
        for (int node = 0; node < function.Count; node++)
        {
            if (function.Kinds[node] != GateKind.Input)
            {
                numbers[node] = kinds.Count;
                kinds.Add(function.Kinds[node]);
                thresholds.Add(function.Thresholds[node]);
                foreach (int input in function.Inputs[node])
                {
                    arguments.Add(numbers[input]);
                }

                starts.Add(arguments.Count);
            }
        }

        return new CoreFunction(
            [.. Enumerable.Range(0, leaves.Length)], [.. kinds], [.. thresholds], new GateRows([.. starts], [.. arguments]), [numbers[function.Roots[0]]]);
    }

    private static bool[] Solved(BlockTree blocks, FrozenDiagram?[] diagrams)
    {
        var isSolved = new bool[blocks.Count];
        for (int block = 0; block < isSolved.Length; block++)
        {
            isSolved[block] = blocks.Kind(block) != BlockKind.Core || diagrams[block] is not null;
            foreach (int part in blocks.Parts(block))
            {
                isSolved[block] &= isSolved[part];
            }
        }

        return isSolved;
    }
}
