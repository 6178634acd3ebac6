using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Bounds;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Tests.Logic.Bounds;

/// <summary>
/// How the work is shared where several cores have no diagram: each run of the search gets an equal part of what is left, and a core over one that is bounded
/// takes two, for the worst and for the best of what is below it.
/// </summary>
public class SharedWorkTests
{
    private const int Leaves = 20; // of each core
    private const long Work = 20_000;

    [Fact]
    public void A_core_by_itself_gets_all_the_work() => ForMany((core, inputs) =>
    {
        var tree = new BlockTree();
        int root = AddCore(tree, core);
        var work = new Runs(1);
        MustBe(work.Bound(core, ChancesOf(inputs, 0)), tree, root, inputs);
    });

    [Fact]
    public void Two_cores_side_by_side_share_it() => ForMany((core, inputs) =>
    {
        var tree = new BlockTree();
        int[] cores = [AddCore(tree, core), AddCore(tree, core)];
        int root = tree.AddGate(BlockKind.All, 2, cores);
        var work = new Runs(2);
        ChanceInterval one = work.Bound(core, ChancesOf(inputs, 0));
        ChanceInterval other = work.Bound(core, ChancesOf(inputs, 1));
        MustBe(new(BothHold(one.Worst, other.Worst), BothHold(one.Best, other.Best)), tree, root, inputs);
    });

    [Fact]
    public void A_core_over_one_that_is_bounded_is_bounded_twice() => ForMany((core, inputs) =>
    {
        var tree = new BlockTree();
        int below = AddCore(tree, core);
        int root = AddCore(tree, core, below);
        var work = new Runs(3);
        ChanceInterval inner = work.Bound(core, ChancesOf(inputs, 0));
        MustBe(Over(work, core, inputs, Leaves, inner), tree, root, inputs);
    });

    [Fact]
    public void A_core_over_several_that_are_bounded_is_bounded_twice_too() => ForMany((core, inputs) =>
    {
        var tree = new BlockTree();
        int[] below = [AddCore(tree, core), AddCore(tree, core)];
        int root = AddCore(tree, core, below);
        var work = new Runs(4);
        ChanceInterval first = work.Bound(core, ChancesOf(inputs, 0));
        ChanceInterval second = work.Bound(core, ChancesOf(inputs, 1));
        MustBe(Over(work, core, inputs, 2 * Leaves, first, second), tree, root, inputs);
    });

    [Fact]
    public void And_so_is_one_with_a_gate_between() => ForMany((core, inputs) =>
    {
        var tree = new BlockTree();
        int[] below = [AddCore(tree, core), tree.AddInput(Leaves)];
        int gate = tree.AddGate(BlockKind.All, 2, below);
        int root = AddCore(tree, core, gate);
        var work = new Runs(3);
        ChanceInterval inner = work.Bound(core, ChancesOf(inputs, 0));
        var both = new ChanceInterval(BothHold(inner.Worst, inputs[Leaves]), BothHold(inner.Best, inputs[Leaves]));
        MustBe(Over(work, core, inputs, Leaves + 1, both), tree, root, inputs);
    });

    [Fact]
    public void A_core_that_has_a_diagram_takes_no_work() => ForMany((core, inputs) =>
    {
        var tree = new BlockTree();
        int below = AddCore(tree, core);
        int root = AddCore(tree, core, below);
        FrozenDiagram diagram = VariableOrderSearch.Solve(core, 10_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
        var work = new Runs(1);
        Chance inner = new DiagramChances(diagram, ChancesOf(inputs, 0))[diagram.Roots[0]];
        MustBe(work.Bound(core, [inner, .. ChancesOf(inputs, 1).AsSpan(0, Leaves - 1)]), tree, root, inputs, (below, diagram));
    });

    [Fact]
    public void Progress_is_how_much_of_the_work_is_done() => ForMany((core, inputs) =>
    {
        var tree = new BlockTree();
        int root = AddCore(tree, core);
        var told = new List<double>();
        var whole = new WorkMeter(2 * Work);
        new ChanceBounds(tree, root, new FrozenDiagram?[tree.Count], inputs)
            .Find(new EngineBudget(0, 0, whole), Work, new Told(told), CancellationToken.None);
        told.Should().NotBeEmpty().And.BeInAscendingOrder();
        told[^1].Should().BeApproximately(Math.Min(1, ((2.0 * Work) - whole.Left) / Work), 1e-12);
    });

    private static void ForMany(Action<CoreFunction, InputChances> check)
    {
        int isOpen = 0;
        SmallCores.ForMany(8, leafCount: Leaves, check: (core, leaves) =>
        {
            var inputs = new InputChances(4 * Leaves);
            for (int input = 0; input < 4 * Leaves; input++)
            {
                inputs[input] = leaves[input * 3 % Leaves];
            }

            isOpen += CaseBounds.Of(core, leaves, 0, new WorkMeter(Work / 4), CancellationToken.None).IsExact ? 0 : 1;
            check(core, inputs);
        });
        isOpen.Should().BeGreaterThan(0, "some are not settled by a part of the work");
    }

    // The core over these blocks, and over new inputs for its other leaves.
    private static int AddCore(BlockTree tree, CoreFunction core, params int[] below)
    {
        int next = Enumerable.Range(0, tree.Count).Count(block => tree.Kind(block) == BlockKind.Input);
        int[] leaves = [.. below, .. Enumerable.Range(next, core.LeafCount - below.Length).Select(tree.AddInput)];
        return tree.AddCore(new CoreFunction(leaves, core.Kinds, core.Thresholds, core.Arguments, core.Roots));
    }

    private static Chance[] ChancesOf(InputChances inputs, int core) => [.. Enumerable.Range(Leaves * core, Leaves).Select(input => inputs[input])];

    // Of a core over others: its worst from the worst of these, its best from the best; other leaves begin with this input.
    private static ChanceInterval Over(Runs work, CoreFunction core, InputChances inputs, int first, params ChanceInterval[] below)
    {
        Chance[] others = [.. Enumerable.Range(first, Leaves - below.Length).Select(input => inputs[input])];
        ChanceInterval worst = work.Bound(core, [.. below.Select(each => each.Worst), .. others]);
        return Array.TrueForAll(below, each => each.IsExact)
            ? worst
            : new(worst.Worst, work.Bound(core, [.. below.Select(each => each.Best), .. others]).Best);
    }

    private static Chance BothHold(Chance one, Chance other) => BlockChances.OfGate(BlockKind.All, [one, other], 1);

    private static void MustBe(ChanceInterval expected, BlockTree tree, int root, InputChances inputs, params (int Block, FrozenDiagram Diagram)[] known)
    {
        var diagrams = new FrozenDiagram?[tree.Count];
        foreach ((int block, FrozenDiagram diagram) in known)
        {
            diagrams[block] = diagram;
        }

        new ChanceBounds(tree, root, diagrams, inputs).Find(new EngineBudget(0, 0), Work, null, CancellationToken.None).Should().Be(expected);
    }

    // So many runs, each with an equal part of what is left.
    private sealed class Runs(int left)
    {
        private readonly WorkMeter _meter = new(Work);
        private int _left = left;

        public ChanceInterval Bound(CoreFunction core, Chance[] leaves) =>
            CaseBounds.Of(core, leaves, 0, _meter.Part(_meter.Left / _left--), CancellationToken.None);
    }

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
