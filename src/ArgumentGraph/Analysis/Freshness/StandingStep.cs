namespace ArgumentGraph;

/// <summary>A standing, and the day from which it is so.</summary>
/// <param name="From">The first day on which it is so; null: the first day of the forecast, or all days before.</param>
/// <param name="Standing">The standing.</param>
public sealed record StandingStep(DateOnly? From, Standing Standing);
