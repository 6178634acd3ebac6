namespace ArgumentGraph.Logic.Functions;

/// <summary>
/// A monotone function as gates over inputs that hold or have fallen: which parts hold, given which inputs do. Several gates may be asked for
/// (the roots) and share the rest. Nodes are numbered so that the inputs of a gate have lower numbers than the gate.
/// </summary>
/// <remarks>
/// Knows gates and integers only. Made by <see cref="StructureFunctionBuilder"/>; constants do not occur, every node holds when every input does.
/// </remarks>
internal sealed class StructureFunction
{
    public StructureFunction(GateKind[] kinds, int[] thresholds, int[] inputStarts, int[] inputs, int[] roots)
    {
        Kinds = kinds;
        Thresholds = thresholds;
        Inputs = new GateRows(inputStarts, inputs);
        Outputs = Inputs.Transposed();
        Roots = roots;
        RootAt = new int[kinds.Length];
        Array.Fill(RootAt, -1);
        for (int root = 0; root < roots.Length; root++)
        {
            RootAt[roots[root]] = root;
        }
    }

    public int Count => Kinds.Length;

    public GateKind[] Kinds { get; }

    /// <summary>For an <see cref="GateKind.AtLeast"/> gate: how many of its inputs must hold.</summary>
    public int[] Thresholds { get; }

    /// <summary>For each node, what it needs.</summary>
    public GateRows Inputs { get; }

    /// <summary>For each node, what needs it.</summary>
    public GateRows Outputs { get; }

    /// <summary>The nodes asked for, each once.</summary>
    public int[] Roots { get; }

    /// <summary>For each node its index among <see cref="Roots"/>, or -1.</summary>
    public int[] RootAt { get; }

    /// <summary>How many inputs of a gate must have fallen for the gate to fall.</summary>
    public int FallsWith(int gate)
    {
        int inputs = Inputs.CountOf(gate);
        return Kinds[gate] switch
        {
            GateKind.All => 1,
            GateKind.Any => inputs,
            GateKind.AtLeast => inputs - Thresholds[gate] + 1,
            _ => 0,
        };
    }
}
