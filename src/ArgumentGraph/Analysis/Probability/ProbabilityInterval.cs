using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph;

/// <summary>Between what a probability lies; as a doubt too, so that neither loses digits against 1.</summary>
/// <param name="Least">The least probability, 0 to 1.</param>
/// <param name="Most">The greatest probability, 0 to 1.</param>
/// <param name="LeastDoubt">The least doubt: the complement of <paramref name="Most"/>.</param>
/// <param name="MostDoubt">The greatest doubt: the complement of <paramref name="Least"/>.</param>
public readonly record struct ProbabilityInterval(double Least, double Most, double LeastDoubt, double MostDoubt)
{
    /// <summary>Whether it is one number.</summary>
    public bool IsExact => Least == Most && LeastDoubt == MostDoubt;

    /// <summary>For example <c>0.72</c> or <c>0.5 to 0.9</c>.</summary>
    public override string ToString() => IsExact
        ? Least.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Least:G6} to {Most:G6}");

    internal static ProbabilityInterval Of(Chance worst, Chance best) => new(worst.Hold, best.Hold, best.Fall, worst.Fall);
}
