using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Tests.Logic.Bounds;

namespace ArgumentGraph.Tests.Logic.Diagrams;

/// <summary>
/// What a budget buys rests on how many nodes and steps a diagram takes, and so on the size of every table that forgets. They are the same on every machine;
/// between versions they change only when that is decided, and these numbers with it. They were counted, not worked out.
/// </summary>
public class DiagramWorkTests
{
    [Theory]
    [InlineData(8, 126, 1_380)]
    [InlineData(16, 1_434, 24_220)]
    [InlineData(24, 8_232, 118_640)]
    [InlineData(30, 37_480, 552_395)]
    public void Both_and_either(int leaves, int nodes, long work)
    {
        var meter = new WorkMeter(long.MaxValue);
        using var diagram = new DecisionDiagram(leaves, 10_000_000, CancellationToken.None, meter);
        int either = DecisionDiagram.Holds;
        int both = DecisionDiagram.Fallen;
        foreach ((int left, int right) in Pairs(leaves))
        {
            either = diagram.Or(either, diagram.And(diagram.Variable(left), diagram.Variable(right)));
            both = diagram.And(both, diagram.Or(diagram.Variable(left), diagram.Variable(right)));
        }

        diagram.Settle().Should().BeTrue();
        (diagram.Count, Spent(meter)).Should().Be((nodes, work));
    }

    [Theory]
    [InlineData(true, 28)]
    [InlineData(false, 27)]
    public void Where_the_work_is_spent_it_ends_at_once(bool isBoth, int pairs)
    {
        const int Leaves = 40;
        using var diagram = new DecisionDiagram(Leaves, 10_000_000, CancellationToken.None, new WorkMeter(1));
        int function = isBoth ? DecisionDiagram.Fallen : DecisionDiagram.Holds;
        int done = 0;
        foreach ((int first, int second) in Pairs(Leaves))
        {
            (int left, int right) = (diagram.Variable(first), diagram.Variable(second));
            int next = isBoth ? diagram.And(function, diagram.Or(left, right)) : diagram.Or(function, diagram.And(left, right));
            if (next < 0)
            {
                break;
            }

            function = next;
            done++;
        }

        done.Should().Be(pairs);
    }

    [Theory]
    [InlineData(10, 4, 315)]
    [InlineData(40, 20, 5_910)]
    [InlineData(100, 3, 3_405)]
    public void At_least_so_many(int leaves, int falls, long work)
    {
        int expected = (falls * (leaves - falls + 1)) + 2;
        var meter = new WorkMeter(long.MaxValue);
        using var builder = new DiagramBuilder(SmallCores.OfGate(leaves, falls), [.. Enumerable.Range(0, leaves).Reverse()], CancellationToken.None, meter);
        builder.Continue(1_000_000)!.Count.Should().Be(expected);
        Spent(meter).Should().Be(work);
    }

