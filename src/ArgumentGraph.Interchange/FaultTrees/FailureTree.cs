using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>A structure function of pathways read for failure: for each node how many of which inputs must have fallen for it to fall. What can never fall is left out.</summary>
/// <remarks>An All gate falls with one of its inputs, an Any gate with all of them, at least k of n with n−k+1.</remarks>
internal sealed class FailureTree
{
    private readonly StructureFunction _function;
    private readonly bool[] _neverFalls;
    private readonly int[] _elementOfNode;
    private readonly int[] _rootAt;
    private readonly int[] _standIn; // by node: what is written where the node is needed
    private readonly int[] _uses; // by node: how many others need it, as written

    /// <param name="argument">The argument.</param>
    /// <param name="function">Its function.</param>
    /// <param name="threshold">The standing that elements fall below.</param>
    public FailureTree(Argument argument, ArgumentFunction function, Standing threshold)
    {
        _function = function.Function;
        Threshold = threshold;
        Roots = _function.Roots;
        Targets = function.Targets;
        _rootAt = _function.RootAt;
        _elementOfNode = new int[_function.Count];
        Array.Fill(_elementOfNode, -1);
        for (int number = 0; number < argument.Numbered.ElementCount; number++)
        {
            if (function.NodeOfElement[number] is >= 0 and int node)
            {
                _elementOfNode[node] = number;
            }
        }

        for (int node = 0; node < _elementOfNode.Length; node++)
        {
            if (function.BasicOfNode[node] is >= 0 and int basic)
            {
                _elementOfNode[node] = basic;
            }
        }

        // Inputs come before what needs them.
        _neverFalls = new bool[_function.Count];
        _standIn = new int[_function.Count];
        _uses = new int[_function.Count];
        for (int node = 0; node < _neverFalls.Length; node++)
        {
            int[] inputs = InputsOf(node);
            _neverFalls[node] = !IsInput(node) && FallsWith(node, inputs) > inputs.Length;

            // A nameless gate of one input says nothing that its input does not.
            _standIn[node] = inputs.Length == 1 && _elementOfNode[node] < 0 && _rootAt[node] < 0 ? inputs[0] : node;
            foreach (int input in _standIn[node] == node ? inputs : [])
            {
                _uses[input]++;
            }
        }
    }

    public Standing Threshold { get; }

    /// <summary>The nodes of <see cref="Targets"/>.</summary>
    public int[] Roots { get; }

    public int[] Targets { get; }

    public bool IsInput(int node) => _function.Kinds[node] == GateKind.Input;

    public int NodeCount => _elementOfNode.Length;

    /// <summary>The target that the node is the root of, or -1.</summary>
    public int TargetOf(int node) => _rootAt[node] < 0 ? -1 : Targets[_rootAt[node]];

    /// <summary>The element that falls when the node does; -1 where it is only part of what an element needs.</summary>
    public int ElementOf(int node) => _elementOfNode[node];

    /// <summary>The node whose inputs are written as the node's own: itself, or the only, nameless gate that it needs and nothing else does.</summary>
    public int FormulaOf(int node)
    {
        while (!IsInput(node) && InputsOf(node) is [var only] && !IsInput(only) && _elementOfNode[only] < 0 && _rootAt[only] < 0 && _uses[only] == 1)
        {
            node = only;
        }

        return node;
    }

    /// <summary>What the node needs, as far as it can fall; where it does not matter how often, once.</summary>
    public int[] InputsOf(int node)
    {
        var inputs = new List<int>();
        foreach (int input in _function.Inputs[node])
        {
            if (!_neverFalls[input])
            {
                inputs.Add(_standIn[input]);
            }
        }

        return _function.Kinds[node] == GateKind.AtLeast ? [.. inputs] : [.. inputs.Distinct()];
    }

    /// <summary>How many of these inputs must have fallen for the node to fall; more than there are where it cannot.</summary>
    public int FallsWith(int node, int[] inputs) => _function.Kinds[node] switch
    {
        GateKind.All => 1,
        GateKind.Any => HasSafeInput(node) ? inputs.Length + 1 : inputs.Length,

        // Those that never fall count among those that hold.
        _ => _function.FallsWith(node),
    };

    private bool HasSafeInput(int node)
    {
        foreach (int input in _function.Inputs[node])
        {
            if (_neverFalls[input])
            {
                return true;
            }
        }

        return false;
    }
}
