using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Asce;

/// <summary>Reads the nodes of a network and the links between them: a link leads from what supports, or frames, to what is supported. Linear.</summary>
/// <remarks>Source: files that other tools write for ASCE and read from it; ASCE's own documents are not public.</remarks>
internal sealed class AsceReader(ArgumentImport draft, XmlTree tree)
{
    public const string Root = "asce-network";

    private readonly SourceFile _file = draft.Main;
    private readonly Dictionary<string, AsceNode> _nodes = new(StringComparer.Ordinal);
    private bool _isReversed;
    private (int Count, int At) _html;

    public void Read()
    {
        if (tree.Count == 0)
        {
            draft.IsArgument = false;
            return;
        }

        if (!string.Equals(tree.NameOf(0), Root, StringComparison.Ordinal))
        {
            Report(Rules.UnknownFormat, 0, $"Expected '{Root}' as the outermost element, but found '{Spelling.Clip(tree.NameOf(0))}'.");
            draft.IsArgument = false;
            return;
        }

        int general = Child(0, "general");
        string title = Text(general, "project-name");
        draft.Title = title.Length > 0 ? title : null;
        if (SchemaOf(Text(general, "interpretation-schema")) is not { } schema)
        {
            draft.IsArgument = false;
            return;
        }

        ReadNodes(schema);
        ReadLinks();
        LoseLayout();
        draft.IsArgument = draft.Count > 0;
    }

    private AsceSchema? SchemaOf(string name)
    {
        AsceSchema? schema = AsceSchema.Of(tree, name);
        if (schema is null)
        {
            Report(
                Rules.UnknownFormat, 0,
                $"The schema '{Spelling.Clip(name)}' is unknown, so that its nodes cannot be told apart; these can be read: GSN, ASCAD, CAE.");
        }
        else if (name.Length == 0 && draft.IsComplete)
        {
            draft.Lose(LossKind.Inferred, _file, tree.PlaceOf(0), "The network names no schema ('interpretation-schema'); its codes are read as GSN's.");
        }

        return schema;
    }

