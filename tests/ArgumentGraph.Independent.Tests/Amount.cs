namespace IndependentReading;

/// <summary>How many random cases a run tries, by <c>ARGUMENTGRAPH_TESTS</c>; and where they begin, by <c>ARGUMENTGRAPH_SEED</c>.</summary>
internal static class Amount
{
    private static readonly string Size = Environment.GetEnvironmentVariable("ARGUMENTGRAPH_TESTS") is { Length: > 0 } size ? size : "quick";

    private static readonly int? Seed = Environment.GetEnvironmentVariable("ARGUMENTGRAPH_SEED") is { Length: > 0 } seed
        ? int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>The seeds to try: those of the usual number, fewer in a quick run, ten times as many in a full one; one if one is asked for.</summary>
    public static IEnumerable<int> Seeds(int usual) => Seed is { } only
        ? [only]
        : Enumerable.Range(1, string.Equals(Size, "full", StringComparison.OrdinalIgnoreCase) ? usual * 10
            : string.Equals(Size, "usual", StringComparison.OrdinalIgnoreCase) ? usual
            : usual / 8);
}
