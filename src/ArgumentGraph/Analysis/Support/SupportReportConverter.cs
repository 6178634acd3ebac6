using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Support;

/// <summary>What stands and what is open, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class SupportReportConverter : ReportConverter<SupportReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, SupportReport support)
    {
        json.Counts(support.Counts);
        json.WriteStartObject("standings");
        foreach (Standing standing in (ReadOnlySpan<Standing>)[Standing.Supported, Standing.InDoubt, Standing.Unsupported])
        {
            json.WriteNumber(ReportWords.Of(standing), support.Count(standing));
        }

        json.WriteEndObject();
        WriteAnalysed(json, "pathways", support.Pathways);
        WriteAnalysed(json, "roots", support.Roots);
        WriteAnalysed(json, "additionalElements", support.AdditionalElements);
        WriteOpenPoints(json, support);
    }

    private static void WriteOpenPoints(Utf8JsonWriter json, SupportReport support) => json.Objects("openPoints", support.OpenPoints, point =>
    {
        json.WriteString("kind", ReportWords.Of(point.Kind));
        json.WriteString("id", point.Element.Id);
        if (point.Relationship is { } relationship)
        {
            json.Relationship("relationship", relationship);
        }
    });

    private static void WriteAnalysed(Utf8JsonWriter json, string name, IEnumerable<AnalysedElement> analysed) => json.Objects(name, analysed, each =>
    {
        json.WriteString("id", each.Element.Id);
        json.WriteString("statement", each.Element.Statement);
        json.Standing("standing", each.Standing);
        json.RootCauses(each.RootCauses);
    });
}
