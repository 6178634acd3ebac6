namespace ArgumentGraph;

/// <summary>How a roadmap is worked out. An immutable value.</summary>
public sealed record RoadmapOptions
{
    private readonly double? _maximumCost;
    private readonly int _listedCompletions = 10;

    /// <summary>
    /// How much may be spent, in the unit of the elements' costs: finite, at least 0. Given, the report says what is best done
    /// with it. The default, null, means no plan.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double? MaximumCost
    {
        get => _maximumCost;
        init => _maximumCost = value is null or (>= 0 and < double.PositiveInfinity)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaximumCost), value, "The maximum cost must be a finite number of at least 0.");
    }

    /// <summary>How many completions are listed for each pathway, at least 0: the cheapest first. All are counted. The default is 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ListedCompletions
    {
        get => _listedCompletions;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ListedCompletions));
            _listedCompletions = value;
        }
    }

    /// <summary>
    /// How much work may be done (<see cref="Budget.Work"/>): completions, candidates and the best plan each get a part of it.
    /// Past it the report says what is missing.
    /// </summary>
    public Budget Budget { get; init; } = Budget.Default;
}
