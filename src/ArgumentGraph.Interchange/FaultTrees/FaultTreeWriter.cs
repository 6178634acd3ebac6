using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Writes how each pathway of an argument falls, as it is judged as is, as a fault tree.</summary>
internal sealed class FaultTreeWriter(Argument argument, ArgumentExport export)
{
    private readonly Argument _argument = argument;
    private readonly ArgumentExport _export = export;
    private readonly bool[] _isBasic = new bool[argument.Numbered.ElementCount];
    private readonly bool[] _isShown = new bool[argument.Numbered.ElementCount];
    private readonly HashSet<int> _pathways = [.. argument.PathwayNumbers];
    private int _changedTexts;
    private int _joinedTags;

    public void Write()
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };
        using (var xml = XmlWriter.Create(_export.Text, settings))
        {
            xml.WriteStartElement("opsa-mef");
            WriteLabel(xml, _argument.Title);
            WriteTrees(xml);
            WriteBasicEvents(xml);
            xml.WriteEndElement();
        }

        _export.Text.Write("\n");
        ReportLosses();
        _export.LoseDocumentMembers(_argument, "a fault tree");
    }

    private void WriteTrees(XmlWriter xml)
    {
        ValueList<FaultTree> trees = FaultTree.OfPathways(_argument);
        var rootOf = new Dictionary<int, (FaultTree Tree, int Node)>();
        foreach (FaultTree tree in trees)
        {
            for (int root = 0; root < tree.TopEvents.Length; root++)
            {
                rootOf.Add(tree.Targets[root], (tree, tree.TopEvents[root]));
            }
        }

        Dictionary<FaultTree, bool[]> written = trees.ToDictionary(tree => tree, tree => new bool[tree.NodeCount]);
        foreach (int pathway in _argument.Numbered.Pathways)
        {
            _export.CancellationToken.ThrowIfCancellationRequested();
            xml.WriteStartElement("define-fault-tree");
            xml.WriteAttributeString("name", NameOf(pathway));
            if (rootOf.TryGetValue(pathway, out (FaultTree Tree, int Node) root))
            {
                WriteTree(xml, root.Tree, root.Node, written[root.Tree]);
            }
            else
            {
                WriteDown(xml, pathway);
            }

            xml.WriteEndElement();
        }
    }

    // A gate is written in the first tree that needs it, that of a pathway in its own; names hold for all trees.
    private void WriteTree(XmlWriter xml, FaultTree tree, int root, bool[] written)
    {
        var open = new Stack<int>([root]);
        while (open.TryPop(out int node))
        {
            if (written[node] || (node != root && tree.TargetOf(node) >= 0))
            {
                continue;
            }

            written[node] = true;
            if (tree.IsBasicEvent(node))
            {
                _isBasic[tree.ElementOf(node)] = true;
                continue;
            }

            WriteGate(xml, tree, node);
            foreach (int input in tree.InputsOf(node).Reverse())
            {
                open.Push(input);
            }
        }
    }

    private void WriteGate(XmlWriter xml, FaultTree tree, int node)
    {
        ImmutableArray<int> inputs = tree.InputsOf(node);
        xml.WriteStartElement("define-gate");
        xml.WriteAttributeString("name", NameOf(tree, node));
        int target = tree.TargetOf(node);
        int element = target >= 0 ? target : tree.ElementOf(node);
        if (element >= 0)
        {
            WriteAbout(xml, element, isPathway: target >= 0);
        }

        int needed = tree.NeededToFall(node);
        if (needed > inputs.Length)
        {
            WriteConstant(xml, "false");
        }
        else if (inputs.Length == 1)
        {
            WriteReference(xml, tree, inputs[0]);
        }
        else
        {
            xml.WriteStartElement(needed == 1 ? "or" : needed == inputs.Length ? "and" : "atleast");
            if (needed > 1 && needed < inputs.Length)
            {
                xml.WriteAttributeString("min", needed.ToString(CultureInfo.InvariantCulture));
            }

            foreach (int input in inputs)
            {
                WriteReference(xml, tree, input);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteReference(XmlWriter xml, FaultTree tree, int node)
    {
        xml.WriteStartElement(tree.IsBasicEvent(node) ? "basic-event" : "gate");
        xml.WriteAttributeString("name", NameOf(tree, node));
        xml.WriteEndElement();
    }

    private string NameOf(int number) => ElementName.Of(_argument.Numbered.Elements[number].Id);

    // A pathway's tree begins with the gate of its name. What follows '_x_' is in no name of an element.
    private string NameOf(FaultTree tree, int node)
    {
        if (tree.TargetOf(node) is >= 0 and int target)
        {
            return NameOf(target);
        }

        int number = tree.ElementOf(node);
        if (tree.IsBasicEvent(node))
        {
            return NameOf(number);
        }

        string threshold = tree.Threshold == Standing.Supported ? string.Empty : "_x_doubt";
        if (number < 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"part{threshold}_x_{node}");
        }

        string part = _pathways.Contains(number) ? "_x_itself" : tree.IsBasicElement(number) ? "_x_gate" : string.Empty;
        return NameOf(number) + threshold + part;
    }

    private void WriteDown(XmlWriter xml, int pathway)
    {
        Element element = _argument.Numbered.Elements[pathway];
        xml.WriteStartElement("define-gate");
        xml.WriteAttributeString("name", NameOf(pathway));
        WriteAbout(xml, pathway, isPathway: true);
        WriteConstant(xml, "true");
        xml.WriteEndElement();
        _export.Lose(LossKind.Changed, $"'{element.Id}' is unsupported as is: there is nothing left to fall, so its tree is the constant true.", element.Id);
    }

    private static void WriteConstant(XmlWriter xml, string value)
    {
        xml.WriteStartElement("constant");
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private void WriteBasicEvents(XmlWriter xml)
    {
        xml.WriteStartElement("model-data");
        foreach (int number in _argument.Numbered.AuthorOrder)
        {
            if (!_isBasic[number])
            {
                continue;
            }

            xml.WriteStartElement("define-basic-event");
            xml.WriteAttributeString("name", NameOf(number));
            WriteAbout(xml, number, isPathway: false);
            if (_argument.Numbered.Elements[number].StatedLikelihood is { } likelihood)
            {
                xml.WriteStartElement("float");
                xml.WriteAttributeString("value", likelihood.IsDoubt ? likelihood.Literal : likelihood.Doubt.ToString("R", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // The label, and the tags as attributes.
    private void WriteAbout(XmlWriter xml, int number, bool isPathway)
    {
        Element element = _argument.Numbered.Elements[number];
        _isShown[number] = true;
        WriteLabel(xml, LabelOf(element.Statement));
        if (!isPathway && element.Tags.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("attributes");
        if (isPathway)
        {
            WriteAttribute(xml, OpenPsaFormat.PathwayAttribute, "true");
        }

        foreach ((string tag, ValueList<string> values) in element.Tags)
        {
            _joinedTags += values.Count == 1 ? 0 : 1;
            WriteAttribute(xml, tag, string.Join("; ", values));
        }

        xml.WriteEndElement();
    }

    private void WriteAttribute(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("attribute");
        xml.WriteAttributeString("name", Visible(name));
        xml.WriteAttributeString("value", Visible(value));
        xml.WriteEndElement();
    }

    private void WriteLabel(XmlWriter xml, string text) => xml.WriteElementString("label", Visible(text));

    private string Visible(string text)
    {
        string visible = VisibleText.OfXml(text);
        _changedTexts += ReferenceEquals(visible, text) ? 0 : 1;
        return visible;
    }

    // An event is that a statement fails; what a reader made of an event becomes that event again.
    private static string LabelOf(string statement)
    {
        string rest = statement.StartsWith(OpenPsaFormat.Success, StringComparison.Ordinal) ? statement[OpenPsaFormat.Success.Length..] : string.Empty;
        bool isEvent = rest.Length > 0 && !rest.StartsWith(OpenPsaFormat.Failure, StringComparison.Ordinal)
            && string.Equals(rest, rest.Trim(), StringComparison.Ordinal);
        return isEvent ? rest : OpenPsaFormat.Failure + statement;
    }

    private void ReportLosses()
    {
        ImmutableArray<Element> elements = _argument.Numbered.Elements;
        int[] unnumbered = [.. _argument.Numbered.AuthorOrder
            .Where(number => _isBasic[number] && _argument.Numbered.Elements[number].StatedLikelihood is null)];
        if (unnumbered.Length > 0)
        {
            int assumed = unnumbered.Count(number => elements[number] is Assumption);
            Lose(LossKind.Dropped, unnumbered.Length, "without a doubt: their events have no "
                + $"probability{(assumed > 0 ? ", those of assumptions too, which are otherwise taken to hold" : string.Empty)}");
        }

        Lose(LossKind.Dropped, _isShown.Count(shown => !shown), "on which no pathway's fall depends, as is: not written");
        Lose(
            LossKind.Dropped,
            Enumerable.Range(0, elements.Length).Count(number => _isShown[number] && HasMore(elements[number])),
            "with a description, cost, source, subject, date, suppression, step, time to harm, place in pictures or data: a fault tree has no place for these");
        Lose(
            LossKind.Changed,
            Enumerable.Range(0, elements.Length).Count(number => _isShown[number]),
            "read for failure: states, challenges and what is inherited are in the gates, kinds and requirements no longer to be seen");
        Lose(LossKind.Changed, _joinedTags, "with a list in a tag: an attribute has one text, its values are joined by '; '");
        if (_changedTexts > 0)
        {
            _export.Lose(
                LossKind.Changed,
                string.Create(CultureInfo.InvariantCulture, $"XML has no form for some control characters: they are written like \\u{{1B}} "
                    + $"(in {_changedTexts} {(_changedTexts == 1 ? "text" : "texts")})."));
        }
    }

    private void Lose(LossKind kind, int count, string what)
    {
        if (count > 0)
        {
            _export.Lose(kind, string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "element" : "elements")} {what}."));
        }
    }

    private static bool HasMore(Element element) =>
        element.Description is not null || element.Cost is not null || element.Order is not null || element.Row is not null || element.Data is not null
        || element.Suppressions.Count > 0 || element.UnknownMembers.Count > 0 || element.StatedStep is not null || element is Goal { Harm: not null }
        || element.ClaimPoints.Count > 0
        || element is Evidence { Source: not null } or Evidence { Subject: not null } or Evidence { Collected: not null } or Evidence { Expires: not null }
        || element is Assumption { Source: not null } or Assumption { Expires: not null };
}
