using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// Makes elements and relationships of a graph of items. Items that nothing supports are premises: evidence. The others are goals where they support nothing
/// themselves, else claims. What is not normative, or named <c>…_CONTEXT</c>, is context, unless something other than context supports it; the
/// context of a premise is its description.
/// </summary>
internal sealed class TrudagImport
{
    private readonly ArgumentImport _draft;
    private readonly DotGraph _graph;
    private readonly Dictionary<string, TrudagItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementKind> _kinds = new(StringComparer.Ordinal);
    private readonly ILookup<string, DotLink> _links;
    private readonly TrudagMembers _members;
    private readonly TrudagReview _review;
    private readonly TrudagStanding _standing;
    private readonly TrudagContexts _contexts;

    public TrudagImport(ArgumentImport draft, DotGraph graph, bool trustsStoredReviews)
    {
        _draft = draft;
        _graph = graph;
        _links = graph.Links.ToLookup(link => link.From, StringComparer.Ordinal);
        _members = new TrudagMembers(draft);
        _review = new TrudagReview(draft, graph, _items);
        _standing = new TrudagStanding(draft, _review, _items, trustsStoredReviews);
        _contexts = new TrudagContexts(draft, graph, _items, _kinds);
    }

    public void Run()
    {
        ReadItems();
        FindKinds();
        _review.Run();
        _contexts.Find();
        foreach (DotNode node in _graph.Nodes.Where(node => !_contexts.IsDescription(node.Id)))
        {
            Add(node);
        }

        foreach (DotLink link in _graph.Links.Where(link => !_contexts.IsContextOfLeaf(link.From, link.To)))
        {
            Connect(link);
        }

        _contexts.ConnectByName();
        if (_draft.CanOpen)
        {
            foreach (DotNode node in _graph.Nodes.Where(node => _kinds[node.Id] is ElementKind.Goal or ElementKind.Claim))
            {
                _standing.AddReview(node, _links[node.Id].Where(link => _kinds[link.To] != ElementKind.Context), _kinds.ContainsKey);
            }
        }

        _standing.Report();
        _contexts.Report();
        _members.Report();
        List<string> roots = [.. _kinds.Where(entry => entry.Value == ElementKind.Goal).Select(entry => entry.Key)];
        if (roots.Count == 1 && _items.TryGetValue(roots[0], out TrudagItem? root) && root.Statement.Length > 0)
        {
            _draft.Title = root.Statement.Split('\n', 2)[0].Trim();
        }
    }

    private void ReadItems()
    {
        if (!_draft.CanOpen)
        {
            const string Message = "The items are not read: the graph did not come from a file, so there is no folder to find them in. No leaf holds.";
            Report(Rules.UnusableFile, 0, Message, null);
            return;
        }

        TrudagFiles files = TrudagFiles.Below(Path.GetDirectoryName(_draft.Main.Path!) ?? string.Empty, _draft.CancellationToken);
        if (files.IsCutShort)
        {
            Report(Rules.TooLarge, 0, "There are too many files below the graph's folder to look through all of them for its items.", null);
        }

        var ids = new HashSet<string>(_graph.Nodes.Select(node => node.Id), StringComparer.Ordinal);
        foreach (DotNode node in _graph.Nodes)
        {
            ReadItem(node, files.Of(node.Id));
        }

        foreach (string path in files.Beside(ids.Contains))
        {
            Lose(LossKind.Dropped, 0, $"'{path}' lies among the items, but the graph has no item of that name; it is not read.", null);
        }
    }

    private void ReadItem(DotNode node, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            Report(
                Rules.UnusableFile, node.At,
                $"The item '{Spelling.Clip(node.Id)}' has no file '{Spelling.Clip(node.Id)}.md' below the graph's folder; it has no statement.", node.Id);
            return;
        }

        if (paths.Count > 1)
        {
            Report(
                Rules.UnusableFile, node.At,
                $"The item '{node.Id}' has {paths.Count.ToString(CultureInfo.InvariantCulture)} files; '{paths[0]}' is read, '{paths[1]}' is not.", node.Id);
        }

