using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>The steps of an argument that wait for each other, as <c>after</c> says. Linear.</summary>
internal sealed class StepCircles
{
    private readonly int[][] _after;
    private readonly int[] _groupOf;
    private readonly List<int[]> _groups = [];

    public StepCircles(ArgumentStructure structure)
    {
        _after = new int[structure.ElementCount][];
        _groupOf = new int[structure.ElementCount];
        Array.Fill(_groupOf, -1);
        bool isAny = false;
        for (int number = 0; number < _after.Length; number++)
        {
            ValueList<string> ids = structure.Elements[number].StatedStep?.After ?? [];
            _after[number] = ids.Count == 0 ? [] : [.. ids.Select(id => structure.Find(id)).Where(found => found >= 0)];
            isAny |= _after[number].Length > 0;
        }

        if (!isAny)
        {
            return;
        }

        using var groups = new ComponentFinder<Needs>(_after.Length, new Needs(_after), group => Add(group.Span));
        for (int number = 0; number < _after.Length; number++)
        {
            groups.Visit(number);
        }
    }

    /// <summary>The groups of elements whose steps all follow each other.</summary>
    public IReadOnlyList<int[]> Groups => _groups;

    /// <summary>What the step of an element follows, as numbers.</summary>
    public int[] After(int number) => _after[number];

    /// <summary>Whether one step follows another on a circle.</summary>
    public bool IsOnCircle(int number, int followed) =>
        _groupOf[number] >= 0 && _groupOf[number] == _groupOf[followed] && _after[number].Contains(followed);

    /// <summary>A shortest circle from a step back to itself, each followed by what it follows.</summary>
    /// <param name="start">The number of an element of a group.</param>
    /// <param name="next">What it follows on the circle, one of its group; null for any.</param>
    public List<int> ShortestThrough(int start, int? next = null)
    {
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>([next ?? start]);
        if (next is { } first)
        {
            cameFrom.Add(first, start);
        }

        while (!cameFrom.ContainsKey(start))
        {
            int number = queue.Dequeue();
            foreach (int followed in _after[number])
            {
                if (_groupOf[followed] == _groupOf[start] && cameFrom.TryAdd(followed, number))
                {
                    queue.Enqueue(followed);
                }
            }
        }

        var circle = new List<int> { start };
        for (int at = cameFrom[start]; at != start; at = cameFrom[at])
        {
            circle.Add(at);
        }

        circle.Reverse(1, circle.Count - 1);
        return circle;
    }

    private void Add(ReadOnlySpan<int> group)
    {
        if (group.Length == 1 && !_after[group[0]].Contains(group[0]))
        {
            return;
        }

        foreach (int number in group)
        {
            _groupOf[number] = _groups.Count;
        }

        _groups.Add(group.ToArray());
    }

    private readonly struct Needs(int[][] after) : INeeds
    {
        public int CountOf(int position) => after[position].Length;

        public int Need(int position, int index) => after[position][index];
    }
}
