using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>What some roots of a structure function rest on, and nothing else, in an order that does not depend on the order of elements in the file.</summary>
/// <param name="Function">The function, without gates of one input, constants and gates that are equal to others.</param>
/// <param name="Roots">By root asked for: its node, or <see cref="StructureFunctionBuilder.True"/> where it rests on nothing.</param>
/// <param name="BasicOfNode">By node: the basic element that the input stands for, or -1.</param>
internal sealed record AnalysedFunction(StructureFunction Function, int[] Roots, int[] BasicOfNode);

/// <summary>
/// Cuts what single roots rest on out of a large function, and numbers it anew: inputs by the ids of their elements, gates from the inputs up, each by its kind
/// and what it needs. So the digits of what is computed are the same however the file is sorted.
/// </summary>
/// <remarks>
/// Linear but for sorting. Equal gates become one (structural hashing: Kuehlmann et al., Robust Boolean reasoning, IEEE TCAD 21, 2002; here by sorting each
/// level). How often a gate needs another is kept: at-least-k gates, and the tree reading, count it.
/// </remarks>
internal sealed class AnalysedFunctions
{
    private const int Unseen = -1;

    private readonly StructureFunction _function;
    private readonly int[] _basicOfNode;
    private readonly Element[] _elements;
    private readonly int _firstInherited;
    private readonly int[] _heights;
    private readonly int[] _codes;
    private readonly List<int> _visited = [];

    // The inputs of the gates of one level, in their new numbers, sorted.
    private readonly List<int> _inputs = [];
    private readonly List<Gate> _gates = [];
    private readonly Comparison<Gate> _compare;
    private Comparison<int> _byId;
    private int[] _byHeight = [];
    private int[]? _ranks; // by input: its place among all by id
    private long _sorted;

    /// <param name="function">The function.</param>
    /// <param name="basicOfNode">By node: the basic element that the input stands for, or -1.</param>
    /// <param name="elements">The elements by number.</param>
    /// <param name="firstInherited">Nodes from this one on say what roots inherit: each statement weighs once, whatever the number of
    /// ways in which it is handed down.</param>
    public AnalysedFunctions(StructureFunction function, int[] basicOfNode, Element[] elements, int firstInherited = int.MaxValue)
    {
        _function = function;
        _basicOfNode = basicOfNode;
        _elements = elements;
        _firstInherited = firstInherited;
        _heights = new int[function.Count];
        _codes = new int[function.Count];
        Array.Fill(_heights, Unseen);
        _compare = Compare;
        _byId = (one, other) => string.CompareOrdinal(_elements[_basicOfNode[one]].Id, _elements[_basicOfNode[other]].Id);
    }

    public AnalysedFunction Of(params ReadOnlySpan<int> roots)
    {
        var parts = new int[roots.Length][];
        for (int root = 0; root < parts.Length; root++)
        {
            parts[root] = PartsOf(roots[root]);
            Visit(parts[root]);
        }

        _visited.Sort();
        var builder = new StructureFunctionBuilder();
        var basicOfNode = new List<int>();
        int[] ends = SortByHeight();
        SortById(_byHeight.AsSpan(0, ends[0]));
        foreach (int input in _byHeight.AsSpan(0, ends[0]))
        {
            _codes[input] = builder.AddInput();
            basicOfNode.Add(_basicOfNode[input]);
        }

        for (int height = 1; height < ends.Length; height++)
        {
            AddLevel(_byHeight.AsSpan(ends[height - 1], ends[height] - ends[height - 1]), builder);
        }

        int[] nodes = [.. parts.Select(these => builder.AddAll([.. these.Select(part => _codes[part]).Distinct().Order()]))];
        foreach (int node in _visited)
        {
            _heights[node] = Unseen;
        }

        _visited.Clear();
        basicOfNode.AddRange(Enumerable.Repeat(-1, builder.Count - basicOfNode.Count));
        return new AnalysedFunction(builder.Build([.. nodes.Where(node => node >= 0).Distinct()]), nodes, [.. basicOfNode]);
    }

    // A root that inherits is its element and all that weighs on it from above.
    private int[] PartsOf(int root)
    {
        if (root < _firstInherited)
        {
            return [root];
        }

        var parts = new List<int>();
        var seen = new HashSet<int> { root };
        var open = new Stack<int>([root]);
        while (open.TryPop(out int node))
        {
            if (node < _firstInherited || _function.Kinds[node] != GateKind.All)
            {
                parts.Add(node);
                continue;
            }

            foreach (int input in _function.Inputs[node])
            {
                if (seen.Add(input))
                {
                    open.Push(input);
                }
            }
        }

        return [.. parts];
    }

