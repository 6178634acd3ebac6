using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Finds the nodes that references lead to: ids of any attribute that holds ids, fragments, and EMF's paths by position.</summary>
internal sealed class SacmReferences(XmlTree tree)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Parent, string Name), List<int>> _children = [];
    private readonly HashSet<int> _indexed = [];

    /// <summary>The attributes that give an element its id, the best first.</summary>
    public static ReadOnlySpan<string> IdAttributes => (string[])["gid", "id", "identifier"];

    public int Find(string id) => _ids.GetValueOrDefault(id, -1);

    /// <summary>Gives an id to a node; false where it is another's.</summary>
    public bool Add(string id, int node) => _ids.TryAdd(id, node) || _ids[id] == node;

    /// <summary>Gives a name to a node that has no id, unless something has it.</summary>
    public void AddName(string name, int node) => _ids.TryAdd(name, node);

    /// <summary>The references that a node makes under a name: in an attribute, or in elements of that name in it.</summary>
    public List<(string Text, int At)> Of(int node, string name)
    {
        var references = new List<(string, int)>();
        foreach (XmlTreeAttribute attribute in tree.AttributesOf(node))
        {
            if (IsNamed(attribute.Name, name))
            {
                Split(attribute.Value, attribute.At, references);
            }
        }

        foreach (int child in tree.ChildrenOf(node))
        {
            if (!IsNamed(tree.NameOf(child), name))
            {
                continue;
            }

            string text = tree.Attribute(child, "href") ?? tree.Attribute(child, "ref") ?? tree.Attribute(child, "idref") ?? tree.Attribute(child, "gid")
                ?? tree.Attribute(child, "id") ?? tree.TextOf(child);
            Split(text, tree.PlaceOf(child), references);
        }

        return references;
    }

    /// <summary>The node that a reference leads to, or -1.</summary>
    public int Resolve(string reference)
    {
        if (_ids.TryGetValue(reference, out int node))
        {
            return node;
        }

        int fragment = reference.IndexOf('#', StringComparison.Ordinal);
        if (fragment > 0)
        {
            return -1; // in another file
        }

        string local = fragment == 0 ? reference[1..] : reference;
        if (_ids.TryGetValue(local, out node) || (local.Contains('%', StringComparison.Ordinal) && _ids.TryGetValue(Uri.UnescapeDataString(local), out node)))
        {
            return node;
        }

        return local.StartsWith('/') ? Follow(local) : -1;
    }

    private static bool IsNamed(string name, string asked) =>
        name.StartsWith(asked, StringComparison.OrdinalIgnoreCase)
        && (name.Length == asked.Length || name.AsSpan(asked.Length).Equals("s", StringComparison.OrdinalIgnoreCase));

    // One id may hold blanks; several are separated by them.
    private void Split(string text, int at, List<(string, int)> references)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            references.Add((text, at));
        }
        else if (!text.Contains(' ', StringComparison.Ordinal) || Resolve(text) >= 0)
        {
            references.Add((text, at));
        }
        else
        {
            foreach (string part in text.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                references.Add((part, at));
            }
        }
    }

    // "//@argumentPackage.0/@argumentationElement.18": the 19th element of that name in the first of that name in the document's. "/1/…" begins at the
    // second root of several in XMI's element.
    private int Follow(string path)
    {
        if (tree.Count == 0)
        {
            return -1;
        }

        string[] steps = path.Split('/');
        int node = 0;
        if (steps.Length > 1 && int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out int root)
            && string.Equals(tree.NameOf(0), "XMI", StringComparison.Ordinal))
        {
            node = tree.ChildrenOf(0).Skip(root).FirstOrDefault(-1);
        }
        else if (string.Equals(tree.NameOf(0), "XMI", StringComparison.Ordinal))
        {
            node = tree.ChildrenOf(0).FirstOrDefault(-1);
        }

        for (int i = 2; i < steps.Length && node >= 0; i++)
        {
            string step = steps[i];
            int dot = step.LastIndexOf('.');
            int index = 0;
            if (!step.StartsWith('@') || (dot > 0 && !int.TryParse(step.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out index)))
            {
                return -1;
            }

            List<int>? named = Children(node, dot > 0 ? step[1..dot] : step[1..]);
            node = named is not null && index < named.Count ? named[index] : -1;
        }

        return node;
    }

    private List<int>? Children(int parent, string name)
    {
        if (_indexed.Add(parent))
        {
            foreach (int child in tree.ChildrenOf(parent))
            {
                if (!_children.TryGetValue((parent, tree.NameOf(child)), out List<int>? list))
                {
                    _children.Add((parent, tree.NameOf(child)), list = []);
                }

                list.Add(child);
            }
        }

        return _children.GetValueOrDefault((parent, name));
    }
}
