using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ArgumentGraph.Interchange.Shared;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class GraphMlFormatTests
{
    private static readonly XNamespace Ns = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void Every_member_comes_back_by_its_key()
    {
        Check(GraphSamples.Of([], GraphSamples.HostileTexts));
        Check(GraphSamples.Of(GraphSamples.OddIds, GraphSamples.HostileTexts));
        Check(Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));
    }

    [ProgramFact("python3")]
    public void Another_parser_of_XML_counts_the_same_nodes_and_edges()
    {
        Argument argument = GraphSamples.Of([], GraphSamples.HostileTexts);
        const string Script = """
            import sys, xml.dom.minidom
            d = xml.dom.minidom.parseString(sys.stdin.buffer.read())
            print(len(d.getElementsByTagName("node")), len(d.getElementsByTagName("edge")))
            """;
        int points = DotFormatTests.ChallengedRelationships(argument).Count;
        OtherProgram.Run("python3", GraphSamples.Written(argument, ArgumentFormats.GraphMl), "-c", Script).Trim()
            .Should().Be(string.Create(CultureInfo.InvariantCulture, $"{argument.Elements.Count + points} {argument.Relationships.Count + points}"));
    }

    [Fact]
    public void Characters_that_XML_has_no_form_for_are_a_loss()
    {
        using var stream = new MemoryStream();
        ArgumentFormats.WriteTo(GraphSamples.Of([], ["bell \u0007"]), stream, ArgumentFormats.GraphMl)
            .Should().Contain(loss => loss.Kind == LossKind.Changed && loss.Message.Contains("control characters"));
        using var plain = new MemoryStream();
        ArgumentFormats.WriteTo(GraphSamples.Of([], ["plain"]), plain, ArgumentFormats.GraphMl)
            .Should().NotContain(loss => loss.Message.Contains("control characters"));
    }

    private static void Check(Argument argument)
    {
        string text = GraphSamples.Written(argument, ArgumentFormats.GraphMl);
        text.Should().NotContain("\r").And.EndWith(">\n");
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        XElement root = XDocument.Load(reader).Root!;
        Dictionary<string, string> names = root.Elements(Ns + "key").ToDictionary(
            key => (string)key.Attribute("id")!, key => (string)key.Attribute("attr.name")!, StringComparer.Ordinal);
        Dictionary<string, Dictionary<string, string>> nodes = root.Element(Ns + "graph")!.Elements(Ns + "node").ToDictionary(
            node => (string)node.Attribute("id")!,
            node => node.Elements(Ns + "data").ToDictionary(data => names[(string)data.Attribute("key")!], data => data.Value, StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (Element element in argument.Elements)
        {
            Dictionary<string, string> data = nodes[ElementName.Of(element.Id)];
            data["label"].Should().Be(element.Id);
            data["statement"].Should().Be(VisibleText.OfXml(element.Statement));
            data["kind"].Should().Be(element.Kind.ToString().ToLowerInvariant());
            data.GetValueOrDefault("requirement").Should().Be(element is SupportableElement needs ? needs.Requirement.ToString() : null);
            data.GetValueOrDefault("doubt")
                .Should().Be((element as Evidence)?.Likelihood?.Doubt.ToString("R", CultureInfo.InvariantCulture) ?? data.GetValueOrDefault("doubt"));
            foreach ((string tag, ValueList<string> values) in element.Tags)
            {
                data["tag:" + VisibleText.OfXml(tag)].Should().Be(VisibleText.OfXml(string.Join("; ", values)));
            }
        }

        int points = DotFormatTests.ChallengedRelationships(argument).Count;
        nodes.Should().HaveCount(argument.Elements.Count + points);
        XElement[] edges = [.. root.Descendants(Ns + "edge")];
        edges.Should().HaveCount(argument.Relationships.Count + points);
        edges.Should().OnlyContain(edge => nodes.ContainsKey((string)edge.Attribute("source")!) && nodes.ContainsKey((string)edge.Attribute("target")!));
        foreach (Relationship relationship in argument.Relationships.Where(
            relationship => relationship.To.ElementId is not null && argument.ChallengesOf(relationship).Count == 0))
        {
            edges.Should().ContainSingle(edge => (string)edge.Attribute("source")! == ElementName.Of(relationship.From)
                && (string)edge.Attribute("target")! == ElementName.Of(relationship.To.ElementId!)
                && string.Equals(edge.Element(Ns + "data")!.Value, relationship.Kind.ToString(), StringComparison.OrdinalIgnoreCase));
        }
    }
}
