namespace ArgumentGraph.Logic;

/// <summary>One root of a structure function, solved: its probability, what its inputs mean for it, its minimal cut sets.</summary>
/// <remarks>Owns all of its memory and is not changed once made: threads may share it.</remarks>
internal sealed class RootSolution
{
    private RootSolution()
    {
    }

    /// <summary>Whether a diagram of the whole function was built within the budget, so that probabilities are exact.</summary>
    public bool IsExact => throw new NotImplementedException();

    /// <param name="function">The function.</param>
    /// <param name="root">The node asked for.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="progress">Told how much of the budget is spent, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static RootSolution Solve(StructureFunction function, int root, EngineBudget budget, IProgress<double>? progress, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The probability that the root holds; linear in the diagram. Proved bounds where <see cref="IsExact"/> is false.</summary>
    public ChanceInterval Probability(InputChances chances) => throw new NotImplementedException();

    /// <summary>What each input means for the root, by node; null where <see cref="IsExact"/> is false. One pass forward and one backward over the diagram.</summary>
    public InputImportance[]? Importance(InputChances chances) => throw new NotImplementedException();

    /// <summary>Whether the root depends on the input: exactly then is it in a minimal cut set, and in a minimal path set. Null where neither diagram tells.</summary>
    public bool? DependsOn(int input) => throw new NotImplementedException();
}
