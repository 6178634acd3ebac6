using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>What each basic element means for each target, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ImportanceReportConverter : ReportConverter<ImportanceReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ImportanceReport report)
    {
        WriteTargets(json, "pathways", report.Pathways);
        WriteTargets(json, "roots", report.Roots);
        WriteTargets(json, "additionalElements", report.AdditionalElements);
    }

    private static void WriteTargets(Utf8JsonWriter json, string name, ValueList<ImportanceTarget> targets) => json.Objects(name, targets, target =>
    {
        json.WriteString("id", target.Element.Id);
        json.WriteString("statement", target.Element.Statement);
        json.Standing("standing", target.Standing);
        json.NumberOrNull("doubt", target.Doubt);
        json.WriteBoolean("budgetSpent", target.IsBudgetSpent);
        json.WriteBoolean("timeSpent", target.IsTimeSpent);
        json.Ids("withoutNumber", target.Unknown);
        json.Ids("conditionedOn", target.ConditionedOn);
        if (target.Importance is null)
        {
            json.WriteNull("importance");
            return;
        }

        json.Objects("importance", target.Importance, of =>
        {
            json.WriteString("id", of.Element.Id);
            json.WriteNumber("doubt", of.Doubt);
            json.WriteNumber("birnbaum", of.Birnbaum);
            json.WriteNumber("criticality", of.Criticality);
            json.WriteNumber("diagnostic", of.Diagnostic);
            json.NumberOrNull("riskAchievementWorth", of.RiskAchievementWorth);
            json.NumberOrNull("riskReductionWorth", of.RiskReductionWorth);
        });
    });
}
