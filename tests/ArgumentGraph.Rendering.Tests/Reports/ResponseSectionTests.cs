using ArgumentGraph.Rendering.Tests.Displays;

namespace ArgumentGraph.Rendering.Tests.Reports;

/// <summary>The chapter on responses.</summary>
public class ResponseSectionTests
{
    private const string Title = "## Response\n";

    [Fact]
    public void Without_steps_and_windows_there_is_no_such_chapter() => Markdown(SampleReports.Numbered).Should().NotContain(Title);

    [Fact]
    public void A_window_alone_is_enough_for_it()
    {
        Argument argument = SampleReports.Numbered.Edit(
            edit => edit.Replace<Goal>("P1", goal => goal with { Harm = new() { Within = TimeSpan.FromHours(1) } }));

        Chapter(argument)
            .Should().Contain("**No pathway of 2 rests on late detection only, 2 have no response**").And.Contain("nobody sees it: **P1**, **P2**");
    }

    [Fact]
    public void It_begins_with_what_rests_on_late_detection_and_on_whom_most_rests()
    {
        string chapter = Chapter(SampleReports.Responding);

        chapter.Should().Contain(
            "**1 of 6 pathways rests on late detection only, 2 have no response**; on-call rota is under all chains of 3: **P2**, **P3**, **P6**.");
        chapter.Should().Contain(
            "| **P1** | prevented | **LIMIT** | – | – | 4 h | 72 % | 13.44 %: in time always, 0.73 %: in time sometimes, 13.83 %: nobody |");
        chapter.Should().Contain(
            "| **P3** | in time always | **MONITOR**, **PAGE**, **DECIDE**, **OFF** | 2 h 20 min | 45 min | 2 h 30 min; more than half is used | 48 % |");
        chapter.Should().Contain("to be undone within 200 d: can be undone").And.Contain("Several attempts are taken to be independent of each other.");
        chapter.Should().Contain("| on-call rota | **PAGE**, **OFF** | 5 | **P1**, **P2**, **P3**, **P4**, **P6** | **P2**, **P3**, **P6** | **P1** |");
        chapter.Should().Contain("told, nobody decides: **PAGE** (**P4**)").And.Contain("longest time unknown: **LOG**");
    }

    [Fact]
    public void Every_figure_of_the_table_is_the_report_s()
    {
        ResponseReport report = SampleReports.Responding.AnalyzeResponse(Setting.On(SampleReports.Day));
        string[] rows = [.. Chapter(SampleReports.Responding).Split('\n')];
        foreach (StepShortening one in report.Shortenings)
        {
            rows.Should().ContainSingle(row => row.StartsWith($"| **{one.Pathway.Id}** | **{one.Step.Id}** |", StringComparison.Ordinal));
        }

        report.Shortenings.Should().NotBeEmpty();
        foreach (ResponderRole role in report.Responders)
        {
            string ids = string.Join(", ", role.Pathways.Select(pathway => $"**{pathway.Id}**"));
            rows.Should().ContainSingle(row => row.StartsWith($"| {role.Who} |", StringComparison.Ordinal))
                .Which.Should().Contain($"| {role.Pathways.Count} | {ids} |");
        }
    }

    [Fact]
    public void The_chart_is_its_picture_in_HTML_and_beside_it()
    {
        CaseReport report = Report(SampleReports.Responding);

        report.Pictures.Should().ContainKey("response").WhoseValue.Should().Contain("Responses against the moment of harm");
        report.ToHtml().Should().Contain("Responses against the moment of harm").And.Contain("id=\"response-chart-title\"");
    }

    private static string Chapter(Argument argument) => Markdown(argument).Split(Title)[1].Split("\n## ")[0];

    private static string Markdown(Argument argument) => Report(argument).ToMarkdown();

    private static CaseReport Report(Argument argument) => CaseReport.Of(
        argument, new CaseReportOptions { Setting = Setting.On(SampleReports.Day), Sections = ReportSections.Response });
}