    [Theory]
    [InlineData(16, 109, 570)]
    [InlineData(24, 369, 1_950)]
    [InlineData(30, 1_139, 6_755)]
    public void Minimal_solutions(int leaves, int nodes, long work)
    {
        FrozenDiagram diagram = VariableOrderSearch.Solve(OneOfEachPair(leaves), 10_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
        var meter = new WorkMeter(long.MaxValue);
        MinimalSolutions.Of(diagram, diagram.Roots[0], 10_000_000, CancellationToken.None, meter).Should().NotBeNull();
        (diagram.Count, Spent(meter)).Should().Be((nodes, work));
    }

    [Theory]
    [InlineData(540, 270, 690_950)]
    [InlineData(50, 25, 3_010)]
    public void Minimal_solutions_of_at_least_so_many(int leaves, int falls, long work)
    {
        FrozenDiagram diagram = VariableOrderSearch.Solve(SmallCores.OfGate(leaves, falls), 10_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
        var meter = new WorkMeter(long.MaxValue);
        MinimalSolutions.Of(diagram, diagram.Roots[0], 10_000_000, CancellationToken.None, meter).Should().NotBeNull();
        Spent(meter).Should().Be(work);
        MinimalSolutions.Of(diagram, diagram.Roots[0], 10_000_000, CancellationToken.None, new WorkMeter(work - 1)).Should().BeNull();
        MinimalSolutions.Of(diagram, diagram.Roots[0], 10_000_000, CancellationToken.None, new WorkMeter(1)).Should().BeNull();
    }

    [Fact]
    public void Of_several_roots_only_what_one_needs_is_solved()
    {
        FrozenDiagram diagram = Neighbours(60, 10);
        long whole = 0;
        for (int root = 0; root < diagram.Roots.Length; root++)
        {
            var meter = new WorkMeter(long.MaxValue);
            MinimalSolutions.Of(diagram, diagram.Roots[root], 1_000_000, CancellationToken.None, meter)!.Sets().Should().HaveCount(252, "5 of 10");
            whole += Spent(meter);
        }

        whole.Should().Be(5_000);
    }

    [Fact]
    public void Minimal_solutions_are_given_up_when_it_is_cancelled()
    {
        FrozenDiagram diagram = VariableOrderSearch.Solve(SmallCores.OfGate(540, 270), 10_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
        using var source = new CancellationTokenSource();
        source.Cancel();
        Action solve = () => MinimalSolutions.Of(diagram, diagram.Roots[0], 10_000_000, source.Token);
        solve.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData(24, 19_999, 8_225)]
    [InlineData(24, 1_000_000, 8_225)]
    [InlineData(36, 20_000, 40_440)]
    [InlineData(36, 50_000, 40_440)]
    [InlineData(36, 200_000, 40_440)]
    [InlineData(90, 20_000, -484_870)]
    [InlineData(90, 100_000, -3_454_840)]
    public void Orders_that_are_tried_by_turns(int leaves, int budget, long work)
    {
        var meter = new WorkMeter(long.MaxValue);
        FrozenDiagram? diagram = VariableOrderSearch.Solve(OneOfEachPair(leaves), budget, meter, CancellationToken.None);
        (diagram is null ? -Spent(meter) : Spent(meter)).Should().Be(work, "less than 0 where none fits");
    }

    [Theory]
    [InlineData(100, true, 1)]
    [InlineData(60, true, 1)]
    [InlineData(59, false, 0)]
    [InlineData(20, false, 0)]
    public void The_order_that_is_tried_first_is_that_of_depth_where_leaves_are_few_and_below_few_gates(int gates, bool isDense, int choice)
    {
        var random = new Random(3);
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 40).Select(_ => builder.AddInput())];
        int[] pairs = [.. Enumerable.Range(0, gates).Select(_ => builder.AddAtLeast(1, [inputs[random.Next(20)], inputs[20 + random.Next(20)]]))];
        CoreFunction core = SmallCores.Of(builder.Build([builder.AddAll(pairs)]));
        (2 * core.Arguments.Items.Length >= 9 * core.LeafCount).Should().Be(isDense);
        VariableOrderSearch.Solve(core, 10_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!.Order
            .Should().Equal(VariableOrderSearch.OrderOf(core, choice));
    }

    [Theory]
    [InlineData(20, 2, 199, 0)]
    [InlineData(60, 3, 1_397, 0)]
    [InlineData(36, 6, 18_468, 131_072)]
    public void How_many_of_neighbours_have_fallen(int leaves, int neighbours, int nodes, long work)
    {
        FrozenDiagram diagram = Neighbours(leaves, neighbours);
        var meter = new WorkMeter(long.MaxValue);
        CountDiagram.Of(diagram, 1_000_000, meter, CancellationToken.None).Should().NotBeNull();
        int least = 1;
        for (int most = 2 * nodes; least < most;)
        {
            int middle = (least + most) / 2;
            bool isEnough = CountDiagram.Of(diagram, middle, new WorkMeter(long.MaxValue), CancellationToken.None) is not null;
            (least, most) = isEnough ? (least, middle) : (middle + 1, most);
        }

        (least, Spent(meter)).Should().Be((nodes, work));
        for (long less = work - 1; less > 0; less -= 1 << 15)
        {
            CountDiagram.Of(diagram, 1_000_000, new WorkMeter(less), CancellationToken.None).Should().BeNull("less than {0} are not enough", work);
        }
    }

    [Fact]
    public void Of_no_function_none_has_fallen() =>
        CountDiagram.Of(Neighbours(4, 4), 1, new WorkMeter(0), CancellationToken.None)!.Distribution([.. Enumerable.Repeat(Chance.OfFall(0.5), 4)])
            .Should().Equal(1);

    [Theory]
    [InlineData(10, 1, 1_000_000, 9, 81)]
    [InlineData(20, 2, 1_000_000, 18, 324)]
    [InlineData(60, 3, 1_000_000, 57, 3_249)]
    [InlineData(60, 6, 1_000_000, 54, 35_684)]
    [InlineData(60, 6, 2_000, 54, 35_684)]
    [InlineData(60, 6, 20, 45, 68_167)]
    [InlineData(60, 12, 100, 27, 460_463)]
    public void Which_two_neighbours_have_fallen(int leaves, int neighbours, int most, int told, long work)
    {
        FrozenDiagram diagram = Neighbours(leaves, neighbours);
        int[] all = [.. Enumerable.Range(0, diagram.Roots.Length)];
        Chance[] chances = [.. Enumerable.Repeat(Chance.OfFall(0.25), leaves)];
        var meter = new WorkMeter(long.MaxValue);
        var pairs = new PairFalls(diagram, chances, most, meter, CancellationToken.None);
        (all.Count(root => pairs.FallWith(root, all) is not null), Spent(meter)).Should().Be((told, work));
    }

    private static long Spent(WorkMeter meter) => long.MaxValue - meter.Left;

    // A sparse graph's edges, from one half of the leaves to the other.
    private static (int Left, int Right)[] Pairs(int leaves)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 2 * leaves).Select(_ => (random.Next(leaves / 2), (leaves / 2) + random.Next(leaves / 2)))];
    }

    private static CoreFunction OneOfEachPair(int leaves)
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, leaves).Select(_ => builder.AddInput())];
        int[] gates = [.. Pairs(leaves).Select(pair => builder.AddAtLeast(1, [inputs[pair.Left], inputs[pair.Right]]))];
        return SmallCores.Of(builder.Build([builder.AddAll(gates)]));
    }

    // Each function falls with half of its neighbours.
    private static FrozenDiagram Neighbours(int leaves, int neighbours)
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, leaves).Select(_ => builder.AddInput())];
        CoreFunction core = SmallCores.Of(builder.Build(
            [.. Enumerable.Range(0, leaves - neighbours).Select(first => builder.AddAtLeast((neighbours / 2) + 1, inputs.AsSpan(first, neighbours)))]));
        return VariableOrderSearch.Solve(core, 1_000_000, new WorkMeter(long.MaxValue), CancellationToken.None)!;
    }
}
