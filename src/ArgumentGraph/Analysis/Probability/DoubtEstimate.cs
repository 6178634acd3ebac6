using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Logic.Estimates;

namespace ArgumentGraph;

/// <summary>
/// A doubt estimated from random states, where it is not known exactly. Nothing here is proved: what is proved are the bounds beside it
/// (<see cref="ProbabilityReport.Interval"/>), into which no estimate enters.
/// </summary>
/// <remarks>
/// The probability that one of the smallest cut sets falls is worked out exactly. What else makes the element fall is sampled: of the states in which another
/// function has fallen, which falls wherever the element does and seldom where it does not, and of which all probabilities are known (its decision diagram is
/// rounded: Ravi, McMillan, Shiple and Somenzi, Approximation and decomposition of binary decision diagrams, DAC 1998).
/// </remarks>
/// <param name="Doubt">The estimate, 0 to 1. Its mean, over all seeds, is the doubt itself.</param>
/// <param name="LowerDoubt">The lower end of its 95 % interval: of twenty estimates with seeds of their own, one has an interval that misses the doubt, or
/// less.</param>
/// <param name="UpperDoubt">The upper end.</param>
/// <param name="Samples">How many states were tried.</param>
/// <param name="Seed">Where the random numbers began: the same seed gives the same estimate, on every machine.</param>
/// <param name="KnownDoubt">The part of the doubt that was not sampled: the probability, exactly, that one of the smallest cut sets falls.</param>
public sealed record DoubtEstimate(double Doubt, double LowerDoubt, double UpperDoubt, int Samples, int Seed, double KnownDoubt)
{
    /// <summary>For example <c>0.01302 (95 %: 0.013 to 0.01304; 100000 samples, seed 1)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Doubt:G6} (95 %: {LowerDoubt:G6} to {UpperDoubt:G6}; {Samples} samples, seed {Seed})");

    internal static DoubtEstimate? Of(FallEstimate? found, int seed)
    {
        if (found is not { } estimate)
        {
            return null;
        }

        (double least, double most) = estimate.Interval;
        return new(estimate.Fall, least, most, estimate.Samples, seed, estimate.Known);
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("doubt", Doubt);
        json.WriteNumber("lowerDoubt", LowerDoubt);
        json.WriteNumber("upperDoubt", UpperDoubt);
        json.WriteNumber("samples", Samples);
        json.WriteNumber("seed", Seed);
        json.WriteNumber("knownDoubt", KnownDoubt);
    }
}
