using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Rendering.Json;

/// <summary>How likely a target of <c>analyze</c> is to stand, and what means most for it, as JSON.</summary>
internal static class NumbersJson
{
    public static void Write(Utf8JsonWriter json, Element target, AnalyzeNumbers numbers)
    {
        ProbabilityReport? report = numbers[target];
        json.NumberOrNull("probability", report?.Exact);
        json.NumberOrNull("doubt", report?.ExactDoubt);
        json.NumberOrNull("naiveDoubt", report?.NaiveDoubt);
        if (report?.Interval is { IsExact: false } interval)
        {
            WriteInterval(json, "probabilityInterval", interval.Lower, interval.Upper);
            WriteInterval(json, "doubtInterval", interval.LowerDoubt, interval.UpperDoubt);
        }

        if (report is { Unknown.Count: > 0 })
        {
            json.Ids("withoutNumber", report.Unknown);
        }

        if (report is { ConditionedOn.Count: > 0 })
        {
            json.Ids("conditionedOn", report.ConditionedOn);
        }

        if (numbers.Importance is { } importance)
        {
            WriteImportance(json, importance.GetValueOrDefault(target.Id)?.Importance);
        }
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, double least, double most)
    {
        json.WriteStartObject(name);
        json.WriteNumber("least", least);
        json.WriteNumber("most", most);
        json.WriteEndObject();
    }

    private static void WriteImportance(Utf8JsonWriter json, ValueList<ElementImportance>? importance)
    {
        if (importance is null)
        {
            json.WriteNull("importance");
            return;
        }

        json.Objects("importance", importance, of =>
        {
            json.WriteString("id", of.Element.Id);
            json.WriteNumber("doubt", of.Doubt);
            json.WriteNumber("birnbaum", of.Birnbaum);
            json.WriteNumber("criticality", of.Criticality);
            json.WriteNumber("diagnostic", of.Diagnostic);

            // JSON has no infinity.
            json.NumberOrNull("riskAchievementWorth", double.IsFinite(of.RiskAchievementWorth) ? of.RiskAchievementWorth : null);
            json.NumberOrNull("riskReductionWorth", double.IsFinite(of.RiskReductionWorth) ? of.RiskReductionWorth : null);
        });
    }
}
