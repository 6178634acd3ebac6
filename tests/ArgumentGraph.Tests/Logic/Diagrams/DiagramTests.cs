using System.Numerics;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Diagrams;

/// <summary>
/// Diagrams of cores: the same function whatever the order of the leaves, small where it must be, and never a wrong number when the budget is spent.
/// </summary>
public class DiagramTests
{
    [Fact]
    public void The_order_of_leaves_makes_no_difference()
    {
        ForRandomCores((seed, core, truth) =>
        {
            var random = new Random(seed);
            int[] order = [.. Enumerable.Range(0, core.LeafCount)];
            random.Shuffle(order);
            FrozenDiagram diagram = VariableOrderSearch.Build(core, order, 1_000_000, CancellationToken.None)!;
            Chance[] chances = RandomChances.Make(seed, core.LeafCount);
            var found = new DiagramChances(diagram, chances);
            for (int root = 0; root < core.Roots.Length; root++)
            {
                string what = $"Root {root}";
                Assert.True(truth[root].SameAs(Read(diagram, diagram.Roots[root])), $"{what}: another function.");
                Digits.MustAgree(found[diagram.Roots[root]].Fall, truth[root].Fall(chances), $"{what}, fall");
                Digits.MustAgree(found[diagram.Roots[root]].Hold, truth[root].Hold(chances), $"{what}, hold");
                Masks(MinimalSolutions.Of(diagram, diagram.Roots[root], 1_000_000, CancellationToken.None)!, order).Should().Equal(truth[root].CutSets(), what);
            }
        });
    }

