namespace ArgumentGraph.Testing;

/// <summary>What became of each expectation of a policy. Made by <see cref="Policy.Check"/>.</summary>
public sealed partial class PolicyReport
{
    internal PolicyReport(Argument argument, Policy policy, Setting setting, ValueList<ExpectationResult> results)
    {
        Argument = argument;
        Policy = policy;
        Setting = setting;
        Results = results;
    }

    /// <summary>The argument that was checked.</summary>
    public Argument Argument { get; }

    /// <summary>The policy.</summary>
    public Policy Policy { get; }

    /// <summary>The setting in which the argument was judged; without a date only where nothing expires, or as argued.</summary>
    public Setting Setting { get; }

    /// <summary>What became of each expectation, in the policy's order.</summary>
    public ValueList<ExpectationResult> Results { get; }

    /// <summary>Whether the argument meets every expectation.</summary>
    public bool IsMet => Results.All(result => result.IsMet);
}
