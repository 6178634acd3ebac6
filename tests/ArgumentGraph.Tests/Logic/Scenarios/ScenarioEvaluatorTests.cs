using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Scenarios;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Sets;

namespace ArgumentGraph.Tests.Logic.Scenarios;

public class ScenarioEvaluatorTests
{
    public static TheoryData<int> Widths => [.. Enum.GetValues<LaneWidth>().Cast<int>()];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Many_scenarios_at_once_are_each_as_if_alone(int width)
    {
        FunctionCases.Of(seed => Make(new Random(seed), seed)).Check(150, 5_000, (seed, function) =>
        {
            Random random = FunctionCases.RandomAfter(seed, 2);
            var scenarios = new RandomScenarios(random, function.Count, random.Next(0, 1_200));
            var results = new Collected();
            int done = new ScenarioEvaluator(function, (LaneWidth)width).Evaluate(scenarios, results, long.MaxValue, null, CancellationToken.None);
            done.Should().Be(scenarios.Count);
            for (int scenario = 0; scenario < scenarios.Count; scenario++)
            {
                bool[] fallen = RandomFunctions.Fallen(function, scenarios.Falls[scenario]);
                for (int root = 0; root < function.Roots.Length; root++)
                {
                    if (fallen[function.Roots[root]] != results.Fallen.Contains((root, scenario)))
                    {
                        Assert.Fail($"Scenario {scenario}, root {root}: {fallen[function.Roots[root]]} is right.");
                    }
                }
            }
        });
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Single_falls_are_scenarios_of_one(int width)
    {
        StructureFunction function = RandomFunctions.Make(7, 200, 900);
        int[] nodes = [.. Enumerable.Range(0, function.Count).Reverse()];
        var results = new Collected();
        new ScenarioEvaluator(function, (LaneWidth)width).Evaluate(new SingleFalls(nodes), results, long.MaxValue, null, CancellationToken.None)
            .Should().Be(nodes.Length);
        for (int scenario = 0; scenario < nodes.Length; scenario++)
        {
            bool[] fallen = RandomFunctions.Fallen(function, new HashSet<int> { nodes[scenario] });
            int[] expected = [.. Enumerable.Range(0, function.Roots.Length).Where(root => fallen[function.Roots[root]])];
            results.Fallen.Where(item => item.Scenario == scenario).Select(item => item.Root).Order().Should().Equal(expected);
        }
    }

    [Fact]
    public void A_budget_ends_the_work_at_the_same_scenario_whatever_the_width()
    {
        StructureFunction function = RandomFunctions.Make(3, 300, 3_000);
        int[] nodes = [.. Enumerable.Range(0, function.Count)];
        foreach (long budget in (ReadOnlySpan<long>)[0, 100, 10_000, 100_000])
        {
            int[] done = [.. Enum.GetValues<LaneWidth>().Select(
                width => new ScenarioEvaluator(function, width).Evaluate(new SingleFalls(nodes), new Collected(), budget, null, CancellationToken.None))];
            done.Distinct().Should().ContainSingle();
            done[0].Should().BeInRange(1, nodes.Length);
        }
    }

    [Fact]
    public void Results_without_room_end_the_work()
    {
        StructureFunction function = RandomFunctions.Make(3, 300, 3_000);
        int[] nodes = [.. Enumerable.Range(0, function.Count)];
        foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
        {
            new ScenarioEvaluator(function, width)
                .Evaluate(new SingleFalls(nodes), new Collected { HasRoom = false }, long.MaxValue, null, CancellationToken.None).Should().Be(0);
        }
    }

    [Fact]
    public void A_counter_of_many_inputs_does_not_overflow_early()
    {
        foreach (int inputs in (ReadOnlySpan<int>)[2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 255, 256, 257])
        {
            foreach (int threshold in new[] { 1, 2, 3, inputs / 2, inputs - 1, inputs }.Where(k => k >= 1 && k <= inputs).Distinct())
            {
                var builder = new StructureFunctionBuilder();
                int[] nodes = [.. Enumerable.Range(0, inputs).Select(_ => builder.AddInput())];
                StructureFunction function = builder.Build([builder.AddAtLeast(threshold, nodes)]);

                // Scenario n: the first n inputs fall.
                var results = new Collected();
                new ScenarioEvaluator(function).Evaluate(new FirstFall(nodes), results, long.MaxValue, null, CancellationToken.None);
                results.Fallen.Select(item => item.Scenario).Order().Should().Equal(Enumerable.Range(inputs - threshold + 1, threshold));
            }
        }
    }

    private static StructureFunction Make(Random random, int seed) => RandomFunctions.Make(seed, random.Next(1, 30), random.Next(1, 60));

    private sealed class Collected : IRootFalls
    {
        public HashSet<(int Root, int Scenario)> Fallen { get; } = [];

        public bool HasRoom { get; init; } = true;

        public void RootFalls(int root, int first, ulong bits)
        {
            foreach (int bit in SetsOfSets.Members(bits))
            {
                Fallen.Add((root, first + bit));
            }
        }
    }

    private abstract class Listed : IScenarios
    {
        public abstract int Count { get; }

        public void ListFalls(int first, int end, IFalls falls)
        {
            for (int scenario = first; scenario < end; scenario++)
            {
                foreach (int node in FallIn(scenario))
                {
                    falls.Fall(node, (scenario - first) / 64, 1UL << (scenario % 64));
                }
            }
        }

        protected abstract IEnumerable<int> FallIn(int scenario);
    }

    private sealed class RandomScenarios(Random random, int nodes, int count) : Listed
    {
        public HashSet<int>[] Falls { get; } =
            [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(nodes)).ToHashSet())];

        public override int Count => count;

        protected override IEnumerable<int> FallIn(int scenario) => Falls[scenario];
    }

    private sealed class FirstFall(int[] nodes) : Listed
    {
        public override int Count => nodes.Length + 1;

        protected override IEnumerable<int> FallIn(int scenario) => nodes.Take(scenario);
    }
}
