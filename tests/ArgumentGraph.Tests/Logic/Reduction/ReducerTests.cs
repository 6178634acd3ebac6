using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Reduction;

/// <summary>What is left of a function when it is reduced: the same function, and in the form that the rest of the engine counts on.</summary>
public class ReducerTests
{
    [Fact]
    public void A_reduced_function_is_the_same_function()
    {
        ForRandomFunctions((_, function, roots, reduced) =>
        {
            int[] inputs = TruthTable.InputNodes(function);
            TruthTable[] before = TruthTable.Of(function);
            TruthTable[] after = ReducedTruth.Of(reduced.Core, ReducedTruth.Of(reduced.Blocks, inputs), inputs.Length);
            for (int root = 0; root < roots.Length; root++)
            {
                Assert.True(before[roots[root]].SameAs(after[root]), $"Root {root}.");
            }
        });
    }

    [Fact]
    public void A_function_that_is_written_with_more_than_it_needs_is_reduced_to_the_same() => AtLength().Check(2_000, 30_000, MustBeReducedToTheSame);

    // One sweep after the other adds leaves to this one, until there were more of them than it had room for.
    [Fact]
    public void Sweeps_have_room_for_what_they_add() => MustBeReducedToTheSame(1283, AtLengthOf(1283));

    [Fact]
    public void Blocks_share_no_input_and_come_after_their_parts()
    {
        ForRandomFunctions((_, _, _, reduced) =>
        {
            BlockTree blocks = reduced.Blocks;
            var uses = new int[blocks.Count];
            var open = new Stack<int>(reduced.Core.LeafBlocks);
            foreach (int leaf in reduced.Core.LeafBlocks)
            {
                uses[leaf]++;
            }

            while (open.TryPop(out int block))
            {
                Assert.True(
                    blocks.Kind(block) is BlockKind.Input or BlockKind.Core || blocks.Parts(block).Length > 1,
                    $"A {blocks.Kind(block)} of {blocks.Parts(block).Length}.");
                foreach (int part in blocks.Parts(block))
                {
                    Assert.True(part < block, $"{part} is a part of {block}.");
                    uses[part]++;
                    open.Push(part);
                }
            }

            Assert.True(Array.TrueForAll(uses, count => count <= 1), "A block that is a part of two.");
            int[] inputs = [.. Enumerable.Range(0, blocks.Count).Where(block => uses[block] > 0 && blocks.Kind(block) == BlockKind.Input).Select(blocks.Input)];
            Assert.True(inputs.Distinct().Count() == inputs.Length, "An input in two blocks.");
        });
    }

    [Fact]
    public void Cores_are_in_simplest_form()
    {
        ForRandomFunctions((_, _, _, reduced) =>
        {
            BlockTree blocks = reduced.Blocks;
            CoreFunction[] modules = [.. Enumerable.Range(0, blocks.Count).Where(block => blocks.Kind(block) == BlockKind.Core).Select(blocks.Core)];
            foreach (CoreFunction core in modules.Append(reduced.Core))
            {
                MustBeSimple(core);
            }

            foreach (CoreFunction core in modules)
            {
                Assert.True(core.Roots is [int root] && root == core.Count - 1 && root >= core.LeafCount, "A module that is no gate.");
            }
        });
    }

    // What is left is as little as it was when this was written: a reducer that does less makes every diagram larger, and no answer another.
    [Fact]
    public void Functions_are_reduced_as_far_as_they_were()
    {
        int leaves = 0;
        int gates = 0;
        int arguments = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            foreach (StructureFunction function in (StructureFunction[])
                [RandomFunctions.Make(seed, 25, 30 + seed), ShapedFunctions.Make(seed, 30), AtLengthOf(seed)])
            {
                ReducedFunction reduced = Reducer.Reduce(function, [function.Roots[^1]], CancellationToken.None);
                foreach (CoreFunction core in Enumerable.Range(0, reduced.Blocks.Count).Where(block => reduced.Blocks.Kind(block) == BlockKind.Core)
                    .Select(reduced.Blocks.Core).Append(reduced.Core))
                {
                    leaves += core.LeafCount;
                    gates += core.GateCount;
                    arguments += core.Arguments.Items.Length;
                }
            }
        }

