using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Finds what names of a fault tree model stand for: public names everywhere, private ones from where they are, and paths with dots from container to container.</summary>
internal sealed class MefNames
{
    private readonly List<int> _parents = [-1];
    private readonly Dictionary<(int Parent, string Name), int> _containers = [];
    private readonly Dictionary<(int Container, string Name), MefDefinition> _definitions = [];
    private readonly Dictionary<string, MefDefinition> _public = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>All definitions, in the order of the text.</summary>
    public List<MefDefinition> All { get; } = [];

    /// <summary>Adds a fault tree or component; gives its index.</summary>
    public int AddContainer(int parent, string name)
    {
        _parents.Add(parent);
        _containers.TryAdd((parent, name), _parents.Count - 1);
        return _parents.Count - 1;
    }

    /// <summary>Adds a gate or event. Of two with one name the first is found.</summary>
    public void Add(MefNode node, string name, int container, string? containerName, bool isPrivate)
    {
        string id = ElementName.IdOf(name);

        // Private names may be given again elsewhere.
        id = isPrivate && containerName is not null && _ids.Contains(id) ? $"{containerName}.{id}" : id;
        _ids.Add(id);
        var definition = new MefDefinition(node, container, id);
        All.Add(definition);
        _definitions.TryAdd((container, name), definition);
        if (!isPrivate)
        {
            _public.TryAdd(name, definition);
        }
    }

    /// <summary>Whether an id is taken.</summary>
    public bool Reserve(string id) => _ids.Add(id);

    /// <summary>What a name stands for in a container; null for nothing.</summary>
    public MefDefinition? Find(string name, int container)
    {
        for (int at = container; at >= 0; at = _parents[at])
        {
            if (_definitions.TryGetValue((at, name), out MefDefinition? own))
            {
                return own;
            }
        }

        return _public.TryGetValue(name, out MefDefinition? found) ? found
            : name.Contains('.', StringComparison.Ordinal) ? FindByPath(name, container)
            : null;
    }

    private MefDefinition? FindByPath(string path, int container)
    {
        string[] parts = path.Split('.');
        for (int start = container; start >= 0; start = _parents[start])
        {
            int at = start;
            for (int part = 0; part < parts.Length - 1 && at >= 0; part++)
            {
                at = _containers.GetValueOrDefault((at, parts[part]), -1);
            }

            if (at >= 0 && _definitions.TryGetValue((at, parts[^1]), out MefDefinition? found))
            {
                return found;
            }
        }

        return null;
    }
}
