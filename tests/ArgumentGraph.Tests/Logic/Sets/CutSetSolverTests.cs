using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Sets;

public class CutSetSolverTests
{
    [Fact]
    public void Minimal_cut_sets_are_those_of_the_truth_table()
    {
        FunctionCases.Of(seed => Make(new Random(seed), seed)).Check(400, 20_000, (seed, function) =>
        {
            Random random = FunctionCases.RandomAfter(seed, 2);
            int inputs = function.Kinds.Count(kind => kind == GateKind.Input);

            // Variables in another order than the inputs.
            int[] variables = [.. Enumerable.Range(0, inputs)];
            random.Shuffle(variables);
            bool[][] fallen = [.. Enumerable.Range(0, 1 << inputs).Select(mask =>
                RandomFunctions.Fallen(function, Enumerable.Range(0, inputs).Where(input => (mask >> variables[input] & 1) != 0).ToHashSet()))];
            int[] variableOfNode = [.. Enumerable.Range(0, function.Count).Select(node => node < inputs ? variables[node] : -1)];
            int order = random.Next(0, 11);
            SetFamily[]? families = new CutSetSolver(function, variableOfNode, order, new SetAlgebra(CutSetBudget.Default, CancellationToken.None))
                .Solve(function.Roots);
            for (int root = 0; root < function.Roots.Length; root++)
            {
                int node = function.Roots[root];
                var all = new SetsOfSets(Enumerable.Range(0, 1 << inputs).Where(mask => fallen[mask][node]).Select(mask => (ulong)mask)).Minimal();
                var expected = new SetsOfSets(all.Masks.Where(set => BitOperations.PopCount(set) <= order));
                string actual = string.Join(" ", families![root].Sets().Select(set => $"{{{string.Join(",", set)}}}"));
                if (actual != expected.Listed())
                {
                    Assert.Fail($"Root {root}, order {order}: {actual} instead of {expected}.");
                }

                int pairs = expected.Masks.Count(set => BitOperations.PopCount(set) == 2);
                Assert.Equal(pairs, FamilyCounts.Pairs(families[root].Diagram)[families[root].Root]);
                int smallest = all.Masks.Min(BitOperations.PopCount);
                int largest = all.Masks.Max(BitOperations.PopCount);
                var plain = new PlainOrders(function);
                Assert.True(plain.Largest[node] >= largest, $"Root {root}: {plain.Largest[node]} is less than {largest}.");
                (long bound, bool isExact) = plain.SmallestOf(node);
                Assert.True(isExact ? bound == smallest : bound >= smallest, $"Root {root}: {bound}, exact: {isExact}, is not {smallest}.");
            }
        });
    }

    [Fact]
    public void Inputs_that_share_what_they_need_fall_with_less_than_the_gate_has_inputs()
    {
        // Five inputs, all of which must fall, and one element brings each of them down.
        var builder = new StructureFunctionBuilder();
        int shared = builder.AddInput();
        int[] others = [.. Enumerable.Range(0, 5).Select(_ => builder.AddInput())];
        int root = builder.AddAtLeast(1, [.. others.Select(other => builder.AddAll([shared, other]))]);
        StructureFunction function = builder.Build([root]);
        int[] variables = [.. Enumerable.Range(0, function.Count).Select(node => node <= 5 ? node : -1)];
        foreach ((int order, string expected) in new[] { (1, "0"), (3, "0"), (5, "0 1,2,3,4,5") })
        {
            SetFamily family = new CutSetSolver(function, variables, order, new SetAlgebra(CutSetBudget.Default, CancellationToken.None)).Solve([root])![0];
            string.Join(" ", family.Sets().Select(set => string.Join(",", set))).Should().Be(expected);
        }
    }

    [Fact]
    public void A_spent_budget_gives_nothing()
    {
        StructureFunction function = RandomFunctions.Make(5, 200, 400);
        int[] variables = [.. Enumerable.Range(0, function.Count).Select(node => node < 200 ? node : -1)];
        new CutSetSolver(function, variables, 10, new SetAlgebra(new CutSetBudget(100, 1_000_000), CancellationToken.None)).Solve(function.Roots)
            .Should().BeNull();
    }

    private static StructureFunction Make(Random random, int seed) => RandomFunctions.Make(seed, random.Next(1, 10), random.Next(1, 25));
}
