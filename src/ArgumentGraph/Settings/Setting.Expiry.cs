namespace ArgumentGraph;

public sealed partial record Setting
{
    /// <summary>Whether what is valid through a day has expired in this setting. Never without a date, or without a last day.</summary>
    /// <param name="lastValidDay">The last day on which something is valid, for example <see cref="Element.LastValidDay"/>; null: it does not expire.</param>
    public bool HasExpired(DateOnly? lastValidDay) => lastValidDay is { } last && Date is { } date && date > last;
}
