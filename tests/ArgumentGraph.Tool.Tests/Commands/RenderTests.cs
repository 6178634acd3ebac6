using System.Text.Json;
using ArgumentGraph.Rendering;
using ArgumentGraph.Testing;
using ArgumentGraph.Tool.Tests.Running;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class RenderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("out.svg", "<svg xmlns=")]
    [InlineData("out.html", "<!DOCTYPE html>")]
    [InlineData("out.dot", "digraph argument {")]
    [InlineData("out.mmd", "flowchart TD")]
    public void The_name_says_what_is_drawn(string name, string start)
    {
        ToolRun run = ToolRun.Of("render", Samples.NineFile, "-o", Out(name));

        run.ExitCode.Should().Be(0, run.Error);
        File.ReadAllText(Out(name)).Should().StartWith(start);
        Directory.GetFiles(_folder).Should().ContainSingle("nothing is left of the writing");
    }

    [Fact]
    public void A_page_says_what_changed_since_an_older_version_and_a_picture_does_not_take_one()
    {
        string old = Out("old.json");
        Argument.Load(Samples.NineFile).Edit(edit => edit.Replace("F", (Element element) => element with { Statement = "What was said before" })).Save(old);

        ToolRun.Of("render", Samples.NineFile, "-o", Out("page.html"), "--since", old).ExitCode.Should().Be(0);
        File.ReadAllText(Out("page.html")).Should().Contain("\"summary\":\"1 element changed.\"").And.Contain("What was said before");

        ToolRun picture = ToolRun.Of("render", Samples.NineFile, "-o", Out("picture.svg"), "--since", old);
        picture.ExitCode.Should().Be(2);
        picture.Error.Should().Contain("only pages show changes").And.Contain("argument-graph diff");
    }

    [Theory]
    [InlineData("--pathway", "P6")]
    [InlineData("--view", "under:P6")]
    public void One_pathway_alone(string option, string value)
    {
        ToolRun.Of("render", Samples.NineFile, "-o", Out("p.svg"), option, value).ExitCode.Should().Be(0);

        File.ReadAllText(Out("p.svg")).Should().Contain("data-id=\"P6\"").And.NotContain("data-id=\"P1\"");
    }

    [Theory]
    [InlineData("standing")]
    [InlineData("load-bearing")]
    [InlineData("age")]
    [InlineData("what-if:F")]
    [InlineData("tag:kind")]
    public void Every_overlay_is_drawn_with_a_legend(string overlay)
    {
        ToolRun run = ToolRun.Of("render", Samples.NineFile, "-o", Out("o.svg"), "--overlay", overlay);

        run.ExitCode.Should().Be(0, run.Error);
        ToolRun.Of("render", Samples.NineFile, "-o", Out("plain.svg"));
        File.ReadAllText(Out("o.svg")).Length.Should().BeGreaterThan(File.ReadAllText(Out("plain.svg")).Length);
    }

    [Fact]
    public void What_is_shown_besides_is_a_line_or_a_column_and_must_be_known()
    {
        File.WriteAllText(Out("case.json"), """
            { "format": "argument-graph/1", "title": "Shown", "elements": [
              { "id": "C", "kind": "claim", "statement": "See *this* [plan](https://example.org/plan)", "supportedBy": ["E"], "tags": { "owner": ["team", "other"], "a,b": "both" } },
              { "id": "E", "kind": "evidence", "statement": "One", "state": "available", "expires": "2027-01-01" } ] }
            """);

        Written("render", Out("case.json"), "-o", Out("s.svg"), "--show", "owner,expires")
            .Should().Contain(">owner: team, other</text>").And.Contain(">2027-01-01</text>");
        Written("render", Out("case.json"), "-o", Out("t.svg"), "--show", "a,b").Should().Contain(">a,b: both</text>");
        Written("render", Out("case.json"), "-o", Out("s.html"), "--show", "owner").Should().Contain(">owner: team, other</text>");
        Written("report", Out("case.json"), "-o", Out("s.md"), "--show", "owner").Should().Contain("| Id | Set out under | Standing | owner | Used in |");
        Written("render", Out("case.json"), "-o", Out("s.dot")).Should().Contain("See this plan").And.NotContain("*this*");
        Written("render", Out("case.json"), "-o", Out("s.mmd")).Should().Contain("See this plan");
        ToolRun.Of("analyze", Out("case.json"), "--date", "2026-11-01").Output.Should().Contain("See this plan");
        ToolRun unknown = ToolRun.Of("report", Out("case.json"), "-o", Out("u.md"), "--show", "owner,ownr");
        unknown.ExitCode.Should().Be(2);
        unknown.Error.Should().Contain("no element has 'ownr'; known are state, expires, owner, a,b");
    }

    [Fact]
    public void Importance_is_drawn_where_there_are_numbers()
    {
        File.WriteAllText(Out("case.json"), """
            { "format": "argument-graph/1", "title": "Numbers", "elements": [
              { "id": "P", "kind": "goal", "statement": "Top", "supportedBy": ["E1", "E2"] },
              { "id": "E1", "kind": "evidence", "statement": "One", "state": "available", "doubt": 0.1 },
              { "id": "E2", "kind": "evidence", "statement": "Two", "state": "available", "doubt": 0.2 } ] }
            """);

        Written("render", Out("case.json"), "-o", Out("i.svg"), "--overlay", "importance:P")
            .Should().Contain(">importance</text>").And.Contain(">0.8</text>").And.Contain(">0.9</text>");
        ToolRun.Of("render", Samples.NineFile, "-o", Out("j.svg"), "--overlay", "importance:P6").Error.Should().Contain("there is no importance for 'P6'");
    }

    [Fact]
    public void The_heat_map_is_drawn() =>
        Written("render", Samples.NineFile, "-o", Out("heat.svg"), "--heat-map").Should().Contain("What the pathways rest on");

    [Fact]
    public void A_file_of_ours_is_replaced_and_no_other()
    {
        File.WriteAllText(Out("a.svg"), "mine");
        ToolRun refused = ToolRun.Of("render", Samples.NineFile, "-o", Out("a.svg"));
        refused.ExitCode.Should().Be(2);
        refused.Error.Should().Contain("--force");
        File.ReadAllText(Out("a.svg")).Should().Be("mine");

        foreach (string name in (string[])["a.svg", "a.html", "a.dot", "a.mmd", .. ToolProcess.IsNative ? Array.Empty<string>() : ["a.png", "a.pdf"]])
        {
            ToolRun.Of("render", Samples.NineFile, "-o", Out(name), "--force").ExitCode.Should().Be(0);
            ToolRun.Of("render", Samples.NineFile, "-o", Out(name)).ExitCode.Should().Be(0, "{0} is ours now", name);
        }
    }

    [Theory]
    [InlineData("must end with .svg", "-o", "x.jpg")]
    [InlineData("not a value of --view", "-o", "x.svg", "--view", "all")]
    [InlineData("not a value of --overlay", "-o", "x.svg", "--overlay", "heat")]
    [InlineData("Element 'P66' does not exist", "-o", "x.svg", "--pathway", "P66")]
    [InlineData("no element has a tag", "-o", "x.svg", "--overlay", "tag:nothing")]
    [InlineData("there is no such folder", "-o", "no/such/x.svg")]
    [InlineData("give one of --view, --pathway and --select", "-o", "x.svg", "--view", "open", "--pathway", "P6")]
    [InlineData("is required", "--view", "open")]
    public void Wrong_usage_is_explained(string message, params string[] options)
    {
        ToolRun run = ToolRun.Of(["render", Samples.NineFile,
            .. options.Select(option => option.StartsWith('x') || option.StartsWith("no/", StringComparison.Ordinal) ? Out(option) : option)]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("sabotage-p6.svg", "--pathway", "P6", "--overlay", "load-bearing")]
    [InlineData("sabotage-heat-map.svg", "--heat-map")]
    public void The_pictures_in_the_documents_are_what_the_command_makes(string name, params string[] options)
    {
        string file = Repository.File("docs", "pictures", name);
        string made = Written(["render", Repository.File("samples", "sabotage-risk", "case.json"), "-o", Out(name), "--date", "2026-11-01", .. options]);

        ApprovedFile.Check(file, made);
    }

    [Fact]
    public void The_picture_of_responses_in_the_documents_is_what_the_command_makes() => ApprovedFile.Check(
        Repository.File("docs", "pictures", "sabotage-responses.svg"),
        ToolRun.Of("response", Repository.File("samples", "sabotage-risk", "case.json"), "--date", "2026-11-01", "--format", "svg").Output);

    [Fact]
    public void Every_chapter_of_a_report_can_be_asked_for()
    {
        ReportSections[] single = [.. Enum.GetValues<ReportSections>().Where(section => section is not (ReportSections.None or ReportSections.All))];
        foreach (ReportSections section in single)
        {
            string word = JsonNamingPolicy.KebabCaseLower.ConvertName(section.ToString());
            ToolRun run = ToolRun.Of("report", Samples.NineFile, "-o", Out("chapter.md"), "--sections", word, "--force");
            run.ExitCode.Should().Be(0, "{0}: {1}", word, run.Error);
        }
    }

    [Fact]
    public void The_report_is_written_as_its_name_says()
    {
        Written("report", Samples.NineFile, "-o", Out("r.md")).Should().Contain("## What carries the pathways").And.Contain("2026-11-01");
        Written("report", Samples.NineFile, "-o", Out("r.html"), "--title", "A title").Should().Contain("<h1><bdi>A title</bdi></h1>");
        Written("report", Samples.NineFile, "-o", Out("s.md"), "--sections", "summary,method").Should().NotContain("## Next steps").And.Contain("## Summary");
    }

    [Fact]
    public void The_cover_of_a_report_has_the_issue_the_tool_and_a_line_for_each_who_signs()
    {
        Written("report", Samples.NineFile, "-o", Out("r.md")).Should().Contain("| Approved by |  |  |  |").And.Contain("**Made by:** argument-graph ");
        Written("report", Samples.NineFile, "-o", Out("s.md"), "--issue", "3, draft", "--sign", "Safety lead, Head of release").Should()
            .Contain("**Issue:** 3, draft").And.Contain("| Safety lead |  |  |  |\n| Head of release |").And.NotContain("Approved by");
        Written("report", Samples.NineFile, "-o", Out("t.md"), "--sign", "none").Should().NotContain("Signature");
    }

    [Fact]
    public void Concentration_passes_over_tags_on_request()
    {
        Written("report", Samples.NineFile, "-o", Out("r.md")).Should().Contain("| kind | security |");
        Written("report", Samples.NineFile, "-o", Out("s.md"), "--without-tags", "kind").Should().NotContain("| kind | security |");
        ToolRun.Of("report", Samples.NineFile, "-o", Out("u.md"), "--without-tags", "knd").Error
            .Should().Contain("--without-tags: no element has the tag 'knd'; did you mean 'kind'?");
        string folder = Directory.CreateDirectory(Out("book")).FullName;
        File.Copy(Samples.NineFile, Path.Combine(folder, "case.json"));
        File.WriteAllText(Path.Combine(folder, CaseSettings.FileName), """{ "root": true, "withoutTags": ["kind"] }""");
        Written("report", Path.Combine(folder, "case.json"), "-o", Out("t.md")).Should().NotContain("| kind | security |");
    }

    [Fact]
    public void Diagrams_are_written_beside_the_report_on_request()
    {
        string text = Written("report", Samples.NineFile, "-o", Out("r.md"), "--link-diagrams");

        text.Should().Contain("](r-heat-map.svg)");
        File.Exists(Out("r-heat-map.svg")).Should().BeTrue();
        File.Exists(Out("r-pathway-9.svg")).Should().BeTrue();
    }

    [Theory]
    [InlineData("must end with .md or .html", "r.pdf")]
    [InlineData("'all' is not a section", "r.md", "--sections", "all")]
    [InlineData("--sign takes words with commas between", "r.md", "--sign", "Safety lead,")]
    public void Wrong_usage_of_report_is_explained(string message, string name, params string[] options)
    {
        ToolRun run = ToolRun.Of(["report", Samples.NineFile, "-o", Out(name), .. options]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    private string Out(string name) => Path.Combine(_folder, name);

    private static string Written(params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);
        run.ExitCode.Should().Be(0, run.Error);
        return File.ReadAllText(arguments[3]);
    }
}
