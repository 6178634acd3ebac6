using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>Parts of a function in which some inputs are known: a function of its own over what is left, linear in what its roots need.</summary>
internal sealed class FunctionRestrictor(StructureFunction function)
{
    /// <summary>Says that an input stays one.</summary>
    public const int Open = 0;

    private readonly int[] _stamps = new int[function.Count];
    private readonly int[] _copies = new int[function.Count];
    private readonly List<int> _cone = [];
    private readonly Stack<int> _pending = new();
    private readonly List<int> _parts = [];
    private int _stamp;

    /// <param name="roots">Nodes.</param>
    /// <param name="inputs">For an input: <see cref="Open"/>, or a constant of <see cref="StructureFunctionBuilder"/>.</param>
    /// <param name="isPossible">By node: false where it is known never to hold; or null.</param>
    public RestrictedFunction Restrict(ReadOnlySpan<int> roots, Func<int, int> inputs, bool[]? isPossible = null)
    {
        CollectCone(roots, isPossible);
        var builder = new StructureFunctionBuilder();
        var sources = new List<int>();
        foreach (int node in _cone)
        {
            _copies[node] = function.Kinds[node] == GateKind.Input ? CopyInput(node, inputs(node), builder, sources) : CopyGate(node, isPossible, builder);
        }

        var copies = new int[roots.Length];
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i] = IsPossible(roots[i], isPossible) ? _copies[roots[i]] : StructureFunctionBuilder.False;
        }

        StructureFunction restricted = builder.Build([.. copies.Where(copy => copy >= 0).Distinct()]);
        var sourceOfNode = new int[restricted.Count];
        Array.Fill(sourceOfNode, -1);
        for (int i = 0; i < sources.Count; i += 2)
        {
            sourceOfNode[sources[i]] = sources[i + 1];
        }

        return new RestrictedFunction(restricted, copies, sourceOfNode);
    }

    private static bool IsPossible(int node, bool[]? isPossible) => isPossible is null || isPossible[node];

    private static int CopyInput(int node, int state, StructureFunctionBuilder builder, List<int> sources)
    {
        if (state != Open)
        {
            return state;
        }

        int copy = builder.AddInput();
        sources.Add(copy);
        sources.Add(node);
        return copy;
    }

    private int CopyGate(int node, bool[]? isPossible, StructureFunctionBuilder builder)
    {
        _parts.Clear();
        foreach (int input in function.Inputs[node])
        {
            _parts.Add(IsPossible(input, isPossible) ? _copies[input] : StructureFunctionBuilder.False);
        }

        ReadOnlySpan<int> parts = CollectionsMarshal.AsSpan(_parts);
        return function.Kinds[node] switch
        {
            GateKind.All => builder.AddAll(parts),
            GateKind.Any => builder.AddAtLeast(1, parts),
            _ => builder.AddAtLeast(function.Thresholds[node], parts),
        };
    }

    private void CollectCone(ReadOnlySpan<int> roots, bool[]? isPossible)
    {
        _stamp++;
        _cone.Clear();
        foreach (int root in roots)
        {
            Reach(root);
        }

        while (_pending.TryPop(out int node))
        {
            _cone.Add(node);
            foreach (int input in function.Inputs[node])
            {
                Reach(input);
            }
        }

        _cone.Sort();

        void Reach(int node)
        {
            if (_stamps[node] != _stamp && IsPossible(node, isPossible))
            {
                _stamps[node] = _stamp;
                _pending.Push(node);
            }
        }
    }
}

/// <summary>Part of another function.</summary>
/// <param name="Function">The part; its roots are those of <paramref name="Roots"/> that are not constants, each once.</param>
/// <param name="Roots">By root asked for: its node, or a constant of <see cref="StructureFunctionBuilder"/>.</param>
/// <param name="SourceOfNode">By node: the input of the other function that it copies, or -1.</param>
internal sealed record RestrictedFunction(StructureFunction Function, int[] Roots, int[] SourceOfNode)
{
    /// <summary>
    /// The function that holds of what is mended where this one holds of what has fallen: its minimal cut sets are this one's minimal path sets.
    /// </summary>
    public StructureFunction Dual()
    {
        var kinds = new GateKind[Function.Count];
        var thresholds = new int[Function.Count];
        for (int node = 0; node < kinds.Length; node++)
        {
            kinds[node] = Function.Kinds[node] switch
            {
                GateKind.All => GateKind.Any,
                GateKind.Any => GateKind.All,
                GateKind kind => kind,
            };
            thresholds[node] = Function.Kinds[node] == GateKind.AtLeast ? Function.FallsWith(node) : 0;
        }

        return new StructureFunction(kinds, thresholds, Function.Inputs.Starts, Function.Inputs.Items, Function.Roots);
    }
}
