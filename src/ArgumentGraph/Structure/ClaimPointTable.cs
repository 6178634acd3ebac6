namespace ArgumentGraph.Structure;

/// <summary>The claim points of an argument, and by element and relationship those that have an argument. Immutable.</summary>
/// <remarks>
/// The root of a point's argument has a lower number than the element in which the point is written, so that one ascending pass judges both, unless the point
/// is circular.
/// </remarks>
internal sealed class ClaimPointTable
{
    /// <summary>No claim points.</summary>
    public static readonly ClaimPointTable None = new([], [], []);

    private readonly PlacedClaimPoint[] _points;
    private readonly Dictionary<int, int[]> _onElements;
    private readonly Dictionary<int, int[]> _onRelationships;
    private readonly ILookup<int, int> _ownersByRoot;
    private readonly ILookup<int, int> _rootsByOwner;
    private readonly HashSet<int> _circular;

    /// <param name="points">In the author's order.</param>
    /// <param name="onElements">Each element with a point that sits on it.</param>
    /// <param name="onRelationships">Each relationship, SupportedBy or InContextOf, with a point that covers it.</param>
    public ClaimPointTable(PlacedClaimPoint[] points, List<(int Element, int Point)> onElements, List<(int Relationship, int Point)> onRelationships)
    {
        _points = points;
        _onElements = Grouped(onElements);
        _onRelationships = Grouped(onRelationships);
        PlacedClaimPoint[] argued = [.. points.Where(point => point.Root >= 0 && !point.IsCircular)];
        _ownersByRoot = argued.ToLookup(point => point.Root, point => point.Owner);
        _circular = [.. points.Where(point => point.IsCircular).Select(point => point.Owner)];
        _rootsByOwner = argued.ToLookup(point => point.Owner, point => point.Root);
    }

    /// <summary>All claim points, in the author's order.</summary>
    public ReadOnlySpan<PlacedClaimPoint> All => _points;

    public int Count => _points.Length;

    public PlacedClaimPoint this[int point] => _points[point];

    /// <summary>The points on the element itself, in the author's order.</summary>
    public ReadOnlySpan<int> OnElement(int number) => _onElements.TryGetValue(number, out int[]? points) ? points : [];

    /// <summary>The points that cover a relationship, in the author's order.</summary>
    /// <param name="relationship">The number of the relationship.</param>
    public ReadOnlySpan<int> OnRelationship(int relationship) => _onRelationships.TryGetValue(relationship, out int[]? points) ? points : [];

    /// <summary>The elements in which points are written whose argument is this one, circular points apart.</summary>
    public IEnumerable<int> OwnersOf(int root) => _ownersByRoot[root];

    /// <summary>The roots of the arguments of the points that are written in an element, circular points apart.</summary>
    public IEnumerable<int> ArgumentsOf(int owner) => _rootsByOwner[owner];

    /// <summary>Whether a claim point that is written in an element is circular.</summary>
    public bool IsAnyCircular(int owner) => _circular.Contains(owner);

    /// <summary>Whether the element is the root of a point's argument, circular points apart.</summary>
    public bool IsArgument(int number) => _points.Length > 0 && _ownersByRoot.Contains(number);

    private static Dictionary<int, int[]> Grouped(List<(int Key, int Point)> pairs) =>
        pairs.GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Select(pair => pair.Point).ToArray());
}
