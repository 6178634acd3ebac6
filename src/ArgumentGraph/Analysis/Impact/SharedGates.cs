using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>
/// Structure functions of two versions as one function over the basic elements of both: gates that are built alike are one gate, so that what did not change
/// is the same node.
/// </summary>
internal sealed class SharedGates
{
    private readonly StructureFunctionBuilder _builder = new();
    private readonly Dictionary<int, int> _inputs = [];
    private readonly Dictionary<(GateKind Kind, int Threshold, ValueList<int> Inputs), int> _gates = [];
    private readonly List<int> _arguments = [];

    /// <summary>Adds a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="basicOfNode">By node: for an input, what it stands for; equal numbers are one input.</param>
    /// <returns>By node: the node here, or a constant of <see cref="StructureFunctionBuilder"/>.</returns>
    public int[] Add(StructureFunction function, int[] basicOfNode)
    {
        var nodes = new int[function.Count];
        for (int node = 0; node < nodes.Length; node++)
        {
            nodes[node] = function.Kinds[node] == GateKind.Input ? InputOf(basicOfNode[node]) : GateOf(function, node, nodes);
        }

        return nodes;
    }

    public StructureFunction Build() => _builder.Build([]);

    /// <summary>The first node that is built like another, where some nodes are known to be the same function as others.</summary>
    /// <param name="function">What <see cref="Build"/> returned.</param>
    /// <param name="node">The node.</param>
    /// <param name="equals">By node, as far as those that the node needs: the first that is the same function.</param>
    public int FirstLike(StructureFunction function, int node, int[] equals)
    {
        bool isAsBuilt = true;
        foreach (int input in function.Inputs[node])
        {
            isAsBuilt &= equals[input] == input;
        }

        if (isAsBuilt)
        {
            return node;
        }

        (GateKind Kind, int Threshold, ValueList<int> Inputs) key = KeyOf(function, node, equals);
        if (key is { Kind: not GateKind.AtLeast, Inputs.Count: 1 })
        {
            return key.Inputs[0];
        }

        if (_gates.TryGetValue(key, out int like))
        {
            return equals[like];
        }

        _gates.Add(key, node);
        return node;
    }

    private int InputOf(int basic)
    {
        if (!_inputs.TryGetValue(basic, out int input))
        {
            input = _builder.AddInput();
            _inputs.Add(basic, input);
        }

        return input;
    }

    private int GateOf(StructureFunction function, int gate, int[] nodes)
    {
        (GateKind Kind, int Threshold, ValueList<int> Inputs) key = KeyOf(function, gate, nodes);
        if (!_gates.TryGetValue(key, out int node))
        {
            node = key.Kind == GateKind.All
                ? _builder.AddAll(key.Inputs.AsSpan())
                : _builder.AddAtLeast(key.Kind == GateKind.Any ? 1 : key.Threshold, key.Inputs.AsSpan());
            _gates.Add(key, node);
        }

        return node;
    }

    private (GateKind Kind, int Threshold, ValueList<int> Inputs) KeyOf(StructureFunction function, int gate, int[] nodes)
    {
        _arguments.Clear();
        foreach (int input in function.Inputs[gate])
        {
            _arguments.Add(nodes[input]);
        }

        _arguments.Sort();
        GateKind kind = function.Kinds[gate];
        return (kind, function.Thresholds[gate], [.. kind == GateKind.AtLeast ? _arguments : _arguments.Distinct()]);
    }
}
