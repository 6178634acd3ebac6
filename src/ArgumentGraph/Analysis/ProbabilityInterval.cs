namespace ArgumentGraph;

/// <summary>Between what a probability lies; as a doubt too, so that neither loses digits against 1.</summary>
/// <param name="Lower">The least probability, 0 to 1.</param>
/// <param name="Upper">The greatest probability, 0 to 1.</param>
/// <param name="LowerDoubt">The least doubt: the complement of <paramref name="Upper"/>.</param>
/// <param name="UpperDoubt">The greatest doubt: the complement of <paramref name="Lower"/>.</param>
public readonly record struct ProbabilityInterval(double Lower, double Upper, double LowerDoubt, double UpperDoubt)
{
    /// <summary>Whether it is one number.</summary>
    public bool IsExact => Lower == Upper && LowerDoubt == UpperDoubt;

    /// <summary>For example <c>0.72</c> or <c>0.5 to 0.9</c>.</summary>
    public override string ToString() => IsExact
        ? Lower.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Lower:G6} to {Upper:G6}");

    internal static ProbabilityInterval Of(Logic.Chance worst, Logic.Chance best) => new(worst.Hold, best.Hold, best.Fall, worst.Fall);
}
