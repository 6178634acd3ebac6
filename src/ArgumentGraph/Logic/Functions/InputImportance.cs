namespace ArgumentGraph.Logic.Functions;

/// <summary>
/// What one input means for a root. The two chances are sums of positive terms, so that small ones keep their digits; Birnbaum's
/// measure is a difference, exact to about 1e-16.
/// </summary>
/// <param name="FallWhenHolds">The probability that the root falls, given that the input holds.</param>
/// <param name="FallWhenFallen">The probability that the root falls, given that the input has fallen.</param>
/// <param name="Birnbaum">The difference of the two: the partial derivative of the root's fall with respect to the input's.</param>
internal readonly record struct InputImportance(double FallWhenHolds, double FallWhenFallen, double Birnbaum);
