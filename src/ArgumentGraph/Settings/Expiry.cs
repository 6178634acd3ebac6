namespace ArgumentGraph.Settings;

/// <summary>When an element expires, and whether it has: evidence and assumptions alone can expire. They are valid through the day.</summary>
internal static class Expiry
{
    /// <summary>The last day on which the element is valid; null where it does not expire.</summary>
    public static DateOnly? LastValidDay(this Element element) => element switch
    {
        Evidence evidence => evidence.Expires,
        Assumption assumption => assumption.Expires,
        _ => null,
    };

    /// <summary>Whether what is valid through a day has expired in the setting. Never without a date.</summary>
    public static bool HasExpired(this Setting setting, DateOnly? lastValidDay) => lastValidDay is { } last && setting.Date is { } date && date > last;
}
