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

    /// <param name="roots">The nodes that will be asked for, each once.</param>
    public StructureFunction Build(int[] roots) => _builder.Build(roots);

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
        GateKind kind = function.Kinds[gate];
        var arguments = new List<int>();
        foreach (int input in function.Inputs[gate])
        {
            arguments.Add(nodes[input]);
        }

        arguments.Sort();
        ValueList<int> inputs = [.. kind == GateKind.AtLeast ? arguments : arguments.Distinct()];
        (GateKind, int, ValueList<int>) key = (kind, function.Thresholds[gate], inputs);
        if (!_gates.TryGetValue(key, out int node))
        {
            node = kind == GateKind.All
                ? _builder.AddAll(inputs.AsSpan())
                : _builder.AddAtLeast(kind == GateKind.Any ? 1 : function.Thresholds[gate], inputs.AsSpan());
            _gates.Add(key, node);
        }

        return node;
    }
}
