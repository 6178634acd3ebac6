namespace ArgumentGraph;

/// <summary>One thing that keeps an element from standing.</summary>
/// <param name="Element">The element that is missing, undeveloped, expired, disputed, challenged, …; for a challenged relationship,
/// the element in which it is written.</param>
/// <param name="Reason">What is the matter with it.</param>
/// <param name="Relationship">The relationship that is challenged, or null when it is the element.</param>
/// <param name="Challengers">Who challenges, where the reason is a challenge; ordered by id.</param>
public sealed record RootCause(Element Element, StandingReason Reason, Relationship? Relationship, ValueList<Element> Challengers);
