using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Diagrams;

/// <summary>Several functions of one diagram: how many have fallen, and which two together, however little may be kept or done.</summary>
public class ManyFunctionsTests
{
    [Fact]
    public void Pairs_are_the_same_however_few_are_kept_or_not_told()
    {
        ForRandomDiagrams((diagram, leaves) =>
        {
            int[] all = [.. Enumerable.Range(0, diagram.Roots.Length)];
            double[][] expected = [.. all.Select(root => Pairs(diagram, leaves, int.MaxValue, long.MaxValue).FallWith(root, all)!)];
            for (int most = 1; most < 200; most += 7)
            {
                PairFalls pairs = Pairs(diagram, leaves, most, long.MaxValue);
                foreach (int root in all)
                {
                    if (pairs.FallWith(root, all) is { } both)
                    {
                        both.Should().Equal(expected[root]);
                    }
                }
            }

            // All two nodes of the diagram fit.
            PairFalls enough = Pairs(diagram, leaves, 2 * ((diagram.Count * diagram.Count) + 1), long.MaxValue);
            all.Should().OnlyContain(root => enough.FallWith(root, all) != null);
        });
    }

    [Fact]
    public void Where_no_pair_may_be_kept_or_no_work_done_no_pair_is_told()
    {
        int told = 0;
        ForRandomDiagrams((diagram, leaves) =>
        {
            int[] all = [.. Enumerable.Range(0, diagram.Roots.Length)];
            Pairs(diagram, leaves, int.MaxValue, 0).FallWith(0, all).Should().BeNull();
            double[]?[] without = [.. all.Select(root => Pairs(diagram, leaves, 0, long.MaxValue).FallWith(root, all))];
            double[][] expected = [.. all.Select(root => Pairs(diagram, leaves, int.MaxValue, long.MaxValue).FallWith(root, all)!)];
            foreach (int root in all.Where(root => without[root] is not null))
            {
                without[root].Should().Equal(expected[root]);
            }

            told += without.Count(row => row is null);
        });
        told.Should().BePositive("some functions share leaves");
    }

    [Fact]
    public void The_number_of_the_fallen_needs_its_nodes_and_its_work()
    {
        int tooFew = 0;
        ForRandomDiagrams((diagram, leaves) =>
        {
            double[] expected = CountDiagram.Of(diagram, int.MaxValue, new WorkMeter(long.MaxValue), CancellationToken.None)!.Distribution(leaves);
            for (int nodes = 1; nodes < 400; nodes += 13)
            {
                if (CountDiagram.Of(diagram, nodes, new WorkMeter(long.MaxValue), CancellationToken.None) is { } counts)
                {
                    counts.Distribution(leaves).Should().Equal(expected);
                }
                else
                {
                    tooFew++;
                }
            }
        });
        tooFew.Should().BePositive();
    }

    [Fact]
    public void A_chain_of_functions_that_overlap_stays_small()
    {
        // Each of 300 functions falls when two neighbours of 301 have: what can be added after a leaf depends on that leaf alone.
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 301).Select(_ => builder.AddInput())];
        int[] roots = [.. Enumerable.Range(0, 300).Select(i => builder.AddAtLeast(1, [inputs[i], inputs[i + 1]]))];
        FrozenDiagram diagram = DiagramOf(builder.Build(roots), roots)!;
        var leaves = new Chance[diagram.Order.Length];
        Array.Fill(leaves, Chance.OfFall(0.25));
        double[] counts = CountDiagram.Of(diagram, 20_000, new WorkMeter(long.MaxValue), CancellationToken.None)!.Distribution(leaves);
        counts.Sum().Should().BeApproximately(1, 1e-12);
        counts.Select((chance, number) => chance * number).Sum().Should().BeApproximately(300 * 0.0625, 1e-9);
        counts[300].Should().BeApproximately(Math.Pow(0.25, 301), 1e-190);
    }

    [Fact]
    public void Cancelling_ends_both()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 120).Select(_ => builder.AddInput())];
        int[] roots = [.. Enumerable.Range(0, 100).Select(i => builder.AddAtLeast(10, inputs.AsSpan(i, 20)))];
        FrozenDiagram diagram = DiagramOf(builder.Build(roots), roots)!;
        var leaves = new Chance[diagram.Order.Length];
        Array.Fill(leaves, Chance.OfFall(0.25));
        var meter = new WorkMeter(long.MaxValue);
        Action count = () => CountDiagram.Of(diagram, int.MaxValue, meter, source.Token);
        count.Should().Throw<OperationCanceledException>();
        Action pair = () => new PairFalls(diagram, leaves, int.MaxValue, meter, source.Token).FallWith(0, [.. Enumerable.Range(0, 100)]);
        pair.Should().Throw<OperationCanceledException>();
    }

    private static PairFalls Pairs(FrozenDiagram diagram, Chance[] leaves, int most, long work) =>
        new(diagram, leaves, most, new WorkMeter(work), CancellationToken.None);

    private static void ForRandomDiagrams(Action<FrozenDiagram, Chance[]> check) =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, new Random(seed).Next(4, 12))).Check(200, 2_000, (seed, function) =>
        {
            if (DiagramOf(function, [.. function.Roots]) is { } diagram)
            {
                check(diagram, RandomChances.Make(seed, diagram.Order.Length));
            }
        });

    private static FrozenDiagram? DiagramOf(StructureFunction function, int[] roots) =>
        VariableOrderSearch.Solve(
            Reducer.Reduce(function, roots, CancellationToken.None, new WorkMeter(long.MaxValue)).Core,
            int.MaxValue,
            new WorkMeter(long.MaxValue),
            CancellationToken.None);
}
