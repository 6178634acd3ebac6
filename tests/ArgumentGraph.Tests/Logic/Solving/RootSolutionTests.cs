using System.Numerics;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>What the engine says of one root, held against all states of its inputs.</summary>
public class RootSolutionTests
{
    [Fact]
    public void Probability_is_that_of_all_states()
    {
        ForRandomRoots(6_000, 100_000, (seed, function, truth, solution) =>
        {
            Chance[] chances = RandomChances.Make(seed, truth.Inputs);
            ChanceInterval found = solution.Probability(RandomChances.For(function, chances));
            Assert.True(solution.IsExact && found.IsExact, "Not exact.");
            Digits.MustAgree(found.Worst.Fall, truth.Fall(chances), $"fall");
            Digits.MustAgree(found.Worst.Hold, truth.Hold(chances), $"hold");
        });
    }

    [Fact]
    public void Importance_is_that_of_all_states()
    {
        ForRandomRoots(3_000, 50_000, (seed, function, truth, solution) =>
        {
            Chance[] chances = RandomChances.Make(seed, truth.Inputs);
            int[] inputs = TruthTable.InputNodes(function);
            InputImportance[] found = solution.Importance(RandomChances.For(function, chances))!;
            for (int input = 0; input < inputs.Length; input++)
            {
                InputImportance importance = found[inputs[input]];
                Chance own = chances[input];
                chances[input] = Chance.Certain;
                Digits.MustAgree(importance.FallWhenHolds, truth.Fall(chances), $"Input {input}, when it holds");
                chances[input] = Chance.Impossible;
                Digits.MustAgree(importance.FallWhenFallen, truth.Fall(chances), $"Input {input}, when it has fallen");
                chances[input] = own;

                // A difference of two probabilities: as exact as a double of their size, no more.
                double birnbaum = truth.Birnbaum(input, chances);
                Assert.True(
                    Math.Abs(importance.Birnbaum - birnbaum) <= 1e-14 + (1e-12 * birnbaum), $"Input {input}: {importance.Birnbaum:R} instead of {birnbaum:R}.");
            }
        });
    }

    [Fact]
    public void What_a_root_depends_on_is_what_makes_a_difference_in_some_state()
    {
        ForRandomRoots(6_000, 100_000, (_, function, truth, solution) =>
        {
            int[] inputs = TruthTable.InputNodes(function);
            for (int input = 0; input < inputs.Length; input++)
            {
                Assert.True(solution.DependsOn(inputs[input]) == truth.DependsOn(input), $"Input {input}: {solution.DependsOn(inputs[input])}.");
            }
        });
    }

    [Fact]
    public void Minimal_cut_sets_are_those_of_all_states() =>
        ForRandomRoots(6_000, 100_000, (_, function, truth, solution) =>
            MustBe(solution.CutSets(CancellationToken.None), solution.Root, truth.CutSets(), TruthTable.InputNodes(function), "Cut sets"));

    [Fact]
    public void Minimal_path_sets_are_those_of_all_states() =>
        ForRandomRoots(6_000, 100_000, (_, function, truth, solution) =>
            MustBe(solution.PathSets(CancellationToken.None), solution.Root, truth.PathSets(), TruthTable.InputNodes(function), "Path sets"));

    [Fact]
    public void Path_sets_are_what_hits_every_cut_set_and_the_other_way_round()
    {
        // Berge, Hypergraphs (1989): the minimal transversals of the minimal transversals are what one began with.
        ForRandomRoots(1_500, 25_000, (_, function, _, solution) =>
        {
            if (solution.Root >= 0)
            {
                int[] inputs = TruthTable.InputNodes(function);
                SortedSet<int> cuts = Masks(solution.CutSets(CancellationToken.None)!, inputs);
                SortedSet<int> paths = Masks(solution.PathSets(CancellationToken.None)!, inputs);
                Transversals(cuts).Should().Equal(paths);
                Transversals(paths).Should().Equal(cuts);
            }
        });
    }

    [Fact]
    public void More_inputs_make_no_difference()
    {
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 11 + (seed % 4))).Check(60, 2_000, (seed, function) =>
        {
            TruthTable[] truths = TruthTable.Of(function);
            int root = function.Roots[^1];
            RootSolution solution = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
            Chance[] chances = RandomChances.Make(seed, truths[root].Inputs);
            Digits.MustAgree(solution.Probability(RandomChances.For(function, chances)).Worst.Fall, truths[root].Fall(chances), $"fall");
            MustBe(solution.CutSets(CancellationToken.None), solution.Root, truths[root].CutSets(), TruthTable.InputNodes(function), "Cut sets");
            MustBe(solution.PathSets(CancellationToken.None), solution.Root, truths[root].PathSets(), TruthTable.InputNodes(function), "Path sets");
        });
    }

    private static void ForRandomRoots(int usual, int full, Action<int, StructureFunction, TruthTable, RootSolution> check) =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 1 + (seed * 7 % 9))).Check(usual, full, (seed, function) =>
        {
            TruthTable[] truths = TruthTable.Of(function);
            int root = function.Roots[seed % function.Roots.Length];
            check(seed, function, truths[root], RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None));
        });

    private static void MustBe(BlockSets? found, int root, IEnumerable<int> expected, int[] inputs, string what)
    {
        int[] sets = [.. expected];
        Assert.True(found is not null, $"{what}: none.");
        Assert.True(found.Count() == sets.Length, $"{what}: {found.Count()} instead of {sets.Length}.");
        OrderCounts counts = found.CountByOrder();
        for (int order = 0; order <= inputs.Length; order++)
        {
            int at = order - counts.Smallest;
            BigInteger count = at >= 0 && at < counts.Counts.Length ? counts.Counts[at] : 0;
            Assert.True(count == sets.Count(set => BitOperations.PopCount((uint)set) == order), $"{what}: {count} of order {order}.");
        }

        if (root >= 0)
        {
            SortedSet<int> masks = Masks(found, inputs);
            Assert.True(masks.SetEquals(sets), $"{what}: {string.Join(" ", masks)} instead of {string.Join(" ", sets)}.");
        }
    }

    private static SortedSet<int> Masks(BlockSets sets, int[] inputs)
    {
        BlockExpansion expansion = sets.Expand(SetAlgebra.AllOrders, CutSetBudget.Default, CancellationToken.None)!;
        var masks = new SortedSet<int>();
        int size = 0;
        foreach (int[] set in expansion.Family.Sets())
        {
            int mask = set.Aggregate(0, (mask, variable) => mask | 1 << Array.IndexOf(inputs, expansion.Inputs[variable]));
            Assert.True(masks.Add(mask) && BitOperations.PopCount((uint)mask) == set.Length && set.Length >= size, "A set twice, or not by order.");
            size = set.Length;
        }

        return masks;
    }

    // One set after the other: what hits all so far, with each member of the next, and only the minimal ones kept.
    private static SortedSet<int> Transversals(IEnumerable<int> sets)
    {
        List<int> hitting = [0];
        foreach (int set in sets)
        {
            var more = hitting.SelectMany(hits => (hits & set) != 0 ? [hits] : Members(set).Select(member => hits | member)).Distinct().ToList();
            hitting = [.. more.Where(hits => !more.Exists(other => other != hits && (other & hits) == other))];
        }

        return [.. hitting];
    }

    private static IEnumerable<int> Members(int set) => Enumerable.Range(0, 31).Select(bit => 1 << bit).Where(member => (set & member) != 0);
}
