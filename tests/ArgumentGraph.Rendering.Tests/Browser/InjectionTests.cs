using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>Text of an argument full of markup comes out as text, wherever it is shown.</summary>
public class InjectionTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Hostile =
    [
        "<script>window.hit=1</script>", "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\" onload=\"window.hit=1",
        "' onclick='window.hit=1'", "]]><svg onload=window.hit=1>",
        "<!-- <script>window.hit=1</script>", "{{title}}{{script}}", "&lt;b&gt;&#60;i&#62;", "</style><script>window.hit=1</script>",
        "</title><script>window.hit=1</script>", "\u202Eevil\u202C\u2066x", "a\u0000b\u0007c\u001B[31m",
        "${window.hit=1}`\\", "javascript:window.hit=1", "</textarea></svg></math><iframe srcdoc=\"<script>parent.hit=1</script>\">",
    ];

    [ProgramFact("chromium")]
    public async Task Nothing_runs_in_the_page()
    {
        Argument argument = Make();
        string html = argument.ToHtml(new PageOptions { Setting = Setting.On(new DateOnly(2026, 11, 1)), Since = Older(argument) });
        IPage page = await chromium.Open("page.html", html);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        foreach (Element element in argument.Elements)
        {
            await page.EvaluateAsync("id => { location.hash = 'at=' + encodeURIComponent(id) + '&out=' + encodeURIComponent(id); }", element.Id);
            await page.WaitForTimeoutAsync(10);
        }

        (await page.InnerTextAsync("#side")).Should().Contain("<img src=x onerror=window.hit=1>");
        (await page.InnerTextAsync("#changes")).Should().Contain("removed </textarea>").And.Contain("onerror");
        (await page.InnerTextAsync("#freshness")).Should().Contain("onerror");
        await ShouldBeHarmless(page);
    }

    [ProgramFact("chromium")]
    public async Task Nothing_runs_in_the_report()
    {
        IPage page = await chromium.Open("report.html", CaseReport.Of(Make()).ToHtml());

        (await page.InnerTextAsync("main")).Should().Contain("<img src=x onerror=window.hit=1>").And.Contain("{{title}}{{script}}");
        await ShouldBeHarmless(page);
    }

    [ProgramFact("chromium")]
    public async Task Nothing_runs_in_a_comparison()
    {
        Argument argument = Make();
        IPage page = await chromium.Open("comparison.html", $"<!DOCTYPE html><meta charset=\"utf-8\">{Older(argument).CompareWith(argument).ToHtml()}");

        (await page.InnerTextAsync(".ag-report")).Should().Contain("<img src=x onerror=window.hit=1>");
        await ShouldBeHarmless(page);
    }

    [ProgramFact("chromium")]
    public async Task Nothing_runs_in_a_picture()
    {
        IPage page = await chromium.Open("picture.svg", Make().ToSvg());

        (await page.EvaluateAsync<string>("document.documentElement.textContent")).Should().Contain("onerror");
        await ShouldBeHarmless(page);
    }

    private async Task ShouldBeHarmless(IPage page)
    {
        (await page.EvaluateAsync<bool>("window.hit === undefined && document.querySelectorAll('iframe, img[onerror], [onload], [onclick]').length === 0"))
            .Should().BeTrue();
        (await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '').filter(link => !/^(https?:|mailto:|#|[\\w.%~/-]+$)/.test(link))"))
            .Should().BeEmpty();
        chromium.Complaints.Should().BeEmpty();
    }

    // Every item of evidence said something else, and one is not there any more.
    private static Argument Older(Argument argument) => argument.Edit(edit =>
    {
        foreach (Evidence evidence in argument.OfKind<Evidence>())
        {
            edit.Replace(evidence with { Statement = evidence.Statement + Hostile[2], State = EvidenceState.Planned });
        }

        edit.Add(new Evidence("removed " + Hostile[^1], Hostile[^1]));
    });

    private static Argument Make()
    {
        var draft = new ArgumentBuilder(Hostile[0] + Hostile[1]);
        GoalDraft top = draft.Goal("G", Hostile[1]).AsPathway();
        Argument argument = draft.Build();
        return argument.Edit(edit =>
        {
            for (int i = 0; i < Hostile.Length; i++)
            {
                // Ids take no control or format characters.
                string id = new(
                    [.. Hostile[i].Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]);
                edit.Add(new Evidence(id, Hostile[i])
                {
                    Description = Hostile[i],
                    Source = Hostile[i],
                    Subject = Hostile[i],
                    Expires = new DateOnly(2026, 12, 1).AddDays(i),
                    Tags = ValueMap<ValueList<string>>.Empty.With(Hostile[i], [Hostile[i], "shared"]),
                });
                edit.Connect(Relationship.SupportedBy("G", id));
            }
        });
    }
}
