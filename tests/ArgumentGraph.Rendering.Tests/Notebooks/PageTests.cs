using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Notebooks;

/// <summary>The code on the pages runs, and prints what the pages say.</summary>
public class PageTests
{
    public static TheoryData<string> Pages =>
    [
        "docs/getting-started.md", "docs/analyses.md",
        .. Directory.EnumerateFiles(Repository.File("docs", "tour"), "*.md")
            .Order(StringComparer.Ordinal).Select(path => "docs/tour/" + Path.GetFileName(path)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Code_prints_what_the_page_says(string name)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("page");
        try
        {
            File.Copy(Repository.File("samples", "nine-pathways", "case.json"), Path.Combine(folder.FullName, "case.json"));
            PageFences page = PageFences.Of(name);

            IReadOnlyDictionary<int, string> printed = await PageScript.RunAsync(page, folder.FullName, TestContext.Current.CancellationToken);

            page.Check(printed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Chapters_of_the_tour_are_linked_from_the_first_page_and_from_each_other()
    {
        string[] chapters = [.. Pages.Select(row => row.Data)
            .Where(page => page.StartsWith("docs/tour/", StringComparison.Ordinal)).Select(page => Path.GetFileName(page))];
        string index = File.ReadAllText(Repository.File("docs", "README.md"));
        chapters.Should().OnlyContain(chapter => index.Contains($"tour/{chapter}", StringComparison.Ordinal));
        for (int i = 0; i + 1 < chapters.Length; i++)
        {
            File.ReadAllText(Repository.File("docs", "tour", chapters[i])).Should().Contain($"]({chapters[i + 1]})");
        }
    }
}
