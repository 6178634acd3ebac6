using ArgumentGraph.Testing;
using QuikGraph.Algorithms;

namespace ArgumentGraph.Bridges.Tests;

/// <summary>The package page's example stands here as it is written there, and does what its comments say.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_first_example_works_as_written()
    {
        using var console = new StringWriter { NewLine = "\n" };
        Console = console;

        // README
        var draft = new ArgumentBuilder("Risk of sabotage by model M is very low");
        EvidenceDraft audit = draft.Evidence("E7", "Storage audit: inference accounts cannot read weights");
        ClaimDraft unread = draft.Claim("C4", "The model cannot read its own weights").SupportedByAll(audit);
        draft.Goal("P6", "Risk from self-exfiltration is very low").AsPathway().SupportedByAll(unread);
        Argument argument = draft.Build();

        ArgumentView graph = argument.AsQuikGraph(); // a view, not a copy
        foreach (Element element in graph.TopologicalSort()) Console.WriteLine(element.Id); // P6, C4, E7
        foreach (ArgumentEdge edge in graph.OutEdges(argument["P6"])) Console.WriteLine(edge); // P6 supportedBy C4

        Argument reduced = graph.ComputeTransitiveReduction().ToArgument("Without support that is given twice");
        // END

        console.ToString().Should().Be("P6\nC4\nE7\nP6 supportedBy C4\n");
        reduced.Relationships.Should().BeEquivalentTo(argument.Relationships);
    }

    [Fact]
    public void The_example_is_the_one_on_the_page()
    {
        string page = File.ReadAllText(Repository.File("src", "ArgumentGraph.QuikGraph", "README.md")).ReplaceLineEndings("\n");
        string here = File.ReadAllText(Repository.File("tests", "ArgumentGraph.QuikGraph.Tests", "ReadmeTests.cs")).ReplaceLineEndings("\n");
        string code = here[
            (here.IndexOf("// README\n", StringComparison.Ordinal) + "// README\n".Length)..here.IndexOf("        // END", StringComparison.Ordinal)];

        page.Should().Contain("\n\n" + code.Replace("\n        ", "\n").TrimStart() + "```");
    }

    // In the example's place for the console's.
    private TextWriter Console { get; set; } = TextWriter.Null;
}