    private void Visit(int[] parts)
    {
        var open = new Stack<int>();
        foreach (int part in parts)
        {
            Reach(part, open);
        }

        while (open.TryPop(out int node))
        {
            foreach (int input in _function.Inputs[node])
            {
                Reach(input, open);
            }
        }
    }

    private void Reach(int node, Stack<int> open)
    {
        if (_heights[node] == Unseen)
        {
            _heights[node] = 0;
            _visited.Add(node);
            open.Push(node);
        }
    }

    // Inputs, then gates that need inputs only, and so on; gives where each height ends.
    private int[] SortByHeight()
    {
        int highest = 0;
        foreach (int node in _visited)
        {
            int height = _function.Kinds[node] == GateKind.Input ? 0 : 1;
            foreach (int input in _function.Inputs[node])
            {
                height = Math.Max(height, _heights[input] + 1);
            }

            _heights[node] = height;
            highest = Math.Max(highest, height);
        }

        var ends = new int[highest + 1];
        foreach (int node in _visited)
        {
            ends[_heights[node]]++;
        }

        for (int height = 1; height < ends.Length; height++)
        {
            ends[height] += ends[height - 1];
        }

        if (_byHeight.Length < _visited.Count)
        {
            _byHeight = new int[2 * _visited.Count];
        }

        int[] next = [0, .. ends.AsSpan(0, highest)];
        foreach (int node in _visited)
        {
            _byHeight[next[_heights[node]]++] = node;
        }

        return ends;
    }

    // Ids are compared until as many inputs have come by as there are; then all of them have a rank.
    private void SortById(Span<int> inputs)
    {
        _sorted += inputs.Length;
        if (_ranks is null && _sorted > _basicOfNode.Length)
        {
            int[] nodes = [.. Enumerable.Range(0, _basicOfNode.Length).Where(node => _basicOfNode[node] >= 0)];
            nodes.AsSpan().Sort(_byId);
            _ranks = new int[_basicOfNode.Length];
            for (int rank = 0; rank < nodes.Length; rank++)
            {
                _ranks[nodes[rank]] = rank;
            }

            _byId = (one, other) => _ranks[one].CompareTo(_ranks[other]);
        }

        inputs.Sort(_byId);
    }

    private void AddLevel(ReadOnlySpan<int> level, StructureFunctionBuilder builder)
    {
        _inputs.Clear();
        _gates.Clear();
        foreach (int node in level)
        {
            int first = _inputs.Count;
            foreach (int input in _function.Inputs[node])
            {
                if (_codes[input] != StructureFunctionBuilder.True)
                {
                    _inputs.Add(_codes[input]);
                }
            }

            int count = _inputs.Count - first;
            int constants = _function.Inputs.CountOf(node) - count;
            int needed = _function.Kinds[node] switch { GateKind.All => count, GateKind.Any => 1 - constants, _ => _function.Thresholds[node] - constants };
            if (needed <= 0 || count == 1)
            {
                _codes[node] = needed <= 0 ? StructureFunctionBuilder.True : _inputs[first];
                _inputs.RemoveRange(first, count);
                continue;
            }

            _inputs.Sort(first, count, Comparer<int>.Default);
            _gates.Add(new(node, needed, first, count));
        }

        _gates.Sort(_compare);
        for (int i = 0; i < _gates.Count; i++)
        {
            Gate gate = _gates[i];
            _codes[gate.Node] = i > 0 && Compare(_gates[i - 1], gate) == 0
                ? _codes[_gates[i - 1].Node]
                : builder.AddAtLeast(gate.Needed, Of(gate));
        }
    }

    // A gate is what it needs, and how much of it: all, any and at-least-k alike.
    private int Compare(Gate one, Gate other)
    {
        int order = one.Count.CompareTo(other.Count);
        order = order == 0 ? one.Needed.CompareTo(other.Needed) : order;
        return order == 0 ? Of(one).SequenceCompareTo(Of(other)) : order;
    }

    private Span<int> Of(Gate gate) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_inputs).Slice(gate.First, gate.Count);

    private readonly record struct Gate(int Node, int Needed, int First, int Count);
}
