namespace ArgumentGraph;

/// <summary>
/// Between what the probability of a basic element lies, in a sample (<see cref="CompiledProbability.Sample"/>): every value is as likely as any
/// other.
/// </summary>
/// <param name="Id">The id of a basic element.</param>
/// <param name="Lower">The least probability that it holds, 0 to 1.</param>
/// <param name="Upper">The greatest probability that it holds, <paramref name="Lower"/> to 1.</param>
public readonly record struct ProbabilityRange(string Id, double Lower, double Upper)
{
    /// <summary>For example <c>E7: 0.9 to 0.99</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}: {Lower:R} to {Upper:R}");
}
