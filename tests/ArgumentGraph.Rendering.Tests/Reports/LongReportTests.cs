namespace ArgumentGraph.Rendering.Tests.Reports;

/// <summary>What a report shows where a reader could not take in all: the foremost, and how many are left out.</summary>
public class LongReportTests
{
    private static readonly Lazy<Argument> Case = new(Make);

    [Fact]
    public void Chapters_are_those_of_the_pathways_that_stand_lowest_and_then_of_those_that_rest_alone_on_most()
    {
        string text = CaseReport.Of(Case.Value, new() { ListedChapters = 3, Sections = ReportSections.Pathways }).ToMarkdown();

        Headings(text).Should().Equal("P3: x", "P4: x", "P6: x", "Pathways without a chapter");
        text.Should().Contain("**3 of 6 pathways have a chapter above**").And.Contain("| **P1** | x | supported |");
    }

    [Fact]
    public void With_room_for_all_nothing_is_said_to_be_left_out()
    {
        string text = CaseReport.Of(Case.Value).ToMarkdown();

        text.Should().NotContain("left out").And.NotContain("without a chapter").And.NotContain("--all");
        Headings(CaseReport.Of(Case.Value, new() { Sections = ReportSections.Pathways }).ToMarkdown())
            .Should().Equal("P1: x", "P2: x", "P3: x", "P4: x", "P5: x", "P6: x");
    }

    [Fact]
    public void Registers_list_first_what_does_not_stand_then_what_carries_most_and_say_what_is_left_out()
    {
        string text = CaseReport.Of(Case.Value, new() { ListedRows = 3, Sections = ReportSections.Register }).ToMarkdown();

        string evidence = text[text.IndexOf("### Evidence", StringComparison.Ordinal)..];
        evidence = evidence[..evidence.IndexOf("###", 4, StringComparison.Ordinal)];
        evidence.Split('\n').Where(line => line.StartsWith("| **", StringComparison.Ordinal)).Select(line => line.Split("**")[1])
            .Should().Equal("Shared", "E3", "E4");
        evidence.Should().Contain("**4 of 7 items of evidence are left out.** Listed are");
    }

    [Fact]
    public void Lists_without_room_are_empty_and_negative_rooms_refused()
    {
        CaseReport.Of(Case.Value, new() { ListedRows = 0, ListedChapters = 0 }).ToHtml().Should().Contain("7 of 7 items of evidence are left out.");
        FluentActions.Invoking(() => new CaseReportOptions { ListedRows = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new CaseReportOptions { ListedChapters = -1 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_budget_holds_for_every_analysis_of_a_report()
    {
        string text = CaseReport.Of(Case.Value, new() { Budget = new() { Work = 0 } }).ToMarkdown();

        text.Should().Contain("The work budget was spent");
    }

    private static string[] Headings(string text) =>
    [
        .. text.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]),
    ];

    // P3 and P4 do not stand; P6 rests alone on more than the others.
    private static Argument Make()
    {
        var draft = new ArgumentBuilder("Long");
        EvidenceDraft shared = draft.Evidence("Shared", "x");
        for (int i = 1; i <= 6; i++)
        {
            EvidenceDraft own = i is 3 or 4 ? draft.Evidence($"E{i}", "x").Missing() : draft.Evidence($"E{i}", "x").Available();
            ClaimDraft claim = draft.Claim($"C{i}", "x").SupportedByAll(shared);
            _ = i is 3 or 4 or 6
                ? draft.Goal($"P{i}", "x").AsPathway().SupportedByAll(claim, own)
                : draft.Goal($"P{i}", "x").AsPathway().SupportedByAny(claim, own);
        }

        return draft.Build();
    }
}
