namespace ArgumentGraph;

/// <summary>
/// How likely an element is to stand when the probabilities of basic elements vary over ranges. Made by <see cref="CompiledProbability.Sample"/>.
/// </summary>
public sealed record ProbabilitySample
{
    /// <summary>The element.</summary>
    public required Element Element { get; init; }

    /// <summary>The seed that gives this sample again.</summary>
    public required int Seed { get; init; }

    /// <summary>The probabilities found, in ascending order; one at least.</summary>
    public required ValueList<double> Values { get; init; }

    /// <summary>The mean of <see cref="Values"/>.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation of <see cref="Values"/> as a sample (divided by one less than their number); 0 for a single value.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>
    /// The value below which a share of the sample lies, interpolated linearly between neighbours: 0.5 gives the median, 0.05 and 0.95 what nine
    /// tenths lie between.
    /// </summary>
    /// <param name="share">0 (the least value) to 1 (the greatest).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not between 0 and 1.</exception>
    public double Quantile(double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        }

        double place = share * (Values.Count - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, Values.Count - 1);
        return Values[below] + ((place - below) * (Values[above] - Values[below]));
    }

    /// <summary>For example <c>P6: 0.93 (0.88 to 0.97)</c>: the mean, and what nine tenths lie between.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Element.Id}: {Mean:G6} ({Quantile(0.05):G6} to {Quantile(0.95):G6})");
}
