namespace ArgumentGraph.Testing;

/// <summary>What became of one expectation.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Failures">Everything in which the argument does not meet it.</param>
public sealed record ExpectationResult(Expectation Expectation, ValueList<ExpectationFailure> Failures)
{
    /// <summary>Whether the argument meets it: there are no failures.</summary>
    public bool IsMet => Failures.Count == 0;

    /// <summary>For example <c>met: every pathway stands</c>.</summary>
    public override string ToString() => $"{(IsMet ? "met" : "FAILED")}: {Expectation}";
}
