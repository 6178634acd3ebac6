using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.CertWare;

/// <summary>
/// Reads a tree of goals, strategies and so on: an element within another supports it, or is its context. A tree repeats what is shared, so that the same
/// element
/// written again with the same words is one; other words under an identifier that is taken are another element. Linear.
/// </summary>
/// <remarks>Source: CertWare's models gsn.ecore, cae.ecore and arm.ecore, and the cases published with them.</remarks>
internal sealed class CertWareReader(ArgumentImport draft, XmlTree tree)
{
    private readonly SourceFile _file = draft.Main;
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Identifier, ElementKind Kind, string Content, string Description, string Kept), string> _written = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _repeated = [];
    private bool _isCae;

    public void Read()
    {
        if (tree.Count == 0)
        {
            draft.IsArgument = false;
            return;
        }

        _isCae = tree.NamespaceOf(0).EndsWith("/cae", StringComparison.Ordinal);
        for (int node = 0; node < tree.Count; node++)
        {
            if (tree.Attribute(node, "identifier") is { } identifier)
            {
                _identifiers.Add(identifier);
            }
        }

        // Every node is behind the one around it.
        var elements = new string?[tree.Count];
        for (int node = 0; node < tree.Count; node = Next(node, elements[node] is not null || IsDiagram(node)))
        {
            if (!IsDiagram(node))
            {
                elements[node] = ReadElement(node, elements);
            }
        }

        draft.IsArgument = draft.Count > 0;
    }

    private int Next(int node, bool isRead) => isRead ? node + 1 : tree.EndOf(node);

    private bool IsDiagram(int node) =>
        node == 0 && tree.NameOf(node) is "ArgumentDiagram" or "XMI";

    // The id that it has here; null where it is not an element.
    private string? ReadElement(int node, string?[] elements)
    {
        int parent = tree.ParentOf(node);
        string? upper = parent < 0 ? null : elements[parent];
        string tag = tree.NameOf(node);
        if (upper is null)
        {
            if (tag is not ("Goal" or "Claim" or "goals"))
            {
                string expected = _isCae ? "Claim" : "Goal";
                draft.Report(Rules.UnknownKind, _file, tree.PlaceOf(node), $"Expected '{expected}' here, but found '{Spelling.Clip(tag)}'; it is not read.");
                draft.IsComplete = false;
                return null;
            }

            return Add(node, ElementKind.Goal, "G", upper: null);
        }

        if (tag is "isTagged")
        {
            return null;
        }

        if (CertWareRole.Of(tag, _isCae) is not { } role)
        {
            string suggestion = Spelling.Suggestion(tag, CertWareRole.Tags(_isCae), "; it is not read.");
            draft.Report(
                Rules.UnknownMember, _file, tree.PlaceOf(node),
                $"'{Spelling.Clip(upper)}' has an unknown part '{Spelling.Clip(tag)}'{suggestion}", upper);
            draft.Lose(LossKind.Dropped, _file, tree.PlaceOf(node), $"'{Spelling.Clip(tag)}' in '{Spelling.Clip(upper)}' is not read.", upper);
            return null;
        }

        string id = Add(node, role.Kind, role.Kind.ToString()[..1], upper);
        if (role.Relationship == RelationshipKind.InContextOf && IsEvidence(parent))
        {
            draft.Lose(
                LossKind.Dropped,
                _file,
                tree.PlaceOf(node),
                $"'{Spelling.Clip(id)}' is about '{Spelling.Clip(upper)}', which is evidence here and states no context; it stands by itself.",
                id);
        }
        else if (_repeated.Add((upper, id)))
        {
            draft.Connect(role.Relationship, draft.Find(upper), id, _file, tree.PlaceOf(node));
        }

        return id;
    }

    private bool IsEvidence(int node) => CertWareRole.Of(tree.NameOf(node), _isCae) is { Kind: ElementKind.Evidence };

    private string Add(int node, ElementKind kind, string letter, string? upper)
    {
        int at = tree.PlaceOf(node);
        string content = tree.Attribute(node, "content") ?? string.Empty;
        string description = tree.Attribute(node, "description") ?? string.Empty;
        string kept = Kept(node);
        string identifier = tree.Attribute(node, "identifier") ?? string.Empty;
        if (identifier.Length > 0 && _written.TryGetValue((identifier, kind, content, description, kept), out string? same))
        {
            draft.Lose(
                LossKind.Inferred, _file, at,
                $"'{Spelling.Clip(identifier)}' is written again with the same words; it is read as the same element.", same);
            return same;
        }

        string id = identifier;
        if (identifier.Length == 0)
        {
            id = Free(letter, isNumbered: true);
            draft.Lose(LossKind.Inferred, _file, at, $"'{tree.NameOf(node)}' has no identifier; it is called '{id}'.", id);
        }
        else if (draft.Contains(identifier))
        {
            id = Free($"{upper}-{identifier}", isNumbered: false);
            draft.Lose(
                LossKind.Changed, _file, at,
                $"The identifier '{Spelling.Clip(identifier)}' is that of another element already; this one is called '{Spelling.Clip(id)}'.", id);
        }

        Element element = ElementOf(node, kind, id, content, description, kept);
        draft.Add(element, _file, at);
        if (identifier.Length > 0)
        {
            _written.Add((identifier, kind, content, description, kept), id);
        }

        if (upper is null && content.Length > 0)
        {
            draft.Title ??= content;
        }

        return id;
    }

    private Element ElementOf(int node, ElementKind kind, string id, string content, string description, string kept)
    {
        RawJson? data = kept.Length == 0 ? null : RawJson.FromCompact($"{{\"certware\":{kept}}}");
        string? longer = description.Length == 0 ? null : description;
        bool isOpen = IsTrue(tree.Attribute(node, "toBeSupported")) || Tags(node).Any(tag => tag.Key is "undeveloped" && IsTrue(tag.Value));
        return kind switch
        {
            ElementKind.Goal => new Goal(id, content) { Description = longer, Data = data, IsUndeveloped = isOpen },
            ElementKind.Claim => new Claim(id, content) { Description = longer, Data = data, IsUndeveloped = isOpen },
            ElementKind.Strategy => new Strategy(id, content) { Description = longer, Data = data, IsUndeveloped = isOpen },
            ElementKind.Evidence => new Evidence(id, content) { Description = longer, Data = data },
            ElementKind.Context => new Context(id, content) { Description = longer, Data = data },
            ElementKind.Assumption => new Assumption(id, content) { Description = longer, Data = data },
            _ => new Justification(id, content) { Description = longer, Data = data },
        };
    }

    // A name that nothing has and that nothing in the file is called.
    private string Free(string name, bool isNumbered)
    {
        string id = name;
        while (isNumbered || draft.Contains(id) || _identifiers.Contains(id))
        {
            int number = _numbers[name] = _numbers.GetValueOrDefault(name) + 1;
            id = isNumbered ? Numbered(name, number) : Numbered($"{name}-", number + 1);
            isNumbered = isNumbered && (draft.Contains(id) || _identifiers.Contains(id));
        }

        return id;
    }

    private static string Numbered(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // What an argument has no place for, as JSON; empty where there is nothing.
    private string Kept(int node)
    {
        var members = new List<(string Name, string Value)>();
        foreach (ref readonly XmlTreeAttribute attribute in tree.AttributesOf(node))
        {
            if (attribute.Name is not ("identifier" or "content" or "description" or "toBeSupported" or "version"))
            {
                members.Add((attribute.Name, JsonText.Quote(attribute.Value)));
            }
        }

        if (tree.TextOf(node) is { Length: > 0 } text)
        {
            members.Add(("text", JsonText.Quote(text)));
        }

        List<(string Key, string Value)> tags = [.. Tags(node)];
        if (tags.Count > 0)
        {
            members.Add(("tags", $"[{string.Join(',', tags.Select(tag => $"[{JsonText.Quote(tag.Key)},{JsonText.Quote(tag.Value)}]"))}]"));
        }

        return members.Count == 0 ? string.Empty : JsonText.Object(members.DistinctBy(member => member.Name, StringComparer.Ordinal));
    }

    private IEnumerable<(string Key, string Value)> Tags(int node) =>
        tree.ChildrenOf(node, "isTagged").Select(tag => (tree.Attribute(tag, "key") ?? string.Empty, tree.Attribute(tag, "value") ?? string.Empty));
}
