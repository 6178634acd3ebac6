using System.Numerics;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>Functions so deep or so wide that a step for each level on the stack, or for each pair of inputs, would be the end.</summary>
public class LargeFunctionTests
{
    [Theory]
    [InlineData(2_000)]
    [InlineData(100_000)]
    public void A_deep_chain_of_one_kind_is_one_gate(int levels)
    {
        var builder = new StructureFunctionBuilder();
        int at = builder.AddInput();
        for (int level = 1; level < levels; level++)
        {
            at = builder.AddAll([builder.AddInput(), at]);
        }

        RootSolution solution = Solve(builder, at, out InputChances chances, 1e-7);
        double hold = Math.Pow(1 - 1e-7, levels);
        Digits.MustAgree(solution.Probability(chances).Worst.Hold, hold, $"hold", 1e-9);
        solution.CutSets(CancellationToken.None)!.Count().Should().Be(levels);
        solution.PathSets(CancellationToken.None)!.Count().Should().Be(1);
        Digits.MustAgree(solution.Importance(chances)![0].Birnbaum, hold / (1 - 1e-7), $"Birnbaum", 1e-9);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void A_deep_chain_by_turns_is_solved(int levels)
    {
        // x ∧ (x ∨ (x ∧ …)), each x another one.
        const double Doubt = 0.1;
        var builder = new StructureFunctionBuilder();
        int at = builder.AddInput();
        double fall = Doubt;
        for (int level = 1; level < levels; level++)
        {
            bool all = level % 2 == 0;
            int[] below = [builder.AddInput(), at];
            at = all ? builder.AddAll(below) : builder.AddAtLeast(1, below);
            fall = all ? Doubt + ((1 - Doubt) * fall) : Doubt * fall;
        }

        RootSolution solution = Solve(builder, at, out InputChances chances, Doubt);
        Digits.MustAgree(solution.Probability(chances).Worst.Fall, fall, $"fall");
        solution.CutSets(CancellationToken.None)!.Count().Should().Be(levels / 2);
        solution.Importance(chances)!.Should().HaveCount(chances.Count);
    }

    [LongTheory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void A_long_ladder_is_solved(int levels)
    {
        // Of each two neighbours one must hold: each input stands in two gates, nothing can be taken apart.
        const double Doubt = 0.001;
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, levels).Select(_ => builder.AddInput())];
        int root = builder.AddAll([.. Enumerable.Range(1, levels - 1).Select(level => builder.AddAtLeast(1, [inputs[level - 1], inputs[level]]))]);
        RootSolution solution = Solve(builder, root, out InputChances chances, Doubt);

        (double held, double fell) = (1 - Doubt, Doubt); // all well so far, by what the last one does
        for (int level = 1; level < levels; level++)
        {
            (held, fell) = ((held + fell) * (1 - Doubt), held * Doubt);
        }

        solution.IsExact.Should().BeTrue();
        Digits.MustAgree(solution.Probability(chances).Worst.Hold, held + fell, $"hold", 1e-9);
        solution.DependsOn(inputs[levels / 2]).Should().BeTrue();
        solution.CutSets(CancellationToken.None)!.Count().Should().Be(levels - 1);
        InputImportance middle = solution.Importance(chances)![inputs[levels / 2]];
        Digits.MustAgree((middle.FallWhenHolds * (1 - Doubt)) + (middle.FallWhenFallen * Doubt), solution.Probability(chances).Worst.Fall, $"middle", 1e-9);
    }

    [Fact]
    public void A_deep_ladder_is_solved()
    {
        // Each step needs the one below and one of two neighbours, level upon level.
        const double Doubt = 0.01;
        const int Steps = 1_000;
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, Steps).Select(_ => builder.AddInput())];
        int at = inputs[0];
        for (int level = 2; level < Steps; level++)
        {
            int pair = builder.AddAtLeast(1, [inputs[level - 1], inputs[level]]);
            at = level % 2 == 0 ? builder.AddAll([at, pair]) : builder.AddAtLeast(2, [at, pair, inputs[level - 2]]);
        }

        RootSolution solution = Solve(builder, at, out InputChances chances, Doubt);
        solution.IsExact.Should().BeTrue();
        Chance chance = solution.Probability(chances).Worst;
        Digits.MustAgree(chance.Hold + chance.Fall, 1, $"sum", 1e-9);
    }

    [LongFact]
    public void A_star_of_a_million_is_solved()
    {
        foreach ((int points, int threshold) in new[] { (1_000_000, 1_000_000), (1_000_000, 1), (200_000, 200_000 - 2) })
        {
            var builder = new StructureFunctionBuilder();
            int[] inputs = [.. Enumerable.Range(0, points).Select(_ => builder.AddInput())];
            int falls = points - threshold + 1;
            double doubt = threshold == 1 ? 1 - (1.0 / points) : 1.0 / points;
            RootSolution solution = Solve(builder, builder.AddAtLeast(threshold, inputs), out InputChances chances, doubt);
            BigInteger ways = falls == 3 ? new BigInteger(points) * (points - 1) * (points - 2) / 6 : falls == 1 ? points : 1;
            solution.CutSets(CancellationToken.None)!.Count().Should().Be(ways);
            Chance chance = solution.Probability(chances).Worst;
            double expected = threshold == 1 ? Math.Exp(points * Math.Log(doubt)) : falls == 1 ? -Math.Exp(-1) + 1 : 1 - (2.5 * Math.Exp(-1));
            Digits.MustAgree(chance.Fall, expected, $"fall of {falls}", 1e-5);
            Digits.MustAgree(chance.Hold + chance.Fall, 1, $"sum", 1e-9);
            solution.Importance(chances)!.Length.Should().BeGreaterThan(points);
        }
    }

    [Fact]
    public void Sets_of_many_members_are_listed()
    {
        // One set, that all are members of.
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 71).Select(_ => builder.AddInput())];
        StructureFunction any = builder.Build([builder.AddAtLeast(1, inputs)]);
        BlockSets sets = RootSolution.Solve(any, any.Roots[0], WorkBudget.Default, null, CancellationToken.None).CutSets(CancellationToken.None)!;
        BlockExpansion expansion = sets.Expand(SetAlgebra.AllOrders, CutSetBudget.Default, CancellationToken.None)!;
        expansion.Family.Sets(inputs.Length).Should().ContainSingle().Which.Should().HaveCount(inputs.Length);
    }

    private static RootSolution Solve(StructureFunctionBuilder builder, int root, out InputChances chances, double doubt)
    {
        StructureFunction function = builder.Build([root]);
        chances = new InputChances(function.Count);
        for (int node = 0; node < function.Count; node++)
        {
            chances[node] = Chance.OfFall(doubt);
        }

        return RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
    }
}
