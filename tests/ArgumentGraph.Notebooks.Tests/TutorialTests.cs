using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Notebooks.Tests;

/// <summary>The tutorial notebook is what it says: valid, and with the outputs that its cells give.</summary>
public partial class TutorialTests
{
    private static readonly string File = Repository.File("samples", "notebooks", "tutorial.ipynb");

    [Fact]
    public async Task Its_cells_give_the_outputs_that_it_has()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var notebook = Notebook.Parse(await System.IO.File.ReadAllTextAsync(File, cancellation));
        using var run = new NotebookRun();
        foreach (JsonObject cell in notebook.CodeCells)
        {
            await run.RunAsync(cell, cancellation);
        }

        notebook.CodeCells.Sum(cell => cell["outputs"]!.AsArray().Count).Should().BeGreaterThan(8);
        ApprovedFile.Check(File, notebook.ToText());
    }

    // The required members of nbformat 4.5 (nbformat.v4.5.schema.json), and that nothing is there that it does not know.
    [Fact]
    public void It_is_a_notebook_of_version_4_5()
    {
        var notebook = Notebook.Parse(System.IO.File.ReadAllText(File));

        Names(notebook.Root).Should().BeEquivalentTo("cells", "metadata", "nbformat", "nbformat_minor");
        ((int)notebook.Root["nbformat"]!).Should().Be(4);
        ((int)notebook.Root["nbformat_minor"]!).Should().Be(5);
        ((string?)notebook.Root["metadata"]!["kernelspec"]!["name"]).Should().Be(".net-csharp");
        ((string?)notebook.Root["metadata"]!["kernelspec"]!["display_name"]).Should().NotBeNullOrEmpty();
        ((string?)notebook.Root["metadata"]!["language_info"]!["name"]).Should().Be("C#");
        notebook.Cells.Select(cell => (string)cell["id"]!).Should().OnlyHaveUniqueItems().And.OnlyContain(id => CellId().IsMatch(id));
        foreach (JsonObject cell in notebook.Cells)
        {
            bool isCode = (string)cell["cell_type"]! == "code";
            Names(cell).Should().BeEquivalentTo(
                isCode ? ["cell_type", "execution_count", "id", "metadata", "outputs", "source"] : (string[])["cell_type", "id", "metadata", "source"]);
            ((string)cell["cell_type"]!).Should().BeOneOf("code", "markdown");
            cell["metadata"].Should().BeOfType<JsonObject>();
            CheckLines(cell["source"]!);
            foreach (JsonObject output in isCode ? cell["outputs"]!.AsArray().Select(output => output!.AsObject()) : [])
            {
                CheckOutput(output, (int)cell["execution_count"]!);
            }
        }
    }

    [Fact]
    public void It_begins_with_the_packages_and_no_cell_goes_unexplained()
    {
        var notebook = Notebook.Parse(System.IO.File.ReadAllText(File));

        Notebook.TextOf(notebook.CodeCells.First()["source"])
            .Should().StartWith("#r \"nuget: ArgumentGraph, ").And.Contain("#r \"nuget: ArgumentGraph.Rendering, ");
        notebook.Cells.Count(cell => (string?)cell["cell_type"] == "markdown").Should().BeGreaterThanOrEqualTo(notebook.CodeCells.Count());
    }

    [NbformatFact]
    public void The_schema_of_Jupyter_accepts_it() =>
        OtherProgram.Run(
            NbformatPython.Location!,
            System.IO.File.ReadAllText(File),
            "-c",
            "import json, sys, nbformat; nbformat.validate(json.load(sys.stdin)); print('valid')").Trim().Should().Be("valid");

    private static void CheckOutput(JsonObject output, int number)
    {
        switch ((string)output["output_type"]!)
        {
            case "stream":
                Names(output).Should().BeEquivalentTo("output_type", "name", "text");
                ((string)output["name"]!).Should().Be("stdout");
                CheckLines(output["text"]!);
                break;
            case "execute_result":
                Names(output).Should().BeEquivalentTo("output_type", "execution_count", "data", "metadata");
                ((int)output["execution_count"]!).Should().Be(number);
                foreach ((string mimeType, JsonNode? data) in output["data"]!.AsObject())
                {
                    mimeType.Should().BeOneOf("text/html", "text/plain");
                    CheckLines(data!);
                }

                break;
            default:
                Assert.Fail($"{output["output_type"]} is no output of this notebook.");
                break;
        }
    }

    // Each line but the last ends where it ends.
    private static void CheckLines(JsonNode lines)
    {
        string[] all = [.. lines.AsArray().Select(line => (string)line!)];
        all.SkipLast(1).All(line => line.EndsWith('\n')).Should().BeTrue();
        all.All(line => line.Length > 0 && !line[..^1].Contains('\n')).Should().BeTrue();
    }

    private static IEnumerable<string> Names(JsonObject of) => of.Select(member => member.Key);

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CellId();
}
