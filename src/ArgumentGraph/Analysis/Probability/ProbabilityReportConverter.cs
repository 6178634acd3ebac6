using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>How likely an element is to stand, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ProbabilityReportConverter : ReportConverter<ProbabilityReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ProbabilityReport report)
    {
        json.WriteString("id", report.Element.Id);
        json.WriteString("statement", report.Element.Statement);
        json.Standing("standing", report.Standing);
        json.NumberOrNull("probability", report.Exact);
        json.NumberOrNull("doubt", report.ExactDoubt);
        json.Interval("interval", report.Interval);
        if (report.Estimate is { } estimate)
        {
            json.WriteStartObject("estimate");
            estimate.Write(json);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("estimate");
        }

        json.WriteBoolean("budgetSpent", report.IsBudgetSpent);
        json.WriteBoolean("timeSpent", report.IsTimeSpent);
        json.Ids("withoutNumber", report.Unknown);
        json.Ids("conditionedOn", report.ConditionedOn);
        json.NumberOrNull("naiveDoubt", report.NaiveDoubt);
        json.Interval("naiveInterval", report.NaiveInterval);
        json.NumberOrNull("doubtRatio", report.DoubtRatio);
        json.Interval("frechet", report.Frechet);
        json.NumberOrNull("commonCauseDoubt", report.CommonCauseDoubt);
        json.Interval("commonCauseInterval", report.CommonCauseInterval);
        json.Objects("commonCauses", report.CommonCauses, group =>
        {
            json.WriteString("key", group.Key);
            json.WriteString("value", group.Value);
            json.WriteNumber("beta", group.Beta);
            json.WriteNumber("doubt", group.Doubt);
            json.Ids("members", group.Members);
        });
    }
}
