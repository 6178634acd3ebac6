namespace ArgumentGraph;

/// <summary>Two pathways that can fall together.</summary>
/// <param name="First">The one that comes first in the author's order, or as named.</param>
/// <param name="Second">The other.</param>
/// <param name="Both">The probability that both fall.</param>
/// <param name="Ratio">How many times as likely that is as if they were independent. Far above 1: two barriers that are one.</param>
/// <param name="SecondGivenFirst">The probability that the second falls, given that the first has.</param>
/// <param name="FirstGivenSecond">The probability that the first falls, given that the second has.</param>
public sealed record JointFall(Element First, Element Second, double Both, double Ratio, double SecondGivenFirst, double FirstGivenSecond);
