using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArgumentGraph.Tests.Docs;

/// <summary>Compiles code against the library, as a program of someone who uses it would be.</summary>
internal static class Snippet
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using ArgumentGraph;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    // The build of every project leaves CS1701 aside, too: a newer framework gives a newer version of a library.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.ConsoleApplication,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. FrameworkAssemblies().Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Argument).Assembly.Location),
    ];

    /// <summary>What the compiler has to say about some statements, warnings included: line (from 1) and id, in order.</summary>
    public static (int Line, string Id)[] ProblemsOf(string statements) =>
        [.. DiagnosticsOf(statements).Select(problem => (problem.Location.GetLineSpan().StartLinePosition.Line + 1, problem.Id))];

    /// <summary>What the compiler says about some statements, in words.</summary>
    public static string[] MessagesOf(string statements) => [.. DiagnosticsOf(statements).Select(problem => problem.GetMessage(CultureInfo.InvariantCulture))];

    /// <summary>Fails unless the statements compile without errors or warnings.</summary>
    public static void ShouldCompile(string statements, string because = "") =>
        DiagnosticsOf(statements).Select(problem => problem.ToString()).Should().BeEmpty(because);

    private static IEnumerable<Diagnostic> DiagnosticsOf(string statements)
    {
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(Usings, Language), CSharpSyntaxTree.ParseText(statements, Language)];
        return CSharpCompilation.Create("Snippet", trees, References, Options)
            .GetDiagnostics()
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(problem => problem.Location.SourceSpan.Start);
    }

    // The runtime's own, and what the library brings along; not what tests do.
    private static IEnumerable<string> FrameworkAssemblies()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string all = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return all.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder)
            .Append(typeof(System.Text.Json.JsonSerializer).Assembly.Location).Distinct(StringComparer.Ordinal);
    }
}
