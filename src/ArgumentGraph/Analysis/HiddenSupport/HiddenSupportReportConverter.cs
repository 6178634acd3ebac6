using System.Text.Json;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.HiddenSupport;

/// <summary>What readers take on trust, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class HiddenSupportReportConverter : ReportConverter<HiddenSupportReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, HiddenSupportReport report)
    {
        json.Objects("redacted", report.Redacted, each =>
        {
            json.WriteString("id", each.Element.Id);
            json.WriteString("reason", each.Reason);
            json.Ids("fields", each.Fields);
            json.WriteBoolean("isStub", each.IsStub);
        });
        json.Ids("hidden", report.Hidden);
        json.Objects("pathways", report.Pathways, change =>
        {
            json.WriteString("id", change.Pathway.Id);
            json.WriteString("statement", change.Pathway.Statement);
            json.Standing("from", change.From);
            json.Standing("to", change.To);
            json.RootCauses(change.Causes);
        });
        json.Objects("claims", report.Claims, change =>
        {
            json.WriteString("id", change.Element.Id);
            json.Standing("from", change.From);
            json.Standing("to", change.To);
        });
        json.Objects("singlePoints", report.SinglePoints, each =>
        {
            json.WriteString("id", each.Element.Id);
            json.Ids("pathways", each.Pathways);
            json.Ids("others", each.Others);
        });
        json.WriteBoolean("areSinglePointsExhaustive", report.AreSinglePointsExhaustive);
    }
}
