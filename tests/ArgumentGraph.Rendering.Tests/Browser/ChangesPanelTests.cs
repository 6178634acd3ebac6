using System.Text.Json;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>What changed since an older version, in the page.</summary>
public class ChangesPanelTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Argument Older = SampleReports.Sabotage;

    [ProgramFact("chromium")]
    public async Task The_panel_says_what_changed_and_what_it_does_and_leads_to_the_elements()
    {
        Argument newer = Older.Edit(edit => edit
            .Replace("E37", (Evidence audit) => audit with { State = EvidenceState.Withdrawn, Statement = "<b>Another</b> audit" })
            .Remove("E59").Add(new Claim("C99", "A new claim")));
        IPage page = await Opened(newer, "changes.html");

        (await page.Locator("#changes .sentences li").AllInnerTextsAsync()).Should()
            .Equal(Older.AnalyzeImpact(newer, Setting.On(SampleReports.Day)).Sentences);
        string said = await page.InnerTextAsync("#changes");
        said.Should().Contain("1 added element").And.Contain("state: available → withdrawn").And.Contain("1 removed element");
        (await page.InnerTextAsync("#changes .gone")).Should().Be("E59");

        await page.ClickAsync("#changes button:has-text('E37')");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("E37").And.Contain("unsupported");
        (await page.Locator("#detail ins").AllInnerTextsAsync()).Should().Equal("<b>Another</b> audit", "withdrawn");
        (await page.Locator("#detail del").CountAsync()).Should().Be(2);
        (await page.Locator("#canvas [data-id=E37]").TextContentAsync()).Should().Contain("changed: statement, state, fell");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Without_a_difference_the_panel_says_so()
    {
        IPage page = await Opened(Older, "same.html");
        (await page.InnerTextAsync("#changes")).ReplaceLineEndings(" ").Should().EndWithEquivalentOf("No difference.");
        chromium.Complaints.Should().BeEmpty();
    }

    [Fact]
    public void Every_change_is_listed_with_its_element()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            Argument newer = SampleReports.NewerThan(argument);
            ComparisonReport comparison = argument.CompareWith(newer);
            using JsonDocument data = PageJson.Of(newer.ToHtml(new PageOptions { Since = argument }));
            JsonElement changes = data.RootElement.GetProperty("changes");

            Ids("added").Should().Equal(comparison.Added.Select(element => element.Id));
            Ids("removed").Should().Equal(comparison.Removed.Select(element => element.Id));
            Ids("changed").Should().Equal(comparison.Changed.Select(change => change.Id));
            Ids("renamed").Should().Equal(comparison.Renamed.Select(renaming => renaming.Newer.Id));
            Ids("relationships").Should().HaveCount(comparison.AddedRelationships.Count + comparison.RemovedRelationships.Count);
            data.RootElement.GetProperty("elements").EnumerateArray().Where(element => element.TryGetProperty("changed", out _))
                .Select(element => element.GetProperty("id").GetString()).Should().BeEquivalentTo(comparison.Changed.Select(change => change.Id));

            string[] Ids(string name) => [.. changes.GetProperty(name).GetProperty("items").EnumerateArray().Select(item => item[0].GetString()!)];
        }
    }

    [Fact]
    public void Without_an_older_version_nothing_is_said_of_changes()
    {
        using JsonDocument data = PageJson.Of(Older.ToHtml());
        data.RootElement.TryGetProperty("changes", out _).Should().BeFalse();
    }

    private async Task<IPage> Opened(Argument newer, string name)
    {
        IPage page = await chromium.Open(name, newer.ToHtml(new PageOptions { Setting = Setting.On(SampleReports.Day), Since = Older }));
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
