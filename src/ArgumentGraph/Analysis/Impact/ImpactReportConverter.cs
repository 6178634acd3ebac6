using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ArgumentGraph.Analysis.Changes;
using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>What changes do, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ImpactReportConverter : ReportConverter<ImpactReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ImpactReport report)
    {
        json.Array("sentences", report.Sentences, json.WriteStringValue);
        json.WriteBoolean("budgetSpent", report.IsBudgetSpent);
        json.WriteBoolean("timeSpent", report.IsTimeSpent);
        json.Objects("pathways", report.Pathways, pathway =>
        {
            json.WriteString("id", pathway.Pathway.Id);
            json.WriteString("statement", pathway.Pathway.Statement);
            json.Standing("from", pathway.From);
            json.Standing("to", pathway.To);
            json.WriteString("couldMove", ReportWords.Of(pathway.CouldMove));
            json.WriteBoolean("moved", pathway.HasMoved);
            json.Ids("path", pathway.Path);
            json.Objects("roleChanges", pathway.RoleChanges, change =>
            {
                json.WriteString("id", change.Element.Id);
                json.WriteString("from", change.From is { } from ? ReportWords.Of(from) : null);
                json.WriteString("to", change.To is { } to ? ReportWords.Of(to) : null);
            });
            WriteCount(json, "cutSetsBefore", pathway.CutSetsBefore);
            WriteCount(json, "cutSetsAfter", pathway.CutSetsAfter);
            json.Interval("probabilityBefore", pathway.ProbabilityBefore);
            json.Interval("probabilityAfter", pathway.ProbabilityAfter);
        });
        WriteLoadBearing(json, "becameLoadBearing", report.BecameLoadBearing);
        WriteLoadBearing(json, "noLongerLoadBearing", report.NoLongerLoadBearing);
        json.Objects("touched", report.Touched, element =>
        {
            json.WriteString("id", element.Element.Id);
            json.Standing("from", element.From);
            json.Standing("to", element.To);
            json.WriteString("couldMove", ReportWords.Of(element.CouldMove));
            json.WriteBoolean("moved", element.HasMoved);
            json.Ids("path", element.Path);
        });
        if (report.Modules is { Count: > 0 } modules)
        {
            json.Objects("modules", modules, module =>
            {
                json.WriteString("name", module.Module);
                json.WriteNumber("elements", module.ElementCount);
                json.WriteNumber("added", module.Added);
                json.WriteNumber("touched", module.Touched);
                json.WriteNumber("couldMove", module.CouldMove);
                json.WriteNumber("moved", module.Moved);
            });
        }

        json.WriteStartObject("comparison");
        ComparisonReportConverter.WriteMembers(json, report.Comparison);
        json.WriteEndObject();
    }

    // A string, for it may be beyond 2^53.
    private static void WriteCount(Utf8JsonWriter json, string name, BigInteger? count) =>
        json.WriteString(name, count?.ToString(CultureInfo.InvariantCulture));

    private static void WriteLoadBearing(Utf8JsonWriter json, string name, ValueList<LoadBearingChange> changes) => json.Objects(name, changes, change =>
    {
        json.WriteString("id", change.Element.Id);
        json.Ids("pathways", change.Pathways);
    });
}
