using System.Buffers.Binary;
using System.Text;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Tests.Running;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class RenderPictureTests : IDisposable
{
    private const string NoPixels = "the native tool makes neither PNG nor PDF, which another test holds it to saying";

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_png_has_the_scale_asked_for()
    {
        Assert.SkipWhen(ToolProcess.IsNative, NoPixels);
        Run("-o", Out("one.png"), "--pathway", "P6");
        Run("-o", Out("two.png"), "--pathway", "P6", "--scale", "2");

        WidthOf("two.png").Should().Be(2 * WidthOf("one.png"));
    }

    [Fact]
    public void All_sheets_are_the_pages_of_a_pdf()
    {
        Assert.SkipWhen(ToolProcess.IsNative, NoPixels);
        Run("-o", Out("case.pdf"), "--sheets");

        Encoding.Latin1.GetString(File.ReadAllBytes(Out("case.pdf"))).Split("/Type /Page\n")
            .Should().HaveCount(Argument.Load(Samples.NineFile).ToSheets().All.Count + 1);
    }

    [Theory]
    [InlineData("case.png")]
    [InlineData("case.pdf")]
    public void Where_png_and_pdf_are_not_made_that_is_said(string name)
    {
        ToolRun run = ToolRun.Of("render", Samples.NineFile, "-o", Out(name));

        run.ExitCode.Should().Be(ToolProcess.IsNative ? 2 : 0, run.Error);
        run.Error.Contains("the native argument-graph writes neither .png nor .pdf", StringComparison.Ordinal).Should().Be(ToolProcess.IsNative);
        File.Exists(Out(name)).Should().Be(!ToolProcess.IsNative);
    }

    [Fact]
    public void All_sheets_are_a_file_each()
    {
        Run("-o", Out("case.svg"), "--sheets");
        Run("-o", Out("folder/"), "--sheets");

        string[] names = [.. Argument.Load(Samples.NineFile).ToSheets().All.Select(sheet => sheet.Name)];
        Directory.GetFiles(_folder, "case-*.svg").Select(Path.GetFileName).Should().BeEquivalentTo(names.Select(name => $"case-{name}.svg"));
        Directory.GetFiles(Out("folder")).Select(Path.GetFileName).Should().BeEquivalentTo(names.Select(name => name + ".svg"));
    }

    [Fact]
    public void Sheets_whose_names_no_file_can_have_get_files_all_the_same()
    {
        File.WriteAllText(Out("odd.json"), """
            { "format": "argument-graph/1", "title": "Odd", "elements": [
              { "id": "G", "kind": "goal", "statement": "Top", "supportedBy": ["a/b", "A/B", ".."] },
              { "id": "a/b", "kind": "goal", "statement": "One", "pathway": true },
              { "id": "A/B", "kind": "goal", "statement": "Two", "pathway": true },
              { "id": "..", "kind": "goal", "statement": "Three", "pathway": true } ] }
            """);

        ToolRun.Of("render", Out("odd.json"), "-o", Out("odd.svg"), "--sheets").ExitCode.Should().Be(0);

        Directory.GetFiles(_folder, "odd-*").Select(Path.GetFileName)
            .Should().BeEquivalentTo("odd-overview.svg", "odd-a%2Fb.svg", "odd-sheet-3.svg", "odd-...svg");
    }

    [Fact]
    public void One_sheet_is_drawn_by_its_name()
    {
        Run("-o", Out("sheet.svg"), "--sheet", "P6");

        File.ReadAllText(Out("sheet.svg")).Should().Be(Argument.Load(Samples.NineFile).ToSheets(new()
        {
            Diagram = new() { Support = Argument.Load(Samples.NineFile).AnalyzeSupport(Setting.On(new DateOnly(2026, 11, 1))) },
        }).Find("P6")!.ToSvg());
    }

    // Who made a case in a GSN tool sees the standard; who marks pathways, or asks for more, sees more.
    [Theory]
    [InlineData("gsn.yaml", true)]
    [InlineData("gsn.yaml", false, "--notation", "annotated")]
    [InlineData("gsn.yaml", false, "--notation", "cae")]
    [InlineData("gsn.yaml", false, "--overlay", "standing")]
    [InlineData("json", false)]
    [InlineData("json", true, "--notation", "gsn")]
    public void Plain_gsn_is_the_default_for_files_of_gsn_tools(string extension, bool isPlain, params string[] options)
    {
        string file = Out("case." + extension);
        File.WriteAllText(file, extension == "json"
            ? """{ "format": "argument-graph/1", "title": "t", "elements": [ { "id": "G1", "kind": "goal", "statement": "Safe", "undeveloped": true } ] }"""
            : "G1:\n  text: Safe\n  undeveloped: true\n");

        ToolRun.Of(["render", file, "-o", Out("out.svg"), .. options]).ExitCode.Should().Be(0);

        File.ReadAllText(Out("out.svg")).Contains("class=\"ag ag-monochrome\"", StringComparison.Ordinal).Should().Be(isPlain);
    }

    [Fact]
    public void A_style_sheet_and_a_theme_reach_the_picture()
    {
        File.WriteAllText(Out("my.css"), ".ag.ag { --ag-goal: #ffeedd }");

        Run("-o", Out("styled.svg"), "--style", Out("my.css"), "--theme", "dark");

        File.ReadAllText(Out("styled.svg")).Should().Contain("class=\"ag ag-dark\"").And.Contain("<style>\n.ag.ag { --ag-goal: #ffeedd }\n</style>");
    }

    [Fact]
    public void Letters_without_a_font_are_told()
    {
        Assert.SkipWhen(ToolProcess.IsNative, NoPixels);
        File.WriteAllText(Out("odd.json"), """
            { "format": "argument-graph/1", "title": "t", "elements": [ { "id": "G1", "kind": "goal", "statement": "Odd \uDBFF\uDFFD", "undeveloped": true } ] }
            """);

        ToolRun run = ToolRun.Of("render", Out("odd.json"), "-o", Out("odd.png"));

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Contain("warning: no font has").And.Contain("U+10FFFD");
    }

    [Theory]
    [InlineData("has no sheet 'Q'; it has overview, P", "-o", "x.svg", "--sheet", "Q")]
    [InlineData("give one of --sheet and --sheets", "-o", "x.pdf", "--sheet", "P6", "--sheets")]
    [InlineData("give --sheet or --sheets without --view", "-o", "x.pdf", "--sheets", "--pathway", "P6")]
    [InlineData("give --sheet or --sheets without --view", "-o", "x.pdf", "--sheets", "--heat-map")]
    [InlineData("only pictures are of sheets", "-o", "x.html", "--sheets")]
    [InlineData("only PNG has a --scale", "-o", "x.svg", "--scale", "2")]
    [InlineData("not a value of --scale", "-o", "x.png", "--scale", "0")]
    [InlineData("--theme is for pictures of diagrams, not for", "-o", "x.html", "--theme", "dark")]
    [InlineData("--style is for pictures of diagrams, not for", "-o", "x.svg", "--heat-map", "--style", "x.css")]
    [InlineData("cannot read the style sheet", "-o", "x.svg", "--style", "x-none.css")]
    [InlineData("cannot use the style sheet", "-o", "x.svg", "--style", "x-bad.css")]
    public void Wrong_usage_is_explained(string message, params string[] options)
    {
        File.WriteAllText(Out("x-bad.css"), "</style>");

        ToolRun run = ToolRun.Of(["render", Samples.NineFile, .. options.Select(option => option.StartsWith('x') ? Out(option) : option)]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void A_png_of_more_pixels_than_anybody_can_use_is_refused()
    {
        Assert.SkipWhen(ToolProcess.IsNative, NoPixels);

        ToolRun run = ToolRun.Of("render", Samples.NineFile, "-o", Out("x.png"), "--scale", "20");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("more than 100000000");
    }

    private void Run(params string[] options)
    {
        ToolRun run = ToolRun.Of(["render", Samples.NineFile, "--date", "2026-11-01", .. options]);
        run.ExitCode.Should().Be(0, run.Error);
    }

    private int WidthOf(string name) => BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(Out(name)).AsSpan(16));

    private string Out(string name) => Path.Combine(_folder, name);
}
