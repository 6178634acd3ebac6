namespace ArgumentGraph;

/// <summary>
/// How much an analysis may spend before it gives a partial answer and says so. Each analysis names the limits that it heeds; what it has found
/// within them is exact. An immutable value.
/// </summary>
/// <remarks>
/// Work is counted, not timed, so that the same argument and options find the same on every machine, however busy. Of several elements that are solved one
/// after the other, each may do an equal share of the work that is left.
/// </remarks>
/// <example>
/// <code>
/// var options = new LoadBearingOptions { Budget = new() { Work = 10_000_000_000 } };
/// </code>
/// </example>
public sealed record Budget
{
    private readonly long _work = 1_000_000_000;
    private readonly int _nodes = 4_000_000;

    /// <summary>The limits that hold where no others are given.</summary>
    public static Budget Default { get; } = new();

    /// <summary>How many steps of some ten nanoseconds may be done, at least 0. The default is 1,000,000,000, about ten seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long Work
    {
        get => _work;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Work));
            _work = value;
        }
    }

    /// <summary>How many nodes the decision diagram of one element may have, at least 0; a node takes some 40 bytes. The default is 4,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Nodes
    {
        get => _nodes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Nodes));
            _nodes = value;
        }
    }

    /// <summary>
    /// How long the analysis may take, at least zero; null, the default, for as long as its work takes. With a limit, what is found depends on the machine:
    /// a report that it cut short says so (<c>IsTimeSpent</c>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? Time
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? TimeSpan.Zero, TimeSpan.Zero, nameof(Time));
            field = value;
        }
    }
}
