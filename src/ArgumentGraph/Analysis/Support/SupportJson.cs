using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Support;

/// <summary>Parts that several reports have, as JSON.</summary>
internal static class SupportJson
{
    public static void Counts(this Utf8JsonWriter json, ArgumentCounts counts)
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

    public static void RootCauses(this Utf8JsonWriter json, RootCauses causes)
    {
        json.Objects("rootCauses", causes.Causes, cause =>
        {
            json.WriteString("id", cause.Element.Id);
            json.WriteString("reason", ReportWords.Of(cause.Reason));
            if (cause.Relationship is { } relationship)
            {
                json.Relationship("relationship", relationship);
            }

            if (cause.Challengers.Count > 0)
            {
                json.Ids("challengers", cause.Challengers);
            }
        });
        json.WriteBoolean("rootCausesSmallest", causes.IsSmallest);
    }
}
