using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class MermaidFormatTests
{
    [ProgramFact("node", needsMermaid: true)]
    public void Mermaid_shows_hostile_texts_as_they_are() => CheckChart(GraphSamples.Of([], GraphSamples.HostileTexts));

    [ProgramFact("node", needsMermaid: true)]
    public void Mermaid_takes_any_id() => CheckChart(GraphSamples.Of(GraphSamples.OddIds, ["plain"]));

    [ProgramFact("node", needsMermaid: true)]
    public void Mermaid_reads_the_sample() => CheckChart(Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));

    [Fact]
    public void Nothing_that_means_something_to_Mermaid_Markdown_or_HTML_is_left_in_a_text()
    {
        foreach (string text in GraphSamples.HostileTexts)
        {
            string chart = GraphSamples.Written(GraphSamples.Of([], [text]), ArgumentFormats.Mermaid);
            foreach (string line in chart.Split('\n').Where(line => line.StartsWith("  n", StringComparison.Ordinal) && line.Contains('"')))
            {
                string label = line[(line.IndexOf('"') + 1)..line.LastIndexOf('"')];
                label = label.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal)
                    .Replace("<i>", "", StringComparison.Ordinal).Replace("</i>", "", StringComparison.Ordinal).Replace("<br/>", "", StringComparison.Ordinal);
                label.IndexOfAny(['"', '<', '>', '&', '`', '*', '_', '[', ']', '{', '}', '|', '\\', ':', '%', '$', '~', '=', '@', '\r', '\u2028'])
                    .Should().Be(-1, label);
                System.Text.RegularExpressions.Regex.Replace(label, "#[0-9]+;", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMinutes(1))
                    .IndexOfAny(['#', ';']).Should().Be(-1, label);
            }
        }
    }

    private static void CheckChart(Argument argument)
    {
        string script = Repository.File("tests", "ArgumentGraph.Interchange.Tests", "Graphs", "mermaid-labels.mjs");
        using JsonDocument read = JsonDocument.Parse(
            OtherProgram.Run("node", GraphSamples.Written(argument, ArgumentFormats.Mermaid), script, OtherProgram.NodeModules!));
        Dictionary<string, JsonElement> nodes = read.RootElement.GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("id").GetString()!, StringComparer.Ordinal);
        int points = DotFormatTests.ChallengedRelationships(argument).Count;
        nodes.Should().HaveCount(argument.Elements.Count + points + 1);
        GraphSamples.Seen(nodes["title"].GetProperty("text").GetString()!).Should().Be(GraphSamples.Seen(argument.Title));
        foreach (Element element in argument.Elements)
        {
            JsonElement node = nodes["n" + argument.NumberOf(element.Id).ToString(System.Globalization.CultureInfo.InvariantCulture)];
            string mark = element is Assumption ? "(A)" : element is Justification ? "(J)" : string.Empty;
            GraphSamples.Seen(node.GetProperty("text").GetString()!).Should().StartWith(GraphSamples.Seen(element.Id + mark + element.Statement));
            node.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Should().OnlyContain(tag => tag == "B" || tag == "I" || tag == "BR");
            node.GetProperty("type").GetString().Should().Be(element.Kind switch
            {
                ElementKind.Goal or ElementKind.Claim => "square",
                ElementKind.Strategy => "lean_right",
                ElementKind.Evidence => "circle",
                ElementKind.Context => "round",
                _ => "stadium",
            });
        }

        JsonElement[] edges = [.. read.RootElement.GetProperty("edges").EnumerateArray()];
        edges.Should().HaveCount(argument.Relationships.Count + points);
        int challenges = argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.Challenges);
        edges.Count(edge => edge.GetProperty("stroke").GetString() == "dotted").Should().BeGreaterThanOrEqualTo(challenges);
        edges.Should().OnlyContain(
            edge => edge.GetProperty("stroke").GetString() != "dotted" || edge.GetProperty("style").GetString()!.Contains("#b3261e", StringComparison.Ordinal));
    }
}
