using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArgumentGraph.Interchange;
using ArgumentGraph.Pictures;
using ArgumentGraph.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ArgumentGraph.Rendering.Tests.Notebooks;

/// <summary>What the documentation shows compiles as it stands.</summary>
public partial class ExampleTests
{
    // What a C# kernel knows from the beginning, and this build's packages.
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(
            typeof(Argument).Assembly,
            typeof(ReportDisplays).Assembly,
            typeof(ArgumentFormats).Assembly,
            typeof(SvgPictures).Assembly,
            typeof(Console).Assembly,
            typeof(Enumerable).Assembly)
        .WithImports(
            "System",
            "System.Collections.Generic",
            "System.IO",
            "System.Linq",
            "System.Text",
            "System.Threading.Tasks",
            "ArgumentGraph",
            "ArgumentGraph.Rendering",
            "ArgumentGraph.Pictures");

    [Fact]
    public void Every_example_of_the_documentation_comments_compiles()
    {
        XElement[] members = [.. new[] { typeof(ReportDisplays), typeof(SvgPictures) }
            .SelectMany(type => XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member"))];
        (string Member, string Code)[] examples = [.. members.SelectMany(
            member => member.Descendants("code").Select(code => (member.Attribute("name")!.Value, code.Value)))];

        examples.Select(example => example.Member)
            .Should().Contain("T:ArgumentGraph.Rendering.ReportTables").And.Contain("T:ArgumentGraph.Rendering.ReportDisplays");
        foreach ((string member, string code) in examples)
        {
            ErrorsOf(code).Should().BeEmpty(member);
        }
    }

    [Theory]
    [InlineData("src/ArgumentGraph.Rendering/README.md")]
    [InlineData("src/ArgumentGraph.Pictures/README.md")]
    [InlineData("docs/rendering.md")]
    [InlineData("docs/notebooks.md")]
    public void Every_example_of_the_pages_compiles(string file)
    {
        string text = File.ReadAllText(Repository.File(file.Split('/'))).ReplaceLineEndings("\n");
        string[] examples = [.. Fence().Matches(text).Select(match => match.Groups["code"].Value)];

        examples.Should().NotBeEmpty();
        foreach (string example in examples)
        {
            ErrorsOf(example).Should().BeEmpty(file);
        }
    }

    // Examples that do not say where their argument comes from are given one, and directives are left out.
    private static IEnumerable<string> ErrorsOf(string example)
    {
        string code = string.Join('\n', example.Split('\n').Where(line => !line.StartsWith("#:", StringComparison.Ordinal)
            && !line.StartsWith("#r", StringComparison.Ordinal) && !line.StartsWith("using ArgumentGraph", StringComparison.Ordinal)));
        string given = code.Contains("Argument argument =", StringComparison.Ordinal) ? string.Empty : "Argument argument = Argument.Load(\"case.json\");\n";
        return CSharpScript.Create(given + code, Options).Compile()
            .Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString());
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();
}
