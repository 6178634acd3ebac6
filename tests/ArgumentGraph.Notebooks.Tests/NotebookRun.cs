using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace ArgumentGraph.Notebooks.Tests;

/// <summary>
/// Runs the cells of a notebook one after the other in a C# kernel of .NET Interactive, and gives each the outputs that the kernel
/// announces. No formatter is registered here: the kernel finds those of our types itself, or shows them in its own way.
/// </summary>
internal sealed partial class NotebookRun : IDisposable
{
    private readonly CSharpKernel _kernel = new();
    private int _count;

    public void Dispose() => _kernel.Dispose();

    /// <summary>Runs a cell and gives it its number and its outputs.</summary>
    public async Task RunAsync(JsonObject cell, CancellationToken cancellationToken)
    {
        // The packages are what this build made.
        string source = Notebook.TextOf(cell["source"]);
        string code = PackageReference().Replace(source, match => $"#r \"{PathOf(match.Groups["package"].Value)}\"");
        KernelCommandResult result = await _kernel.SendAsync(new SubmitCode(code), cancellationToken);
        result.Events.OfType<CommandFailed>().Select(failure => failure.Message).Should().BeEmpty("the cell runs:\n{0}", code);

        int number = ++_count;
        cell["execution_count"] = number;
        var outputs = new JsonArray();
        foreach (DisplayEvent shown in result.Events.OfType<DisplayEvent>())
        {
            Add(outputs, shown, number);
        }

        cell["outputs"] = outputs;
    }

    // As Jupyter writes what the kernel announces: what is printed piece by piece becomes one text.
    private static void Add(JsonArray outputs, DisplayEvent shown, int number)
    {
        switch (shown)
        {
            case StandardOutputValueProduced:
                string text = TextOf(shown.FormattedValues.Single(value => value.MimeType == "text/plain"));
                if (outputs.LastOrDefault() is JsonObject last && (string?)last["name"] == "stdout")
                {
                    last["text"] = Notebook.LinesOf(Notebook.TextOf(last["text"]) + text);
                }
                else
                {
                    outputs.Add((JsonNode)new JsonObject
                    {
                        ["name"] = "stdout",
                        ["output_type"] = "stream",
                        ["text"] = Notebook.LinesOf(text),
                    });
                }

                break;
            case ReturnValueProduced:
                outputs.Add((JsonNode)new JsonObject
                {
                    ["data"] = DataOf(shown),
                    ["execution_count"] = number,
                    ["metadata"] = new JsonObject(),
                    ["output_type"] = "execute_result",
                });
                break;
            case DisplayedValueProduced:
                outputs.Add((JsonNode)new JsonObject
                {
                    ["data"] = DataOf(shown),
                    ["metadata"] = new JsonObject(),
                    ["output_type"] = "display_data",
                });
                break;
            default:
                Assert.Fail($"A cell of this notebook is not expected to give {shown.GetType().Name}: {shown.Value}");
                break;
        }
    }

    // The kernel sends the one kind of text that it prefers. Who cannot show HTML is to have something to read, too: what the kernel
    // has for hosts that ask for plain text.
    private static JsonObject DataOf(DisplayEvent shown)
    {
        var data = new JsonObject();
        foreach (FormattedValue value in shown.FormattedValues)
        {
            data[value.MimeType] = Notebook.LinesOf(TextOf(value));
        }

        if (!data.ContainsKey("text/plain"))
        {
            data["text/plain"] = Notebook.LinesOf(TextOf(new FormattedValue("text/plain", shown.Value.ToDisplayString("text/plain"))));
        }

        return data;
    }

    // What is printed has the line ends of the system.
    private static string TextOf(FormattedValue value) => value.Value.ReplaceLineEndings("\n");

    private static string PathOf(string package) => Path.Combine(AppContext.BaseDirectory, "packages", package, package + ".dll");

    [GeneratedRegex(
        "^#r \"nuget: *(?<package>[^,\"]+)[^\"]*\"",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PackageReference();
}
