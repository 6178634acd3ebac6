using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Reduction;

/// <summary>Reduced functions as gates again: of inputs, over some blocks, and given what a block does, held against every state.</summary>
public class ReducedGatesTests
{
    [Fact]
    public void As_gates_it_is_the_function_that_it_was() =>
        ForRandomBlocks((_, function, blocks, root, truth) =>
        {
            int[] nodes = TruthTable.InputNodes(function);
            StructureFunction gates = ReducedGates.Of(blocks, root, out int[] inputs);
            Assert.True(inputs.Length == gates.Count, "Not one for each node.");
            for (int state = 0; state < truth.States; state++)
            {
                bool[] fallen = RandomFunctions.Fallen(gates, Fallen(gates, node => (state >> Array.IndexOf(nodes, inputs[node]) & 1) != 0));
                Assert.True(fallen[gates.Roots[0]] == truth.Falls(state), $"State {state}.");
            }

            Assert.True(
                Enumerable.Range(0, gates.Count).All(node => (inputs[node] < 0) == (gates.Kinds[node] != GateKind.Input)), "A gate that is an input.");
        });

    [Fact]
    public void Given_what_a_block_does_it_is_what_is_left() =>
        ForRandomBlocks((seed, _, blocks, root, truth) =>
        {
            for (int given = 0; given <= root; given++)
            {
                bool falls = (seed + given) % 2 == 0;
                StructureFunction? gates = ReducedGates.Given(blocks, root, given, falls, out int[] inputs, out int constant);
                for (int state = 0; state < truth.States; state++)
                {
                    bool expected = ValuesOf(blocks, root, Bits(blocks, state), block => block == given ? falls : null)[root];
                    bool found = gates is null
                        ? constant == StructureFunctionBuilder.False
                        : RandomFunctions.Fallen(gates, Fallen(gates, node => Bits(blocks, state)(inputs[node])))[gates.Roots[0]];
                    Assert.True(found == expected, $"Block {given} {(falls ? "fallen" : "holds")}, state {state}.");
                }

                Assert.True(gates is null == constant < 0, "A function and a constant.");
            }
        });

    [Fact]
    public void Over_some_blocks_it_is_what_these_make_of_it() =>
        ForRandomBlocks((seed, _, blocks, root, _) =>
        {
            if (blocks.Kind(root) == BlockKind.Input)
            {
                return;
            }

            // Inputs are all parts of one that is.
            var random = new Random(seed);
            var asInputs = new bool[blocks.Count];
            for (int block = root; block >= 0; block--)
            {
                asInputs[block] |= blocks.Kind(block) == BlockKind.Input || (block != root && random.Next(3) == 0);
                foreach (int part in asInputs[block] ? blocks.Parts(block) : [])
                {
                    asInputs[part] = true;
                }
            }

            StructureFunction gates = ReducedGates.Over(blocks, root, asInputs, out int[] inputs);
            for (int trial = 0; trial < 50; trial++)
            {
                bool[] values = [.. asInputs.Select(_ => random.Next(2) == 0)];
                bool expected = ValuesOf(blocks, root, _ => false, block => asInputs[block] ? values[block] : null)[root];
                bool[] fallen = RandomFunctions.Fallen(gates, Fallen(gates, node => values[inputs[node]]));
                Assert.True(fallen[gates.Roots[0]] == expected, $"Trial {trial}.");
            }

            Assert.True(inputs.Where(block => block >= 0).All(block => asInputs[block]), "A gate that is an input.");
        });

