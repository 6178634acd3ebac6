using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Reduction;

/// <summary>Cores as the reducer leaves them, in which leaves occur more than once, with what they do in all states, and chances of their leaves.</summary>
internal static class RandomCores
{
    /// <param name="check">Takes the seed, the core, what it does, and by leaf its chance.</param>
    public static void Check(Action<int, CoreFunction, TruthTable, Chance[]> check) =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 5 + (seed * 5 % 8))).Check(2_000, 30_000, (seed, function) =>
        {
            CoreFunction core = Reducer.Reduce(function, [function.Roots[^1]], CancellationToken.None).Core;
            if (core.Roots[0] < core.LeafCount)
            {
                return;
            }

            var leaves = new TruthTable[core.LeafBlocks.Max() + 1];
            for (int leaf = 0; leaf < core.LeafCount; leaf++)
            {
                leaves[core.LeafBlocks[leaf]] = TruthTable.OfInput(leaf, core.LeafCount);
            }

            check(seed, core, ReducedTruth.Of(core, leaves, core.LeafCount)[0], RandomChances.Make(seed, core.LeafCount));
        });
}
