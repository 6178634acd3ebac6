using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Reduction;

/// <summary>What reduced forms of a function mean, over all states of the function's inputs.</summary>
internal static class ReducedTruth
{
    /// <summary>By block.</summary>
    public static TruthTable[] Of(BlockTree blocks, int[] inputNodes)
    {
        var tables = new TruthTable[blocks.Count];
        for (int block = 0; block < tables.Length; block++)
        {
            TruthTable[] parts = [.. blocks.Parts(block).ToArray().Select(part => tables[part])];
            tables[block] = blocks.Kind(block) switch
            {
                BlockKind.Input => TruthTable.OfInput(Array.IndexOf(inputNodes, blocks.Input(block)), inputNodes.Length),
                BlockKind.Core => Of(blocks.Core(block), tables, inputNodes.Length)[0],
                BlockKind.All => TruthTable.OfGate(inputNodes.Length, parts.Length, parts),
                BlockKind.Any => TruthTable.OfGate(inputNodes.Length, 1, parts),
                _ => TruthTable.OfGate(inputNodes.Length, blocks.Threshold(block), parts),
            };
        }

        return tables;
    }

    /// <summary>By root of the core.</summary>
    public static TruthTable[] Of(CoreFunction core, TruthTable[] ofBlocks, int inputs)
    {
        var tables = new TruthTable[core.Count];
        for (int node = 0; node < core.Count; node++)
        {
            tables[node] = node < core.LeafCount
                ? ofBlocks[core.LeafBlocks[node]]
                : TruthTable.OfGate(
                    inputs, TruthTable.Threshold(core.Kinds[node], core.Thresholds[node], core.Arguments.CountOf(node)),
                    [.. core.Arguments[node].ToArray().Select(argument => tables[argument])]);
        }

        return [.. core.Roots.Select(root => OfConstantOr(root, tables, inputs))];
    }

    /// <summary>By root of a graph that is being reduced.</summary>
    public static TruthTable[] Of(ReductionGraph graph, BlockTree blocks, int[] inputNodes)
    {
        TruthTable[] ofBlocks = Of(blocks, inputNodes);
        graph.OrderGates();
        var tables = new TruthTable[graph.Count];
        for (int node = 0; node < tables.Length; node++)
        {
            if (graph.IsLeaf(node))
            {
                tables[node] = ofBlocks[graph.Block(node)];
            }
        }

        foreach (int gate in graph.Gates)
        {
            TruthTable[] parts = [.. graph.Arguments(gate).ToArray().Select(argument => OfConstantOr(graph.Current(argument), tables, inputNodes.Length))];
            tables[gate] = TruthTable.OfGate(inputNodes.Length, TruthTable.Threshold(graph.Kind(gate), graph.Threshold(gate), parts.Length), parts);
        }

        return [.. graph.Roots.Select(root => OfConstantOr(root, tables, inputNodes.Length))];
    }

    private static TruthTable OfConstantOr(int node, TruthTable[] tables, int inputs) => node switch
    {
        StructureFunctionBuilder.True => TruthTable.Constant(falls: false, inputs),
        StructureFunctionBuilder.False => TruthTable.Constant(falls: true, inputs),
        _ => tables[node],
    };
}
