using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Validation;

/// <summary>What validation found, as JSON: as <c>argument-graph check</c> writes it for one file. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ValidationReportConverter : ReportConverter<ValidationReport>
{
    protected override void WriteBasis(Utf8JsonWriter json, ValidationReport report)
    {
        // The file says which argument it is.
    }

    protected override void WriteMembers(Utf8JsonWriter json, ValidationReport report) =>
        FindingsJson.WriteMembers(json, report.Setting.Date, [FileFindings.Of(report)]);
}
