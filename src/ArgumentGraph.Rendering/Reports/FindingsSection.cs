using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What validation found.</summary>
internal static class FindingsSection
{
    private const int ShownOfRule = 20;

    public static IEnumerable<Block> Of(ValidationReport findings)
    {
        if (findings.Count == 0)
        {
            yield return new Paragraph("Validation found nothing.");
            yield break;
        }

        yield return new Paragraph($"{ReportPhrases.Count(findings.CountOf(Severity.Error), "error")}, "
            + $"{ReportPhrases.Count(findings.CountOf(Severity.Warning), "warning")}, "
            + $"{findings.CountOf(Severity.Information).ToString(CultureInfo.InvariantCulture)} for information.");
        yield return new Table(
            [new("Severity"), new("Rule"), new("Element"), new("Finding")],
            [.. findings.OrderBy(finding => finding.Severity == Severity.Error ? 0 : finding.Severity == Severity.Warning ? 1 : 2)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).SelectMany(RowsOf)]);
    }

    private static IEnumerable<TableRow> RowsOf(IGrouping<string, Finding> ofRule)
    {
        foreach (Finding finding in ofRule.Take(ShownOfRule))
        {
            yield return new(null,
            [
                [ReportPhrases.WordsOf(finding.Severity)],
                [finding.Rule.Id],
                finding.ElementId is { } id ? [new Inline(InlineKind.Element, id)] : [],
                [Inline.Said(finding.Message)],
            ]);
        }

        if (ofRule.Count() > ShownOfRule)
        {
            yield return new(null, [[], [ofRule.Key], [], [string.Create(CultureInfo.InvariantCulture, $"and {ofRule.Count() - ShownOfRule} more")]]);
        }
    }
}