    private void ReadNodes(AsceSchema schema)
    {
        List<int> all = [.. Inner("nodes", "node")];
        Dictionary<string, int> userIds = all.Select(node => Text(node, "user-id")).GroupBy(id => id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        FindDirection(all, schema);
        string lower = _isReversed ? "destination-reference" : "source-reference";
        var supporting = new HashSet<string>(Inner("links", "link").Select(link => Text(link, lower)), StringComparer.Ordinal);
        foreach (int node in all)
        {
            string reference = tree.Attribute(node, "reference") ?? string.Empty;
            string code = Text(node, "type");
            if (reference.Length == 0)
            {
                Report(Rules.MissingMember, node, "A node has no 'reference', by which links name it; it is not read.");
                draft.IsComplete = false;
            }
            else if (schema.KindOf(code) is not { } kind)
            {
                Report(
                    Rules.UnknownKind, node,
                    $"Expected a type of the schema ({string.Join(", ", schema.Codes)}), "
                    + $"but found '{Spelling.Clip(code)}'; the node '{Spelling.Clip(reference)}' is not read.");
                draft.IsComplete = false;
            }
            else if (_nodes.ContainsKey(reference))
            {
                Report(Rules.DuplicateId, node, $"The reference '{Spelling.Clip(reference)}' is that of another node already; the first is taken.");
            }
            else
            {
                kind = kind == AsceKind.Claim && !supporting.Contains(reference) ? AsceKind.Goal : kind;
                string userId = Text(node, "user-id");
                string id = userId.Length > 0 && userIds[userId] == 1 ? userId : reference;
                if (userId.Length > 0 && id != userId)
                {
                    draft.Lose(
                        LossKind.Changed, _file, tree.PlaceOf(node),
                        $"Several nodes are called '{Spelling.Clip(userId)}'; this one is called '{Spelling.Clip(id)}'.", id);
                }

                _nodes.Add(reference, Add(node, reference, kind, id, userId));
            }
        }
    }

    // Some tools write links the other way round; evidence shows it, since nothing supports it.
    private void FindDirection(List<int> nodes, AsceSchema schema)
    {
        var kinds = new Dictionary<string, AsceKind?>(StringComparer.Ordinal);
        nodes.ForEach(node => kinds.TryAdd(tree.Attribute(node, "reference") ?? string.Empty, schema.KindOf(Text(node, "type"))));
        int balance = 0;
        foreach (int link in Inner("links", "link"))
        {
            AsceKind? from = kinds.GetValueOrDefault(Text(link, "source-reference"));
            AsceKind? to = kinds.GetValueOrDefault(Text(link, "destination-reference"));
            balance += IsSupported(to) && from == AsceKind.Evidence ? 1 : IsSupported(from) && to == AsceKind.Evidence ? -1 : 0;
        }

        _isReversed = balance < 0;
        if (_isReversed)
        {
            draft.Lose(
                LossKind.Inferred, _file, tree.PlaceOf(0),
                "The links lead to evidence, not from it; all are read from what is supported to what supports it.");
        }

        static bool IsSupported(AsceKind? kind) => kind is AsceKind.Goal or AsceKind.Claim or AsceKind.Strategy;
    }

    private AsceNode Add(int node, string reference, AsceKind kind, string id, string userId)
    {
        int at = tree.PlaceOf(node);
        string statement = Plain(node, "user-title");
        string annotation = Plain(node, "html-annotation");
        string? description = annotation.Length > 0 ? annotation : null;
        if (kind == AsceKind.Note)
        {
            draft.Lose(
                LossKind.Dropped, _file, at,
                $"The note '{Spelling.Clip(id)}' is not read: '{Spelling.Clip(statement.Length > 0 ? statement : annotation)}'.");
            return new AsceNode(kind, id, default);
        }

        List<(string Name, string Value)> fields = [.. Fields(node)];
        bool isOpen = fields.Exists(
            field => field is { Name: "requiresdevelopment" } && string.Equals(field.Value, "true", StringComparison.OrdinalIgnoreCase));
        List<(string Name, string Value)> kept = [("reference", JsonText.Quote(reference))];
        if (userId.Length > 0 && id != userId)
        {
            kept.Add(("user-id", JsonText.Quote(userId)));
        }

        if (fields.Count > 0)
        {
            kept.Add(("status", JsonText.Object(fields.Select(field => (field.Name, JsonText.Quote(field.Value))))));
        }

        RawJson data = RawJson.FromCompact($"{{\"asce\":{JsonText.Object(kept)}}}");
        Element element = kind switch
        {
            AsceKind.Goal => new Goal(id, statement) { Description = description, Data = data, IsUndeveloped = isOpen },
            AsceKind.Claim or AsceKind.Defeater => new Claim(id, statement) { Description = description, Data = data, IsUndeveloped = isOpen },
            AsceKind.Strategy => new Strategy(id, statement) { Description = description, Data = data, IsUndeveloped = isOpen },
            AsceKind.Evidence => new Evidence(id, statement) { Description = description, Data = data },
            AsceKind.Context => new Context(id, statement) { Description = description, Data = data },
            AsceKind.Assumption => new Assumption(id, statement) { Description = description, Data = data },
            _ => new Justification(id, statement) { Description = description, Data = data },
        };
        return new AsceNode(kind, id, draft.Add(element, _file, at));
    }

    private IEnumerable<(string Name, string Value)> Fields(int node) =>
        tree.ChildrenOf(node, "status-fields").SelectMany(fields => tree.ChildrenOf(fields, "status-field"))
            .Select(field => (Name: tree.Attribute(field, "name") ?? string.Empty, Value: tree.TextOf(field)))
            .Where(field => field.Value.Length > 0)
            .DistinctBy(field => field.Name, StringComparer.Ordinal);

    private void ReadLinks()
    {
        var links = new List<(int Node, AsceNode From, AsceNode To)>();
        foreach (int link in Inner("links", "link"))
        {
            if (End(link, "source-reference") is { } from && End(link, "destination-reference") is { } to)
            {
                links.Add((link, from, to));
            }
        }

        foreach ((int node, AsceNode from, AsceNode to) in links)
        {
            Connect(node, _isReversed ? to : from, _isReversed ? from : to);
        }
    }

    private void Connect(int link, AsceNode from, AsceNode to)
    {
        int at = tree.PlaceOf(link);
        if (from.Kind == AsceKind.Note || to.Kind == AsceKind.Note)
        {
            draft.Lose(LossKind.Dropped, _file, at, $"The link between '{Spelling.Clip(from.Id)}' and '{Spelling.Clip(to.Id)}' is not read: one is a note.");
        }
        else if (from.Kind == AsceKind.Defeater)
        {
            draft.Challenge(from.Element, RelationshipTarget.FromElementId(to.Id), _file, at);
        }
        else if (to.IsFrame && !from.IsFrame)
        {
            draft.Connect(RelationshipKind.InContextOf, from.Element, to.Id, _file, at);
        }
        else
        {
            draft.Connect(from.IsFrame ? RelationshipKind.InContextOf : RelationshipKind.SupportedBy, to.Element, from.Id, _file, at);
        }

        string code = Text(link, "type");
        if (code is not ("" or "1" or "2"))
        {
            draft.Lose(
                LossKind.Dropped, _file, at,
                $"The type '{Spelling.Clip(code)}' of the link from '{Spelling.Clip(from.Id)}' to '{Spelling.Clip(to.Id)}' is not kept; "
                + "what it joins says how it is read.");
        }
    }

    private AsceNode? End(int link, string tag)
    {
        string reference = Text(link, tag);
        if (_nodes.TryGetValue(reference, out AsceNode node))
        {
            return node;
        }

        if (reference.Length == 0)
        {
            Report(Rules.MissingMember, link, $"A link has no '{tag}'; it is not read.");
        }
        else if (draft.IsComplete)
        {
            Report(Rules.UnresolvedReference, link, $"The link's '{tag}' is '{Spelling.Clip(reference)}', which no node has; it is not read.");
        }

        return null;
    }

    private void LoseLayout()
    {
        if (_html.Count > 0)
        {
            string count = _html.Count.ToString(CultureInfo.InvariantCulture);
            draft.Lose(LossKind.Changed, _file, _html.At, $"Of texts in HTML the plain text is read; {count} of the texts had tags.");
        }

        draft.Lose(LossKind.Dropped, _file, tree.PlaceOf(0), "Layout, views, pictures and general settings of the network are not read.");
    }

    private string Plain(int node, string tag)
    {
        int child = Child(node, tag);
        if (child < 0)
        {
            return string.Empty;
        }

        // Tags that are not escaped are elements of the XML.
        string text = HtmlText.Of(string.Join(' ', Enumerable.Range(child, tree.EndOf(child) - child).Select(tree.TextOf)), out bool hasTags);
        if (hasTags || tree.EndOf(child) > child + 1)
        {
            _html = (_html.Count + 1, _html.Count == 0 ? tree.PlaceOf(child) : _html.At);
        }

        return text;
    }

    private IEnumerable<int> Inner(string outer, string inner) => tree.ChildrenOf(0, outer).SelectMany(node => tree.ChildrenOf(node, inner));

    private int Child(int node, string tag) => node < 0 ? -1 : tree.ChildrenOf(node, tag).FirstOrDefault(-1);

    private string Text(int node, string tag) => Child(node, tag) is >= 0 and var child ? tree.TextOf(child) : string.Empty;

    private void Report(Rule rule, int node, string message) => draft.Report(rule, _file, tree.PlaceOf(node), message);
}
