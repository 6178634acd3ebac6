using System.Text.Json;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Freshness;

/// <summary>A forecast as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class FreshnessReportConverter : ReportConverter<FreshnessReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, FreshnessReport report)
    {
        json.Date("until", report.Until);
        Courses(json, "pathways", report.Pathways);
        Courses(json, "roots", report.Roots);
        json.Objects("forecast", report.Forecast, day =>
        {
            json.Date("day", day.Day);
            json.Ids("expired", day.Expired);
            Changes(json, "fallen", day.Fallen);
            Changes(json, "risen", day.Risen);
        });
        json.Objects("calendar", report.Calendar, one =>
        {
            json.WriteString("id", one.Element.Id);
            json.WriteString("statement", one.Element.Statement);
            json.Date("lastValidDay", one.LastValidDay);
            json.Ids("owners", one.Owners);
            json.Ids("fells", one.Fells);
        });
        json.WritePropertyName("renewals");
        if (report.Renewals is { } renewals)
        {
            json.WriteStartObject();
            json.Ids("carried", renewals.Carried);
            json.Ids("elements", renewals.Elements);
            json.NumberOrNull("cost", renewals.Cost);
            json.WriteNumber("elementsWithoutCost", renewals.ElementsWithoutCost);
            json.WriteBoolean("possible", renewals.IsPossible);
            json.WriteBoolean("provedCheapest", renewals.IsProvedCheapest);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.Ids("greenButStale", report.GreenButStale);
        json.Ids("ageUnknown", report.AgeUnknown);
    }

    private static void Courses(Utf8JsonWriter json, string name, ValueList<StandingCourse> courses) => json.Objects(name, courses, course =>
    {
        json.WriteString("id", course.Element.Id);
        json.WriteString("statement", course.Element.Statement);
        json.Standing("standing", course.Standing);
        json.Date("standsThrough", course.StandsThrough);
        json.Objects("changes", course.Steps.Skip(1), step =>
        {
            json.Date("from", step.From);
            json.Standing("standing", step.Standing);
        });
    });

    private static void Changes(Utf8JsonWriter json, string name, ValueList<PathwayChange> changes) => json.Objects(name, changes, change =>
    {
        json.WriteString("id", change.Pathway.Id);
        json.Standing("from", change.From);
        json.Standing("to", change.To);
        json.RootCauses(change.Causes);
    });
}
