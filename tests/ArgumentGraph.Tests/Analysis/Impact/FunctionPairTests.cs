using ArgumentGraph.Analysis.Impact;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>Whether two nodes are the same function, held against all states of the inputs; and what is told within how much work.</summary>
public class FunctionPairTests
{
    private static readonly Budget None = new() { Work = 0, Nodes = 0 };

    [Fact]
    public void Pairs_differ_where_one_of_all_states_tells_them_apart() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 4 + (seed % 3))).Check(800, 5_000, (seed, function) =>
        {
            StructureFunction other = ShapedFunctions.WrittenAtLength(function, out int[] same);
            TruthTable[] truth = TruthTable.Of(function);
            var random = new Random(seed);
            int[] basic = [.. Enumerable.Range(0, function.Count).Select(node => function.Kinds[node] == GateKind.Input ? node : -1)];
            var basicOfOther = new int[other.Count];
            foreach (int input in TruthTable.InputNodes(function))
            {
                basicOfOther[same[input]] = input;
            }

            var gates = new SharedGates();
            int[] nodes = gates.Add(function, basic);
            int[] others = gates.Add(other, basicOfOther);
            (int One, int Other)[] asked =
            [
                .. Enumerable.Range(0, function.Count).Select(node => (node, node)),
                .. Enumerable.Range(0, 2 * function.Count).Select(_ => (random.Next(function.Count), random.Next(function.Count))),
            ];
            random.Shuffle(asked);
            Possibility[] differ = new FunctionPairs(gates, Budget.Default, CancellationToken.None)
                .Differ([.. asked.Select(pair => (nodes[pair.One], others[same[pair.Other]]))], null);
            for (int i = 0; i < asked.Length; i++)
            {
                bool isSame = truth[asked[i].One].SameAs(truth[asked[i].Other]);
                Assert.True(differ[i] == (isSame ? Possibility.No : Possibility.Yes), $"{asked[i]}: {differ[i]}");
            }
        });

    [Fact]
    public void No_node_is_constant_and_a_constant_is_itself()
    {
        var pairs = new Pairs(2);
        pairs.Differ(Budget.Default, (StructureFunctionBuilder.True, 0), (0, StructureFunctionBuilder.True), (StructureFunctionBuilder.True, -1))
            .Should().Equal(Possibility.Yes, Possibility.Yes, Possibility.No);
    }

    [Fact]
    public void Most_that_differ_are_told_apart_without_any_work()
    {
        var pairs = new Pairs(30);
        int[] inputs = [.. Enumerable.Range(0, 30)];
        int all = pairs.AllOf(inputs);
        int allButOne = pairs.AllOf(inputs[..^1]);
        int twoOfThree = pairs.AtLeast(2, 0, 1, 2);
        int oneOfThree = pairs.AtLeast(1, 0, 1, 2);
        pairs.Differ(None, (0, 1), (all, allButOne), (twoOfThree, oneOfThree), (twoOfThree, pairs.AllOf(0, 1)), (pairs.AtLeast(1, 0, 1), 0))
            .Should().OnlyContain(differ => differ == Possibility.Yes);
    }

    [Fact]
    public void What_hardly_ever_differs_is_told_apart_by_a_diagram()
    {
        var pairs = new Pairs(30);
        int[] inputs = [.. Enumerable.Range(0, 30)];
        (int, int) rarely = (pairs.AtLeast(1, inputs), pairs.AtLeast(1, inputs[..^1]));
        pairs.Differ(None, rarely).Should().Equal(Possibility.NotSettled);
        pairs.Differ(Budget.Default, rarely).Should().Equal(Possibility.Yes);
    }

    [Fact]
    public void What_is_built_alike_is_the_same_without_any_work()
    {
        var pairs = new Pairs(3);
        pairs.Differ(None, (pairs.AllOf(0, 1, 2), pairs.AllOf(2, 0, 1)), (pairs.AtLeast(2, 0, 1, 2), pairs.AtLeast(2, 1, 2, 0)))
            .Should().OnlyContain(differ => differ == Possibility.No);
        pairs.Differ(None, (0, pairs.AtLeast(1, 0, pairs.AllOf(0, 1)))).Should().Equal(Possibility.NotSettled);
    }

    [Fact]
    public void What_is_built_alike_of_what_is_the_same_is_too_however_large_it_is()
    {
        var pairs = new Pairs(13);
        int first = pairs.AtLeast(2, 0, 1, 2);
        int second = pairs.AtLeast(1, pairs.AllOf(0, 1), pairs.AllOf(0, 2), pairs.AllOf(1, 2));
        int third = pairs.AllOf(pairs.AtLeast(1, 0, 1), pairs.AtLeast(1, 0, 2), pairs.AtLeast(1, 1, 2));
        int left = pairs.AtLeast(3, 0, 3, 4, 5, 6, 7, 8);
        int right = pairs.AtLeast(4, 1, 6, 7, 8, 9, 10, 11, 12);
        int one = pairs.AtLeast(2, second, left, right);
        int other = pairs.AtLeast(2, third, left, right);
        int unlike = pairs.AtLeast(1, pairs.AllOf(first, left), pairs.AllOf(first, right), pairs.AllOf(left, right));
        int both = pairs.AllOf(one, other);

        // Enough for three inputs, and too few for what is above them.
        var few = new Budget { Nodes = 40 };
        pairs.Differ(few, (first, second), (second, third), (one, other), (both, one), (both, other), (one, unlike)).Should().Equal(
            Possibility.No, Possibility.No, Possibility.No, Possibility.No, Possibility.No, Possibility.NotSettled);
        pairs.Differ(few, (one, other)).Should().Equal([Possibility.NotSettled], "nothing is known of what they are built of");
        pairs.Differ(new Budget { Nodes = 2 }, (first, second)).Should().Equal(Possibility.NotSettled);
        pairs.Differ(Budget.Default, (one, unlike)).Should().Equal(Possibility.No);
    }

    [Fact]
    public void Progress_is_told_after_each_pair()
    {
        var told = new List<double>();
        var pairs = new Pairs(4);
        pairs.Differ(Budget.Default, new Told(told), (0, 1), (1, 1), (2, 3), (0, 3));
        told.Should().Equal(0.25, 0.5, 0.75, 1);
    }

    [Fact]
    public void Cancelled_work_ends_also_where_none_is_left() => FluentActions.Invoking(() =>
    {
        var pairs = new Pairs(3);
        int one = pairs.AtLeast(2, 0, 1, 2);
        int other = pairs.AtLeast(1, pairs.AllOf(0, 1), pairs.AllOf(0, 2), pairs.AllOf(1, 2));
        return new FunctionPairs(pairs.Gates(), None, new CancellationToken(canceled: true)).Differ([(one, other)], null);
    }).Should().Throw<OperationCanceledException>();

    // Gates over inputs, the first nodes.
    private sealed class Pairs(int inputs)
    {
        private readonly StructureFunctionBuilder _builder = Of(inputs);

        public int AllOf(params int[] nodes) => _builder.AddAll(nodes);

        public int AtLeast(int threshold, params int[] nodes) => _builder.AddAtLeast(threshold, nodes);

        public SharedGates Gates() => Shared(out _);

        public Possibility[] Differ(Budget budget, params (int Left, int Right)[] pairs) => Differ(budget, null, pairs);

        public Possibility[] Differ(Budget budget, IProgress<double>? progress, params (int Left, int Right)[] pairs)
        {
            SharedGates gates = Shared(out int[] nodes);
            return new FunctionPairs(gates, budget, CancellationToken.None).Differ([.. pairs.Select(pair => (Of(pair.Left), Of(pair.Right)))], progress);

            int Of(int node) => node < 0 ? node : nodes[node];
        }

        private SharedGates Shared(out int[] nodes)
        {
            var gates = new SharedGates();
            StructureFunction function = _builder.Build([]);
            nodes = gates.Add(function, [.. Enumerable.Range(0, function.Count).Select(node => node < inputs ? node : -1)]);
            return gates;
        }

        private static StructureFunctionBuilder Of(int inputs)
        {
            var builder = new StructureFunctionBuilder();
            for (int input = 0; input < inputs; input++)
            {
                builder.AddInput();
            }

            return builder;
        }
    }

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
