namespace ArgumentGraph.Logic;

/// <summary>Several roots of a structure function on one shared diagram.</summary>
/// <remarks>Owns all of its memory and is not changed once made.</remarks>
internal sealed class JointSolution
{
    private JointSolution()
    {
    }

    /// <summary>Null when the budget was spent before the diagram was complete.</summary>
    /// <param name="function">The function.</param>
    /// <param name="roots">The nodes asked for; one may be given twice.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="progress">Told how much of the budget is spent, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static JointSolution? Solve(StructureFunction function, int[] roots, EngineBudget budget, IProgress<double>? progress, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>For each n from 0 to the number of roots, the probability that exactly n have fallen; linear in the diagram.</summary>
    public double[] FallenCounts(InputChances chances) => throw new NotImplementedException();

    /// <summary>The probability that all of the roots given (indices) have fallen; null when the budget was spent.</summary>
    public double? AllFall(ReadOnlySpan<int> rootIndices, InputChances chances) => throw new NotImplementedException();

    /// <summary>For each root, its chance given that all of these roots have fallen; null when the budget was spent or their fall has probability 0.</summary>
    public Chance[]? GivenFallen(ReadOnlySpan<int> fallenRootIndices, InputChances chances) => throw new NotImplementedException();
}
