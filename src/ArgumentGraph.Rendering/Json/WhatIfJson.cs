using ArgumentGraph.Reporting;

namespace ArgumentGraph.Rendering.Json;

/// <summary>The report of <c>what-if</c> as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class WhatIfJson
{
    public static void Write(TextWriter output, Suppositions supposed, SupportReport before, WhatIfReport report) => JsonReport.Write(output, json =>
    {
        json.Setting(before);
        json.WriteStartObject("supposed");
        json.WritePropertyName("fail");
        json.WriteIds(supposed.Fail);
        json.WritePropertyName("restore");
        json.WriteIds(supposed.Restore);
        json.WritePropertyName("remove");
        json.WriteIds(supposed.Remove);
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
    });
}
