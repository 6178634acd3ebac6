using System.Text.Json;
using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Joint;

/// <summary>How pathways fall together, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class JointReportConverter : ReportConverter<JointReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, JointReport report)
    {
        json.Objects("pathways", report.Pathways, pathway =>
        {
            json.WriteString("id", pathway.Element.Id);
            json.WriteString("statement", pathway.Element.Statement);
            json.Standing("standing", pathway.Standing);
            json.Interval("interval", pathway.Interval);
            json.Interval("givenScenario", pathway.Given);
        });
        WriteNumbers(json, "probabilityOfExactly", report.ProbabilityOfExactly);
        WriteIntervals(json, "probabilityOfAtLeast", report.ProbabilityOfAtLeast);
        WriteNumbers(json, "probabilityOfExactlyIfIndependent", report.ProbabilityOfExactlyIfIndependent);
        WritePairs(json, report.Pairs);
        json.WriteBoolean("pairsExhaustive", report.ArePairsExhaustive);
        WriteScenario(json, report.Scenario);
        json.Ids("withoutNumber", report.Unknown);
        json.Ids("conditionedOn", report.ConditionedOn);
        json.WriteBoolean("budgetSpent", report.IsBudgetSpent);
        json.WriteBoolean("timeSpent", report.IsTimeSpent);
    }

    private static void WritePairs(Utf8JsonWriter json, ValueList<JointFall>? pairs)
    {
        if (pairs is null)
        {
            json.WriteNull("pairs");
            return;
        }

        json.Objects("pairs", pairs, pair =>
        {
            json.WriteString("first", pair.First.Id);
            json.WriteString("second", pair.Second.Id);
            json.WriteNumber("both", pair.Both);
            json.NumberOrNull("ratio", pair.Ratio);
            json.NumberOrNull("secondGivenFirst", pair.SecondGivenFirst);
            json.NumberOrNull("firstGivenSecond", pair.FirstGivenSecond);
        });
    }

    private static void WriteScenario(Utf8JsonWriter json, JointScenario? scenario)
    {
        if (scenario is null)
        {
            json.WriteNull("scenario");
            return;
        }

        json.WriteStartObject("scenario");
        json.Ids("fallen", scenario.Fallen);
        json.Ids("holding", scenario.Holding);
        json.NumberOrNull("probability", scenario.Probability);
        if (scenario.StillStanding is { } still)
        {
            json.Ids("stillStanding", still);
        }
        else
        {
            json.WriteNull("stillStanding");
        }

        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, ValueList<double>? numbers)
    {
        if (numbers is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.Array(name, numbers, json.WriteNumberValue);
        }
    }

    private static void WriteIntervals(Utf8JsonWriter json, string name, ValueList<ProbabilityInterval>? intervals)
    {
        if (intervals is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.Objects(name, intervals, interval => json.IntervalMembers(interval));
        }
    }
}
