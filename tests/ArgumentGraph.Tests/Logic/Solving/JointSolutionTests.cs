using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>What the engine says of several roots together, held against all states of their inputs.</summary>
public class JointSolutionTests
{
    [Fact]
    public void How_many_have_fallen_is_as_in_all_states()
    {
        ForRandomRoots((_, function, truths, chances, solution) =>
        {
            double[] counts = solution.FallenCounts(RandomChances.For(function, chances))!;
            counts.Should().HaveCount(truths.Length + 1);
            for (int n = 0; n <= truths.Length; n++)
            {
                Digits.MustAgree(counts[n], TruthTable.Sum(chances, state => truths.Count(truth => truth.Falls(state)) == n), $"{n} of {truths.Length}");
            }
        });
    }

    [Fact]
    public void Roots_that_fall_together_do_so_as_in_all_states()
    {
        ForRandomRoots((seed, function, truths, chances, solution) =>
        {
            InputChances byNode = RandomChances.For(function, chances);
            PairFalls pairs = solution.Pairs(byNode, new WorkMeter(long.MaxValue), CancellationToken.None);
            int[] all = [.. Enumerable.Range(0, truths.Length)];
            for (int left = 0; left < truths.Length; left++)
            {
                double[] both = pairs.FallWith(left, all)!;
                for (int right = 0; right < truths.Length; right++)
                {
                    double expected = TruthTable.Sum(chances, state => truths[left].Falls(state) && truths[right].Falls(state));
                    Digits.MustAgree(both[right], expected, $"roots {left} and {right}");
                }
            }

            int[] some = Some(seed, truths.Length);
            double together = TruthTable.Sum(chances, state => some.All(root => truths[root].Falls(state)));
            Digits.MustAgree(solution.GivenFallen(some, byNode, CancellationToken.None)!.Value.All, together, $"roots {string.Join(", ", some)}");
        });
    }

    [Fact]
    public void What_roots_are_given_that_others_have_fallen_is_as_in_all_states()
    {
        ForRandomRoots((seed, function, truths, chances, solution) =>
        {
            int[] fallen = Some(seed, truths.Length);
            Chance[]? given = solution.GivenFallen(fallen, RandomChances.For(function, chances), CancellationToken.None)!.Value.Chances;
            double condition = TruthTable.Sum(chances, state => fallen.All(root => truths[root].Falls(state)));
            Assert.True(given is null == (condition == 0), $"Given what has chance {condition:R}.");
            for (int root = 0; root < truths.Length && given is not null; root++)
            {
                double both = TruthTable.Sum(chances, state => truths[root].Falls(state) && fallen.All(other => truths[other].Falls(state)));
                Digits.MustAgree(given[root].Fall, both / condition, $"root {root}");

                // What is left of one: to the digits of a double of that size.
                Assert.True(Math.Abs(given[root].Hold - (1 - (both / condition))) <= 1e-12, $"Root {root}: holds with {given[root].Hold:R}.");
            }
        });
    }

    // Some roots are given twice, and some stand below others.
    private static void ForRandomRoots(Action<int, StructureFunction, TruthTable[], Chance[], JointSolution> check) =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, new Random(seed).Next(1, 10))).Check(3_000, 40_000, (seed, function) =>
        {
            Random random = FunctionCases.RandomAfter(seed, 1);
            TruthTable[] truths = TruthTable.Of(function);
            int[] roots = [.. function.Roots];
            random.Shuffle(roots);
            roots = [.. roots.Take(6).Concat(random.Next(3) == 0 ? [roots[0]] : []), .. random.Next(4) == 0 ? new[] { random.Next(function.Count) } : []];
            JointSolution solution = JointSolution.Solve(function, roots, WorkBudget.Default, null, CancellationToken.None)!;
            check(seed, function, [.. roots.Select(root => truths[root])], RandomChances.Make(seed, truths[0].Inputs), solution);
        });

    private static int[] Some(int seed, int roots) => [.. Enumerable.Range(0, new Random(seed).Next(0, 4)).Select(n => ((seed * 5) + n) % roots)];
}
