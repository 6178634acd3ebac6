namespace ArgumentGraph;

/// <summary>How a forecast is made. An immutable value.</summary>
public sealed record FreshnessOptions
{
    /// <summary>
    /// The last day that the forecast looks at, and the day to which the cheapest renewals carry what stands. The default, null: the forecast looks at every
    /// expiry, and no renewals are searched for.
    /// </summary>
    public DateOnly? Until { get; init; }

    /// <summary>How much work may go into the cheapest renewals (<see cref="Budget.Work"/>). Past it the report gives what was found.</summary>
    public Budget Budget { get; init; } = Budget.Default;
}
