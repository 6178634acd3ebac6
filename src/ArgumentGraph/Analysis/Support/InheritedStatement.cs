namespace ArgumentGraph;

/// <summary>
/// An assumption or context that weighs on an analysed element because an ancestor states it (GSN Community Standard v3, 1:2.2.11 and 1:2.2.13).
/// </summary>
/// <param name="Element">The assumption or context.</param>
/// <param name="StatedBy">The ancestor that states it.</param>
/// <param name="Standing">What it contributes.</param>
public sealed record InheritedStatement(Element Element, Element StatedBy, Standing Standing);
