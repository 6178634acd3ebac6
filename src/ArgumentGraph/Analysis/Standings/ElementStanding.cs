namespace ArgumentGraph;

/// <summary>An element's standing and what decides it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Standing">Its standing.</param>
/// <param name="Reason">What decides it; of several the first, in the order: by itself, by its support, by what it states, by challenges.</param>
/// <param name="DecidedBy">
/// The elements that decide it, ordered by id: supporters, contexts or challengers with which, as they stand, it could not stand
/// otherwise. Empty when it is decided by itself.
/// </param>
public sealed record ElementStanding(Element Element, Standing Standing, StandingReason Reason, ValueList<Element> DecidedBy);
