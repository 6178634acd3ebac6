namespace ArgumentGraph.Reporting;

/// <summary>The findings of one or several files as one SARIF run.</summary>
internal static class FindingsSarif
{
    public static void Write(TextWriter output, IEnumerable<Rule> rules, IReadOnlyList<FileFindings> results) => SarifLog.Write(
        output,
        rules.Select(SarifRule.Of),
        results.SelectMany(result => result.Findings.Select(finding => SarifResult.Of(result.File, finding))
            .Concat(result.Suppressed.Select(suppressed => SarifResult.Of(result.File, suppressed.Finding, suppressed.Reason)))));
}
