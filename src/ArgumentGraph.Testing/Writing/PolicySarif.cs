using ArgumentGraph.Reporting;
using ArgumentGraph.Testing.Expectations;

namespace ArgumentGraph.Testing.Writing;

/// <summary>What fails in one or several arguments as one SARIF run.</summary>
internal static class PolicySarif
{
    public static void Write(TextWriter output, IEnumerable<PolicyCase> cases) => FindingsSarif.Write(output, Kinds.All, [.. cases.Select(each => each.ToFindings())]);
}
