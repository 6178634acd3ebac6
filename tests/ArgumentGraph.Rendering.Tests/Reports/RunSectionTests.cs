using ArgumentGraph.Rendering.Tests.Displays;

namespace ArgumentGraph.Rendering.Tests.Reports;

/// <summary>What runs say of evidence, in the register of a report and in the page.</summary>
public class RunSectionTests
{
    private const string Title = "### Evidence from runs";

    private static readonly Argument Argument = Make();

    private static readonly EvidenceRecords Records = new(
    [
        new()
        {
            ElementId = "E1",
            Verdict = RunVerdict.Fail,
            Collected = new DateTimeOffset(2026, 10, 31, 3, 15, 0, TimeSpan.Zero),
            Run = "https://ci.example/runs/4711",
            Cases = new(12, 11, 1),
        },
        new()
        {
            ElementId = "E2",
            Verdict = RunVerdict.Pass,
            Collected = new DateTimeOffset(2026, 10, 30, 3, 15, 0, TimeSpan.Zero),
            Run = "javascript:alert(1)",
        },
    ]);

    [Fact]
    public void Without_records_nothing_is_said_of_runs() => Report(null).ToMarkdown().Should().NotContain(Title).And.NotContain("records of runs");

    [Fact]
    public void The_register_says_what_is_written_what_the_newest_run_says_and_what_counts()
    {
        string markdown = Report(Records).ToMarkdown();

        string section = markdown.Split(Title)[1];
        section.Should().Contain("3 items of evidence: 2 decided by a record of a run, 1 without a record; 1 contradiction.");
        section.Should().Contain("| available | missing | fail of 2026-10-31, 11 of 12 passed, 1 failed | 1 d |").And.Contain("the record counts |");
        section.Should().Contain("| not stated | available | pass of 2026-10-30 | 2 d |").And.NotContain("E3");
        markdown.Should().Contain("records of runs applied (2 records). They decide the state of 2 items of evidence.");
    }

    [Fact]
    public void Addresses_are_links_only_where_they_are_safe_to_follow() =>
        Report(Records).ToHtml().Should().Contain("href=\"https://ci.example/runs/4711\"").And.NotContain("href=\"javascript");

    [Fact]
    public void The_page_has_the_newest_run_with_each_element_that_a_record_is_about()
    {
        Setting setting = Setting.On(SampleReports.Day);

        string page = Argument.ToHtml(new PageOptions { Setting = setting with { Evidence = Records } });

        page.Should().Contain("[\"Newest run\",\"fail of 2026-10-31, 11 of 12 passed, 1 failed; counts as missing\",\"https://ci.example/runs/4711\"]")
            .And.Contain("[\"Newest run\",\"pass of 2026-10-30; counts as available\"]").And.Contain("They decide the state of 2 items of evidence.");
        Argument.ToHtml(new PageOptions { Setting = setting }).Should().NotContain("Newest run");
    }

    private static CaseReport Report(EvidenceRecords? records) => CaseReport.Of(
        Argument, new CaseReportOptions { Setting = Setting.On(SampleReports.Day) with { Evidence = records }, Sections = ReportSections.Register });

    private static Argument Make()
    {
        var draft = new ArgumentBuilder("Three runs");
        draft.Goal("P", "It is safe").AsPathway().SupportedByAll(
            draft.Evidence(new Evidence("E1", "Storage test") { State = EvidenceState.Available }),
            draft.Evidence("E2", "Drill"),
            draft.Evidence("E3", "Audit"));
        return draft.Build();
    }
}
