namespace ArgumentGraph.Testing;

/// <summary>What reading a policy came to.</summary>
/// <param name="Policy">The policy; null when anything is wrong with the text, so that no expectation is left out unseen.</param>
/// <param name="Findings">All that is wrong with the text, with line and column, in its order.</param>
public sealed record PolicyReading(Policy? Policy, ValueList<Finding> Findings);
