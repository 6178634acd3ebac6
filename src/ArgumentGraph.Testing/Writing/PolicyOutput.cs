using System.Globalization;
using ArgumentGraph.Testing.Expectations;
using ArgumentGraph.Testing.Writing;

namespace ArgumentGraph.Testing;

/// <summary>Policy reports on several arguments in one file, for other programs: what <c>argument-graph gate</c> writes.</summary>
/// <example>
/// <code>
/// Policy policy = Policy.Load("safety/policy.json");
/// PolicyCase[] cases =
/// [
///     .. Directory.EnumerateFiles("safety/cases", "*.json").Order(StringComparer.Ordinal).Select(path => PolicyCase.Of(policy.Check(Argument.Load(path)))),
/// ];
/// File.WriteAllText("gate.xml", cases.ToJUnit());
/// </code>
/// </example>
public static class PolicyOutput
{
    /// <summary>The reports as JSON; <c>docs/tool.md</c> lists the members under <c>gate</c>.</summary>
    /// <param name="cases">The reports, in the order in which they are written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cases"/> is null.</exception>
    public static string ToJson(this IEnumerable<PolicyCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return Written(output => PolicyJson.Write(output, [.. cases]));
    }

    /// <summary>
    /// The failures as one run of SARIF 2.1.0, which code hosts show at their lines: a rule for each kind of expectation, an error for each failure.
    /// </summary>
    /// <param name="cases">The reports, in the order in which they are written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cases"/> is null.</exception>
    public static string ToSarif(this IEnumerable<PolicyCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return cases.Select(each => each.ToFindings()).ToSarif(Kinds.All);
    }

    /// <summary>
    /// The reports as XML in the form of JUnit, which build servers show as tests: a suite for each argument, a test case for each expectation.
    /// </summary>
    /// <param name="cases">The reports, in the order in which they are written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cases"/> is null.</exception>
    public static string ToJUnit(this IEnumerable<PolicyCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return Written(output => PolicyJUnit.Write(output, [.. cases]));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        write(output);
        return output.ToString();
    }
}