    [Fact]
    public void What_a_leaf_means_is_that_of_all_states_whether_a_root_depends_on_it_or_not()
    {
        ForRandomCores((seed, core, truth) =>
        {
            FrozenDiagram diagram = VariableOrderSearch.Solve(core, 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
            Chance[] chances = RandomChances.Make(seed, core.LeafCount);
            var found = new DiagramChances(diagram, chances);
            for (int root = 0; root < core.Roots.Length; root++)
            {
                TruthTable of = truth[root];
                InputImportance[] importance = DiagramImportance.Of(diagram, diagram.Roots[root], found, chances);
                for (int leaf = 0; leaf < core.LeafCount; leaf++)
                {
                    int bit = 1 << leaf;
                    string what = $"Root {root}, leaf {leaf}";
                    Digits.MustAgree(importance[leaf].FallWhenHolds, TruthTable.Sum(chances, state => of.Falls(state & ~bit)), $"{what}, holds");
                    Digits.MustAgree(importance[leaf].FallWhenFallen, TruthTable.Sum(chances, state => of.Falls(state | bit)), $"{what}, fallen");
                    double difference = TruthTable.Sum(chances, state => of.Falls(state | bit) && !of.Falls(state & ~bit));
                    importance[leaf].Birnbaum.Should().BeApproximately(difference, 1e-12, what);
                }
            }
        });
    }

    [Fact]
    public void Each_order_of_the_portfolio_names_each_leaf_once()
    {
        ForRandomCores((_, core, _) =>
        {
            for (int choice = 0; choice < 3; choice++)
            {
                Assert.True(VariableOrderSearch.OrderOf(core, choice).Order().SequenceEqual(Enumerable.Range(0, core.LeafCount)), $"Choice {choice}.");
            }
        });
    }

    [Fact]
    public void A_diagram_that_goes_on_after_its_budget_was_spent_is_the_one_made_at_once()
    {
        CoreFunction core = Hard(24);
        int[] order = [.. Enumerable.Range(0, core.LeafCount)];
        FrozenDiagram atOnce = VariableOrderSearch.Build(core, order, 1_000_000, CancellationToken.None)!;
        using var builder = new DiagramBuilder(core, order, CancellationToken.None);
        int steps = 0;
        FrozenDiagram? diagram = null;
        for (int budget = 64; diagram is null; budget *= 2)
        {
            diagram = builder.Continue(budget);
            steps++;
        }

        Assert.True(steps > 3, $"It took {steps} steps.");
        diagram.Count.Should().Be(atOnce.Count);
        Chance[] chances = RandomChances.Make(1, core.LeafCount);
        new DiagramChances(diagram, chances)[diagram.Roots[0]].Should().Be(new DiagramChances(atOnce, chances)[atOnce.Roots[0]]);
    }

    [Fact]
    public void The_dual_of_the_dual_is_the_original()
    {
        ForRandomCores((_, core, truth) =>
        {
            FrozenDiagram diagram = VariableOrderSearch.Solve(core, 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
            FrozenDiagram dual = diagram.Dual();
            FrozenDiagram again = dual.Dual();
            Assert.True(
                again.Roots.SequenceEqual(diagram.Roots) && again.Lows.Skip(2).SequenceEqual(diagram.Lows.Skip(2))
                    && again.Highs.Skip(2).SequenceEqual(diagram.Highs.Skip(2)), "Another diagram.");
            for (int root = 0; root < core.Roots.Length; root++)
            {
                TruthTable turned = Read(dual, dual.Roots[root]);
                int all = truth[root].States - 1;
                Assert.True(Enumerable.Range(0, all + 1).All(state => turned.Falls(state) != truth[root].Falls(all - state)), $"Root {root}: no dual.");
                Masks(MinimalSolutions.Of(dual, dual.Roots[root], 1_000_000, CancellationToken.None)!, dual.Order)
                    .Should().Equal(truth[root].PathSets(), "of root {0}", root);
            }
        });
    }

    [Fact]
    public void Sets_found_without_a_diagram_are_the_same()
    {
        ForRandomCores((_, core, truth) =>
        {
            if (core.Roots[0] < core.LeafCount)
            {
                return;
            }

            foreach (bool paths in new[] { false, true })
            {
                CoreSets sets = CoreSetsSolver.Solve(core, paths, SetAlgebra.AllOrders, CutSetBudget.Default, CancellationToken.None)!;
                Masks(sets.Family, sets.Order).Should().Equal(paths ? truth[0].PathSets() : truth[0].CutSets(), "of paths: {0}", paths);
            }
        });
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2)]
    [InlineData(199)]
    [InlineData(37)]
    public void A_gate_that_counts_has_a_diagram_as_large_as_it_must_be(int threshold)
    {
        const int Members = 200;
        int falls = Members - threshold + 1;
        CoreFunction core = Counting(Members, threshold);
        FrozenDiagram diagram = VariableOrderSearch.Build(core, [.. Enumerable.Range(0, Members)], 1_000_000, CancellationToken.None)!;
        diagram.Count.Should().BeLessThanOrEqualTo((threshold * falls) + 2);
        SetFamily cuts = MinimalSolutions.Of(diagram, diagram.Roots[0], 1_000_000, CancellationToken.None)!;
        FamilyCounts.Of(cuts, [.. Enumerable.Repeat(OrderCounts.Single, Members)]).Should().BeEquivalentTo(new OrderCounts(falls, [Choose(Members, falls)]));
        SetFamily paths = MinimalSolutions.Of(diagram.Dual(), diagram.Roots[0], 1_000_000, CancellationToken.None)!;
        FamilyCounts.Of(paths, [.. Enumerable.Repeat(OrderCounts.Single, Members)])
            .Should().BeEquivalentTo(new OrderCounts(threshold, [Choose(Members, threshold)]));

        // And as a block, without a diagram.
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, Members).Select(_ => builder.AddInput())];
        StructureFunction function = builder.Build([builder.AddAtLeast(threshold, inputs)]);
        RootSolution solution = RootSolution.Solve(function, function.Roots[0], WorkBudget.Default, null, CancellationToken.None);
        solution.CutSets(CancellationToken.None)!.Count().Should().Be(Choose(Members, falls));
        solution.PathSets(CancellationToken.None)!.Count().Should().Be(Choose(Members, threshold));
    }

    [Fact]
    public void A_spent_budget_gives_no_number()
    {
        int spent = 0;
        (int leaves, int pairs) = TestSize.IsMutation ? (24, 50) : (40, 100);
        FunctionCases.Of(seed => Pairs(seed, leaves, pairs)).Check(8, 100, (seed, function) =>
        {
            int root = function.Roots[^1];
            var tiny = new EngineBudget(50, 5_000_000);
            RootSolution solution = RootSolution.Solve(function, root, tiny, null, CancellationToken.None);
            RootSolution whole = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
            InputChances chances = RandomChances.For(function, RandomChances.Make(seed, TruthTable.InputNodes(function).Length));
            ChanceInterval interval = solution.Probability(chances);
            if (whole.IsExact)
            {
                Chance exact = whole.Probability(chances).Worst;
                Assert.True(
                    interval.Worst.Fall >= exact.Fall * (1 - 1e-12) && interval.Best.Fall <= exact.Fall * (1 + 1e-12), $"{interval} does not hold {exact}.");
            }

            if (!solution.IsExact)
            {
                spent++;
                solution.Importance(chances).Should().BeNull();
            }

            BlockSets? few = solution.CutSets(CancellationToken.None);
            BlockSets? all = few is null ? null : whole.CutSets(CancellationToken.None);
            Assert.True(few is null || all is null || few.Count() == all.Count(), "A wrong number of cut sets.");
            JointSolution.Solve(function, function.Roots, tiny, null, CancellationToken.None)?.FallenCounts(chances)?.Sum().Should().BeApproximately(1, 1e-9);
        });

        if (TestSize.CountsCases)
        {
            spent.Should().BePositive();
        }
    }

    [Fact]
    public void Sets_alone_are_the_same_as_sets_with_a_diagram()
    {
        FunctionCases.Of(seed => Pairs(seed, leaves: 40, pairs: 50 + (10 * seed))).Check(6, 60, function =>
        {
            RootSolution both = RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, null, CancellationToken.None);
            RootSolution alone = RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, null, CancellationToken.None, setsOnly: true);
            alone.CutSets(CancellationToken.None)!.CountByOrder().Should().BeEquivalentTo(both.CutSets(CancellationToken.None)!.CountByOrder());
            int[] inputs = TruthTable.InputNodes(function);
            inputs.Select(alone.DependsOn).Should().Equal(inputs.Select(both.DependsOn));
        });
    }

    [Fact]
    public void Work_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        StructureFunction function = RandomFunctions.Make(1, 40, 80);
        FluentActions.Invoking(() => RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, null, cancelled.Token))
            .Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => JointSolution.Solve(function, function.Roots, WorkBudget.Default, null, cancelled.Token))
            .Should().Throw<OperationCanceledException>();

        // While the diagram is built: far from the budget, and from the end.
        using var soon = new CancellationTokenSource();
        CoreFunction hard = Hard(64);
        soon.CancelAfter(50);
        FluentActions.Invoking(() => VariableOrderSearch.Solve(hard, int.MaxValue / 4, new WorkMeter(long.MaxValue), soon.Token))
            .Should().Throw<OperationCanceledException>();
    }

    // The same as a function of its own, with two more roots: each half of the pairs.
    private static StructureFunction Pairs(int seed, int leaves, int pairs)
    {
        var random = new Random(seed);
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, leaves).Select(_ => builder.AddInput())];
        int[] gates = [.. Enumerable.Range(0, pairs)
            .Select(_ => builder.AddAtLeast(1, [inputs[random.Next(leaves / 2)], inputs[(leaves / 2) + random.Next(leaves / 2)]]))];
        int[] halves = [builder.AddAll(gates.AsSpan(0, pairs / 2)), builder.AddAll(gates.AsSpan(pairs / 2))];
        return builder.Build([.. halves, builder.AddAll(halves)]);
    }

    // Pairs of random leaves, a sparse graph's edges: one of each must hold.
    private static CoreFunction Hard(int leaves)
    {
        var random = new Random(7);
        int[] pairs = [.. Enumerable.Range(0, 4 * leaves).SelectMany(_ => new[] { random.Next(leaves / 2), (leaves / 2) + random.Next(leaves / 2) })];
        int gates = (pairs.Length / 2) + 1;
        GateKind[] kinds = [.. Enumerable.Repeat(GateKind.Input, leaves), .. Enumerable.Repeat(GateKind.Any, gates - 1), GateKind.All];
        int[] starts = [.. Enumerable.Repeat(0, leaves + 1), .. Enumerable.Range(1, gates - 1).Select(pair => 2 * pair), pairs.Length + gates - 1];
        int[] arguments = [.. pairs, .. Enumerable.Range(leaves, gates - 1)];
        return new CoreFunction([.. Enumerable.Range(0, leaves)], kinds, new int[leaves + gates], new GateRows(starts, arguments), [leaves + gates - 1]);
    }

    private static CoreFunction Counting(int members, int threshold) => new(
        [.. Enumerable.Range(0, members)],
        [.. Enumerable.Repeat(GateKind.Input, members), GateKind.AtLeast],
        [.. Enumerable.Repeat(0, members), threshold],
        new GateRows([.. Enumerable.Repeat(0, members + 1), members], [.. Enumerable.Range(0, members)]),
        [members]);

    private static BigInteger Choose(int from, int taken) =>
        Enumerable.Range(1, taken).Aggregate(BigInteger.One, (ways, n) => ways * (from - taken + n) / n);

    private static IEnumerable<int> Masks(SetFamily family, int[] order) =>
        family.Sets().Select(set => set.Aggregate(0, (mask, level) => mask | 1 << order[level])).Order();

    // The function that a node is, read off state by state.
    private static TruthTable Read(FrozenDiagram diagram, int root)
    {
        int leaves = diagram.Order.Length;
        var tables = new TruthTable[diagram.Count];
        tables[DecisionDiagram.Holds] = TruthTable.Constant(falls: false, leaves);
        tables[DecisionDiagram.Fallen] = TruthTable.Constant(falls: true, leaves);
        for (int node = 2; node <= root; node++)
        {
            // Falls when the high branch does and the leaf has fallen, or the low branch does.
            var leaf = TruthTable.OfInput(diagram.Order[diagram.Levels[node]], leaves);
            TruthTable both = TruthTable.OfGate(leaves, 1, [leaf, tables[diagram.Highs[node]]]);
            tables[node] = TruthTable.OfGate(leaves, 2, [tables[diagram.Lows[node]], both]);
        }

        return tables[root];
    }

    // Cores as the reducer leaves them, with what they mean over their leaves.
    private static void ForRandomCores(Action<int, CoreFunction, TruthTable[]> check) =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 3 + (seed * 5 % 8))).Check(2_000, 30_000, (seed, function) =>
        {
            CoreFunction core = Reducer.Reduce(function, seed % 2 == 0 ? function.Roots : [function.Roots[^1]], CancellationToken.None).Core;
            TruthTable[] leaves = [.. Enumerable.Range(0, core.LeafCount).Select(leaf => TruthTable.OfInput(leaf, core.LeafCount))];
            var asLeaves = new TruthTable[core.LeafBlocks.DefaultIfEmpty().Max() + 1];
            for (int leaf = 0; leaf < core.LeafCount; leaf++)
            {
                asLeaves[core.LeafBlocks[leaf]] = leaves[leaf];
            }

            check(seed, core, ReducedTruth.Of(core, asLeaves, core.LeafCount));
        });
}
