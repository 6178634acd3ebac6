namespace ArgumentGraph;

/// <summary>How modules are analysed. An immutable value.</summary>
public sealed record ModulesOptions
{
    private readonly int _listedShared = 100;

    /// <summary>
    /// How many shared elements are listed for each module, at least 0: those on which most of what it cites rests first. All are counted. The default is 100.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ListedShared
    {
        get => _listedShared;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ListedShared));
            _listedShared = value;
        }
    }

    /// <summary>How much <see cref="Budget.Work"/> each search for single points may do: that in the joined argument, and that in each module alone.</summary>
    public Budget Budget { get; init; } = Budget.Default;
}
