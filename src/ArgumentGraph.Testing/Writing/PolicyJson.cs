using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Testing.Writing;

/// <summary>Reports on one or several arguments as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class PolicyJson
{
    public static void Write(TextWriter output, IReadOnlyCollection<PolicyCase> cases) => JsonReport.Write(output, json =>
    {
        json.WriteBoolean("met", cases.All(each => each.Report.IsMet));
        json.Objects("cases", cases, each =>
        {
            json.WriteString("file", each.File);
            json.WriteString("title", each.Report.Argument.Title);
            json.WriteString("baseline", ReportWords.ToWord(each.Report.Setting.Baseline));
            json.Date(each.Report.Setting.Date);
            if (each.Report.Setting.CountsClaimPoints)
            {
                json.WriteBoolean("claimPointsCount", true);
            }

            json.WriteBoolean("met", each.Report.IsMet);
            json.Objects("expectations", each.Report.Results, result =>
            {
                json.WriteString("kind", result.Expectation.Kind);
                json.WriteString("text", result.Expectation.Text);
                json.WriteString("because", result.Expectation.Because);
                json.WriteBoolean("met", result.IsMet);
                json.Objects("failures", result.Failures, failure => WriteFailure(json, each.File, failure));
            });
        });
    });

    private static void WriteFailure(Utf8JsonWriter json, string? file, ExpectationFailure failure)
    {
        json.WriteString("message", failure.Message);
        json.WriteString("element", failure.ElementId);
        json.Place(file, failure.Place);
        json.WriteStartArray("reasons");
        foreach (string reason in failure.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
    }
}
