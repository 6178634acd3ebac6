namespace ArgumentGraph;

/// <summary>A basic element that is something else to a pathway than before.</summary>
/// <param name="Element">The element, in the newer version where it is there.</param>
/// <param name="From">What it was to the pathway; null where the older version does not have it.</param>
/// <param name="To">What it is to the pathway; null where the newer version does not have it.</param>
public sealed record RoleChange(Element Element, LoadBearingRole? From, LoadBearingRole? To);
