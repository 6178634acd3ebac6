namespace ArgumentGraph.Structure;

/// <summary>
/// The challenges of an argument, by challenge number (the number of the relationship less those before it). Most arguments have few or none,
/// so the look-ups by target hold nothing then.
/// </summary>
internal sealed class ChallengeTable
{
    private readonly int[] _starts; // by challenger
    private readonly Rows? _onElements;
    private readonly Rows? _onRelationships;
    private readonly Rows? _owned;

    /// <param name="elementCount">The number of elements.</param>
    /// <param name="challengers">For each challenge the number of the challenging element, ascending.</param>
    /// <param name="targets">For each challenge the number of the challenged element, or the complement (~) of the
    /// number of the challenged relationship.</param>
    /// <param name="owners">For each challenge the element in whose judgement it counts: its target, or the element that the target belongs to.</param>
    /// <param name="levels">For each challenge how deep its target is nested: 0 for elements and for relationships that are not challenges.</param>
    /// <param name="relationshipCount">The number of relationships.</param>
    public ChallengeTable(int elementCount, int[] challengers, int[] targets, int[] owners, int[] levels, int relationshipCount)
    {
        Challengers = challengers;
        Targets = targets;
        Owners = owners;
        if (challengers.Length == 0)
        {
            _starts = [];
            return;
        }

        int[] all = [.. Enumerable.Range(0, challengers.Length)];
        _starts = Rows.FromPairs(elementCount, challengers, all).Starts;
        int[] onElements = [.. all.Where(challenge => targets[challenge] >= 0)];
        int[] onRelationships = [.. all.Where(challenge => targets[challenge] < 0)];
        _onElements = Rows.FromPairs(elementCount, [.. onElements.Select(challenge => targets[challenge])], onElements);
        if (onRelationships.Length > 0)
        {
            _onRelationships = Rows.FromPairs(relationshipCount, [.. onRelationships.Select(challenge => ~targets[challenge])], onRelationships);
        }

        // Deepest first: whether a challenge has effect depends on the challenges of it.
        int[] deepestFirst = [.. all.OrderByDescending(challenge => levels[challenge])];
        _owned = Rows.FromPairs(elementCount, [.. deepestFirst.Select(challenge => owners[challenge])], deepestFirst);
    }

    public int Count => Challengers.Length;

    public int[] Challengers { get; }

    public int[] Targets { get; }

    public int[] Owners { get; }

    /// <summary>The numbers of the challenges that the element raises: a range.</summary>
    public IEnumerable<int> ByChallenger(int element) =>
        Count == 0 ? [] : Enumerable.Range(_starts[element], _starts[element + 1] - _starts[element]);

    /// <summary>The numbers of the challenges that the element raises: the first, and one past the last.</summary>
    public (int First, int End) RangeOf(int element) => Count == 0 ? (0, 0) : (_starts[element], _starts[element + 1]);

    /// <summary>What the element challenges: see <see cref="Targets"/>.</summary>
    public ReadOnlySpan<int> TargetsOf(int element)
    {
        (int first, int end) = RangeOf(element);
        return Targets.AsSpan(first..end);
    }

    /// <summary>How many challenges the element raises.</summary>
    public int CountBy(int element) => Count == 0 ? 0 : _starts[element + 1] - _starts[element];

    /// <summary>The challenges of the element itself.</summary>
    public ReadOnlySpan<int> OnElement(int element) => _onElements is { } rows ? rows[element] : [];

    /// <summary>The challenges of the relationship.</summary>
    public ReadOnlySpan<int> OnRelationship(int relationship) => _onRelationships is { } rows ? rows[relationship] : [];

    /// <summary>
    /// The challenges that count in the judgement of the element: of itself, of its relationships, and of those
    /// challenges; challenges before what they challenge.
    /// </summary>
    public ReadOnlySpan<int> OwnedBy(int element) => _owned is { } rows ? rows[element] : [];
}
