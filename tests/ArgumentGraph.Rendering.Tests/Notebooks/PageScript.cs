using System.Globalization;
using ArgumentGraph.Interchange;
using ArgumentGraph.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ArgumentGraph.Rendering.Tests.Notebooks;

/// <summary>Runs the C# blocks of a page one after the other, as one script in a folder with a file <c>case.json</c>.</summary>
internal static class PageScript
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(
            typeof(Argument).Assembly, typeof(ReportDisplays).Assembly, typeof(ArgumentFormats).Assembly, typeof(Console).Assembly, typeof(Enumerable).Assembly)
        .WithImports(
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "ArgumentGraph", "ArgumentGraph.Rendering", "ArgumentGraph.Interchange");

    /// <summary>What the compiler has to say about some code, warnings included, with the types of samples/extending known to it.</summary>
    public static string[] ProblemsOf(string code) =>
    [
        .. CSharpScript.Create(code, Options.AddReferences(typeof(Extending.OutlineFormat).Assembly).AddImports("Extending")).Compile()
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.ToString()),
    ];

    /// <summary>What each C# block of the page printed, by its position among the blocks.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> RunAsync(PageFences page, string folder, CancellationToken cancellationToken)
    {
        var printed = new SortedDictionary<int, string>();
        using var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ScriptState<object>? state = null;
        for (int position = 0; position < page.All.Count; position++)
        {
            if (page.All[position].Language != "csharp")
            {
                continue;
            }

            string code = InFolder(page.All[position].Text, folder);
            state = state is null
                ? await CSharpScript.RunAsync<object>(code, Options, new PageGlobals(console), typeof(PageGlobals), cancellationToken)
                : await state.ContinueWithAsync<object>(code, Options, cancellationToken);
            printed[position] = console.ToString().Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
            console.GetStringBuilder().Clear();
        }

        return printed;
    }

    // Files are named as in the reader's folder; directives are left out.
    private static string InFolder(string code, string folder)
    {
        IEnumerable<string> lines = code.Split('\n')
            .Where(line => !line.StartsWith("#:", StringComparison.Ordinal) && !line.StartsWith("#r", StringComparison.Ordinal));
        string path = folder.Replace(@"\", @"\\", StringComparison.Ordinal) + "/";
        return string.Join('\n', lines)
            .Replace("\"case.", "\"" + path + "case.", StringComparison.Ordinal)
            .Replace("\"next.", "\"" + path + "next.", StringComparison.Ordinal)
            .Replace("\"modules.svg", "\"" + path + "modules.svg", StringComparison.Ordinal)
            .Replace("\"oversight.svg", "\"" + path + "oversight.svg", StringComparison.Ordinal)
            .Replace("\"my-case.", "\"" + path + "my-case.", StringComparison.Ordinal);
    }
}
