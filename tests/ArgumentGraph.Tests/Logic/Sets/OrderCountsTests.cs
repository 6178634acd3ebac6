using System.Numerics;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Logic.Sets;

/// <summary>Counts by size, held against sets that are listed one by one.</summary>
public class OrderCountsTests
{
    private static readonly int Cases = TestSize.Cases(1_000, 20_000);

    [Fact]
    public void Sums_and_products_are_those_of_the_sets()
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            int[] left = Sizes(random);
            int[] right = Sizes(random);
            MustBe(Of(left) + Of(right), [.. left, .. right], $"sum, seed {seed}");
            MustBe(Of(left) * Of(right), [.. left.SelectMany(_ => right, (one, other) => one + other)], $"product, seed {seed}");
        }
    }

    [Fact]
    public void Choices_are_those_of_every_way_to_take_so_many()
    {
        for (int seed = 0; seed < Cases / 4; seed++)
        {
            var random = new Random(seed);
            int[][] parts = [.. Enumerable.Range(0, random.Next(0, 7)).Select(_ => random.Next(2) == 0 ? [1] : Sizes(random).Take(3).ToArray())];
            for (int taken = 0; taken <= parts.Length + 1; taken++)
            {
                var sizes = new List<int>();
                for (int set = 0; set < 1 << parts.Length; set++)
                {
                    if (BitOperations.PopCount((uint)set) == taken)
                    {
                        IEnumerable<int> ways = [0];
                        foreach (int[] part in parts.Where((_, i) => (set >> i & 1) != 0))
                        {
                            ways = [.. ways.SelectMany(_ => part, (size, more) => size + more)];
                        }

                        sizes.AddRange(ways);
                    }
                }

                MustBe(OrderCounts.Choose([.. parts.Select(Of)], taken), [.. sizes], $"{taken} of {parts.Length}, seed {seed}");
            }
        }
    }

    [Fact]
    public void Of_many_single_ones_binomial_coefficients_are_the_ways()
    {
        OrderCounts ways = OrderCounts.Choose([.. Enumerable.Repeat(OrderCounts.Single, 200)], 100);
        BigInteger expected = Enumerable.Range(1, 100).Aggregate(BigInteger.One, (product, n) => product * (100 + n) / n);
        (ways.Smallest, ways.Counts.Single()).Should().Be((100, expected));
    }

    // Few sizes far apart, so that there are none between; or nothing.
    private static int[] Sizes(Random random) => [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => random.Next(0, 5) * random.Next(1, 3))];

    private static OrderCounts Of(int[] sizes)
    {
        if (sizes.Length == 0)
        {
            return OrderCounts.None;
        }

        var counts = new BigInteger[sizes.Max() - sizes.Min() + 1];
        foreach (int size in sizes)
        {
            counts[size - sizes.Min()]++;
        }

        return new OrderCounts(sizes.Min(), counts);
    }

    // The first and the last are not zero.
    private static void MustBe(OrderCounts found, int[] sizes, string what)
    {
        OrderCounts expected = Of(sizes);
        Assert.True(found.IsNone == (sizes.Length == 0), $"{what}: is none.");
        Assert.True(
            found.IsNone || (found.Smallest == expected.Smallest && found.Counts.SequenceEqual(expected.Counts)),
            $"{what}: from {found.Smallest}: {string.Join(" ", found.Counts)} instead of from {expected.Smallest}: {string.Join(" ", expected.Counts)}.");
    }
}
