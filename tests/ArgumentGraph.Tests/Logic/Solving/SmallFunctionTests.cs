using System.Numerics;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>
/// Functions of few inputs in which gates share as much as they can: all with three gates, and many with more. Their truth tables are bits of one number,
/// so that hundreds of thousands are tried where larger random functions leave out what small ones show.
/// </summary>
public class SmallFunctionTests
{
    private const int Most = 4;

    private static readonly double[] Falls = [0.5, 0.25, 0.3, 0.7];

    [Fact]
    public void Every_function_of_three_inputs_and_three_gates_is_solved()
    {
        int tried = 0;
        foreach (Gate first in GatesOver(3))
        {
            foreach (Gate second in GatesOver(4))
            {
                foreach (Gate third in GatesOver(5))
                {
                    tried++;
                    if (!TestSize.IsQuick || tried % 16 == 0)
                    {
                        Check(3, [first, second, third]);
                    }
                }
            }
        }

        tried.Should().Be(9 * 28 * 75);
    }

    [Fact]
    public void Dense_functions_of_a_few_inputs_are_solved()
    {
        var random = new Random(20261130);
        int cases = TestSize.Cases(100_000, 5_000_000);
        for (int n = 0; n < cases; n++)
        {
            int inputs = random.Next(2, Most + 1);
            Check(inputs, RandomGates(random, inputs));
        }
    }

    private static Gate[] RandomGates(Random random, int inputs)
    {
        var gates = new Gate[random.Next(2, 9)];
        for (int gate = 0; gate < gates.Length; gate++)
        {
            int below = inputs + gate;
            int arguments;
            do
            {
                // Mostly what was made last, so that what is made is needed.
                arguments = random.Next(1 << below) | (gate > 0 && random.Next(4) > 0 ? 1 << (below - 1) : 0);
                arguments &= random.Next(3) == 0 ? random.Next(1 << below) : ~0;
            }
            while (BitOperations.PopCount((uint)arguments) < 2);

            int count = BitOperations.PopCount((uint)arguments);
            gates[gate] = new Gate(arguments, random.Next(3) switch { 0 => 1, 1 => count, _ => random.Next(1, count + 1) });
        }

        return gates;
    }

    // All that need at least two of what there is so far.
    private static IEnumerable<Gate> GatesOver(int below)
    {
        for (int arguments = 1; arguments < 1 << below; arguments++)
        {
            int count = BitOperations.PopCount((uint)arguments);
            for (int needed = 1; count > 1 && needed <= count; needed++)
            {
                yield return new Gate(arguments, needed);
            }
        }
    }

    private static void Check(int inputs, Gate[] gates)
    {
        var builder = new StructureFunctionBuilder();
        var nodes = new List<int>();
        var falls = new List<int>(); // by node: a bit for each set of fallen inputs, in which it has fallen
        for (int input = 0; input < inputs; input++)
        {
            nodes.Add(builder.AddInput());
            falls.Add(Enumerable.Range(0, 1 << inputs).Where(state => (state >> input & 1) == 1).Sum(state => 1 << state));
        }

        foreach (Gate gate in gates)
        {
            int[] arguments = [.. Enumerable.Range(0, nodes.Count).Where(node => (gate.Arguments >> node & 1) == 1)];
            nodes.Add(builder.AddAtLeast(gate.Needed, [.. arguments.Select(node => nodes[node])]));
            falls.Add(Enumerable.Range(0, 1 << inputs)
                .Where(state => arguments.Count(node => (falls[node] >> state & 1) == 0) < gate.Needed).Sum(state => 1 << state));
        }

        StructureFunction function = builder.Build([nodes[^1]]);
        var chances = new InputChances(function.Count);
        for (int input = 0; input < inputs; input++)
        {
            chances[nodes[input]] = Chance.OfFall(Falls[input]);
        }

        double[] weights = [.. Enumerable.Range(0, 1 << inputs).Select(
            state => Enumerable.Range(0, inputs).Aggregate(1.0, (weight, input) => weight * ((state >> input & 1) == 1 ? Falls[input] : 1 - Falls[input])))];
        RootSolution solution = RootSolution.Solve(function, nodes[^1], EngineBudget.Default, null, CancellationToken.None);
        double fall = solution.Probability(chances).Worst.Fall;
        double expected = Weight(falls[^1], weights);
        Assert.True(Math.Abs(fall - expected) < 1e-12, $"Falls with {fall:R}, not {expected:R}:\n{FunctionCases.Show(function)}");
        Assert.True(
            solution.CutSets(CancellationToken.None)!.Count() == MinimalSets(falls[^1], inputs),
            $"Another number of cut sets:\n{FunctionCases.Show(function)}");
        Assert.True(
            solution.PathSets(CancellationToken.None)!.Count() == MinimalSets(Dual(falls[^1], inputs), inputs),
            $"Another number of path sets:\n{FunctionCases.Show(function)}");
        CheckImportance(solution, function, chances, falls[^1], inputs, weights);

        // Without diagrams there are bounds.
        RootSolution without = RootSolution.Solve(function, nodes[^1], new EngineBudget(0, 2_000), null, CancellationToken.None);
        ChanceInterval bounds = without.Probability(chances);
        Assert.True(
            bounds.Best.Fall <= expected + 1e-12 && bounds.Worst.Fall >= expected - 1e-12, $"{bounds} for {expected:R}:\n{FunctionCases.Show(function)}");

        CheckTogether(builder, [.. nodes.Skip(inputs)], [.. falls.Skip(inputs)], inputs, chances, weights);
    }

