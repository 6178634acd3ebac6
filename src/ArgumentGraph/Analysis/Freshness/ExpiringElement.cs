namespace ArgumentGraph;

/// <summary>Something that expires, and what that means.</summary>
/// <param name="Element">The evidence or assumption.</param>
/// <param name="LastValidDay">The last day on which it is valid.</param>
/// <param name="Owners">Who is to renew it: the values of its tag <c>owner</c>.</param>
/// <param name="Fells">The pathways that fall on the day after and have it among their causes, in the author's order. Empty where something else still
/// carries them, or they are down already.</param>
public sealed record ExpiringElement(Element Element, DateOnly LastValidDay, ValueList<string> Owners, ValueList<Element> Fells);
