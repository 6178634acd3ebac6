using System.Text.Json.Nodes;
using ArgumentGraph.Interchange;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ArgumentGraph.Rendering.Tests.Notebooks.Tutorial;

/// <summary>Runs the cells of a notebook one after the other, and gives what each shows as a C# kernel would: what is printed, then the value at its end by the formatters of its type.</summary>
internal sealed class NotebookRun
{
    /// <summary>What a C# kernel knows from the beginning, and this build's packages.</summary>
    public static ScriptOptions Options { get; } = ScriptOptions.Default
        .WithReferences(typeof(Argument).Assembly, typeof(ReportDisplays).Assembly, typeof(ArgumentFormats).Assembly, typeof(Console).Assembly, typeof(Enumerable).Assembly, typeof(ValueList<>).Assembly)
        .WithImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks");

    private ScriptState<object>? _state;
    private int _count;

    /// <summary>Runs a cell and gives it its number and its outputs.</summary>
    public async Task RunAsync(JsonObject cell)
    {
        // The packages are what this build made.
        string code = string.Join('\n', Notebook.TextOf(cell["source"]).Split('\n').Where(line => !line.StartsWith("#r \"nuget:", StringComparison.Ordinal)));
        TextWriter before = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(printed);
            _state = _state is null ? await CSharpScript.RunAsync(code, Options) : await _state.ContinueWithAsync(code, Options);
        }
        finally
        {
            Console.SetOut(before);
        }

        int number = ++_count;
        cell["execution_count"] = number;
        var outputs = new JsonArray();
        if (printed.ToString() is { Length: > 0 } text)
        {
            outputs.Add((JsonNode)new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = Notebook.LinesOf(text) });
        }

        if (_state.ReturnValue is { } value)
        {
            outputs.Add((JsonNode)new JsonObject { ["data"] = DataOf(value), ["execution_count"] = number, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" });
        }

        cell["outputs"] = outputs;
    }

    private static JsonObject DataOf(object value)
    {
        var data = new JsonObject();
        foreach ((string mimeType, Func<object, TextWriter, bool> format) in FormatterConventionTests.FormattersOf(value.GetType()).Where(each => each.Key != "text/markdown"))
        {
            using var writer = new StringWriter();
            if (format(value, writer))
            {
                data[mimeType] = Notebook.LinesOf(writer.ToString());
            }
        }

        if (data.Count == 0)
        {
            data["text/plain"] = Notebook.LinesOf(value.ToString() ?? string.Empty);
        }

        return data;
    }
}
