namespace ArgumentGraph;

/// <summary>What reading a redaction policy came to.</summary>
/// <param name="Policy">The policy; null when anything is wrong with it, so that nothing is shown that was to be hidden.</param>
/// <param name="Findings">All that is wrong with it, with line and column.</param>
public sealed record RedactionPolicyReading(RedactionPolicy? Policy, ValueList<Finding> Findings);