        Assert.True(leaves <= 2_513 && gates <= 2_275 && arguments <= 7_979, $"{leaves} leaves, {gates} gates and {arguments} arguments are left.");
    }

    [Fact]
    public void Order_of_members_makes_no_difference_at_all()
    {
        ForRandomFunctions((seed, function, roots, reduced) =>
        {
            ReducedFunction shuffled = Reducer.Reduce(ShapedFunctions.WithShuffledMembers(function, seed), roots, CancellationToken.None);
            Assert.True(Describe(shuffled) == Describe(reduced), $"{Describe(shuffled)}\ninstead of\n{Describe(reduced)}");
        });
    }

    private static void MustBeSimple(CoreFunction core)
    {
        Assert.True(core.LeafBlocks.Distinct().Count() == core.LeafCount, "Two leaves for one block.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            int[] arguments = core.Arguments[gate].ToArray();
            GateKind kind = core.Kinds[gate];
            Assert.True(
                arguments.Length > 1 && Array.TrueForAll(arguments, argument => argument >= 0 && argument < gate),
                $"Gate {gate} needs {string.Join(", ", arguments)}.");
            Assert.True(
                kind == GateKind.AtLeast
                    ? core.Thresholds[gate] > 1 && core.Thresholds[gate] < arguments.Length
                    : arguments.Distinct().Count() == arguments.Length, $"Gate {gate} could be simpler.");
            Assert.True(seen.Add($"{kind} {core.Thresholds[gate]} {string.Join(" ", arguments.Order())}"), $"Gate {gate} is there twice.");
        }
    }

    private static string Describe(ReducedFunction reduced)
    {
        BlockTree blocks = reduced.Blocks;
        return string.Join("\n", Enumerable.Range(0, blocks.Count).Select(block => blocks.Kind(block) == BlockKind.Core
                ? $"{block}: {Describe(blocks.Core(block))}"
                : $"{block}: {blocks.Kind(block)} {blocks.Threshold(block)} {blocks.Input(block)} [{string.Join(" ", blocks.Parts(block).ToArray())}]")
            .Append(Describe(reduced.Core)));
    }

    private static string Describe(CoreFunction core) =>
        $"core of [{string.Join(" ", core.LeafBlocks)}], roots [{string.Join(" ", core.Roots)}]: "
        + string.Join(", ", Enumerable.Range(core.LeafCount, core.GateCount)
            .Select(gate => $"{gate} = {core.Kinds[gate]} {core.Thresholds[gate]} ({string.Join(" ", core.Arguments[gate].ToArray())})"));

    private static RandomCases<StructureFunction> AtLength() => FunctionCases.Of(AtLengthOf);

    private static StructureFunction AtLengthOf(int seed) => ShapedFunctions.WrittenAtLength(ShapedFunctions.Make(seed, 3 + (seed % 4)), out _);

    // With any of its nodes for roots, one or two.
    private static void MustBeReducedToTheSame(int seed, StructureFunction function)
    {
        int[] inputs = TruthTable.InputNodes(function);
        TruthTable[] before = TruthTable.Of(function);
        var random = new Random(seed);
        for (int tries = 0; tries < 6; tries++)
        {
            int[] roots = [.. Enumerable.Range(0, 1 + (tries % 2)).Select(_ => random.Next(function.Count))];
            ReducedFunction reduced = Reducer.Reduce(function, roots, CancellationToken.None);
            TruthTable[] after = ReducedTruth.Of(reduced.Core, ReducedTruth.Of(reduced.Blocks, inputs), inputs.Length);
            for (int root = 0; root < roots.Length; root++)
            {
                Assert.True(before[roots[root]].SameAs(after[root]), $"Root {root} of {roots.Length}.");
            }
        }
    }

    // One root and several, by turns; and one root twice.
    private static void ForRandomFunctions(Action<int, StructureFunction, int[], ReducedFunction> check) =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 1 + (seed * 5 % 9))).Check(6_000, 100_000, (seed, function) =>
        {
            int[] roots = (seed / 6 % 3) switch
            {
                0 => [function.Roots[seed % function.Roots.Length]],
                1 => function.Roots,
                _ => [.. function.Roots, function.Roots[0]],
            };
            check(seed, function, roots, Reducer.Reduce(function, roots, CancellationToken.None));
        });
}
