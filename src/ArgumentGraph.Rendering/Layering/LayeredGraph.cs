using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// A graph in layers in which every segment joins neighbouring layers: what is longer has been cut at dummy vertices. Crossing reduction orders its layers,
/// placement gives its vertices coordinates.
/// </summary>
internal sealed class LayeredGraph
{
    private readonly int[] _uppers;
    private readonly int[] _lowers;

    private LayeredGraph(LayeredGraphBuilder builder)
    {
        Layers = [.. builder.Layers];
        Left = [.. builder.Left];
        Right = [.. builder.Right];
        Sets = [.. builder.Sets];
        PlacesInSet = [.. builder.PlacesInSet];
        RealCount = builder.RealCount;
        _uppers = [.. builder.Uppers];
        _lowers = [.. builder.Lowers];
        UpperPorts = [.. builder.UpperPorts];
        LowerPorts = [.. builder.LowerPorts];
        int[] segments = [.. Enumerable.Range(0, _uppers.Length)];
        Down = Rows.FromPairs(Count, _uppers, segments);
        Up = Rows.FromPairs(Count, _lowers, segments);
        Rows rows = Rows.FromPairs(Layers.Length == 0 ? 0 : Layers.Max() + 1, Layers, [.. Enumerable.Range(0, Count)]);
        Order = [.. Enumerable.Range(0, rows.Starts.Length - 1).Select(layer => rows[layer].ToArray())];
        Positions = new int[Count];
        NotePositions();
    }

    /// <summary>The number of vertices.</summary>
    public int Count => Layers.Length;

    /// <summary>How many of them are real: they come first. The others are dummies.</summary>
    public int RealCount { get; }

    public int SegmentCount => _uppers.Length;

    /// <summary>The layer of each vertex, from the top.</summary>
    public int[] Layers { get; }

    /// <summary>How far each vertex reaches to the left of its own line, in pixels.</summary>
    public int[] Left { get; }

    /// <summary>How far it reaches to the right.</summary>
    public int[] Right { get; }

    /// <summary>The set of siblings that each vertex belongs to; -1 where it is free.</summary>
    public int[] Sets { get; }

    /// <summary>Each vertex's place in its set: the lower, the further to the left.</summary>
    public int[] PlacesInSet { get; }

    /// <summary>Where a segment leaves its upper vertex, from that one's line.</summary>
    public int[] UpperPorts { get; }

    /// <summary>Where it comes to its lower vertex.</summary>
    public int[] LowerPorts { get; }

    /// <summary>The segments below each vertex.</summary>
    public Rows Down { get; }

    /// <summary>The segments above each vertex.</summary>
    public Rows Up { get; }

    /// <summary>The vertices of each layer, from left to right.</summary>
    public int[][] Order { get; }

    /// <summary>Each vertex's place in its layer.</summary>
    public int[] Positions { get; }

    public int UpperOf(int segment) => _uppers[segment];

    public int LowerOf(int segment) => _lowers[segment];

    public bool IsDummy(int vertex) => vertex >= RealCount;

    /// <summary>Brings <see cref="Positions"/> up to date with <see cref="Order"/>.</summary>
    public void NotePositions()
    {
        foreach (int[] layer in Order)
        {
            NotePositions(layer);
        }
    }

    /// <summary>The same for one layer.</summary>
    public void NotePositions(int[] layer)
    {
        for (int i = 0; i < layer.Length; i++)
        {
            Positions[layer[i]] = i;
        }
    }

    internal static LayeredGraph From(LayeredGraphBuilder builder) => new(builder);
}

/// <summary>Collects the vertices and segments of a <see cref="LayeredGraph"/>.</summary>
internal sealed class LayeredGraphBuilder
{
    public List<int> Layers { get; } = [];

    public List<int> Left { get; } = [];

    public List<int> Right { get; } = [];

    public List<int> Sets { get; } = [];

    public List<int> PlacesInSet { get; } = [];

    public List<int> Uppers { get; } = [];

    public List<int> Lowers { get; } = [];

    public List<int> UpperPorts { get; } = [];

    public List<int> LowerPorts { get; } = [];

    public int RealCount { get; private set; }

    /// <summary>Adds a vertex; all real ones before the first dummy.</summary>
    /// <returns>Its number.</returns>
    public int AddVertex(int layer, int left, int right)
    {
        RealCount++;
        return Add(layer, left, right);
    }

    /// <summary>Adds a dummy vertex, which takes no room but what is kept free between lines.</summary>
    public int AddDummy(int layer) => Add(layer, 0, 0);

    /// <summary>Says that a vertex is one of a set of siblings. Only what is in one layer is compared.</summary>
    public void SetSibling(int vertex, int set, int place)
    {
        Sets[vertex] = set;
        PlacesInSet[vertex] = place;
    }

    public void AddSegment(int upper, int lower, int upperPort, int lowerPort)
    {
        Uppers.Add(upper);
        Lowers.Add(lower);
        UpperPorts.Add(upperPort);
        LowerPorts.Add(lowerPort);
    }

    public LayeredGraph Build() => LayeredGraph.From(this);

    private int Add(int layer, int left, int right)
    {
        Layers.Add(layer);
        Left.Add(left);
        Right.Add(right);
        Sets.Add(-1);
        PlacesInSet.Add(0);
        return Layers.Count - 1;
    }
}
