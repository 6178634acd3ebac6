using System.Globalization;
using ArgumentGraph.Rendering.Tests.Sheets;

namespace ArgumentGraph.Rendering.Tests.Reports;

public class ModuleChaptersTests
{
    [Fact]
    public void Each_module_has_a_chapter_with_its_picture_its_goals_and_its_interface()
    {
        string text = Markdown(ModuleSheetTests.Weights());

        Chapter(text, "Oversight: Oversight of the weights").Should().Contain("**Oversight/G0**: supported joined, *unsupported* alone")
            .And.Contain("Cites: **Access/G7**, **Storage/G5**.").And.Contain("Left to contracts: **Oversight/G3**.").And.Contain("flowchart TD")
            .And.NotContain("Public:");
        Chapter(text, "Storage").Should().Contain("Public: **Storage/G5**.").And.NotContain("Cites:");
        Chapter(text, "BackupContract (contract): What the backups do for oversight").Should()
            .Contain("n1 --> n0", "it says what supports the goal of another");
        text.Should().Contain("5 modules; 1 module cites elements of others that share support.");
        CaseReport.Of(ModuleSheetTests.Weights(), new() { Sections = ReportSections.Modules }).ToHtml().Should().Contain("data-id=\"BackupContract\"");
    }

    [Fact]
    public void Public_contexts_stand_with_the_goals_that_state_them_and_all_else_that_is_public_after_them()
    {
        string text = Markdown(Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "Public", "elements": [
              { "id": "G", "kind": "goal", "module": "M", "public": true, "statement": "x", "undeveloped": true, "inContextOf": ["C", "D"] },
              { "id": "C", "kind": "context", "module": "M", "public": true, "statement": "x" },
              { "id": "D", "kind": "context", "module": "M", "statement": "x" },
              { "id": "E", "kind": "evidence", "module": "M", "public": true, "state": "available", "statement": "x" }
            ] }
            """));

        text.Should().Contain("Public: **G** (with **C**), **E**.").And.Contain("Undeveloped: **G**.");
    }

    [Fact]
    public void Above_a_number_of_modules_chapters_are_cut_and_the_report_says_so()
    {
        Argument argument = new ArgumentBuilder("Many").Build().Edit(edit =>
        {
            for (int i = 0; i < 26; i++)
            {
                string number = i.ToString(CultureInfo.InvariantCulture);
                edit.Add(new Goal("G" + number, "x") { Module = "M" + number, IsUndeveloped = true });
            }
        });

        string text = Markdown(argument);

        text.Should().Contain("### M23").And.NotContain("### M24")
            .And.Contain("The first 24 of 26 modules have a chapter. In the tables alone are M24, M25.");
    }

    [Fact]
    public void Without_modules_the_chapter_is_left_out() =>
        Markdown(new ArgumentBuilder("None").Build().Edit(edit => edit.Add(new Goal("G", "x") { IsUndeveloped = true }))).Should().NotContain("Modules");

    [Fact]
    public void Where_a_pathway_and_a_claim_are_set_out_is_said_by_module()
    {
        Argument argument = Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "module": "M", "statement": "x", "supportedBy": ["C"] },
              { "id": "C", "kind": "claim", "module": "M", "statement": "x", "undeveloped": true }
            ] }
            """);

        string text = CaseReport.Of(argument).ToMarkdown();

        text.Should().Contain("Its argument is set out with the module M.").And.MatchRegex(@"\| \*\*C\*\* \| M \|");
    }

    private static string Markdown(Argument argument) => CaseReport.Of(argument, new() { Sections = ReportSections.Modules }).ToMarkdown();

    private static string Chapter(string text, string heading) => text.Split($"### {heading}\n")[1].Split("\n### ")[0];
}
