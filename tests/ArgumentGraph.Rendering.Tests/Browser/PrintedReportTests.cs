using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>Reports on paper.</summary>
public class PrintedReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Headings are 9 points and more, all else on a page but the cover less.
    private const double LeastOfHeadings = 8.9;
    private const double LeastReadable = 5.99;

    [ProgramFact("chromium")]
    public async Task The_samples_report_has_twenty_pages_at_most_and_says_what_claims_state_twice_at_most()
    {
        CaseReport report = SampleReport();
        foreach (string format in (string[])["A4", "Letter"])
        {
            PrintedReport printed = await PrintedReport.Of(chromium, report.ToHtml(), format);
            printed.Pages.Count.Should().BeLessThanOrEqualTo(20, format);
            ShouldBeReadable(printed, format);

            HashSet<string> challengers = [.. SampleReports.Sabotage.Relationships
                .Where(relationship => relationship.Kind == RelationshipKind.Challenges).Select(challenge => challenge.From)];
            foreach (Element element in SampleReports.Sabotage.Elements.Where(element => element is Claim or Strategy))
            {
                int most = challengers.Contains(element.Id) ? 3 : 2;
                CountOf(printed.Text, PrintedReport.Tight(element.Statement)).Should().BeInRange(1, most, $"{element.Id} on {format}");
            }

            // A register's row is on one page: its id stands before its statement.
            foreach (Element element in SampleReports.Sabotage.Elements.Where(element => element is Evidence or Assumption or Context))
            {
                printed.Pages.Should().Contain(
                    page => page.Text.Contains(PrintedReport.Tight(element.Id + element.Statement), StringComparison.Ordinal), $"{element.Id} on {format}");
            }

            printed.Pages[0].Margins.Should().BeEmpty("the cover has neither head nor foot");
            string hash = SampleReports.Sabotage.ContentHash[..12];
            printed.Pages.Skip(1).Should().OnlyContain(page => page.Margins.Contains(hash, StringComparison.Ordinal));
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task No_row_of_a_register_and_no_beginning_of_a_list_stands_alone_on_a_page()
    {
        string html = SampleReport().ToHtml();
        IHtmlDocument document = new HtmlParser().ParseDocument(html);
        string[][] registers = [.. document.QuerySelectorAll("div.table:not(.form):not(.two):not(.three) tbody")
            .Select(body => body.QuerySelectorAll("tr").Select(row => Bare(row.TextContent)).ToArray()).Where(rows => rows.Length > 3)];
        string[] beginnings = [.. document.QuerySelectorAll("li").Where(item => item.QuerySelector(":scope > ul > li") is not null)
            .Select(item => Bare(Head(item) + Head(item.QuerySelector(":scope > ul > li")!)))];
        registers.Should().HaveCountGreaterThan(3);
        beginnings.Should().HaveCountGreaterThan(10);
        foreach (string format in (string[])["A4", "Letter"])
        {
            PrintedReport printed = await PrintedReport.Of(chromium, html, format);
            string[] pages = [.. printed.Pages.Select(page => Bare(page.Text))];
            foreach (string[] rows in registers)
            {
                int[] counts = [.. pages.Select(page => rows.Count(row => page.Contains(row, StringComparison.Ordinal))).Where(count => count > 0)];
                counts.Sum().Should().BeGreaterThanOrEqualTo(rows.Length, $"each row is on a page of {format}: {rows[0]}");
                counts.Should().NotContain(1, $"on {format}, in the table that begins with {rows[0]}");
            }

            foreach (string beginning in beginnings)
            {
                pages.Should().Contain(page => page.Contains(beginning, StringComparison.Ordinal), $"on {format}");
            }
        }

        static string Head(AngleSharp.Dom.IElement item) =>
            string.Concat(item.ChildNodes.Where(node => node is not IHtmlUnorderedListElement).Select(node => node.TextContent));
    }

    [Fact]
    public void The_legend_of_a_report_draws_what_it_tells()
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(SampleReport().ToHtml());
        AngleSharp.Dom.IElement[] rows =
            [.. page.QuerySelectorAll("h3").Single(each => each.TextContent == "Legend").NextElementSibling!.QuerySelectorAll("tbody tr")];

        rows.Where(row => row.QuerySelector("svg.look") is null).Should().ContainSingle().Which.QuerySelector(".trust").Should().NotBeNull();
        rows.Should().OnlyContain(row => row.Children[0].TextContent.Trim().Length > 0, "what cannot be seen is told");
        SampleReport().ToMarkdown().Should().Contain("rectangle with double sides").And.NotContain("svg");
    }

    [Fact]
    public void Registers_have_a_row_for_each_element()
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(SampleReport().ToHtml());
        Argument argument = SampleReports.Sabotage;

        RowsUnder("Evidence").Should().Be(argument.OfKind<Evidence>().Count());
        RowsUnder("Assumptions").Should().Be(argument.OfKind<Assumption>().Count());
        RowsUnder("Claims").Should().Be(argument.OfKind<Claim>().Count());
        RowsUnder("Challenges").Should().Be(argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.Challenges));
        RowsUnder("Definitions and context of the case").Should().Be(argument.OfKind<Context>().Count());

        int RowsUnder(string heading) =>
            page.QuerySelectorAll("h3").Single(each => each.TextContent == heading).NextElementSibling!.QuerySelectorAll("tbody tr").Length;
    }

    [ProgramFact("chromium")]
    public async Task The_other_samples_can_be_read_on_paper()
    {
        foreach (string folder in (string[])["nine-pathways", "tempe-crash", "evidence"])
        {
            await ShouldBeReadable(Argument.Load(Repository.File("samples", folder, "case.json")), folder);
        }
    }

    [ProgramFact("chromium")]
    public async Task Real_cases_can_be_read_on_paper()
    {
        Assert.SkipWhen(Repository.SharedData is null, "The published cases are not there.");
        foreach (string[] file in (string[][])[["sacm", "open-autonomy-safety-case.sacm.xml"], ["ltac", "case.ltac"], ["tea", "fair-recruitment-ai.json"]])
        {
            await ShouldBeReadable(ArgumentFormats.Load(Repository.Shared(file)), file[^1]);
        }
    }

    private static CaseReport SampleReport() => CaseReport.Of(SampleReports.Sabotage, new CaseReportOptions
    {
        Setting = Setting.On(SampleReports.Day),
        Reviews = CaseReviews.ReadFile(Repository.File("samples", "sabotage-risk", "case.reviews.json")).Reviews,
        WithoutTags = ["illustrative"],
    });

    private async Task ShouldBeReadable(Argument argument, string name)
    {
        string html = CaseReport.Of(argument, new CaseReportOptions { Setting = Setting.On(SampleReports.Day) }).ToHtml();
        foreach (string format in (string[])["A4", "Letter"])
        {
            ShouldBeReadable(await PrintedReport.Of(chromium, html, format), $"{name} on {format}");
        }
    }

    private static void ShouldBeReadable(PrintedReport printed, string what)
    {
        for (int i = 0; i < printed.Pages.Count; i++)
        {
            PrintedPage page = printed.Pages[i];
            page.SmallestSize.Should().BeGreaterThanOrEqualTo(LeastReadable, $"page {i + 1} of {what}");
            page.IsWithin.Should().BeTrue($"nothing is cut off at the sides of page {i + 1} of {what}");
            page.Text.Should().NotBeEmpty($"page {i + 1} of {what}");
            if (i > 0)
            {
                page.LastSize.Should().BeLessThan(LeastOfHeadings, $"no heading stands last on page {i + 1} of {what}");
            }
        }

        foreach (string figure in printed.Figures)
        {
            printed.Pages.Should().Contain(page => page.Text.Contains(figure, StringComparison.Ordinal), $"a picture is on one page of {what}: {figure}");
        }
    }

    // The marks of lists are letters on paper.
    private static string Bare(string text) =>
        string.Concat(PrintedReport.Tight(text).Where(letter => letter is not ('\u2022' or '\u25E6' or '\u25AA' or '\u25AB' or '\u25CB' or '\u25A0')));

    private static int CountOf(string text, string part) => Regex.Count(text, Regex.Escape(part));
}
