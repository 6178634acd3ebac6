using System.Globalization;
using System.Xml;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Graphs;

/// <summary>GraphML.</summary>
internal sealed class GraphMlFormat() : ArgumentFormat("graphml", "GraphML", "application/xml", canRead: false, canWrite: true, ".graphml")
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    // The key, the type of its values, and the value of an element; null where it has none.
    private static readonly (string Name, string Type, Func<DrawnGraph, int, string?> Of)[] Keys =
    [
        ("label", "string", (diagram, number) => diagram.ElementAt(number).Id),
        ("kind", "string", (diagram, number) => diagram.ElementAt(number).Kind.ToWord()),
        ("statement", "string", (diagram, number) => diagram.ElementAt(number).Statement),
        ("description", "string", (diagram, number) => diagram.ElementAt(number).Description),
        ("pathway", "boolean", (diagram, number) => diagram.IsPathway[number] ? "true" : null),
        ("requirement", "string", (diagram, number) => diagram.ElementAt(number) is SupportableElement element ? element.Requirement.ToString() : null),
        ("undeveloped", "boolean", (diagram, number) => diagram.ElementAt(number) is SupportableElement { IsUndeveloped: true } ? "true" : null),
        ("state", "string", (diagram, number) => DrawnGraph.StateOf(diagram.ElementAt(number))),
        ("probability", "double", (diagram, number) => Number(diagram.ElementAt(number).StatedLikelihood?.Probability)),
        ("doubt", "double", (diagram, number) => Number(diagram.ElementAt(number).StatedLikelihood?.Doubt)),
        ("cost", "double", (diagram, number) => Number(diagram.ElementAt(number).Cost)),
        ("order", "int", (diagram, number) => Number(diagram.ElementAt(number).Order)),
        ("row", "int", (diagram, number) => Number(diagram.ElementAt(number).Row)),
        ("source", "string", (diagram, number) =>
            diagram.ElementAt(number) switch { Evidence evidence => evidence.Source, Assumption assumption => assumption.Source, _ => null }),
        ("subject", "string", (diagram, number) => (diagram.ElementAt(number) as Evidence)?.Subject),
        ("collected", "string", (diagram, number) => Day((diagram.ElementAt(number) as Evidence)?.Collected)),
        ("expires", "string", (diagram, number) => Day(diagram.ElementAt(number).LastValidDay)),
    ];

    protected internal override void Write(Argument argument, ArgumentExport export)
    {
        var diagram = new DrawnGraph(argument);
        Dictionary<string, string> tags = TagKeys(argument);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };
        var texts = new Texts();
        using (var xml = XmlWriter.Create(export.Text, settings))
        {
            xml.WriteStartElement("graphml", Namespace);
            WriteKeys(xml, tags, texts);
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("id", "argument");
            xml.WriteAttributeString("edgedefault", "directed");
            WriteData(xml, "title", argument.Title, texts);
            WriteNodes(xml, diagram, tags, texts, export.CancellationToken);
            WriteEdges(xml, diagram, export.CancellationToken);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        export.Text.Write("\n");
        DiagramLosses.Report(argument, export, "GraphML", isGraphMl: true);
        if (texts.Changed > 0)
        {
            export.Lose(
                LossKind.Changed,
                string.Create(CultureInfo.InvariantCulture, $"XML has no form for some control characters: they are written like \\u{{1B}} "
                    + $"(in {texts.Changed} {(texts.Changed == 1 ? "text" : "texts")})."));
        }

        int lists = argument.Elements.Sum(element => element.Tags.Count(tag => tag.Value.Count != 1));
        if (lists > 0)
        {
            export.Lose(
                LossKind.Changed,
                string.Create(CultureInfo.InvariantCulture, $"A tag has one text in GraphML: the values of lists are joined by '; ' ({lists})."));
        }
    }

    // By tag, in the order of first use, the key that stands for it.
    private static Dictionary<string, string> TagKeys(Argument argument)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Element element in argument.Elements)
        {
            foreach ((string tag, _) in element.Tags)
            {
                keys.TryAdd(tag, string.Create(CultureInfo.InvariantCulture, $"tag{keys.Count}"));
            }
        }

        return keys;
    }

    private static void WriteKeys(XmlWriter xml, Dictionary<string, string> tags, Texts texts)
    {
        WriteKey(xml, "title", "graph", "title", "string");
        foreach ((string name, string type, _) in Keys)
        {
            WriteKey(xml, name, "node", name, type);
        }

        foreach ((string tag, string key) in tags)
        {
            WriteKey(xml, key, "node", "tag:" + texts.Of(tag), "string");
        }

        WriteKey(xml, "relationship", "edge", "relationship", "string");
    }

    private static void WriteKey(XmlWriter xml, string id, string owner, string name, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", owner);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, DrawnGraph diagram, Dictionary<string, string> tags, Texts texts, CancellationToken cancellationToken)
    {
        foreach (int number in diagram.Numbers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", NodeOf(diagram, number));
            foreach ((string name, _, Func<DrawnGraph, int, string?> of) in Keys)
            {
                if (of(diagram, number) is { } value)
                {
                    WriteData(xml, name, value, texts);
                }
            }

            foreach ((string tag, ValueList<string> values) in diagram.ElementAt(number).Tags)
            {
                WriteData(xml, tags[tag], string.Join("; ", values), texts);
            }

            xml.WriteEndElement();
        }

        foreach (int relationship in diagram.Points())
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", NodeOf(diagram, ~relationship));
            WriteData(xml, "kind", "relationship", texts);
            xml.WriteEndElement();
        }
    }

    private static void WriteEdges(XmlWriter xml, DrawnGraph diagram, CancellationToken cancellationToken)
    {
        int count = 0;
        foreach (DrawnLine line in diagram.Lines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"edge.{count++}"));
            xml.WriteAttributeString("source", NodeOf(diagram, line.From));
            xml.WriteAttributeString("target", NodeOf(diagram, line.To));
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", "relationship");
            xml.WriteString(line.Kind.ToWord());
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void WriteData(XmlWriter xml, string key, string value, Texts texts)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(texts.Of(value));
        xml.WriteEndElement();
    }

    // A point is in no name of an element.
    private static string NodeOf(DrawnGraph diagram, int node) =>
        node >= 0 ? ElementName.Of(diagram.ElementAt(node).Id) : string.Create(CultureInfo.InvariantCulture, $"point.{~node}");

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Counts the texts that cannot be written as they are.
    private sealed class Texts
    {
        public int Changed { get; private set; }

        public string Of(string text)
        {
            string visible = VisibleText.OfXml(text);
            Changed += ReferenceEquals(visible, text) ? 0 : 1;
            return visible;
        }
    }
}
