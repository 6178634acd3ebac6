using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Notebooks;

/// <summary>The code on the pages runs, and prints what the pages say.</summary>
public partial class PageTests
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
    public async Task Code_on_modules_prints_what_the_page_says_of_the_files_that_it_shows()
    {
        const string Name = "docs/modules.md";
        DirectoryInfo folder = Directory.CreateTempSubdirectory("page");
        try
        {
            foreach (Match file in NamedFile().Matches(File.ReadAllText(Repository.File(Name.Split('/'))).ReplaceLineEndings("\n")))
            {
                File.WriteAllText(Path.Combine(folder.FullName, file.Groups["name"].Value), file.Groups["text"].Value);
            }

            PageFences page = PageFences.Of(Name);

            IReadOnlyDictionary<int, string> printed = await PageScript.RunAsync(page, folder.FullName, TestContext.Current.CancellationToken);

            foreach (string path in Directory.EnumerateFiles(folder.FullName, "*.json"))
            {
                Argument.Load(path).Validate().Findings.Should().NotContain(finding => finding.Severity == Severity.Error, path);
            }

            page.Check(printed);
            Held("modules.svg", "modules.svg");
            Held("oversight.svg", "modules-oversight.svg");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        // The pictures that the page shows are those that its code makes.
        void Held(string made, string shown) =>
            ApprovedFile.Check(Repository.File("docs", "pictures", shown), File.ReadAllText(Path.Combine(folder.FullName, made)));
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

    // The name of a file stands last in the sentence before its text.
    [GeneratedRegex("`(?<name>[a-z-]+\\.json)`[^`\n]*:\n\n```json\n(?<text>.*?)^```$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamedFile();
}
