using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Sets;

public class SharedCutSetsTests
{
    [Fact]
    public void Counts_of_all_roots_and_the_sets_of_each_are_those_of_the_truth_table() =>
        FunctionCases.Of(seed => Make(new Random(seed), seed)).Check(300, 10_000, (seed, function) =>
        {
            Random random = FunctionCases.RandomAfter(seed, 2);
            int inputs = function.Kinds.Count(kind => kind == GateKind.Input);
            int order = random.Next(2) == 0 ? SetAlgebra.AllOrders : random.Next(1, 8);
            OrderCounts?[] counts = SharedCutSets.Count(function, order, new WorkMeter(long.MaxValue), CancellationToken.None, firstSweep: random.Next(3, 60));
            int?[] smallest = SharedCutSets.Smallest(
                function, [.. Enumerable.Range(0, function.Roots.Length)], 1, new WorkMeter(long.MaxValue), CancellationToken.None);
            for (int root = 0; root < function.Roots.Length; root++)
            {
                ulong[] all = [.. new SetsOfSets(Enumerable.Range(0, 1 << inputs)
                    .Where(mask => RandomFunctions.Fallen(
                        function, Enumerable.Range(0, inputs).Where(input => (mask >> input & 1) != 0).ToHashSet())[function.Roots[root]])
                    .Select(mask => (ulong)mask)).Minimal().Masks];
                ulong[] expected = [.. all.Where(set => BitOperations.PopCount(set) <= order).Order()];
                InputSets sets = InputSets.Of(function, function.Roots[root], order);
                ulong[] actual = [.. sets.Family.Sets()
                    .Select(set => set.Aggregate(0UL, (mask, variable) => mask | (1UL << sets.Inputs[variable]))).Order()];
                if (!actual.SequenceEqual(expected))
                {
                    Assert.Fail($"Root {root}, order {order}: {string.Join(" ", actual)} instead of {string.Join(" ", expected)}.");
                }

                OrderCounts counted = counts[root]!.Value;
                string byOrder = string.Join(" ", counted.Counts
                    .Select((count, i) => (Order: counted.Smallest + i, Count: count)).Where(each => !each.Count.IsZero));
                string wanted = string.Join(" ", expected.GroupBy(BitOperations.PopCount).OrderBy(group => group.Key)
                    .Select(group => (Order: group.Key, Count: new BigInteger(group.Count()))));
                Assert.Equal(wanted, byOrder);
                Assert.Equal(all.Min(BitOperations.PopCount), smallest[root]);
            }
        });

    [Fact]
    public void A_gate_is_left_out_when_the_work_is_spent_and_what_it_does_not_need_is_not()
    {
        StructureFunction function = RandomFunctions.Make(5, 200, 400);
        SharedCutSets.Count(function, 10, new WorkMeter(0), CancellationToken.None).Should().Contain(counts => counts == null);
        SharedCutSets.Smallest(function, [0], 1, new WorkMeter(0), CancellationToken.None)[0].Should().BeNull();
    }

    [Fact]
    public void Numbers_too_large_for_64_bits_are_counted_as_well()
    {
        // 40 gates, each of which falls with any of four inputs; all of them must fall: 4^40 sets of 40.
        var builder = new StructureFunctionBuilder();
        int[] gates = [.. Enumerable.Range(0, 40).Select(_ =>
            builder.AddAll([builder.AddInput(), builder.AddInput(), builder.AddInput(), builder.AddInput()]))];
        int any = builder.AddAtLeast(1, gates);
        StructureFunction function = builder.Build([any, gates[0]]);
        OrderCounts?[] counts = SharedCutSets.Count(function, SetAlgebra.AllOrders, new WorkMeter(long.MaxValue), CancellationToken.None);
        (counts[0]!.Value.Smallest, counts[0]!.Value.Counts.Single()).Should().Be((40, BigInteger.Pow(4, 40)));
        (counts[1]!.Value.Smallest, counts[1]!.Value.Counts.Single()).Should().Be((1, new BigInteger(4)));
    }

    [Fact]
    public void Of_size_zero_there_are_none()
    {
        StructureFunction function = RandomFunctions.Make(3, 5, 12);
        StructureFunction withInput = new(
            function.Kinds, function.Thresholds, function.Inputs.Starts, function.Inputs.Items, [.. function.Roots.Append(0).Distinct()]);
        SharedCutSets.Count(withInput, 0, new WorkMeter(long.MaxValue), CancellationToken.None).Should().OnlyContain(counts => counts!.Value.IsNone);
        int[] variables = [.. Enumerable.Range(0, withInput.Count).Select(node => node < 5 ? node : -1)];
        new CutSetSolver(withInput, variables, 0, new SetAlgebra(CutSetBudget.Default, CancellationToken.None)).Solve(withInput.Roots)
            .Should().OnlyContain(family => family.IsEmpty);
    }

    [Fact]
    public void Without_work_only_inputs_are_counted_and_work_that_is_done_is_counted()
    {
        StructureFunction function = RandomFunctions.Make(3, 5, 12);
        int[] roots = [.. Enumerable.Range(0, function.Count)];
        StructureFunction all = new(function.Kinds, function.Thresholds, function.Inputs.Starts, function.Inputs.Items, roots);
        OrderCounts?[] counts = SharedCutSets.Count(all, 3, new WorkMeter(0), CancellationToken.None);
        for (int node = 0; node < all.Count; node++)
        {
            (counts[node] is not null).Should().Be(all.Kinds[node] == GateKind.Input, "of {0}", node);
        }

        var meter = new WorkMeter(1_000_000);
        SharedCutSets.Count(all, 3, meter, CancellationToken.None).Should().OnlyContain(each => each != null);
        meter.Left.Should().BeLessThan(1_000_000 - 100);
        var swept = new WorkMeter(1_000_000);
        SharedCutSets.Count(all, 3, swept, CancellationToken.None, firstSweep: 5);
        swept.Left.Should().BeLessThan(meter.Left, "sweeping is work, and what was known is worked out again");
    }

    private static StructureFunction Make(Random random, int seed) => RandomFunctions.Make(seed, random.Next(1, 10), random.Next(1, 25));
}
