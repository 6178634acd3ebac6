using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>One compiled element: its two programs, and the solution that they were made of.</summary>
/// <param name="solution">What was solved; null for an element that stands whatever falls.</param>
/// <param name="indexOfNode">By node: for an input, the index of its basic element; otherwise -1.</param>
/// <param name="isTimeSpent">Whether the time was spent when it was solved.</param>
internal sealed class CompiledRoot(RootSolution? solution, int[] indexOfNode, bool isTimeSpent)
{
    /// <summary>Whether the time was spent when it was solved.</summary>
    public bool IsTimeSpent => isTimeSpent;

    /// <summary>From the probabilities of basic elements to that of the element; null where the budget was spent.</summary>
    public ChanceProgram? OfHold { get; } = Compile(solution, indexOfNode, ofFall: false);

    /// <summary>From the doubts of basic elements to that of the element; null where the budget was spent.</summary>
    public ChanceProgram? OfFall { get; } = Compile(solution, indexOfNode, ofFall: true);

    /// <summary>By basic element, Birnbaum's measure; 0 for one on which the element does not rest.</summary>
    public double[] Derivatives(ReadOnlySpan<double> probabilities)
    {
        var derivatives = new double[probabilities.Length];
        if (solution is null)
        {
            return derivatives;
        }

        var chances = new InputChances(indexOfNode.Length);
        for (int node = 0; node < indexOfNode.Length; node++)
        {
            if (indexOfNode[node] >= 0)
            {
                double probability = probabilities[indexOfNode[node]];
                chances[node] = new Chance(probability, 1 - probability);
            }
        }

        InputImportance[] importance = solution.Importance(chances)!;
        for (int node = 0; node < indexOfNode.Length; node++)
        {
            if (indexOfNode[node] >= 0)
            {
                derivatives[indexOfNode[node]] = importance[node].Birnbaum;
            }
        }

        return derivatives;
    }

    private static ChanceProgram? Compile(RootSolution? solution, int[] indexOfNode, bool ofFall) =>
        solution is null ? new ChanceProgram(new BlockTree(), StructureFunctionBuilder.True, [], [], ofFall) : solution.Compile(indexOfNode, ofFall);
}
