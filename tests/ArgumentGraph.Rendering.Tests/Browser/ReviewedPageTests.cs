using System.Text.Json;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>What reviewers said, in the page.</summary>
public class ReviewedPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ProgramFact("chromium")]
    public async Task The_panel_of_an_element_says_what_reviewers_said_of_it_and_whether_it_has_changed()
    {
        Argument older = SampleReports.Sabotage;
        CaseReviews reviews = CaseReviews.Empty.With(
            new ReviewBuilder(older, "R1", "outside reviewer", new DateOnly(2026, 10, 12)) { IsOutside = true, Access = ReviewAccess.Full }
                .Judge("P6", ReviewVerdict.Agree, ReviewVerdict.Doubt, "detection may <come> too late")
                .Judge("E59", ReviewVerdict.Agree, ReviewVerdict.NotJudged)
                .Request("Q1", "Say how fast", "E59")
                .Build());
        Argument newer = older.Edit(edit => edit.Replace<Evidence>("E37", evidence => evidence with { Statement = "Another audit" }));
        IPage page = await chromium.Open(
            "reviewed.html", newer.ToHtml(new PageOptions { Setting = Setting.On(SampleReports.Day), Reviews = reviews }), "#at=P6");

        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        string said = await page.InnerTextAsync("#detail .reviews");
        said.Should().StartWith("R1 (outside reviewer, 2026-10-12), from outside: agrees; doubts the argument; "
            + "changed since: what supports it has changed: E37 says something else");
        said.Should().EndWith("detection may <come> too late");
        (await page.Locator("#detail .reviews .outdated").CountAsync()).Should().Be(1);
        (await page.InnerTextAsync("#summary")).Should().Contain("1 review; of 9 pathways 0 have a current review");

        await page.EvaluateAsync("hash => { location.hash = hash; }", "at=E59");
        await page.WaitForFunctionAsync("document.querySelector('#detail h3').textContent.startsWith('E59')");
        (await page.InnerTextAsync("#detail .reviews")).Should()
            .Contain("from outside: agrees; as reviewed").And.Contain("asks (Q1, not answered)").And.Contain("Say how fast");
        (await page.Locator("#detail .reviews .outdated").CountAsync()).Should().Be(0);
        await page.EvaluateAsync("hash => { location.hash = hash; }", "at=E37");
        await page.WaitForFunctionAsync("document.querySelector('#detail h3').textContent.startsWith('E37')");
        (await page.Locator("#detail .reviews").CountAsync()).Should().Be(0, "nobody said anything of it");
        chromium.Complaints.Should().BeEmpty();
    }

    [Fact]
    public void Every_verdict_rejected_step_and_open_request_is_with_its_element_and_nowhere_else()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            CaseReviews reviews = SampleReports.SomeReviews(argument);
            ReviewReport report = argument.AnalyzeReviews(reviews, Setting.On(SampleReports.Day));
            using JsonDocument data = PageJson.Of(argument.ToHtml(new PageOptions { Setting = Setting.On(SampleReports.Day), Reviews = reviews }));
            foreach (JsonElement element in data.RootElement.GetProperty("elements").EnumerateArray())
            {
                string id = element.GetProperty("id").GetString()!;
                int expected = report.Reviews.Sum(status => status.Items.Count(item => item.Item.ElementId == id)
                    + status.Review.RejectedSteps.Count(step => step.Relationship.From == id))
                    + report.OpenRequests.Count(open => open.Request.ElementId == id);
                int current = report.Reviews.Sum(status => status.Items.Count(item => item.Item.ElementId == id && item.IsCurrent && !item.IsSuperseded)
                    + status.Review.RejectedSteps.Count(step => step.Relationship.From == id && argument.Relationships.Contains(step.Relationship)))
                    + report.OpenRequests.Count(open => open.Request.ElementId == id);
                JsonElement[] said = element.TryGetProperty("reviews", out JsonElement all) ? [.. all.EnumerateArray()] : [];

                said.Should().HaveCount(expected, "of {0}", id);
                said.Count(each => each[2].GetBoolean()).Should().Be(current, "of {0}", id);
            }
        }
    }

    [Fact]
    public void A_verdict_on_what_is_not_there_any_more_is_counted()
    {
        Argument older = SampleReports.Numbered;
        CaseReviews reviews = SampleReports.SomeReviews(older);
        string gone = older.OfKind<Evidence>().First().Id;
        Argument newer = older.Edit(edit => edit.Remove(gone));
        int count = reviews.Reviews.Sum(review => review.Items.Count(item => item.ElementId == gone));

        using JsonDocument data = PageJson.Of(newer.ToHtml(new PageOptions { Reviews = reviews }));

        count.Should().BePositive();
        data.RootElement.GetProperty("reviews").GetString().Should().EndWith($"{count} verdict{(count == 1 ? " is" : "s are")} on what is not there any more.");
    }

    [Fact]
    public void Without_reviews_the_page_has_none()
    {
        using JsonDocument data = PageJson.Of(SampleReports.Numbered.ToHtml());
        data.RootElement.TryGetProperty("reviews", out _).Should().BeFalse();
    }
}
