using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArgumentGraph.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;

namespace ArgumentGraph.Rendering.Tests.Notebooks.Tutorial;

/// <summary>What the documentation shows compiles as it stands.</summary>
public partial class ExampleTests
{
    [Fact]
    public void Every_example_of_the_documentation_comments_compiles()
    {
        XElement[] members = [.. XDocument.Load(Path.ChangeExtension(typeof(ReportDisplays).Assembly.Location, ".xml")).Descendants("member")];
        (string Member, string Code)[] examples = [.. members.SelectMany(member => member.Descendants("code").Select(code => (member.Attribute("name")!.Value, code.Value)))];

        examples.Select(example => example.Member).Should().Contain("T:ArgumentGraph.Rendering.ReportTables").And.Contain("T:ArgumentGraph.Rendering.ReportDisplays");
        foreach ((string member, string code) in examples)
        {
            ErrorsOf(code).Should().BeEmpty(member);
        }
    }

    [Theory]
    [InlineData("src/ArgumentGraph.Rendering/README.md")]
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
        string code = string.Join('\n', example.Split('\n').Where(line => !line.StartsWith("#:", StringComparison.Ordinal) && !line.StartsWith("#r", StringComparison.Ordinal) && !line.StartsWith("using ArgumentGraph", StringComparison.Ordinal)));
        string given = code.Contains("Argument argument =", StringComparison.Ordinal) ? string.Empty : "Argument argument = Argument.Load(\"case.json\");\n";
        return CSharpScript.Create(given + code, NotebookRun.Options.AddImports("ArgumentGraph", "ArgumentGraph.Rendering")).Compile()
            .Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString());
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();
}
