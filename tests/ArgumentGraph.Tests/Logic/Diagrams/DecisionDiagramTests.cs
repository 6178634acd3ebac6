using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Diagrams;

/// <summary>Operations on diagrams by themselves, and what each budget allows.</summary>
public class DecisionDiagramTests
{
    private const int Inputs = 8;

    [Fact]
    public void Both_and_either_are_those_of_all_states_and_equal_functions_have_one_node()
    {
        for (int seed = 0; seed < TestSize.Cases(400, 5_000); seed++)
        {
            var random = new Random(seed);
            using var diagram = new DecisionDiagram(Inputs, 100_000, CancellationToken.None);
            List<(int Node, TruthTable Truth)> known =
            [
                (DecisionDiagram.Holds, TruthTable.Constant(falls: false, Inputs)), (DecisionDiagram.Fallen, TruthTable.Constant(falls: true, Inputs)),
                .. Enumerable.Range(0, Inputs).Select(level => (diagram.Variable(level), TruthTable.OfInput(level, Inputs))),
            ];
            for (int step = 0; step < 40; step++)
            {
                (int left, TruthTable ofLeft) = known[random.Next(known.Count)];
                (int right, TruthTable ofRight) = known[random.Next(known.Count)];
                int both = diagram.And(left, right);
                int either = diagram.Or(left, right);
                Assert.True((both, either) == (diagram.And(right, left), diagram.Or(right, left)), $"Seed {seed}: the other way round.");
                known.Add((both, TruthTable.OfGate(Inputs, 1, [ofLeft, ofRight])));
                known.Add((either, TruthTable.OfGate(Inputs, 2, [ofLeft, ofRight])));
            }

            foreach ((int node, TruthTable truth) in known)
            {
                Assert.True(
                    Enumerable.Range(0, truth.States).All(state => Falls(diagram, node, state) == truth.Falls(state)), $"Seed {seed}: another function.");
                Assert.True(known.TrueForAll(other => other.Node == node == other.Truth.SameAs(truth)), $"Seed {seed}: equal, and two nodes.");
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(257)]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(5_000)]
    public void As_many_nodes_as_the_budget_has_are_made_and_more_when_it_is_raised(int budget)
    {
        const int Levels = 200;
        using var diagram = new DecisionDiagram(Levels, budget, CancellationToken.None);
        var made = new List<(int Level, int Low, int High)>();
        Fill(budget);
        diagram.Count.Should().Be(budget);
        (diagram.Level(DecisionDiagram.Holds), diagram.Low(DecisionDiagram.Holds), diagram.High(DecisionDiagram.Holds)).Should().Be((Levels, 0, 0));
        (diagram.Level(DecisionDiagram.Fallen), diagram.Low(DecisionDiagram.Fallen), diagram.High(DecisionDiagram.Fallen)).Should().Be((Levels, 1, 1));
        foreach (int more in (ReadOnlySpan<int>)[budget + 3, 2 * (budget + 3)])
        {
            diagram.Budget = more;
            Fill(more);
        }

        for (int node = 2; node < diagram.Count; node++)
        {
            (diagram.Level(node), diagram.Low(node), diagram.High(node)).Should().Be(made[node - 2]);
            diagram.Make(made[node - 2].Level, made[node - 2].Low, made[node - 2].High).Should().Be(node);
        }

        void Fill(int most)
        {
            for (int number = made.Count; number <= most - 2; number++)
            {
                (int Level, int Low, int High) node = (Levels - 1 - (number % Levels), number / Levels, 1 + (number / Levels));
                int index = diagram.Make(node.Level, node.Low, node.High);
                index.Should().Be(number == most - 2 ? -1 : number + 2);
                if (index >= 0)
                {
                    made.Add(node);
                }
            }
        }
    }

    [Fact]
    public void Work_is_counted_by_steps_and_what_is_left_of_them_at_the_end()
    {
        var meter = new WorkMeter(long.MaxValue);
        CoreFunction core = Ring(40);
        int[] order = [.. Enumerable.Range(0, 40).OrderBy(leaf => leaf * 7 % 40)];
        using var builder = new DiagramBuilder(core, order, CancellationToken.None, meter);
        FrozenDiagram diagram = builder.Continue(1_000_000)!;
        long spent = long.MaxValue - meter.Left;
        spent.Should().BeGreaterThan(5 * diagram.Count / 4, "each node is found in a step or more, of some 50 ns");
        (spent % 5).Should().Be(0);

        // With exactly so much it is found, and with less it is not.
        Built(spent).Should().BeTrue();
        Built(spent - 1).Should().BeFalse();
        Built(spent / 2).Should().BeFalse();

        bool Built(long work)
        {
            using var other = new DiagramBuilder(core, order, CancellationToken.None, new WorkMeter(work));
            return other.Continue(1_000_000) is not null;
        }
    }

    [Fact]
    public void Minimal_solutions_take_as_many_nodes_and_as_much_work_as_they_take()
    {
        FrozenDiagram diagram = VariableOrderSearch.Solve(Ring(30), 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
        var meter = new WorkMeter(long.MaxValue);
        SetFamily family = MinimalSolutions.Of(diagram, diagram.Roots[0], 1_000_000, CancellationToken.None, meter)!;
        long spent = long.MaxValue - meter.Left;
        spent.Should().BePositive();
        (spent % 5).Should().Be(0);
        int nodes = family.Diagram.Count; // those that are left: more were made
        while (MinimalSolutions.Of(diagram, diagram.Roots[0], nodes, CancellationToken.None) is null)
        {
            nodes++;
        }

        nodes.Should().BeInRange(family.Diagram.Count + 1, 10 * family.Diagram.Count);
        MinimalSolutions.Of(diagram, diagram.Roots[0], nodes, CancellationToken.None)!.CountByOrder().Should().Equal(family.CountByOrder());
        MinimalSolutions.Of(diagram, diagram.Roots[0], 1_000_000, CancellationToken.None, new WorkMeter(spent)).Should().NotBeNull();
        MinimalSolutions.Of(diagram, diagram.Roots[0], 1_000_000, CancellationToken.None, new WorkMeter(spent - 1)).Should().BeNull();
        family.Diagram.Make(0, SetDiagram.Unit, SetDiagram.Unit).Should().Be(-1, "nothing is added to it");
    }

    [Fact]
    public void Whatever_the_budget_minimal_solutions_are_found_all_or_not_at_all() =>
        RandomCores.Check((_, core, truth, _) =>
        {
            FrozenDiagram diagram = VariableOrderSearch.Solve(core, 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
            int expected = truth.CutSets().Count();
            int budget = 2;
            for (SetFamily? family = null; family is null; budget++)
            {
                family = MinimalSolutions.Of(diagram, diagram.Roots[0], budget, CancellationToken.None);
                Assert.True(family is null || family.Sets().Count() == expected, $"With {budget} nodes there are others.");
            }
        });

    [Fact]
    public void Whatever_the_budget_a_diagram_is_whole_or_there_is_none() =>
        RandomCores.Check((_, core, truth, leaves) =>
        {
            int[] order = VariableOrderSearch.OrderOf(core, 0);
            int budget = 2;
            for (FrozenDiagram? diagram = null; diagram is null; budget++)
            {
                diagram = VariableOrderSearch.Build(core, order, budget, CancellationToken.None);
                if (diagram is not null)
                {
                    Digits.MustAgree(new DiagramChances(diagram, leaves)[diagram.Roots[0]].Fall, truth.Fall(leaves), $"with {budget} nodes");
                }
            }
        });

    [Fact]
    public void A_core_is_solved_where_one_of_the_orders_fits_the_budget_and_only_there() =>
        RandomCores.Check((_, core, _, _) =>
        {
            int least = Enumerable.Range(0, 3).Min(choice =>
            {
                int[] order = VariableOrderSearch.OrderOf(core, choice);
                int budget = 2;
                while (VariableOrderSearch.Build(core, order, budget, CancellationToken.None) is null)
                {
                    budget++;
                }

                return budget;
            });
            Assert.True(VariableOrderSearch.Solve(core, least, new WorkMeter(long.MaxValue), CancellationToken.None) is not null, $"{least} are not enough.");
            Assert.True(
                VariableOrderSearch.Solve(core, least - 1, new WorkMeter(long.MaxValue), CancellationToken.None) is null, $"Less than {least} are enough.");
        });

    [Fact]
    public void Without_work_nothing_is_solved()
    {
        VariableOrderSearch.Solve(Ring(20), 1_000_000, new WorkMeter(0), CancellationToken.None).Should().BeNull();
        VariableOrderSearch.Solve(Ring(20), 1_000_000, new WorkMeter(1), CancellationToken.None).Should().BeNull();
        VariableOrderSearch.HasMany(Ring(79)).Should().BeFalse();
        VariableOrderSearch.HasMany(Ring(80)).Should().BeTrue();
        VariableOrderSearch.Solve(Ring(100), 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!.Order.Should()
            .Equal(VariableOrderSearch.OrderOf(Ring(100), 1), "of many leaves that order is tried first");
        VariableOrderSearch.Solve(Ring(40), 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!.Order.Should()
            .Equal(VariableOrderSearch.OrderOf(Ring(40), 0), "of few leaves that order is tried first");
    }

    [Fact]
    public void How_many_have_fallen_is_as_likely_as_over_all_states_and_takes_as_many_nodes_as_it_takes() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 3 + (seed * 5 % 8))).Check(800, 20_000, (seed, function) =>
        {
            CoreFunction core = ArgumentGraph.Logic.Reduction.Reducer.Reduce(function, function.Roots, CancellationToken.None).Core;
            var leaves = new TruthTable[core.LeafBlocks.DefaultIfEmpty().Max() + 1];
            for (int leaf = 0; leaf < core.LeafCount; leaf++)
            {
                leaves[core.LeafBlocks[leaf]] = TruthTable.OfInput(leaf, core.LeafCount);
            }

            TruthTable[] truths = ReducedTruth.Of(core, leaves, core.LeafCount);
            FrozenDiagram diagram = VariableOrderSearch.Solve(core, 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
            Chance[] chances = RandomChances.Make(seed, core.LeafCount);
            double[] found = CountDiagram.Of(diagram, 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!.Distribution(chances);
            Assert.True(found.Length == truths.Length + 1, $"{found.Length} numbers.");
            for (int fallen = 0; fallen < found.Length; fallen++)
            {
                double expected = TruthTable.Sum(chances, state => truths.Count(truth => truth.Falls(state)) == fallen);
                Digits.MustAgree(found[fallen], expected, $"{fallen} fallen");
            }

            int enough = 1;
            while (CountDiagram.Of(diagram, enough, new WorkMeter(long.MaxValue), CancellationToken.None) is null)
            {
                enough++;
            }

            Assert.True(CountDiagram.Of(diagram, enough + 1, new WorkMeter(long.MaxValue), CancellationToken.None) is not null, "One more is not enough.");
            Assert.True(enough <= 1_000, $"{enough} nodes for {core.LeafCount} leaves.");
        });

    private static bool Falls(DecisionDiagram diagram, int node, int state)
    {
        while (node > DecisionDiagram.Fallen)
        {
            node = (state >> diagram.Level(node) & 1) != 0 ? diagram.High(node) : diagram.Low(node);
        }

        return node == DecisionDiagram.Fallen;
    }

    // One of each two neighbours in a ring must hold.
    private static CoreFunction Ring(int leaves) => new(
        [.. Enumerable.Range(0, leaves)],
        [.. Enumerable.Repeat(GateKind.Input, leaves), .. Enumerable.Repeat(GateKind.Any, leaves), GateKind.All],
        new int[(2 * leaves) + 1],
        new GateRows(
            [.. Enumerable.Repeat(0, leaves + 1), .. Enumerable.Range(1, leaves).Select(pair => 2 * pair), 3 * leaves],
            [.. Enumerable.Range(0, leaves).SelectMany(leaf => new[] { leaf, (leaf + 1) % leaves }), .. Enumerable.Range(leaves, leaves)]),
        [2 * leaves]);
}
