using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Estimates;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Orders;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Estimates;

/// <summary>Estimates, held against all states of the leaves.</summary>
public class FallSamplingTests
{
    private const int Samples = 4_000;

    [Fact]
    public void What_is_rounded_falls_wherever_the_core_does_and_is_as_small_as_was_asked()
    {
        RandomCores.Check((_, core, truth, leaves) =>
        {
            foreach (int size in (ReadOnlySpan<int>)[1, 2, 4, 8, 1_000])
            {
                FrozenDiagram above = Rounded(core, leaves, size);
                above.Count.Should().BeLessThanOrEqualTo(size + 2);
                for (int state = 0; state < truth.States; state++)
                {
                    Assert.True(!truth.Falls(state) || Falls(above, state), $"State {state} is lost with {size} nodes.");
                    Assert.True(size < 1_000 || truth.Falls(state) == Falls(above, state), $"State {state} falls, with nothing to round.");
                }
            }
        });
    }

    [Fact]
    public void States_come_up_as_often_as_they_are_probable_given_what_has_fallen()
    {
        RandomCores.Check((seed, core, truth, leaves) =>
        {
            FrozenDiagram above = Rounded(core, leaves, 2);
            var drawn = new Drawn(core.LeafCount, Samples);
            double all = new DiagramChances(above, leaves).Fall(above.Roots[0]);
            if (all == 0)
            {
                return;
            }

            new StatesBelow(above, leaves, Samples, seed).ListFalls(0, Samples, drawn);
            for (int leaf = 0; leaf < core.LeafCount; leaf++)
            {
                double expected = 0;
                for (int state = 0; state < truth.States; state++)
                {
                    expected += Falls(above, state) && (state >> leaf & 1) != 0 ? Probability(state, leaves) / all : 0;
                }

                double share = (double)drawn.CountOf(leaf) / Samples;
                double deviation = Math.Sqrt(Math.Max(0, expected * (1 - expected)) / Samples);

                // What hardly ever happens is not spread like what happens often: a few states more.
                share.Should().BeApproximately(expected, (6 * deviation) + (4.0 / Samples), $"that is how often leaf {leaf} falls");
            }

            drawn.States.Should().OnlyContain(state => Falls(above, state));
        });
    }

    [Fact]
    public void Intervals_hold_the_probability_and_estimates_are_right_in_the_mean()
    {
        int tried = 0;
        int missed = 0;
        double deviations = 0;
        RandomCores.Check((seed, core, truth, leaves) =>
        {
            double fall = truth.Fall(leaves);
            if (fall == 0)
            {
                return;
            }

            FrozenDiagram above = Rounded(core, leaves, 1 + (seed % 5));
            KnownSets known = seed % 2 == 0 ? KnownSets.None : KnownSets.UpTo(2, core, leaves, new WorkMeter(long.MaxValue), CancellationToken.None);
            FallEstimate estimate = FallSampling.Sample(core, leaves, known, above, Samples, seed, null, CancellationToken.None);

            (double least, double most) = estimate.Interval;
            least.Should().BeLessThanOrEqualTo(estimate.Fall * (1 + 1e-12));
            most.Should().BeGreaterThanOrEqualTo(estimate.Fall * (1 - 1e-12));
            tried++;
            missed += fall < least * (1 - 1e-12) || fall > most * (1 + 1e-12) ? 1 : 0;
            double share = (fall - known.Fall) / estimate.Weight;
            double deviation = estimate.Weight * Math.Sqrt(Math.Max(0, share * (1 - share)) / Samples);
            deviations += deviation > 1e-12 * fall ? (estimate.Fall - fall) / deviation : 0;
        });
        MustBeFew(missed, tried);
        Math.Abs(deviations / Math.Sqrt(tried)).Should().BeLessThan(4, "errors of both signs make up for each other");
    }

    [Fact]
    public void What_the_known_sets_explain_is_not_sampled()
    {
        RandomCores.Check((seed, core, truth, leaves) =>
        {
            KnownSets all = KnownSets.Of(core, leaves, new WorkMeter(long.MaxValue), CancellationToken.None);
            Digits.MustAgree(all.Fall, truth.Fall(leaves), $"with all sets");
            if (truth.Fall(leaves) > 0)
            {
                FallSampling.Sample(core, leaves, all, Rounded(core, leaves, 2), Samples, seed, null, CancellationToken.None).Falls.Should().Be(0);
            }
        });
    }

