namespace ArgumentGraph;

/// <summary>
/// Between what the probability of a basic element lies, in a sample (<see cref="CompiledProbability.Sample"/>): every value is as likely as any
/// other.
/// </summary>
/// <param name="Id">The id of a basic element.</param>
/// <param name="Least">The least probability that it holds, 0 to 1.</param>
/// <param name="Most">The greatest probability that it holds, <paramref name="Least"/> to 1.</param>
public readonly record struct ProbabilityRange(string Id, double Least, double Most)
{
    /// <summary>For example <c>E7: 0.9 to 0.99</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}: {Least:R} to {Most:R}");
}
