using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>Chances without any rounding, by whole numbers, beside the engine's doubles.</summary>
public class ExactChanceTests
{
    [Fact]
    public void Tiny_doubts_keep_their_digits()
    {
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 2 + (seed * 5 % 7))).Check(400, 6_000, (seed, function) =>
        {
            TruthTable truth = TruthTable.Of(function)[function.Roots[^1]];
            double[] fall = Doubts(seed, truth.Inputs);
            RootSolution solution = RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, null, CancellationToken.None);
            InputChances chances = RandomChances.For(function, Array.ConvertAll(fall, Chance.OfFall));
            Chance found = solution.Probability(chances).Worst;
            MustBe(found.Fall, TruthTable.ExactSum(fall, state => truth.Falls(state)), $"fall");
            MustBe(found.Hold, TruthTable.ExactSum(fall, state => !truth.Falls(state)), $"hold");
        });
    }

    [Fact]
    public void Importance_keeps_its_digits()
    {
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 2 + (seed * 5 % 6))).Check(400, 6_000, (seed, function) =>
        {
            TruthTable truth = TruthTable.Of(function)[function.Roots[^1]];
            double[] fall = Doubts(seed, truth.Inputs);
            int input = seed % truth.Inputs;
            RootSolution solution = RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, null, CancellationToken.None);
            InputImportance found = solution.Importance(RandomChances.For(function, Array.ConvertAll(fall, Chance.OfFall)))![
                TruthTable.InputNodes(function)[input]];
            MustBe(found.FallWhenFallen, TruthTable.ExactSum(fall, state => truth.Falls(state | 1 << input)), $"when fallen");
            MustBe(found.FallWhenHolds, TruthTable.ExactSum(fall, state => truth.Falls(state & ~(1 << input))), $"when it holds");
        });
    }

    [Fact]
    public void Doubts_multiply_down_to_the_smallest_doubles()
    {
        // Two that must both fall, and one of two others with them: 1e-100 × 1e-100 × (1e-100 + 1e-90 - …).
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 4).Select(_ => builder.AddInput())];
        int root = builder.AddAtLeast(1, [inputs[0], inputs[1], builder.AddAll([inputs[2], inputs[3]])]);
        StructureFunction function = builder.Build([root]);
        RootSolution solution = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
        double[] fall = [1e-100, 1e-100, 1e-100, 1e-90];
        InputChances chances = RandomChances.For(function, Array.ConvertAll(fall, Chance.OfFall));
        Digits.MustAgree(solution.Probability(chances).Worst.Fall, 1e-200 * (1e-90 + 1e-100), $"fall");
        Digits.MustAgree(solution.Importance(chances)![inputs[2]].FallWhenHolds, 1e-290, $"when it holds");
        Digits.MustAgree(solution.Importance(chances)![inputs[2]].Birnbaum, 1e-200, $"Birnbaum");
    }

    private static void MustBe(double found, Dyadic expected, FormattableString what)
    {
        double error = expected.RelativeError(found);
        Assert.True(error <= 1e-12, FormattableString.Invariant($"{FormattableString.Invariant(what)}: {found:R} is off by {error:R} of what it should be."));
    }

    // 1e-13 beside 1 - 1e-13 beside everyday ones, down to 1e-40.
    private static double[] Doubts(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(5) switch
        {
            0 => 1e-13,
            1 => 1 - 1e-13,
            2 => random.NextDouble(),
            3 => Math.Pow(10, -40 * random.NextDouble()),
            _ => random.Next(8) switch { 0 => 0, 1 => 1, _ => 0.5 },
        })];
    }
}
