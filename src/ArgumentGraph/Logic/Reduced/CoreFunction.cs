using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Reduced;

/// <summary>
/// What is left of a function when it is reduced: gates over leaves that stand for blocks. Leaves are numbered first, then gates, each after its arguments.
/// </summary>
internal sealed class CoreFunction
{
    public CoreFunction(int[] leafBlocks, GateKind[] kinds, int[] thresholds, GateRows arguments, int[] roots)
    {
        LeafBlocks = leafBlocks;
        Kinds = kinds;
        Thresholds = thresholds;
        Arguments = arguments;
        Roots = roots;
    }

    /// <summary>By leaf: the block it stands for.</summary>
    public int[] LeafBlocks { get; }

    public int LeafCount => LeafBlocks.Length;

    public int GateCount => Kinds.Length - LeafCount;

    public int Count => Kinds.Length;

    /// <summary>By node; leaves are inputs.</summary>
    public GateKind[] Kinds { get; }

    /// <summary>By node: for at-least gates, how many arguments must hold.</summary>
    public int[] Thresholds { get; }

    /// <summary>By node.</summary>
    public GateRows Arguments { get; }

    /// <summary>The nodes asked for, or a constant of <see cref="StructureFunctionBuilder"/>.</summary>
    public int[] Roots { get; }

    /// <summary>How many arguments must have fallen for the gate to fall.</summary>
    public int FallsWith(int gate) => Kinds[gate] switch
    {
        GateKind.All => 1,
        GateKind.Any => Arguments.CountOf(gate),
        _ => Arguments.CountOf(gate) - Thresholds[gate] + 1,
    };

    /// <summary>What falls when this holds and holds when this falls, with what its leaves do turned round as well: All and Any change places.</summary>
    public CoreFunction Dual()
    {
        var kinds = (GateKind[])Kinds.Clone();
        var thresholds = (int[])Thresholds.Clone();
        for (int gate = LeafCount; gate < Count; gate++)
        {
            kinds[gate] = Kinds[gate] switch
            {
                GateKind.All => GateKind.Any,
                GateKind.Any => GateKind.All,
                _ => GateKind.AtLeast,
            };
            thresholds[gate] = FallsWith(gate);
        }

        return new CoreFunction(LeafBlocks, kinds, thresholds, Arguments, Roots);
    }
}
