using System.Globalization;
using ArgumentGraph.Testing.Writing;

namespace ArgumentGraph.Testing;

/// <summary>What became of each expectation of a policy. Made by <see cref="Policy.Check"/>.</summary>
public sealed class PolicyReport
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

    /// <summary>Everything that fails, and why: a line each, those of reasons indented. Where nothing fails, a line that says so.</summary>
    public override string ToString() => PolicyText.Of(this);

    /// <summary>The report as JSON; <c>docs/tool.md</c> lists the members under <c>gate</c>.</summary>
    public string ToJson() => Written(output => PolicyJson.Write(output, [PolicyCase.Of(this)]));

    /// <summary>The failures as a run of SARIF 2.1.0, which code hosts show at their lines: a rule for each kind of expectation, an error for each failure.</summary>
    public string ToSarif() => Written(output => PolicySarif.Write(output, [PolicyCase.Of(this)]));

    /// <summary>The report as XML in the form of JUnit, which build servers show as tests: a suite for the argument, a test case for each expectation.</summary>
    public string ToJUnit() => Written(output => PolicyJUnit.Write(output, [PolicyCase.Of(this)]));

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        write(output);
        return output.ToString();
    }
}
