using System.Globalization;
using System.Text;
using System.Xml;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Parses XML into nodes that know their place; without document types, entities and depth beyond the limit.</summary>
internal static class MefParser
{
    /// <summary>The root, with all that was read before an error, which is a finding; null where there is none.</summary>
    public static MefNode? Parse(ArgumentImport draft)
    {
        SourceFile file = draft.Main;
        MefNode? root = null;
        var open = new Stack<(MefNode Node, StringBuilder Text)>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        int crowded = CrowdedTag.IndexIn(file.Text);
        try
        {
            using var xml = XmlReader.Create(new StringReader(crowded < 0 ? file.Text : file.Text[..crowded]), settings);
            var place = (IXmlLineInfo)xml;
            while (xml.Read())
            {
                draft.CancellationToken.ThrowIfCancellationRequested();
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        // The place given is that of the name.
                        var node = new MefNode(xml.LocalName, file.IndexOf(place.LineNumber, place.LinePosition - 1));
                        if (xml.Depth >= draft.Options.MaximumDepth)
                        {
                            draft.Report(Rules.NestedTooDeeply, file, node.At, $"The XML is nested more than {draft.Options.MaximumDepth.ToString(CultureInfo.InvariantCulture)} deep; reading ends here.");
                            draft.IsComplete = false;
                            return root;
                        }

                        if (open.TryPeek(out (MefNode Node, StringBuilder Text) parent))
                        {
                            parent.Node.Children.Add(node);
                        }

                        root ??= node;
                        bool isEmpty = xml.IsEmptyElement;
                        while (xml.MoveToNextAttribute())
                        {
                            node.Attributes.TryAdd(xml.LocalName, xml.Value);
                        }

                        if (!isEmpty)
                        {
                            open.Push((node, new StringBuilder()));
                        }

                        break;
                    case XmlNodeType.EndElement:
                        (MefNode closed, StringBuilder text) = open.Pop();
                        closed.Text = text.ToString();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.Count > 0:
                        open.Peek().Text.Append(xml.Value);
                        break;
                }
            }

            if (crowded >= 0)
            {
                XmlFault.ReportCrowded(draft, file, crowded);
            }
        }
        catch (XmlException problem) when (crowded >= 0 && problem.LineNumber > 0 && file.IndexOf(problem.LineNumber, problem.LinePosition) >= crowded)
        {
            // Cut off before the tag, it ends too early.
            XmlFault.ReportCrowded(draft, file, crowded);
        }
        catch (XmlException problem)
        {
            XmlFault.Report(draft, file, problem, last: 0, isBeforeRoot: root is null);
        }

        return root;
    }
}
