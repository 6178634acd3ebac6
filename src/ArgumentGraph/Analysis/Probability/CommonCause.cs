namespace ArgumentGraph;

/// <summary>
/// Says that basic elements with the same value of a tag may fall together from one cause: a share of their doubt is that of the cause (the beta-factor model:
/// Fleming, A reliability model for common mode failures in redundant safety systems, 1975; Mosleh et al., NUREG/CR-4780, 1988).
/// </summary>
/// <param name="Key">A tag's key, or <c>source</c> or <c>subject</c>.</param>
/// <param name="Beta">The share of the doubt that is common, 0 to 1.</param>
/// <param name="Value">Only elements with this value; null for a group for each value. A group named by its value goes before one for each
/// value, a later one before an earlier.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Beta"/> does not lie between 0 and 1.</exception>
public sealed record CommonCause(string Key, double Beta, string? Value = null)
{
    private readonly double _beta = Checked(Beta);

    /// <summary>The share of the doubt that is common, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value does not lie between 0 and 1.</exception>
    public double Beta
    {
        get => _beta;
        init => _beta = Checked(value);
    }

    private static double Checked(double beta) =>
        beta is >= 0 and <= 1 ? beta : throw new ArgumentOutOfRangeException(nameof(Beta), beta, "A beta factor must lie between 0 and 1.");
}