    [Fact]
    public void The_same_seed_gives_the_same_estimate_and_another_seed_another()
    {
        var found = new HashSet<FallEstimate>();
        RandomCores.Check((seed, core, truth, leaves) =>
        {
            if (truth.Fall(leaves) > 0)
            {
                FrozenDiagram above = Rounded(core, leaves, 1);
                FallEstimate one = FallSampling.Sample(core, leaves, KnownSets.None, above, Samples, 1, null, CancellationToken.None);
                FallSampling.Sample(core, leaves, KnownSets.None, above, Samples, 1, null, CancellationToken.None).Should().Be(one);
                found.Add(one);
                found.Add(FallSampling.Sample(core, leaves, KnownSets.None, above, Samples, 2, null, CancellationToken.None));
            }
        });
        found.Count.Should().BeGreaterThan(TestSize.CountsCases ? 30 : 0);
    }

    // Gates above the core that is not solved, and cores beside it that are.
    [Fact]
    public void Whole_functions_are_estimated_over_what_is_solved()
    {
        int tried = 0;
        int missed = 0;
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 5 + (seed * 5 % 8))).Check(1_000, 10_000, (seed, function) =>
        {
            Chance[] leaves = RandomChances.Make(seed, TruthTable.InputNodes(function).Length);
            var inputs = new InputChances(function.Count);
            int[] nodes = TruthTable.InputNodes(function);
            for (int input = 0; input < nodes.Length; input++)
            {
                inputs[nodes[input]] = leaves[input];
            }

            RootSolution solution = RootSolution.Solve(function, function.Roots[^1], new EngineBudget(2, 10_000_000), null, CancellationToken.None);
            if (solution.Estimate(inputs, Samples, seed, CancellationToken.None) is not { } estimate)
            {
                return;
            }

            solution.IsExact.Should().BeFalse();
            double fall = TruthTable.Of(function)[function.Roots[^1]].Fall(leaves);
            (double least, double most) = estimate.Interval;
            tried++;
            missed += fall < least * (1 - 1e-12) || fall > most * (1 + 1e-12) ? 1 : 0;
        });
        MustBeFew(missed, tried);
    }

    [Fact]
    public void Too_little_work_gives_none_and_little_work_fewer_states()
    {
        RandomCores.Check((_, core, truth, leaves) =>
        {
            if (truth.Fall(leaves) > 0)
            {
                FallSampling.Of(core, leaves, int.MaxValue, 1, new WorkMeter(0), null, CancellationToken.None).Should().BeNull();
                FallEstimate some = FallSampling.Of(core, leaves, int.MaxValue, 1, new WorkMeter(1_000_000), null, CancellationToken.None)!.Value;
                some.Samples.Should().BeInRange(4_096, 10_000_000);
                FallSampling.Of(core, leaves, 100, 1, new WorkMeter(1_000_000), null, CancellationToken.None)!.Value.Samples.Should().Be(100);
            }
        });
    }

    // One in twenty, and what is left to chance; the seeds are the same in every run.
    private static void MustBeFew(int missed, int tried)
    {
        tried.Should().BeGreaterThan(TestSize.CountsCases ? 20 : 0);
        ((double)missed).Should().BeLessThanOrEqualTo((0.05 * tried) + (3 * Math.Sqrt(0.05 * 0.95 * tried)));
    }

    private static FrozenDiagram Rounded(CoreFunction core, Chance[] leaves, int size) =>
        RoundedDiagram.Of(core, PathWeightOrder.Of(core), leaves, size, new WorkMeter(long.MaxValue), CancellationToken.None)!;

    private static bool Falls(FrozenDiagram diagram, int state)
    {
        int node = diagram.Roots[0];
        while (node > DecisionDiagram.Fallen)
        {
            node = (state >> diagram.Order[diagram.Levels[node]] & 1) != 0 ? diagram.Highs[node] : diagram.Lows[node];
        }

        return node == DecisionDiagram.Fallen;
    }

    private static double Probability(int state, Chance[] leaves) =>
        leaves.Select((leaf, index) => (state >> index & 1) != 0 ? leaf.Fall : leaf.Hold).Aggregate(1.0, (all, each) => all * each);

    private sealed class Drawn(int leaves, int samples) : IFalls
    {
        private readonly int[] _counts = new int[leaves];

        public int[] States { get; } = new int[samples];

        public int CountOf(int leaf) => _counts[leaf];

        public void Fall(int node, int word, ulong bits)
        {
            for (int bit = 0; bit < 64; bit++)
            {
                if ((bits >> bit & 1) != 0)
                {
                    _counts[node]++;
                    States[(64 * word) + bit] |= 1 << node;
                }
            }
        }
    }
}