        if (_items.Count < _draft.Options.MaximumElements && _draft.OpenItem(paths[0], _draft.Main, node.At) is { } file)
        {
            _items.TryAdd(node.Id, new FrontMatter(_draft, file, node.Id).Read());
        }
    }

    private void FindKinds()
    {
        var supporting = new HashSet<string>(_graph.Links.Select(link => link.To), StringComparer.Ordinal);
        HashSet<string> contexts = FindContexts();
        foreach (string id in _graph.Nodes.Select(node => node.Id))
        {
            bool isSupported = _links[id].Any(link => !contexts.Contains(link.To));
            _kinds[id] = contexts.Contains(id) ? ElementKind.Context
                : !isSupported ? ElementKind.Evidence
                : supporting.Contains(id) ? ElementKind.Claim
                : ElementKind.Goal;
        }
    }

    // What may be context, and is supported by context alone.
    private HashSet<string> FindContexts()
    {
        HashSet<string> contexts = new(_graph.Nodes.Select(node => node.Id).Where(IsContext), StringComparer.Ordinal);
        ILookup<string, string> uppers = _graph.Links.ToLookup(link => link.To, link => link.From, StringComparer.Ordinal);
        var open = new Stack<string>(_graph.Nodes.Select(node => node.Id).Where(id => !contexts.Contains(id)));
        while (open.TryPop(out string? id))
        {
            foreach (string upper in uppers[id].Where(contexts.Remove))
            {
                open.Push(upper);
            }
        }

        return contexts;
    }

    private bool IsContext(string id)
    {
        bool? isNormative = _items.GetValueOrDefault(id)?.IsNormative;
        return isNormative == false || (isNormative is null && id.EndsWith(TrudagContexts.Ending, StringComparison.Ordinal));
    }

    private void Add(DotNode node)
    {
        if (!node.IsDeclared && _draft.IsComplete)
        {
            Report(Rules.UnresolvedReference, node.At, $"'{Spelling.Clip(node.Id)}' is linked, but not declared.", node.Id);
        }

        TrudagItem? item = _items.GetValueOrDefault(node.Id);
        string statement = item?.Statement ?? string.Empty;
        RawJson? data = DataOf(node, item);
        Element element = _kinds[node.Id] switch
        {
            ElementKind.Context => new Context(node.Id, statement) { Data = data },
            ElementKind.Goal => new Goal(node.Id, statement) { Data = data },
            ElementKind.Claim => new Claim(node.Id, statement) { Data = data },
            _ => _standing.Judge(new Evidence(node.Id, statement)
            {
                Source = SourceOf(item?.Of("references")),
                Description = _contexts.DescriptionOf(node.Id),
                Data = data,
            }),
        };
        if (item is null)
        {
            _draft.Add(element, _draft.Main, node.At, node.At);
        }
        else
        {
            _draft.Add(element, item.File, item.StatementAt, item.StatementAt);
        }
    }

    private void Connect(DotLink link)
    {
        if (_kinds[link.To] == ElementKind.Context && _kinds[link.From] == ElementKind.Context)
        {
            string message = $"'{link.To}' is about '{link.From}', which is context itself and states none; it is kept without that link.";
            Lose(LossKind.Dropped, link.At, message, link.To);
            return;
        }

        RelationshipKind kind = _kinds[link.To] == ElementKind.Context ? RelationshipKind.InContextOf : RelationshipKind.SupportedBy;
        _draft.Connect(kind, _draft.Find(link.From), link.To, _draft.Main, link.At);
    }

    // What an element has no place for.
    private RawJson? DataOf(DotNode node, TrudagItem? item)
    {
        List<(string Name, string Value)> members = MembersOf(node, item);
        return members.Count == 0 ? null : RawJson.FromCompact($"{{\"trudag\":{JsonText.Object(members)}}}");
    }

    private List<(string Name, string Value)> MembersOf(DotNode node, TrudagItem? item)
    {
        var members = new List<(string Name, string Value)>();
        var others = new List<(string Name, string Value)>();
        if (ValueOf(node.Attributes, "sha") is { } sha)
        {
            members.Add(("sha", JsonText.Quote(sha)));
        }

        foreach (FrontMatterMember member in item?.Members ?? [])
        {
            bool isKnown = _members.IsKnown(item!, member, node.Id);
            (isKnown ? members : others).Add((member.Name, member.Value));
        }

        AddObject(members, "other", others);
        AddObject(members, "attributes", [.. node.Attributes.Where(attribute => attribute.Name is not "sha")
            .Select(attribute => (attribute.Name, JsonText.Quote(attribute.Value)))]);
        AddObject(
            members,
            "links",
            [
                .. _links[node.Id].DistinctBy(link => link.To, StringComparer.Ordinal)
                    .Select(link => (link.To, JsonText.Object(link.Attributes.Select(attribute => (attribute.Name, JsonText.Quote(attribute.Value)))))),
            ]);
        AddObject(
            members,
            "contexts",
            [.. _contexts.Of(node.Id).Select(context => (context.Id, JsonText.Object(MembersOf(context, _items.GetValueOrDefault(context.Id)))))]);
        return members;
    }

    private static void AddObject(List<(string Name, string Value)> members, string name, List<(string Name, string Value)> content)
    {
        if (content.Count > 0)
        {
            members.Add((name, JsonText.Object(content)));
        }
    }

    internal static string? ValueOf(List<(string Name, string Value)> attributes, string name) =>
        attributes.Find(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal)).Value;

    // The first place that the references name; all of them are kept.
    private static string? SourceOf(string? references)
    {
        if (references is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(references);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (JsonElement reference in document.RootElement.EnumerateArray().Where(reference => reference.ValueKind == JsonValueKind.Object))
        {
            foreach (string name in (ReadOnlySpan<string>)["url", "path"])
            {
                if (reference.TryGetProperty(name, out JsonElement place) && place.ValueKind == JsonValueKind.String)
                {
                    return place.GetString();
                }
            }
        }

        return null;
    }

    private void Report(Rule rule, int at, string message, string? elementId) => _draft.Report(rule, _draft.Main, at, message, elementId);

    private void Lose(LossKind kind, int at, string message, string? elementId) => _draft.Lose(kind, _draft.Main, at, message, elementId);
}
