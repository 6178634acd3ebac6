using System.Globalization;
using System.Text;
using System.Xml;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>Reads XML into a tree, within limits: no document type, no entities, not too deep. What is before a fault is kept.</summary>
/// <param name="draft">Takes the findings.</param>
/// <param name="file">The file.</param>
/// <param name="isForeign">Whether an attribute's namespace, beside that of the root, is one of a producer's additions; null where none is.</param>
/// <param name="mostElements">How many XML elements are read.</param>
/// <param name="asRead">What is read in place of the file's text, with everything where it is there; null for the text itself.</param>
internal sealed class XmlTreeReader(
    ArgumentImport draft, SourceFile file, Func<string, string, bool>? isForeign = null, int mostElements = int.MaxValue, string? asRead = null)
{
    private readonly XmlTree _tree = new();
    private readonly List<(int Node, StringBuilder? Text)> _open = [];

    /// <summary>Reads the file. A fault is a finding, and the draft is then not complete.</summary>
    public XmlTree Read()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Math.Max(1, file.Text.Length),
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        string all = asRead ?? file.Text;
        int crowded = CrowdedTag.IndexIn(all);
        using var text = new StringReader(crowded < 0 ? all : all[..crowded]);
        using var reader = XmlReader.Create(text, settings);
        var lines = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read() && Take(reader, lines))
            {
            }

            if (crowded >= 0 && reader.EOF)
            {
                XmlFault.ReportCrowded(draft, file, crowded);
            }
        }
        catch (XmlException problem)
        {
            // Cut off before the tag, it ends too early; or, without a line, where there is not one element before it.
            if (crowded >= 0 && (problem.LineNumber == 0 || file.IndexOf(problem.LineNumber, problem.LinePosition) >= crowded))
            {
                XmlFault.ReportCrowded(draft, file, crowded);
            }
            else
            {
                XmlFault.Report(draft, file, problem, file.IndexOf(Math.Max(lines.LineNumber, 1), lines.LinePosition), isBeforeRoot: _tree.Count == 0);
            }
        }

        while (_open.Count > 0)
        {
            Close();
        }

        return _tree;
    }

    private bool Take(XmlReader reader, IXmlLineInfo lines)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when _open.Count >= draft.Options.MaximumDepth:
                draft.Report(
                    Rules.NestedTooDeeply,
                    file,
                    Place(lines) - 1,
                    $"Elements are nested more than {draft.Options.MaximumDepth.ToString(CultureInfo.InvariantCulture)} deep, the most that may be read here.");
                draft.IsComplete = false;
                return false;
            case XmlNodeType.Element when _tree.Count >= mostElements:
                draft.Report(
                    Rules.TooLarge,
                    file,
                    Place(lines) - 1,
                    $"There are more than {mostElements.ToString(CultureInfo.InvariantCulture)} elements, the most that may be read here.");
                draft.IsComplete = false;
                return false;
            case XmlNodeType.Element:
                Open(reader, lines);
                break;
            case XmlNodeType.EndElement:
                Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when _open.Count > 0:
                (int node, StringBuilder? text) = _open[^1];
                _open[^1] = (node, (text ?? new StringBuilder()).Append(reader.Value));
                break;
        }

        return true;
    }

    private void Open(XmlReader reader, IXmlLineInfo lines)
    {
        if ((_tree.Count & 0xFFF) == 0)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
        }

        bool isEmpty = reader.IsEmptyElement;
        int node = _tree.Open(_open.Count == 0 ? -1 : _open[^1].Node, reader.LocalName, reader.NamespaceURI, Place(lines) - 1);
        while (reader.MoveToNextAttribute())
        {
            const string Xmlns = "http://www.w3.org/2000/xmlns/";
            if (string.Equals(reader.NamespaceURI, Xmlns, StringComparison.Ordinal))
            {
                continue;
            }

            if (string.Equals(reader.LocalName, "type", StringComparison.Ordinal) && reader.NamespaceURI.Length > 0)
            {
                _tree.SetType(node, reader.Value[(reader.Value.LastIndexOf(':') + 1)..].Trim());
                continue;
            }

            bool isAddition = isForeign?.Invoke(reader.NamespaceURI, _tree.NamespaceOf(0)) ?? false;
            _tree.Add(new XmlTreeAttribute(reader.LocalName, reader.NamespaceURI, reader.Value, Place(lines), isAddition));
        }

        _open.Add((node, null));
        if (isEmpty)
        {
            Close();
        }
    }

    private void Close()
    {
        (int node, StringBuilder? text) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _tree.Close(node, text?.ToString().Trim());
    }

    private int Place(IXmlLineInfo lines) => file.IndexOf(lines.LineNumber, lines.LinePosition);
}
