using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Notebooks;

/// <summary>docs/extending.md: its statements compile with the sample beside it, and the types that it shows are the sample's.</summary>
public class ExtendingPageTests
{
    private const string Declaration = "public sealed class ";

    private static readonly PageFence[] Fences = [.. PageFences.Of("docs/extending.md").All.Where(fence => fence.Language == "csharp")];

    [Fact]
    public void Every_example_of_statements_compiles()
    {
        string[] examples = [.. Fences.Select(fence => fence.Text).Where(text => !text.StartsWith(Declaration, StringComparison.Ordinal))];

        examples.Should().HaveCountGreaterThan(4);
        foreach (string example in examples)
        {
            PageScript.ProblemsOf("#nullable enable\nArgument argument = Argument.Load(\"case.json\");\n" + example).Should().BeEmpty(example);
        }
    }

    [Fact]
    public void Every_type_that_it_shows_is_one_of_the_sample_with_lines_left_out()
    {
        string[] types = [.. Fences.Select(fence => fence.Text).Where(text => text.StartsWith(Declaration, StringComparison.Ordinal))];

        types.Should().NotBeEmpty();
        foreach (string type in types)
        {
            string name = type[Declaration.Length..type.IndexOfAny(['(', ' ', '\n'], Declaration.Length)];
            var sample = new Queue<string>(File.ReadAllLines(Repository.File("samples", "extending", name + ".cs")));
            string[] missing = [.. type.TrimEnd('\n').Split('\n').Where(line => !Take(sample, line))];
            missing.Should().BeEmpty($"samples/extending/{name}.cs has these lines, in this order");
        }
    }

    private static bool Take(Queue<string> lines, string line)
    {
        while (lines.TryDequeue(out string? next))
        {
            if (next == line)
            {
                return true;
            }
        }

        return false;
    }
}
