using System.Xml;
using System.Xml.Linq;
using ArgumentGraph.Interchange.Shared;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class DotFormatTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [ProgramFact("dot")]
    public void Graphviz_shows_hostile_texts_as_they_are() => CheckPicture(GraphSamples.Of([], GraphSamples.HostileTexts));

    [ProgramFact("dot")]
    public void Graphviz_keeps_odd_ids_apart() => CheckPicture(GraphSamples.Of(GraphSamples.OddIds, ["plain"]));

    [ProgramFact("dot")]
    public void Graphviz_draws_the_sample() => CheckPicture(Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));

    [Fact]
    public void Kinds_and_relationships_look_different()
    {
        Argument argument = GraphSamples.Of([], ["text"]);
        string text = GraphSamples.Written(argument, ArgumentFormats.Dot);
        foreach (string look in (string[])
            ["shape=box", "skew=0.25", "shape=circle", "filled,rounded", "shape=ellipse", "arrowhead=empty", "style=dashed",
                "shape=point", "(A)</B>", "(J)</B>", "undeveloped", "at least 2", "penwidth=2.5", "needs any of 2"])
        {
            text.Should().Contain(look);
        }

        text.Should().NotContain("\r").And.EndWith("}\n");
    }

    [Fact]
    public void What_a_diagram_leaves_out_is_one_loss_a_kind_of_thing()
    {
        Argument argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        using var stream = new MemoryStream();
        ValueList<Loss> losses = ArgumentFormats.WriteTo(argument, stream, ArgumentFormats.Dot);
        int described = argument.Elements.Count(element => element.Description is not null);
        losses.Should().ContainSingle(loss => loss.Message.Contains($"descriptions (of {described} ", StringComparison.Ordinal));
        losses.Should().HaveCountLessThan(12).And.OnlyContain(loss => loss.Kind == LossKind.Dropped);
    }

    private static void CheckPicture(Argument argument)
    {
        string svg = OtherProgram.Run("dot", GraphSamples.Written(argument, ArgumentFormats.Dot), "-Tsvg");
        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        XElement[] groups = [.. XDocument.Load(reader).Descendants(Svg + "g")];
        Dictionary<string, string> shown = groups.Where(group => ((string?)group.Attribute("class"))?.StartsWith("node", StringComparison.Ordinal) == true)
            .ToDictionary(
                group => group.Element(Svg + "title")!.Value,
                group => string.Concat(group.Descendants(Svg + "text").Select(text => text.Value)),
                StringComparer.Ordinal);
        HashSet<string> challenged = ChallengedRelationships(argument);
        shown.Should().HaveCount(argument.Elements.Count + challenged.Count);
        foreach (Element element in argument.Elements)
        {
            string text = GraphSamples.Seen(shown[ElementName.Of(element.Id)]);
            text.Should().StartWith(
                GraphSamples.Seen(element.Id + (element is Assumption ? "(A)" : element is Justification ? "(J)" : string.Empty) + element.Statement),
                "{0}", element.Id);
        }

        int edges = groups.Count(group => ((string?)group.Attribute("class"))?.StartsWith("edge", StringComparison.Ordinal) == true);
        edges.Should().Be(argument.Relationships.Count + challenged.Count);
        string title = string.Concat(groups[0].Elements(Svg + "text").Select(text => text.Value));
        GraphSamples.Seen(title).Should().Be(GraphSamples.Seen(argument.Title));
    }

    internal static HashSet<string> ChallengedRelationships(Argument argument) =>
        argument.Relationships.Where(relationship => relationship.To.Relationship is not null)
            .Select(relationship => relationship.To.ToString()).ToHashSet(StringComparer.Ordinal);
}
