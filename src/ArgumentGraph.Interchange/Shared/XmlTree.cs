namespace ArgumentGraph.Interchange.Shared;

/// <summary>The elements of an XML document in their order, each before those in it, without an object each: a node is a number.</summary>
internal sealed class XmlTree
{
    private readonly List<Node> _nodes = [];
    private readonly List<XmlTreeAttribute> _attributes = [];

    /// <summary>How many elements there are; node 0, if there is one, is the document's.</summary>
    public int Count => _nodes.Count;

    /// <summary>The attributes, those of a node side by side.</summary>
    public ReadOnlySpan<XmlTreeAttribute> AttributesOf(int node) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_attributes).Slice(_nodes[node].FirstAttribute, _nodes[node].Attributes);

    /// <summary>The element around it, or -1.</summary>
    public int ParentOf(int node) => _nodes[node].Parent;

    /// <summary>
    /// The number after the last node in it: so the first child is the next number, if that is less, and the next sibling is the end of the one before.
    /// </summary>
    public int EndOf(int node) => _nodes[node].End;

    /// <summary>The local name of its tag.</summary>
    public string NameOf(int node) => _nodes[node].Name;

    public string NamespaceOf(int node) => _nodes[node].Namespace;

    /// <summary>The local part of its <c>xsi:type</c> or <c>xmi:type</c>, else its tag's name.</summary>
    public string TypeOf(int node) => _nodes[node].Type ?? _nodes[node].Name;

    /// <summary>The text directly in it, without the blanks at its ends; empty when there is none.</summary>
    public string TextOf(int node) => _nodes[node].Text ?? string.Empty;

    /// <summary>Where its tag begins: an index in the file's text.</summary>
    public int PlaceOf(int node) => _nodes[node].At;

    /// <summary>The value of the attribute with this local name, whatever its prefix, if it is not foreign; null where there is none.</summary>
    public string? Attribute(int node, string name)
    {
        foreach (ref readonly XmlTreeAttribute attribute in AttributesOf(node))
        {
            if (!attribute.IsForeign && string.Equals(attribute.Name, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The elements directly in a node.</summary>
    public IEnumerable<int> ChildrenOf(int node)
    {
        int end = EndOf(node);
        for (int child = node + 1; child < end; child = EndOf(child))
        {
            yield return child;
        }
    }

    /// <summary>The elements directly in a node that have this tag.</summary>
    public IEnumerable<int> ChildrenOf(int node, string name) =>
        ChildrenOf(node).Where(child => string.Equals(NameOf(child), name, StringComparison.OrdinalIgnoreCase));

    public int Open(int parent, string name, string ns, int at)
    {
        _nodes.Add(new Node { Parent = parent, Name = name, Namespace = ns, At = at, FirstAttribute = _attributes.Count, End = int.MaxValue });
        return _nodes.Count - 1;
    }

    /// <summary>Adds an attribute to the node opened last.</summary>
    public void Add(XmlTreeAttribute attribute)
    {
        _attributes.Add(attribute);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[^1].Attributes++;
    }

    /// <summary>Says what a node is, where that is not its tag.</summary>
    public void SetType(int node, string type) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[node].Type = type;

    public void Close(int node, string? text)
    {
        ref Node closed = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[node];
        closed.End = _nodes.Count;
        closed.Text = text;
    }

    private struct Node
    {
        public int Parent;
        public int End;
        public int FirstAttribute;
        public int Attributes;
        public int At;
        public string Name;
        public string Namespace;
        public string? Type;
        public string? Text;
    }
}