    private static void CheckImportance(RootSolution solution, StructureFunction function, InputChances chances, int falls, int inputs, double[] weights)
    {
        InputImportance[] importance = solution.Importance(chances)!;
        for (int input = 0; input < inputs; input++)
        {
            double whenFallen = Enumerable.Range(0, weights.Length).Where(state => (state >> input & 1) == 1 && (falls >> state & 1) == 1)
                .Sum(state => weights[state]) / Falls[input];
            Assert.True(
                Math.Abs(importance[input].FallWhenFallen - whenFallen) < 1e-12,
                $"With {input} fallen {importance[input].FallWhenFallen:R}, not {whenFallen:R}:\n{FunctionCases.Show(function)}");
        }
    }

    // All gates as roots of one diagram.
    private static void CheckTogether(StructureFunctionBuilder builder, int[] roots, int[] falls, int inputs, InputChances chances, double[] weights)
    {
        StructureFunction function = builder.Build(roots);
        OrderCounts?[] sets = SharedCutSets.Count(function, SetAlgebra.AllOrders, new WorkMeter(long.MaxValue), CancellationToken.None);
        for (int root = 0; root < roots.Length; root++)
        {
            BigInteger found = sets[root]!.Value.Counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
            Assert.True(found == MinimalSets(falls[root], inputs), $"{found} cut sets of root {root}:\n{FunctionCases.Show(function)}");
        }

        JointSolution joint = JointSolution.Solve(function, roots, EngineBudget.Default, null, CancellationToken.None)!;
        double[] counts = joint.FallenCounts(chances)!;
        for (int n = 0; n <= roots.Length; n++)
        {
            double expected = Enumerable.Range(0, weights.Length)
                .Where(state => falls.Count(fall => (fall >> state & 1) == 1) == n).Sum(state => weights[state]);
            Assert.True(Math.Abs(counts[n] - expected) < 1e-12, $"{n} have fallen with {counts[n]:R}, not {expected:R}:\n{FunctionCases.Show(function)}");
        }

        PairFalls pairs = joint.Pairs(chances, new WorkMeter(long.MaxValue), CancellationToken.None);
        double[] both = pairs.FallWith(0, [.. Enumerable.Range(0, roots.Length)])!;
        for (int other = 0; other < roots.Length; other++)
        {
            double expected = Weight(falls[0] & falls[other], weights);
            Assert.True(Math.Abs(both[other] - expected) < 1e-12, $"0 and {other} with {both[other]:R}, not {expected:R}:\n{FunctionCases.Show(function)}");
        }
    }

    private static double Weight(int states, double[] weights) =>
        Enumerable.Range(0, weights.Length).Where(state => (states >> state & 1) == 1).Sum(state => weights[state]);

    private static int MinimalSets(int states, int inputs) => Enumerable.Range(0, 1 << inputs).Count(state =>
        (states >> state & 1) == 1
        && Enumerable.Range(0, inputs).All(input => (state >> input & 1) == 0 || (states >> (state & ~(1 << input)) & 1) == 0));

    // What holds and what has fallen change places.
    private static int Dual(int states, int inputs) =>
        Enumerable.Range(0, 1 << inputs).Where(state => (states >> (~state & ((1 << inputs) - 1)) & 1) == 0).Sum(state => 1 << state);

    /// <summary>Holds when so many of its arguments do: bits of the inputs, then of the gates before it.</summary>
    private readonly record struct Gate(int Arguments, int Needed);
}
