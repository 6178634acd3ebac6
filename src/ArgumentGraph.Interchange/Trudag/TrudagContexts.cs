using System.Globalization;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// The contexts of a graph of items, and whose they are: of what links to them, and of the item that they are named after. That of a leaf, which is evidence
/// and states none, is its description; one that other items state as well, or no item, is an element.
/// </summary>
internal sealed class TrudagContexts
{
    /// <summary>What the ids of contexts end in, after the id of the item that they are about.</summary>
    public const string Ending = "_CONTEXT";

    private readonly ArgumentImport _draft;
    private readonly DotGraph _graph;
    private readonly Dictionary<string, TrudagItem> _items;
    private readonly Dictionary<string, ElementKind> _kinds;
    private readonly Dictionary<string, List<DotNode>> _ofLeaves = new(StringComparer.Ordinal); // by leaf
    private readonly HashSet<string> _descriptions = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _links;

    public TrudagContexts(ArgumentImport draft, DotGraph graph, Dictionary<string, TrudagItem> items, Dictionary<string, ElementKind> kinds)
    {
        _draft = draft;
        _graph = graph;
        _items = items;
        _kinds = kinds;
        _links = [.. graph.Links.Select(link => (link.From, link.To))];
    }

    /// <summary>Finds the contexts of leaves, once all kinds are known.</summary>
    public void Find()
    {
        ILookup<string, string> uppers = _links.ToLookup(link => link.To, link => link.From, StringComparer.Ordinal);
        foreach (DotNode node in _graph.Nodes.Where(node => _kinds[node.Id] == ElementKind.Context))
        {
            List<string> owners = [.. uppers[node.Id].Order(StringComparer.Ordinal)];
            if (OwnerByName(node.Id) is { } named && !owners.Contains(named))
            {
                owners.Add(named);
            }

            List<string> leaves = owners.FindAll(owner => _kinds[owner] == ElementKind.Evidence);
            foreach (string leaf in leaves)
            {
                if (!_ofLeaves.TryGetValue(leaf, out List<DotNode>? contexts))
                {
                    _ofLeaves.Add(leaf, contexts = []);
                }

                contexts.Add(node);
            }

            if (leaves.Count > 0 && leaves.Count == owners.Count)
            {
                _descriptions.Add(node.Id);
            }
        }
    }

    /// <summary>Whether a context is the description of leaves alone, and so not an element.</summary>
    public bool IsDescription(string id) => _descriptions.Contains(id);

    /// <summary>Whether a link leads from a leaf to its context.</summary>
    public bool IsContextOfLeaf(string from, string to) => _kinds[from] == ElementKind.Evidence && _kinds[to] == ElementKind.Context;

    /// <summary>The contexts of a leaf that are not elements.</summary>
    public IEnumerable<DotNode> Of(string leaf) =>
        _ofLeaves.TryGetValue(leaf, out List<DotNode>? contexts) ? contexts.Where(context => IsDescription(context.Id)) : [];

    /// <summary>What the contexts of a leaf say, each a paragraph; null where they say nothing.</summary>
    public string? DescriptionOf(string leaf)
    {
        if (!_ofLeaves.TryGetValue(leaf, out List<DotNode>? contexts))
        {
            return null;
        }

        IEnumerable<string> statements = contexts.Select(context => _items.GetValueOrDefault(context.Id)?.Statement ?? string.Empty);
        string text = string.Join("\n\n", statements.Where(statement => statement.Length > 0));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Joins contexts to the items that they are named after, though no link does.</summary>
    public void ConnectByName()
    {
        foreach (DotNode node in _graph.Nodes.Where(node => _kinds[node.Id] == ElementKind.Context && !IsDescription(node.Id)))
        {
            if (OwnerByName(node.Id) is { } owner && _kinds[owner] != ElementKind.Evidence && !_links.Contains((owner, node.Id)))
            {
                _draft.Connect(RelationshipKind.InContextOf, _draft.Find(owner), node.Id, _draft.Main, node.At);
                string message = $"'{owner}' is read in the context of '{node.Id}': the name says so, no link does.";
                _draft.Lose(LossKind.Inferred, _draft.Main, node.At, message, node.Id);
            }
        }
    }

    /// <summary>Says once what has become of the contexts of leaves.</summary>
    public void Report()
    {
        if (_ofLeaves.Count == 0)
        {
            return;
        }

        (string leaf, List<DotNode> contexts) = _ofLeaves.OrderBy(entry => entry.Value[0].At).ThenBy(entry => entry.Key, StringComparer.Ordinal).First();
        string count = _ofLeaves.Values.SelectMany(all => all).Distinct().Count().ToString(CultureInfo.InvariantCulture);
        string message = _ofLeaves.Count == 1 && contexts.Count == 1
            ? $"'{contexts[0].Id}' is read as the description of '{leaf}', which is evidence and states no context."
            : $"{count} contexts of leaf items are read as their descriptions, as '{contexts[0].Id}' of '{leaf}': a leaf is evidence, which states no context.";
        _draft.Lose(LossKind.Changed, _draft.Main, contexts[0].At, message);
    }

    private string? OwnerByName(string id)
    {
        string owner = id.EndsWith(Ending, StringComparison.Ordinal) ? id[..^Ending.Length] : string.Empty;
        return _kinds.TryGetValue(owner, out ElementKind kind) && kind != ElementKind.Context ? owner : null;
    }
}
