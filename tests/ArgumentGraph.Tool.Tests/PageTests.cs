using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests;

/// <summary>The commands on the pages run, and print what the pages say.</summary>
public class PageTests
{
    [Fact]
    public void Commands_of_getting_started_print_what_the_page_says()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("page");
        try
        {
            PageFences page = PageFences.Of("docs/getting-started.md");
            var printed = new Dictionary<int, string>();
            for (int position = 0; position < page.All.Count; position++)
            {
                if (page.All[position].Language == "console")
                {
                    printed[position] = Run(page.All[position].Text, folder.FullName);
                }
            }

            printed.Should().HaveCountGreaterThan(2);
            page.Check(printed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What the commands of the tool print; others (dotnet) are run by .ci/run.
    private static string Run(string commands, string folder)
    {
        string output = string.Empty;
        foreach (string line in commands.Split('\n').Where(line => line.StartsWith("argument-graph ", StringComparison.Ordinal)))
        {
            string[] words = [.. line.Split(' ').Skip(1)
                .Select(word => word.StartsWith("case.", StringComparison.Ordinal) ? Path.Combine(folder, word) : word)];
            ToolRun run = ToolRun.Of(words);
            run.ExitCode.Should().Be(0, line + run.Error);
            output = run.Output.Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
        }

        return output;
    }
}
