using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Blocks;

/// <summary>Chances as programs over flat arrays, held against all states.</summary>
public class ChanceProgramTests
{
    [Fact]
    public void A_program_says_what_all_states_say_again_and_again() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 1 + (seed * 7 % 9))).Check(3_000, 50_000, (seed, function) =>
        {
            TruthTable[] truths = TruthTable.Of(function);
            int root = function.Roots[seed % function.Roots.Length];
            RootSolution solution = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
            int[] inputs = TruthTable.InputNodes(function);

            // Numbers in another order than the inputs, with one between that nobody asks for.
            var random = new Random(seed);
            int[] places = [.. Enumerable.Range(0, inputs.Length + 1)];
            random.Shuffle(places);
            var indexOfNode = new int[function.Count];
            Array.Fill(indexOfNode, -1);
            for (int input = 0; input < inputs.Length; input++)
            {
                indexOfNode[inputs[input]] = places[input];
            }

            ChanceProgram ofFall = solution.Compile(indexOfNode, ofFall: true)!;
            ChanceProgram ofHold = solution.Compile(indexOfNode, ofFall: false)!;
            for (int again = 0; again < 2; again++)
            {
                Chance[] chances = RandomChances.Make(seed + again, inputs.Length);
                Digits.MustAgree(Evaluated(ofFall, chances, chance => chance.Fall), truths[root].Fall(chances), $"fall");
                Digits.MustAgree(Evaluated(ofHold, chances, chance => chance.Hold), truths[root].Hold(chances), $"hold");
            }

            double Evaluated(ChanceProgram program, Chance[] chances, Func<Chance, double> number)
            {
                var numbers = new double[places.Length];
                Array.Fill(numbers, double.NaN);
                for (int input = 0; input < inputs.Length; input++)
                {
                    numbers[places[input]] = number(chances[input]);
                }

                double[] scratch = [.. Enumerable.Range(0, program.ScratchLength).Select(_ => random.NextDouble() * 1e300)];
                return program.Evaluate(numbers, scratch);
            }
        });

    [Fact]
    public void The_steps_say_what_is_done()
    {
        // (0 and 1) or at least two of 2, 3 and 4: it holds when one of the two does.
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 5).Select(_ => builder.AddInput())];
        int root = builder.AddAtLeast(1, [builder.AddAll(inputs.AsSpan(0, 2)), builder.AddAtLeast(2, inputs.AsSpan(2))]);
        StructureFunction function = builder.Build([root]);
        RootSolution solution = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
        ChanceProgram program = solution.Compile([.. Enumerable.Range(0, function.Count)], ofFall: false)!;
        int[][] steps = [.. program.Steps.Chunk(4)];
        steps.Where(step => step[0] == 1).Select(step => step[1]).Order().Should().Equal(0, 1, 2, 3, 4);
        steps.Where(step => step[0] != 1).Select(step => step[0]).Order().Should().Equal(2, 3, 4);
        steps[^1][0].Should().Be(3, "what is asked for comes last");
        steps.Single(step => step[0] == 4)[3].Should().Be(2);
        steps.Single(step => step[0] == 4)[2].Should().Be(3);
        program.Operands.Should().HaveCount(2 + 3 + 2).And.OnlyContain(operand => operand >= 0 && operand < steps.Length);
        program.ScratchLength.Should().Be(steps.Length + 3, "of three numbers one counts");

        int[][] ofFall = [.. solution.Compile([.. Enumerable.Range(0, function.Count)], ofFall: true)!.Steps.Chunk(4)];
        ofFall.Where(step => step[0] != 1).Select(step => step[0]).Order().Should().Equal(2, 3, 4);
        ofFall[^1][0].Should().Be(2, "it falls when both do");
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void What_always_holds_never_falls(bool ofFall, double expected)
    {
        var builder = new StructureFunctionBuilder();
        int input = builder.AddInput();
        StructureFunction function = builder.Build([builder.AddAtLeast(1, [input, builder.AddAll([], own: true)])]);
        ChanceProgram program = RootSolution.Solve(function, function.Roots[0], WorkBudget.Default, null, CancellationToken.None)
            .Compile(new int[function.Count], ofFall)!;
        program.Evaluate([0.5], new double[program.ScratchLength]).Should().Be(expected);
        program.Steps.Should().Equal(0, (int)expected, 0, 0);
        program.Operands.Should().BeEmpty();
    }

    [Fact]
    public void What_is_not_known_exactly_is_not_compiled()
    {
        StructureFunction function = RandomFunctions.Make(9, 40, 120);
        int root = function.Roots[^1];
        RootSolution solution = RootSolution.Solve(function, root, new EngineBudget(2, 1_000_000), null, CancellationToken.None);
        if (!solution.IsExact)
        {
            solution.Compile(new int[function.Count], ofFall: true).Should().BeNull();
        }

        RootSolution reduced = RootSolution.Reduce(Triangle(), 6, WorkBudget.Default, CancellationToken.None);
        (reduced.IsExact, reduced.IsSettled, reduced.DependsOn(0)).Should().Be((false, false, null));
        reduced.Compile(new int[7], ofFall: true).Should().BeNull();
        reduced.Importance(new InputChances(7)).Should().BeNull();
        RootSolution solved = RootSolution.Solve(Triangle(), 6, WorkBudget.Default, null, CancellationToken.None);
        (solved.IsExact, solved.IsSettled, solved.DependsOn(0), solved.DependsOn(6)).Should().Be((true, true, true, false));
    }

    // Of each two of three one must hold: a core.
    private static StructureFunction Triangle()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 3).Select(_ => builder.AddInput())];
        int[] pairs = [.. Enumerable.Range(0, 2).Select(i => builder.AddAtLeast(1, [inputs[i], inputs[i + 1]]))];
        int third = builder.AddAtLeast(2, [inputs[0], inputs[0], inputs[2]]);
        return builder.Build([builder.AddAll([.. pairs, third])]);
    }
}
