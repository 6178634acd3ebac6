using ArgumentGraph.Logic.Estimates;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Tests.Logic.Bounds;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Reduction;

namespace ArgumentGraph.Tests.Logic.Estimates;

public class KnownSetsTests
{
    [Fact]
    public void They_are_the_minimal_cut_sets_of_as_many_leaves_as_were_asked()
    {
        RandomCores.Check((seed, core, truth, leaves) =>
        {
            int most = 1 + (seed % 3);
            var known = KnownSets.UpTo(most, core, leaves, new WorkMeter(long.MaxValue), CancellationToken.None);
            int[] expected = [.. truth.CutSets().Where(set => int.PopCount(set) <= most).Order()];
            known.Sets.Select(set => set.Sum(leaf => 1 << leaf)).Order().Should().Equal(expected);
        });
    }

    [Fact]
    public void Whatever_the_work_what_is_said_to_be_known_is_exact()
    {
        int partial = 0;
        SmallCores.ForMany(10, (core, leaves) =>
        {
            var whole = KnownSets.Of(core, leaves, new WorkMeter(long.MaxValue), CancellationToken.None);
            for (long work = 0; work < 20_000; work = work + 1 + (work / 8))
            {
                var known = KnownSets.Of(core, leaves, new WorkMeter(work), CancellationToken.None);
                known.Fall.Should().BeApproximately(FallOf(known.Sets, leaves), 1e-12);
                partial += known.Sets.Length > 0 && known.Sets.Length < whole.Sets.Length ? 1 : 0;
            }
        });
        partial.Should().BePositive("some work is enough for some orders only");
    }

    [Theory]
    [InlineData(1_000, 1_000)]
    [InlineData(1_001, 0)]
    public void There_are_a_thousand_at_most(int leaves, int expected)
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, leaves).Select(_ => builder.AddInput())];
        StructureFunction function = builder.Build([builder.AddAll(inputs)]);
        CoreFunction core = SmallCores.Of(function);
        Chance[] chances = [.. Enumerable.Repeat(Chance.OfFall(1e-3), leaves)];
        var known = KnownSets.Of(core, chances, new WorkMeter(long.MaxValue), CancellationToken.None);
        known.Sets.Should().HaveCount(expected);
        known.Fall.Should().BeApproximately(expected == 0 ? 0 : 1 - Math.Pow(1 - 1e-3, leaves), 1e-12);
    }

    private static double FallOf(int[][] sets, Chance[] leaves)
    {
        int[] masks = [.. sets.Select(set => set.Sum(leaf => 1 << leaf))];
        return TruthTable.Sum(leaves, state => Array.Exists(masks, mask => (state & mask) == mask));
    }
}
