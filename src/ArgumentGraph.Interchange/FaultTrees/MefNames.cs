using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Finds what names of a fault tree model stand for: public names everywhere, private ones from where they are, and paths with dots from container to
/// container. Gates and events share their names; parameters have names of their own.
/// </summary>
internal sealed class MefNames
{
    private readonly List<int> _parents = [-1];
    private readonly Dictionary<(int Parent, string Name), int> _containers = [];
    private readonly Dictionary<(bool IsParameter, int Container, string Name), MefDefinition> _definitions = [];
    private readonly Dictionary<(bool IsParameter, string Name), MefDefinition> _public = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>All gates and events, in the order of the text.</summary>
    public List<MefDefinition> All { get; } = [];

    /// <summary>All parameters, in the order of the text.</summary>
    public List<MefDefinition> Parameters { get; } = [];

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
        Register(definition, isParameter: false, name, isPrivate);
    }

    /// <summary>Adds a parameter; false where there is one of this name in the container, or everywhere, already.</summary>
    public bool AddParameter(MefNode node, string name, int container, bool isPrivate)
    {
        var definition = new MefDefinition(node, container, name);
        Parameters.Add(definition);
        return Register(definition, isParameter: true, name, isPrivate);
    }

    /// <summary>Whether an id is taken.</summary>
    public bool Reserve(string id) => _ids.Add(id);

    /// <summary>What the name of a gate or event stands for in a container; null for nothing.</summary>
    public MefDefinition? Find(string name, int container) => Find(isParameter: false, name, container);

    /// <summary>What the name of a parameter stands for in a container; null for nothing.</summary>
    public MefDefinition? FindParameter(string name, int container) => Find(isParameter: true, name, container);

    private bool Register(MefDefinition definition, bool isParameter, string name, bool isPrivate)
    {
        bool isNew = _definitions.TryAdd((isParameter, definition.Container, name), definition);
        return (isPrivate || _public.TryAdd((isParameter, name), definition)) && isNew;
    }

    private MefDefinition? Find(bool isParameter, string name, int container)
    {
        for (int at = container; at >= 0; at = _parents[at])
        {
            if (_definitions.TryGetValue((isParameter, at, name), out MefDefinition? own))
            {
                return own;
            }
        }

        return _public.TryGetValue((isParameter, name), out MefDefinition? found) ? found
            : name.Contains('.', StringComparison.Ordinal) ? FindByPath(isParameter, name, container)
            : null;
    }

    private MefDefinition? FindByPath(bool isParameter, string path, int container)
    {
        string[] parts = path.Split('.');
        for (int start = container; start >= 0; start = _parents[start])
        {
            int at = start;
            for (int part = 0; part < parts.Length - 1 && at >= 0; part++)
            {
                at = _containers.GetValueOrDefault((at, parts[part]), -1);
            }

            if (at >= 0 && _definitions.TryGetValue((isParameter, at, parts[^1]), out MefDefinition? found))
            {
                return found;
            }
        }

        return null;
    }
}
