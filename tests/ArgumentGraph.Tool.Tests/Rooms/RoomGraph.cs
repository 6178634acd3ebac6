namespace ArgumentGraph.Tool.Tests.Rooms;

/// <summary>The rooms of an assembly, that is the folders of its source files, and which room uses which.</summary>
internal sealed class RoomGraph
{
    /// <summary>The room of the files that lie in the project's folder itself.</summary>
    public const string Top = "(top)";

    // For each pair of rooms the first use found, which stands for all.
    private readonly SortedDictionary<string, SortedDictionary<string, Use>> _uses = new(StringComparer.Ordinal);

    public RoomGraph(IEnumerable<Use> uses)
    {
        foreach (Use use in uses.OrderBy(use => use.FromFile, StringComparer.Ordinal)
            .ThenBy(use => use.From, StringComparer.Ordinal)
            .ThenBy(use => use.To, StringComparer.Ordinal))
        {
            SortedDictionary<string, Use> used = UsesOf(RoomOf(use.FromFile));
            _ = UsesOf(RoomOf(use.ToFile));
            if (RoomOf(use.FromFile) != RoomOf(use.ToFile))
            {
                _ = used.TryAdd(RoomOf(use.ToFile), use);
            }
        }
    }

    /// <summary>All rooms, by name.</summary>
    public IEnumerable<string> Rooms => _uses.Keys;

    /// <summary>The rooms that a room uses, by name.</summary>
    public IEnumerable<string> UsedBy(string room) => _uses[room].Keys;

    /// <summary>A cycle of rooms as short as there is: for each room in it, a use of the next one. Empty if there is none.</summary>
    public IReadOnlyList<Use> FindCycle() =>
        Rooms.Select(ShortestWayBack).Where(way => way.Count > 0).MinBy(way => way.Count) ?? [];

    /// <summary>How many rooms lie below each: 1 for a room that uses no other. Only for rooms without cycles.</summary>
    public IReadOnlyDictionary<string, int> Layers()
    {
        Dictionary<string, int> layers = [];
        foreach (string room in Rooms)
        {
            _ = LayerOf(room);
        }

        return layers;

        int LayerOf(string room)
        {
            if (!layers.TryGetValue(room, out int layer))
            {
                // On a cycle, which is another test's matter, a room counts as lowest where it is met again.
                layers[room] = 0;
                layer = 1 + UsedBy(room).Select(LayerOf).DefaultIfEmpty().Max();
                layers[room] = layer;
            }

            return layer;
        }
    }

    private SortedDictionary<string, Use> UsesOf(string room)
    {
        if (!_uses.TryGetValue(room, out SortedDictionary<string, Use>? used))
        {
            used = new(StringComparer.Ordinal);
            _uses[room] = used;
        }

        return used;
    }

    // Breadth first, from the room until it is met again.
    private List<Use> ShortestWayBack(string start)
    {
        Dictionary<string, Use> reachedBy = [];
        Queue<string> open = new([start]);
        while (open.TryDequeue(out string? room) && !reachedBy.ContainsKey(start))
        {
            foreach ((string next, Use use) in _uses[room])
            {
                if (reachedBy.TryAdd(next, use))
                {
                    open.Enqueue(next);
                }
            }
        }

        List<Use> way = [];
        for (string at = start; reachedBy.TryGetValue(at, out Use? use) && (way.Count == 0 || at != start); at = RoomOf(use.FromFile))
        {
            way.Insert(0, use);
        }

        return way;
    }

    private static string RoomOf(string file) => file.LastIndexOf('/') is >= 0 and int end ? file[..end] : Top;
}
