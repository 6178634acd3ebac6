using ArgumentGraph.Logic.Estimates;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Tests.Logic.Reduction;

namespace ArgumentGraph.Tests.Logic.Estimates;

/// <summary>What estimates say of their samples, and how many samples fit into some work.</summary>
public class EstimateWorkTests
{
    private const int Block = 256; // states that are tried together
    private const long Ample = 1L << 40;

    [Fact]
    public void The_estimate_is_what_is_known_and_the_share_of_the_rest()
    {
        var estimate = new FallEstimate(0.25, 0.5, 1_000, 10);
        estimate.Fall.Should().BeApproximately(0.255, 1e-12);
        (double least, double most) = ShareInterval.Of(10, 1_000);
        estimate.Interval.Least.Should().BeApproximately(0.25 + (0.5 * least), 1e-12);
        estimate.Interval.Most.Should().BeApproximately(0.25 + (0.5 * most), 1e-12);
    }

    [Fact]
    public void Without_a_state_that_falls_there_is_none() => RandomCores.Check((_, core, _, leaves) =>
        Of(core, [.. leaves.Select(_ => Chance.Certain)], 100, new WorkMeter(Ample)).Should().BeNull());

    // A third of a step for each leaf of each state, four for each argument, two for each leaf of a known set.
    [Fact]
    public void Samples_cost_their_work_block_by_block() => ForThoseThatFall((core, leaves) =>
    {
        long work = WorkOfABlock(core, leaves);
        long one = Spent(core, leaves, 1, Ample);
        Spent(core, leaves, Block, Ample).Should().Be(one);
        Spent(core, leaves, Block + 1, Ample).Should().Be(one + work);
        Spent(core, leaves, 40 * Block, Ample).Should().Be(one + (39 * work));
    });

    [Fact]
    public void As_many_are_tried_as_fit_but_no_fewer_than_16_blocks()
    {
        int tried = 0;
        ForThoseThatFall((core, leaves) =>
        {
            long work = WorkOfABlock(core, leaves);
            long before = Spent(core, leaves, 1, Ample) - work;
            var meter = new WorkMeter(Ample);
            KnownSets.Of(core, leaves, meter, CancellationToken.None);
            long known = Ample - meter.Left;
            long least = before + (15 * work) - 1;
            if (known > least / 4 || before - known > (least - known) / 2)
            {
                return; // less is known with so little, which costs less
            }

            tried++;
            SamplesWith(before + (16 * work), core, leaves).Should().Be(16 * Block);
            SamplesWith(before + (17 * work), core, leaves).Should().Be(17 * Block);
            SamplesWith(before + (16 * work) - 1, core, leaves).Should().BeNull();

            // All that are wanted may be fewer.
            Of(core, leaves, 15 * Block, new WorkMeter(before + (15 * work)))!.Value.Samples.Should().Be(15 * Block);
            Of(core, leaves, 15 * Block, new WorkMeter(before + (15 * work) - 1)).Should().BeNull();
        });
        tried.Should().BePositive();
    }

    private static void ForThoseThatFall(Action<CoreFunction, Chance[]> check) => RandomCores.Check((_, core, truth, leaves) =>
    {
        if (truth.Fall(leaves) > 0)
        {
            check(core, leaves);
        }
    });

    private static long WorkOfABlock(CoreFunction core, Chance[] leaves)
    {
        var known = KnownSets.Of(core, leaves, new WorkMeter(Ample), CancellationToken.None);
        return (Block * leaves.Length / 3) + (4 * core.Arguments.Items.Length) + (2 * known.Sets.Sum(set => set.Length));
    }

    private static long Spent(CoreFunction core, Chance[] leaves, int samples, long work)
    {
        var meter = new WorkMeter(work);
        Of(core, leaves, samples, meter).Should().NotBeNull();
        return work - meter.Left;
    }

    private static int? SamplesWith(long work, CoreFunction core, Chance[] leaves) => Of(core, leaves, 1_000_000, new WorkMeter(work))?.Samples;

    private static FallEstimate? Of(CoreFunction core, Chance[] leaves, int samples, WorkMeter meter) =>
        FallSampling.Of(core, leaves, samples, 1, meter, null, CancellationToken.None);
}
