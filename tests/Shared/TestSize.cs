using System.Globalization;

namespace ArgumentGraph.Testing;

/// <summary>
/// How much randomised tests do, by <c>ARGUMENTGRAPH_TESTS</c> in the environment: <c>quick</c>, the default, finds what it finds in
/// seconds; <c>usual</c> is what <c>.ci/run</c> asks for; <c>full</c> tries many more. <c>mutation</c> is quicker still, since all is run for each of
/// hundreds of changes, and what fails ends at once.
/// </summary>
public static class TestSize
{
    // Of the usual number of cases, how many a quick run tries.
    private const int QuickShare = 8;
    private const int MutationShare = 40;
    private const int FewestCases = 20;

    private static readonly string Asked =
        Environment.GetEnvironmentVariable("ARGUMENTGRAPH_TESTS") is { Length: > 0 } size ? size.ToUpperInvariant() : "QUICK";

    /// <summary>The one seed that is asked for, by <c>ARGUMENTGRAPH_SEED</c>.</summary>
    public static int? OnlySeed { get; } = Environment.GetEnvironmentVariable("ARGUMENTGRAPH_SEED") is { Length: > 0 } seed
        ? int.Parse(seed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : null;

    /// <summary>Whether the large sizes are asked for.</summary>
    public static bool IsFull { get; } = Asked switch
    {
        "FULL" => true,
        "QUICK" or "USUAL" or "MUTATION" => false,
        _ => throw new InvalidOperationException($"ARGUMENTGRAPH_TESTS must be quick, usual, full or mutation, not '{Asked}'."),
    };

    /// <summary>Whether this is a quick run, as by default.</summary>
    public static bool IsQuick => Asked is "QUICK" or "MUTATION";

    /// <summary>Whether all that matters of a failure is that it is one: code was changed to see whether a test fails.</summary>
    public static bool IsMutation => Asked is "MUTATION";

    /// <summary>Whether what is counted over all cases says anything: of one seed alone, and of the few cases of a mutant, it does not.</summary>
    public static bool CountsCases => OnlySeed is null && !IsMutation;

    /// <summary>The size of one large case, which a quick run must not make smaller: what it tests may not show in a small one.</summary>
    public static int Of(int usual, int full) => IsFull ? full : usual;

    /// <summary>The number of random cases to try.</summary>
    public static int Cases(int usual, int full) =>
        IsQuick ? Math.Min(usual, Math.Max(FewestCases, usual / (IsMutation ? MutationShare : QuickShare))) : Of(usual, full);
}
