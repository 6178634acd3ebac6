namespace ArgumentGraph.Testing;

/// <summary>
/// How much randomised tests do: little by default, so that everybody runs them; much with
/// <c>ARGUMENTGRAPH_TESTS=full</c> in the environment.
/// </summary>
public static class TestSize
{
    /// <summary>Whether the large sizes are asked for.</summary>
    public static bool IsFull { get; } =
        string.Equals(Environment.GetEnvironmentVariable("ARGUMENTGRAPH_TESTS"), "full", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number of cases to try.</summary>
    public static int Of(int usual, int full) => IsFull ? full : usual;
}
