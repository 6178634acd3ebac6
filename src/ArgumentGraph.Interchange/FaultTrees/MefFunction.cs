namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>A function that expressions of fault trees are made of, and how many inputs it takes.</summary>
/// <param name="Least">The least number of inputs.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Value">Its value; not a number where it has none for these inputs.</param>
/// <param name="IsMean">Whether it is a random deviate, of which this is the mean.</param>
internal sealed record MefFunction(int Least, int Most, Func<double[], double> Value, bool IsMean = false);
