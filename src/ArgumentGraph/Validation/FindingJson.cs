using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Validation;

/// <summary>A finding as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class FindingJson
{
    /// <summary>Writes the members of a finding into an object that has been begun.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="file">What its places are in where they do not say themselves.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(Utf8JsonWriter json, string? file, Finding finding)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", ReportWords.ToWord(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("element", finding.ElementId);
        if (finding.ElementIds.Count > 0)
        {
            json.Ids("elements", finding.ElementIds);
        }

        if (finding.Relationship is { } relationship)
        {
            json.Relationship("relationship", relationship);
        }

        json.Place(file, finding.Place);
        if (finding.Related.Count > 0)
        {
            json.Objects("related", finding.Related, related =>
            {
                json.WriteString("message", related.Message);
                json.WriteString("element", related.ElementId);
                json.Place(file, related.Place);
            });
        }
    }
}
