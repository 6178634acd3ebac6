using ArgumentGraph.Logic.Bounds;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Tests.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Bounds;

/// <summary>Bounds of cores that have no diagram, held against all states of their leaves.</summary>
public class CaseBoundsTests
{
    [Fact]
    public void Bounds_hold_what_all_states_give_and_with_more_work_they_are_closer()
    {
        RandomCores.Check((_, core, truth, leaves) =>
        {
            ChanceInterval before = new(Chance.Impossible, Chance.Certain);
            foreach (long work in (ReadOnlySpan<long>)[0, 2_000, 20_000, 200_000, long.MaxValue])
            {
                ChanceInterval bounds = CaseBounds.Of(core, leaves, nodes: 0, new WorkMeter(work), CancellationToken.None);
                MustHold(bounds, truth.Fall(leaves), truth.Hold(leaves), $"at {work}");
                Assert.True(
                    bounds.Worst.Fall <= before.Worst.Fall * (1 + 1e-12) && bounds.Best.Fall >= before.Best.Fall * (1 - 1e-12),
                    $"{bounds} at {work} is not within {before}.");
                before = bounds;
            }

            Assert.True(before.IsExact, $"{before} is not exact.");
            Digits.MustAgree(before.Worst.Fall, truth.Fall(leaves), $"fall");
            Digits.MustAgree(before.Worst.Hold, truth.Hold(leaves), $"hold");
        });
    }

    [Fact]
    public void Bounds_gate_by_gate_hold_what_all_states_give()
    {
        RandomCores.Check((_, core, truth, leaves) =>
        {
            var bounds = new AssociationBounds(core);
            MustHold(new ChanceInterval(bounds.Of(leaves, upwards: true), bounds.Of(leaves, upwards: false)), truth.Fall(leaves), truth.Hold(leaves), $"once");
        });
    }

    // Each of two arguments of both gates by itself: what shares no leaf is independent.
    [Fact]
    public void What_shares_nothing_is_taken_as_independent()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 4).Select(_ => builder.AddInput())];
        int all = builder.AddAll([inputs[0], inputs[1]]);
        int root = builder.AddAtLeast(1, [all, inputs[2], inputs[3]]);
        StructureFunction function = builder.Build([root]);
        CoreFunction core = SmallCores.Of(function);
        Chance[] leaves = [.. Enumerable.Repeat(Chance.OfFall(0.1), 4)];
        var bounds = new AssociationBounds(core);
        Digits.MustAgree(bounds.Of(leaves, upwards: true).Fall, 0.19 * 0.1 * 0.1, $"most");
        Digits.MustAgree(bounds.Of(leaves, upwards: false).Fall, 0.19 * 0.1 * 0.1, $"least");
    }

    [Fact]
    public void The_same_work_gives_the_same_bounds()
    {
        RandomCores.Check((_, core, _, leaves) =>
            CaseBounds.Of(core, leaves, nodes: 3, new WorkMeter(5_000), CancellationToken.None).Should().Be(
                CaseBounds.Of(core, leaves, nodes: 3, new WorkMeter(5_000), CancellationToken.None)));
    }

    [Fact]
    public void Cancelled_work_ends()
    {
        RandomCores.Check((_, core, _, leaves) => FluentActions
            .Invoking(() => CaseBounds.Of(core, leaves, nodes: 0, new WorkMeter(long.MaxValue), new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>());
    }

    private static void MustHold(ChanceInterval bounds, double fall, double hold, FormattableString when) => Assert.True(
        bounds.Best.Fall <= fall * (1 + 1e-12) && bounds.Worst.Fall >= fall * (1 - 1e-12)
            && bounds.Worst.Hold <= hold * (1 + 1e-12) && bounds.Best.Hold >= hold * (1 - 1e-12),
        FormattableString.Invariant($"{bounds} does not hold {fall} and {hold}, {when}"));
}