    [Fact]
    public void Reducing_is_work_that_is_counted_by_nodes_and_what_they_need_of_what_the_roots_need()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 100).Select(_ => builder.AddInput())];
        int first = builder.AddAll(inputs.AsSpan(0, 3));
        int second = builder.AddAtLeast(1, inputs.AsSpan(3, 90));
        int third = builder.AddAtLeast(1, [inputs[70], first]);
        StructureFunction function = builder.Build([first, second, third]);
        Work(first).Should().Be(20 * (4 + 3));
        Work(second).Should().Be(20 * (91 + 90));
        Work(third).Should().Be(20 * (6 + 5));
        Work(first, third, first).Should().Be(20 * (6 + 5));
        Work(inputs[64], inputs[63]).Should().Be(20 * 2);

        long Work(params int[] roots)
        {
            var meter = new WorkMeter(1_000_000);
            Reducer.Reduce(function, roots, CancellationToken.None, meter).Core.Roots.Should().HaveCount(roots.Length);
            return 1_000_000 - meter.Left;
        }
    }

    [Fact]
    public void Reducing_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        StructureFunction function = RandomFunctions.Make(1, 5, 10);
        FluentActions.Invoking(() => Reducer.Reduce(function, function.Roots, cancelled.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_dual_of_a_core_holds_where_the_core_falls() =>
        RandomCores.Check((_, core, truth, _) =>
        {
            TruthTable[] leaves = [.. Enumerable.Range(0, core.LeafCount).Select(leaf => TruthTable.OfInput(leaf, core.LeafCount))];
            var ofBlocks = new TruthTable[core.LeafBlocks.Max() + 1];
            for (int leaf = 0; leaf < core.LeafCount; leaf++)
            {
                ofBlocks[core.LeafBlocks[leaf]] = leaves[leaf];
            }

            TruthTable dual = ReducedTruth.Of(core.Dual(), ofBlocks, core.LeafCount)[0];
            Assert.True(Enumerable.Range(0, truth.States).All(state => dual.Falls(state) != truth.Falls(truth.States - 1 - state)), "Not the dual.");
            ReducedTruth.Of(core.Dual().Dual(), ofBlocks, core.LeafCount)[0].SameAs(truth).Should().BeTrue();
            Assert.True(core.Count == core.LeafCount + core.GateCount, "Nodes are leaves and gates.");
        });

    private static HashSet<int> Fallen(StructureFunction function, Func<int, bool> falls) =>
        [.. TruthTable.InputNodes(function).Where(falls)];

    private static Func<int, bool> Bits(BlockTree blocks, int state)
    {
        int[] inputs = [.. Enumerable.Range(0, blocks.Count).Where(block => blocks.Kind(block) == BlockKind.Input).OrderBy(blocks.Input)];
        return block => (state >> Array.IndexOf(inputs, block) & 1) != 0;
    }

    // By block, whether it has fallen.
    private static bool[] ValuesOf(BlockTree blocks, int root, Func<int, bool> falls, Func<int, bool?> given)
    {
        var values = new bool[blocks.Count];
        for (int block = 0; block <= root; block++)
        {
            bool[] parts = [.. blocks.Parts(block).ToArray().Select(part => values[part])];
            int holding = parts.Count(part => !part);
            values[block] = given(block) ?? blocks.Kind(block) switch
            {
                BlockKind.Input => falls(block),
                BlockKind.All => holding < parts.Length,
                BlockKind.Any => holding == 0,
                BlockKind.AtLeast => holding < blocks.Threshold(block),
                _ => OfCore(blocks.Core(block), parts),
            };
        }

        return values;
    }

    private static bool OfCore(CoreFunction core, bool[] leaves)
    {
        bool[] values = [.. leaves, .. new bool[core.GateCount]];
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            int fallen = core.Arguments[gate].ToArray().Count(argument => values[argument]);
            values[gate] = fallen >= core.FallsWith(gate);
        }

        return values[core.Roots[0]];
    }

    private static void ForRandomBlocks(Action<int, StructureFunction, BlockTree, int, TruthTable> check) =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 2 + (seed * 5 % 7))).Check(1_000, 20_000, (seed, function) =>
        {
            int top = function.Roots[^1];
            ReducedFunction reduced = Reducer.Reduce(function, [top], CancellationToken.None);
            int root = reduced.Core.Roots[0];
            if (root < 0)
            {
                return;
            }

            int block = root < reduced.Core.LeafCount ? reduced.Core.LeafBlocks[root] : reduced.Blocks.AddCore(reduced.Core);
            check(seed, function, reduced.Blocks, block, TruthTable.Of(function)[top]);
        });
}
