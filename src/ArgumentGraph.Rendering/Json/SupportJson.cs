using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Rendering.Json;

/// <summary>What stands and what is open, as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class SupportJson
{
    public static void Write(TextWriter output, SupportReport support) => JsonReport.Write(output, json =>
    {
        json.Setting(support);
        WriteCounts(json, support.Counts);
        json.WriteStartObject("standings");
        foreach (Standing standing in (ReadOnlySpan<Standing>)[Standing.Supported, Standing.InDoubt, Standing.Unsupported])
        {
            json.WriteNumber(Codes.Of(standing), support.Count(standing));
        }

        json.WriteEndObject();
        WriteAnalysed(json, "pathways", support.Pathways);
        WriteAnalysed(json, "roots", support.Roots);
        WriteOpenPoints(json, support);
    });

    public static void WriteCounts(Utf8JsonWriter json, ArgumentCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("goal", counts.Goal);
        json.WriteNumber("strategy", counts.Strategy);
        json.WriteNumber("claim", counts.Claim);
        json.WriteNumber("evidence", counts.Evidence);
        json.WriteNumber("context", counts.Context);
        json.WriteNumber("assumption", counts.Assumption);
        json.WriteNumber("justification", counts.Justification);
        json.WriteNumber("supportedBy", counts.SupportedBy);
        json.WriteNumber("inContextOf", counts.InContextOf);
        json.WriteNumber("challenges", counts.Challenges);
        json.WriteEndObject();
    }

    public static void WriteOpenPoints(Utf8JsonWriter json, SupportReport support) => json.Objects("openPoints", support.OpenPoints, point =>
    {
        json.WriteString("kind", Codes.Of(point.Kind));
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
