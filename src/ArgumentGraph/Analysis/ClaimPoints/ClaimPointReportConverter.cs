using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.ClaimPoints;

/// <summary>What is argued about confidence, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ClaimPointReportConverter : ReportConverter<ClaimPointReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ClaimPointReport report)
    {
        json.Objects("points", report.Points, each =>
        {
            json.WriteString("id", each.Point.Id);
            json.WriteString("element", each.Element.Id);
            json.Array("covers", each.Covers, relationship =>
            {
                json.WriteStartObject();
                json.RelationshipMembers(relationship);
                json.WriteEndObject();
            });
            json.WriteString("argument", each.Point.Argument);
            json.WriteBoolean("isCircular", each.IsCircular);
            json.Standing("standing", each.Root?.Standing);
            json.WriteString("reason", each.Root is { } root ? ReportWords.Of(root.Reason) : null);
            json.Ids("decidedBy", each.Root?.DecidedBy ?? []);
        });
        json.Objects("shared", report.Shared, each =>
        {
            json.WriteString("above", each.Above.Id);
            json.WriteString("shared", each.Shared.Id);
            json.WriteBoolean("isArgument", each.IsArgument);
            json.Ids("legs", each.Legs);
            json.Ids("points", each.Points.Select(point => point.Id));
        });
        if (report.WithoutPoint is not { } uncovered)
        {
            json.WriteNull("withoutPoint");
            return;
        }

        json.Array("withoutPoint", uncovered, relationship =>
        {
            json.WriteStartObject();
            json.RelationshipMembers(relationship);
            json.WriteEndObject();
        });
    }
}
