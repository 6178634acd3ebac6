namespace ArgumentGraph;

/// <summary>How an element stands over the days of a forecast, what it inherits included.</summary>
/// <param name="Element">The element.</param>
/// <param name="Steps">Its standing on the first day of the forecast, then each day on which it becomes another. At least one.</param>
public sealed record StandingCourse(Element Element, ValueList<StandingStep> Steps)
{
    /// <summary>The standing on the first day of the forecast.</summary>
    public Standing Standing => Steps[0].Standing;

    /// <summary>
    /// The last day on which it stands at least as high as on the first day of the forecast, without a break; null where it never falls lower.
    /// </summary>
    public DateOnly? StandsThrough
    {
        get
        {
            foreach (StandingStep step in Steps.AsSpan()[1..])
            {
                if (step.Standing < Standing)
                {
                    return step.From!.Value.AddDays(-1);
                }
            }

            return null;
        }
    }

    /// <summary>The standing on a day of the forecast. Linear in the number of steps.</summary>
    /// <param name="day">A day, not before the first of the forecast.</param>
    public Standing On(DateOnly day)
    {
        Standing standing = Standing;
        foreach (StandingStep step in Steps.AsSpan()[1..])
        {
            standing = step.From <= day ? step.Standing : standing;
        }

        return standing;
    }
}
