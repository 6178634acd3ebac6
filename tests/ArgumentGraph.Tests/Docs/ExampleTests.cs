using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Docs;

/// <summary>What the documentation shows compiles as it stands.</summary>
public partial class ExampleTests
{
    [Fact]
    public void Every_example_of_the_documentation_comments_compiles()
    {
        XElement[] members = [.. XDocument.Load(Path.ChangeExtension(typeof(Argument).Assembly.Location, ".xml")).Descendants("member")];
        (string Member, string Code)[] examples =
            [.. members.SelectMany(member => member.Descendants("code").Select(code => (member.Attribute("name")!.Value, code.Value)))];

        examples.Select(example => example.Member).Should().Contain(
            ["T:ArgumentGraph.Argument", "T:ArgumentGraph.ArgumentBuilder"]).And.Contain(name => name.Contains(".Edit("));
        foreach ((string member, string code) in examples)
        {
            Snippet.ShouldCompile(Complete(code), member);
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/ArgumentGraph/README.md")]
    public void Every_example_of_the_readme_files_compiles(string file)
    {
        string text = File.ReadAllText(Repository.File(file.Split('/'))).ReplaceLineEndings("\n");
        string[] examples = [.. Fence().Matches(text).Select(match => match.Groups["code"].Value)];

        examples.Should().NotBeEmpty();
        foreach (string example in examples)
        {
            Snippet.ShouldCompile(Complete(example), file);
        }
    }

    // Examples that do not say where their argument comes from are given one, after what they use.
    private static string Complete(string code)
    {
        const string Given = "Argument argument = Argument.Load(\"case.json\");";
        List<string> lines = [.. code.Split('\n')];
        if (!code.Contains("Argument argument =", StringComparison.Ordinal))
        {
            lines.Insert(lines.FindIndex(line => line.Trim() is not "" && !line.TrimStart().StartsWith("using System", StringComparison.Ordinal)), Given);
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();
}
