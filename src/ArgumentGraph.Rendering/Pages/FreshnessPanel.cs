using System.Text.Json;
using ArgumentGraph.Rendering.Charts;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>The coming year on a page: the chart of standings, and by number what falls when, because of what.</summary>
/// <param name="report">The forecast.</param>
internal sealed class FreshnessPanel(FreshnessReport report)
{
    private const int Shown = 40;

    /// <summary>The panel as far as it needs no script: heading and chart. Empty where nothing expires.</summary>
    public string ToHtml() => report.Calendar.Count == 0
        ? string.Empty
        : $"<h2>Over the coming year</h2>\n{new CourseChartSvg(CourseChart.Of(report), "course-", CourseChartSize.Narrow).Write()}";

    /// <summary>Writes a member into an object that has been begun.</summary>
    public void Write(Utf8JsonWriter json, NumberedArgument structure)
    {
        if (report.Calendar.Count == 0)
        {
            return;
        }

        json.WriteStartObject("freshness");
        json.WriteString("until", $"{report.Until:O}");
        json.WriteNumber("expiring", report.Calendar.Count);
        json.WriteNumber("more", Math.Max(report.Forecast.Count - Shown, 0));
        json.WriteStartArray("days");
        foreach (FreshnessEvent day in report.Forecast.Take(Shown))
        {
            json.WriteStartObject();
            json.WriteString("day", $"{day.Day:O}");
            Numbers("fallen", day.Fallen.Select(change => change.Pathway));
            Numbers("risen", day.Risen.Select(change => change.Pathway));
            Numbers("expired", day.Expired);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Renewals is { Carried.Count: > 0, IsPossible: true } renewals)
        {
            json.WriteBoolean("cheapest", renewals.IsProvedCheapest);
            Numbers("renew", renewals.Elements);
        }

        json.WriteEndObject();

        void Numbers(string name, IEnumerable<Element> elements) =>
            StandingModel.WriteNumbers(json, name, elements.Select(element => structure.Find(element.Id)));
    }
}
