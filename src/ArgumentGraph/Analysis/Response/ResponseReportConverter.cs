using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Response;

/// <summary>A report on responses as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ResponseReportConverter : ReportConverter<ResponseReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ResponseReport report)
    {
    }
}
