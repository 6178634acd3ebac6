using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>What is cut out of a function: the same, in simplest form, and in an order that follows from ids alone.</summary>
public class AnalysedFunctionTests
{
    [Fact]
    public void What_is_cut_out_is_the_same_function_in_simplest_form() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 1 + (seed % 6))).Check(1_000, 20_000, (seed, function) =>
        {
            (AnalysedFunctions functions, int[] inputs) = Of(function);
            TruthTable[] truth = TruthTable.Of(function);
            var random = new Random(seed);

            // One after the other of the same: what was asked before makes no difference.
            for (int asked = 0; asked < 6; asked++)
            {
                int[] roots = [.. Enumerable.Range(0, 1 + (asked % 2)).Select(_ => random.Next(function.Count))];
                AnalysedFunction part = functions.Of(roots);
                MustBeTheSame(truth, roots, part, inputs);
                MustBeSimple(part);
            }
        });

    [Fact]
    public void The_order_of_nodes_and_of_what_they_need_makes_no_difference() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 2 + (seed % 6))).Check(400, 10_000, (seed, function) =>
        {
            int root = function.Roots[^1];
            AnalysedFunction one = Of(function).Functions.Of(root);
            AnalysedFunction other = Of(ShapedFunctions.WithShuffledMembers(function, seed)).Functions.Of(root);
            FunctionCases.Show(other.Function).Should().Be(FunctionCases.Show(one.Function));
            other.BasicOfNode.Should().Equal(one.BasicOfNode);
        });

    [Fact]
    public void Gates_of_the_same_are_one_however_they_are_written()
    {
        // Any of a and b, at least one of b and a; all, and at least two of two.
        var builder = new StructureFunctionBuilder();
        int a = builder.AddInput();
        int b = builder.AddInput();
        int c = builder.AddInput();
        int either = builder.AddAtLeast(1, [a, b]);
        int again = builder.AddAtLeast(1, [b, a]);
        int root = builder.AddAll([builder.AddAtLeast(2, [either, c, a]), builder.AddAtLeast(2, [a, again, c]), either]);
        StructureFunction function = builder.Build([root]);
        AnalysedFunction part = Of(function).Functions.Of(root);
        part.Function.Count.Should().Be(6, "three inputs, either, two of three, and both");
    }

    private static void MustBeTheSame(TruthTable[] truth, int[] roots, AnalysedFunction part, int[] inputs)
    {
        TruthTable[] after = TruthTable.Of(part.Function);
        int[] ofPart = TruthTable.InputNodes(part.Function);
        for (int root = 0; root < roots.Length; root++)
        {
            TruthTable expected = truth[roots[root]];
            for (int state = 0; state < expected.States; state++)
            {
                int own = 0;
                for (int i = 0; i < ofPart.Length; i++)
                {
                    own |= (state >> Array.IndexOf(inputs, part.BasicOfNode[ofPart[i]]) & 1) << i;
                }

                bool falls = part.Roots[root] >= 0 && after[part.Roots[root]].Falls(own);
                Assert.True(falls == expected.Falls(state), $"root {roots[root]} in state {state}");
            }
        }
    }

    private static void MustBeSimple(AnalysedFunction part)
    {
        StructureFunction function = part.Function;
        for (int node = 0; node < function.Count; node++)
        {
            int[] inputs = function.Inputs[node].ToArray();
            inputs.Should().BeInAscendingOrder().And.NotContain(input => input < 0 || input >= node);
            (inputs.Length == 1).Should().BeFalse("a gate of one input is that input");
            (part.BasicOfNode[node] >= 0).Should().Be(function.Kinds[node] == GateKind.Input);
        }

        string[] ids = [.. part.BasicOfNode.Where(basic => basic >= 0).Select(IdOf)];
        ids.Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    // Basic elements are numbered as the inputs are, and have ids in another order.
    private static string IdOf(int basic) => $"E{basic * 7 % 31:D2}";

    private static (AnalysedFunctions Functions, int[] Inputs) Of(StructureFunction function)
    {
        int[] basicOfNode = [.. Enumerable.Range(0, function.Count).Select(node => function.Kinds[node] == GateKind.Input ? node : -1)];
        Element[] elements = [.. Enumerable.Range(0, function.Count).Select(number => new Evidence(IdOf(number), "…"))];
        return (new AnalysedFunctions(function, basicOfNode, elements), TruthTable.InputNodes(function));
    }
}
