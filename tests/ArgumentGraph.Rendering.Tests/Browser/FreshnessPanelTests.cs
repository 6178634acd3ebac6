using System.Text.Json;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>The coming year, in the page.</summary>
public class FreshnessPanelTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Empty = "<section id=\"freshness\" aria-label=\"The coming year\"></section>";

    private static readonly PageOptions OnDay = new() { Setting = Setting.On(SampleReports.Day) };

    [ProgramFact("chromium")]
    public async Task The_panel_shows_how_pathways_stand_over_the_year_and_what_falls_when_because_of_what()
    {
        IPage page = await chromium.Open("year.html", SampleReports.Sabotage.ToHtml(OnDay));
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });

        string[] rows = await page.Locator("#freshness [data-course]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.course)");
        rows.Should().Equal("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "G0");
        (await page.InnerTextAsync("#freshness [data-day='2027-03-04']")).ReplaceLineEndings(" ")
            .Should().MatchRegex(@"^2027-03-04\s+P5\s+P6\s+P7\s+fall\s+E37\s+has expired$");

        await page.ClickAsync("#freshness [data-course=P6]");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("P6");
        await page.ClickAsync("#freshness [data-day='2027-03-04'] button:has-text('E37')");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("E37");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_chart_fits_into_the_panel_on_a_telephone_and_on_a_desk()
    {
        foreach ((int width, int height) in ((int, int)[])[(1440, 900), (390, 844)])
        {
            IPage page = await chromium.Open("narrow.html", SampleReports.Sabotage.ToHtml(OnDay), width: width, height: height);
            await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
            bool[] isInside = await page.Locator("#freshness svg text").EvaluateAllAsync<bool[]>(
                "texts => texts.map(text => text.getBoundingClientRect().right <= text.ownerSVGElement.getBoundingClientRect().right + 1)");
            isInside.Should().NotBeEmpty().And.AllBeEquivalentTo(true);
            (await page.EvaluateAsync<bool>("document.getElementById('side').scrollWidth <= document.getElementById('side').clientWidth")).Should().BeTrue();
        }
    }

    [Fact]
    public void The_days_are_those_of_the_forecast_for_one_year()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            FreshnessReport report = argument.AnalyzeFreshness(OnDay.Setting, new() { Until = SampleReports.Day.AddYears(1) });
            string html = argument.ToHtml(OnDay);
            using JsonDocument data = PageJson.Of(html);
            if (report.Calendar.Count == 0)
            {
                html.Should().Contain(Empty);
                data.RootElement.TryGetProperty("freshness", out _).Should().BeFalse();
                continue;
            }

            JsonElement[] days = [.. data.RootElement.GetProperty("freshness").GetProperty("days").EnumerateArray()];
            days.Select(day => day.GetProperty("day").GetString()).Should().Equal(report.Forecast.Select(day => $"{day.Day:O}"));
            foreach ((JsonElement shown, FreshnessEvent day) in days.Zip(report.Forecast))
            {
                data.IdsOf(shown, "fallen").Should().Equal(day.Fallen.Select(change => change.Pathway.Id));
                data.IdsOf(shown, "risen").Should().Equal(day.Risen.Select(change => change.Pathway.Id));
                data.IdsOf(shown, "expired").Should().Equal(day.Expired.Select(element => element.Id));
            }
        }
    }

    [Fact]
    public void What_is_to_be_renewed_carries_to_the_end_of_the_year_what_stands_now()
    {
        using JsonDocument data = PageJson.Of(SampleReports.Sabotage.ToHtml(OnDay));
        string[] renew = data.IdsOf(data.RootElement.GetProperty("freshness"), "renew");
        DateOnly last = SampleReports.Day.AddYears(1);

        Argument renewed = SampleReports.Sabotage.Edit(edit =>
            Array.ForEach(renew, id => edit.Replace(id, (Element element) => Renewed(element, last))));

        string[] standing = StandingOn(SampleReports.Sabotage, SampleReports.Day);
        standing.Should().NotBeEmpty().And.BeSubsetOf(StandingOn(renewed, last)).And.NotBeSubsetOf(StandingOn(SampleReports.Sabotage, last));

        static Element Renewed(Element element, DateOnly last) => element is Assumption assumption
            ? assumption with { Expires = last }
            : (Evidence)element with { Expires = last };

        static string[] StandingOn(Argument argument, DateOnly day) =>
            [.. argument.AnalyzeSupport(Setting.On(day)).Pathways.Where(each => each.Standing == Standing.Supported).Select(each => each.Element.Id)];
    }

    [Fact]
    public void Without_a_day_nothing_is_said_of_a_year() => SampleReports.Sabotage.ToHtml().Should().Contain(Empty);
}
