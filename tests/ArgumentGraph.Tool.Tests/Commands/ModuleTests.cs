namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary>One module alone, and what modules share.</summary>
public sealed class ModuleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modules");
    private readonly string _case;

    public ModuleTests()
    {
        Write("m1.json", """
            {"format":"argument-graph/1","title":"One","module":"M1","elements":[
              {"id":"G1","kind":"goal","statement":"one","supportedBy":["M2/G5","M3/G7"],"requires":"any"},
              {"id":"M2/G5","kind":"goal","away":true,"statement":"five"},
              {"id":"M3/G7","kind":"goal","away":true,"statement":"seven"}]}
            """);
        Write("m2.json", """
            {"format":"argument-graph/1","title":"Two","module":"M2","elements":[
              {"id":"G5","kind":"goal","public":true,"statement":"five","supportedBy":["Sn1"]},
              {"id":"Sn1","kind":"evidence","statement":"report","state":"available","source":"r"}]}
            """);
        Write("m3.json", """
            {"format":"argument-graph/1","title":"Three","module":"M3","elements":[
              {"id":"M2/G5","kind":"goal","away":true,"statement":"five"},
              {"id":"G7","kind":"goal","public":true,"statement":"seven","supportedBy":["M2/G5"]}]}
            """);
        _case = Write("case.json", """{"format":"argument-graph/1","title":"Whole","include":["m1.json","m2.json","m3.json"],"elements":[]}""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_modules_share_is_a_report()
    {
        ToolRun run = ToolRun.Of("modules", _case);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("3 modules; 1 module cites elements of others that share support.")
            .And.Contain("Only the joined argument shows the single points of **M1/G1**");
        ToolRun.Of("modules", _case, "--format", "csv", "--table", "shared").Output
            .Should().Contain("M1,M2/Sn1,evidence,report,true,2,\"M2/G5, M3/G7\",2,");
        ToolRun.Of("modules", _case, "--max-shared", "1", "--format", "json").Json.GetProperty("modules")[0].GetProperty("shared").GetArrayLength()
            .Should().Be(1);
    }

    [Fact]
    public void Which_module_rests_on_which_is_drawn()
    {
        string picture = Path.Combine(_folder.FullName, "modules.svg");
        ToolRun.Of("render", _case, "--modules", "-o", picture).Error.Should().BeEmpty();
        File.ReadAllText(picture).Should().Contain("data-id=\"M1\"").And.Contain("data-count=\"1\"").And.Contain("The least standing of its goals");
        ToolRun.Of("render", _case, "--modules", "-o", picture, "--notation", "gsn").ExitCode.Should().Be(0);
        File.ReadAllText(picture).Should().Contain("data-id=\"M1\"").And.NotContain("data-count").And.NotContain("standing of its goals");
        ToolRun.Of("render", _case, "--sheet", "M3", "-o", picture).ExitCode.Should().Be(0);
        File.ReadAllText(picture).Should().Contain("of the module M2");
    }

    [Theory]
    [InlineData("--modules makes a picture", "-o", "x.html", "--modules")]
    [InlineData("--modules draws modules and not elements", "-o", "x.svg", "--modules", "--sheets")]
    [InlineData("--modules draws modules and not elements", "-o", "x.svg", "--modules", "--heat-map")]
    [InlineData("--modules draws modules and not elements", "-o", "x.svg", "--modules", "--depth", "2")]
    [InlineData("--modules draws modules and not elements", "-o", "x.svg", "--modules", "--overlay", "load-bearing")]
    public void What_does_not_go_with_a_picture_of_modules_is_refused(string message, params string[] options)
    {
        ToolRun run = ToolRun.Of(["render", _case, .. options.Select(option => option.StartsWith('x') ? Path.Combine(_folder.FullName, option) : option)]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void Without_modules_nothing_is_drawn_and_the_tool_says_so()
    {
        ToolRun run = ToolRun.Of("render", Samples.NineFile, "--modules", "-o", Path.Combine(_folder.FullName, "x.svg"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("the argument has no modules: no file and no element names one");
    }

    [Fact]
    public void The_report_has_a_chapter_for_each_module()
    {
        string report = Path.Combine(_folder.FullName, "report.md");
        ToolRun.Of("report", _case, "-o", report, "--sections", "modules").Error.Should().BeEmpty();
        File.ReadAllText(report).Should().Contain("## Modules").And.Contain("### M1: One").And.Contain("Cites: **M2/G5**, **M3/G7**.")
            .And.Contain("Public: **M3/G7**.").And.Contain("**M1/G1**: supported joined, supported alone; only joined shows **M2/Sn1**.");
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("explain", "M1/G1")]
    [InlineData("what-if", "--fail", "M2/G5")]
    [InlineData("roadmap")]
    [InlineData("support")]
    public void A_module_alone_says_what_it_assumes(string command, params string[] rest)
    {
        ToolRun run = ToolRun.Of([command, _case, .. rest, "--module-only", "M1"]);

        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Assumed of other modules, which are not here: M2/G5, M3/G7.").And.NotContain("Sn1");
    }

    [Fact]
    public void A_module_alone_is_checked_and_listed()
    {
        ToolRun.Of("check", _case, "--module-only", "M1").Output.Should().Contain("AG2512").And.NotContain("AG2504");
        ToolRun.Of("list", _case, "--select", "all", "--columns", "id", "--format", "csv", "--module-only", "M2").Output
            .Should().Be("id\nM2/G5\nM2/Sn1\n");
    }

    [Fact]
    public void A_module_that_is_not_there_is_refused()
    {
        ToolRun run = ToolRun.Of("analyze", _case, "--module-only", "M4");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("--module-only: the argument does not have the module 'M4'");
        ToolRun.Of("analyze", Samples.SabotageFile, "--module-only", "M4").Error.Should().Contain("--module-only: the argument has no modules");
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
