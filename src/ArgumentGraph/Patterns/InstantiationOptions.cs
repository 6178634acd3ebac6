namespace ArgumentGraph;

/// <summary>
/// How a pattern is instantiated. Tables that do not refer to each other multiply, so the limits end what would never end; what is beyond one of them is
/// missing in the argument, and a finding says so.
/// </summary>
public sealed record InstantiationOptions
{
    /// <summary>The options used where none are given.</summary>
    public static InstantiationOptions Default { get; } = new();

    /// <summary>The maximum number of elements that are made. The default is 1 million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumElements
    {
        get;
        init => field = AtLeastOne(value);
    } = 1_000_000;

    /// <summary>The maximum number of times that a relationship of the template is followed for a row, or for none. The default is 10 million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumRelationships
    {
        get;
        init => field = AtLeastOne(value);
    } = 10_000_000;

    /// <summary>
    /// Whether elements that the template marks as uninstantiated keep the mark, because there is more to say of them than the tables do. The default is that
    /// instantiation clears it.
    /// </summary>
    public bool KeepsUninstantiated { get; init; }

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
