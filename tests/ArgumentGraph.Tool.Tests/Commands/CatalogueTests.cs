using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class CatalogueTests : IDisposable
{
    private static readonly string Samples = Repository.File("samples", "patterns");

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_becomes_one_page_with_a_chapter_and_a_picture_for_each_pattern()
    {
        ToolRun run = ToolRun.Of("catalogue", Samples, "-o", At("patterns.html"), "--title", "Ours");

        run.ExitCode.Should().Be(0, run.Error);
        string page = File.ReadAllText(At("patterns.html"));
        page.Should().ContainAll(
            "<title>Ours</title>", "Risk over hazards and causes", "As low as reasonably practicable", "PT-OPENSSF-SILVER",
            "Which mitigation is used on which pathway");
        page.Split("<svg").Length.Should().Be(5);
    }

    [Fact]
    public void Markdown_has_its_pictures_beside_it()
    {
        ToolRun run = ToolRun.Of("catalogue", Path.Combine(Samples, "alarp", "pattern.json"), "-o", At("p.md"));

        run.ExitCode.Should().Be(0, run.Error);
        File.ReadAllText(At("p.md")).Should().Contain("## As low as reasonably practicable").And.Contain("](p-pattern-1.svg)").And.Contain("| risks |");
        File.ReadAllText(At("p-pattern-1.svg")).Should().Contain("1 of 3");
    }

    [Fact]
    public void Two_patterns_with_one_id_are_told()
    {
        Directory.CreateDirectory(At("in"));
        foreach (string name in new[] { "a.json", "b.json" })
        {
            File.Copy(Path.Combine(Samples, "alarp", "pattern.json"), Path.Combine(At("in"), name));
        }

        ToolRun run = ToolRun.Of("catalogue", At("in"), "-o", At("p.html"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("the pattern's id 'PT-ALARP' is also that of");
    }

    [Fact]
    public void A_pattern_is_drawn_and_refuses_what_is_of_arguments_alone()
    {
        string pattern = Path.Combine(Samples, "alarp", "pattern.json");

        ToolRun.Of("render", pattern, "-o", At("p.svg"), "--notation", "gsn").ExitCode.Should().Be(0);
        File.ReadAllText(At("p.svg")).Should().Contain("1..*");
        ToolRun page = ToolRun.Of("render", pattern, "-o", At("p.html"));
        page.ExitCode.Should().Be(2);
        page.Error.Should().Contain("a pattern is drawn as a picture of its template");
    }

    private string At(string name) => Path.Combine(_folder, name);
}
