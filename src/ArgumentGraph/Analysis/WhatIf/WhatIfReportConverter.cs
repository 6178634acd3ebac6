using System.Text.Json;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.WhatIf;

/// <summary>A what-if as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class WhatIfReportConverter : ReportConverter<WhatIfReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, WhatIfReport report)
    {
        json.WriteStartObject("supposed");
        json.Ids("fail", report.Supposed.Failed);
        json.Ids("restore", report.Supposed.Restored);
        json.Ids("remove", report.Supposed.Removed);
        json.Ids("add", report.Supposed.Added);
        json.WriteBoolean("otherEdits", report.Supposed.HasOtherEdits);
        json.WriteEndObject();
        json.Ids("fallen", report.Fallen.Select(change => change.Pathway));
        json.Ids("risen", report.Risen.Select(change => change.Pathway));
        json.Ids("stillStanding", report.StillStanding);
        json.Objects("pathways", report.Fallen.Concat(report.Risen), change =>
        {
            json.WriteString("id", change.Pathway.Id);
            json.WriteString("statement", change.Pathway.Statement);
            json.Standing("from", change.From);
            json.Standing("to", change.To);
            json.RootCauses(change.Causes);
        });
        json.Objects("changed", report.ChangedStandings, change =>
        {
            json.WriteString("id", change.Element.Id);
            json.Standing("from", change.From);
            json.Standing("to", change.To);
        });
    }
}
