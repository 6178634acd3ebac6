using System.Runtime.InteropServices;

namespace ArgumentGraph.Logic.Functions;

/// <summary>Builds a <see cref="StructureFunction"/> from its inputs up. What is constant is folded away as it comes.</summary>
internal sealed class StructureFunctionBuilder
{
    /// <summary>Stands for what always holds.</summary>
    public const int True = -1;

    /// <summary>Stands for what never holds.</summary>
    public const int False = -2;

    private readonly List<GateKind> _kinds = [];
    private readonly List<int> _thresholds = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _inputs = [];

    public int Count => _kinds.Count;

    public int AddInput() => Close(GateKind.Input, 0);

    /// <summary>A node that holds when all of <paramref name="inputs"/> do.</summary>
    /// <param name="inputs">Nodes, <see cref="True"/> or <see cref="False"/>.</param>
    /// <param name="own">Whether a node of its own is wanted even where an input or <see cref="True"/> would do, so that it can fall by itself.</param>
    public int AddAll(ReadOnlySpan<int> inputs, bool own = false)
    {
        if (inputs.Contains(False))
        {
            return False;
        }

        int first = _inputs.Count;
        AddInputs(inputs);
        int count = _inputs.Count - first;
        if (!own && count <= 1)
        {
            int only = count == 1 ? _inputs[first] : True;
            CollectionsMarshal.SetCount(_inputs, first);
            return only;
        }

        return Close(GateKind.All, 0);
    }

    /// <summary>A node that holds when at least <paramref name="threshold"/> of <paramref name="inputs"/> do.</summary>
    /// <param name="threshold">How many must hold.</param>
    /// <param name="inputs">Nodes, <see cref="True"/> or <see cref="False"/>; one given twice counts twice.</param>
    public int AddAtLeast(int threshold, ReadOnlySpan<int> inputs)
    {
        int first = _inputs.Count;
        threshold -= inputs.Count(True);
        AddInputs(inputs);
        int count = _inputs.Count - first;
        if (threshold <= 0 || threshold > count || count == 1)
        {
            int constant = threshold <= 0 ? True : threshold > count ? False : _inputs[first];
            CollectionsMarshal.SetCount(_inputs, first);
            return constant;
        }

        return threshold == count ? Close(GateKind.All, 0)
            : threshold == 1 ? Close(GateKind.Any, 0)
            : Close(GateKind.AtLeast, threshold);
    }

    /// <param name="roots">The nodes asked for, each once.</param>
    public StructureFunction Build(int[] roots) => new([.. _kinds], [.. _thresholds], [.. _starts], [.. _inputs], roots);

    private void AddInputs(ReadOnlySpan<int> inputs)
    {
        foreach (int input in inputs)
        {
            if (input >= 0)
            {
                _inputs.Add(input);
            }
        }
    }

    private int Close(GateKind kind, int threshold)
    {
        _kinds.Add(kind);
        _thresholds.Add(threshold);
        _starts.Add(_inputs.Count);
        return _kinds.Count - 1;
    }
}
