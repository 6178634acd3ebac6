using System.Numerics;

namespace ArgumentGraph.Logic.Sets;

/// <summary>How many sets there are of each size: a polynomial whose powers are sizes.</summary>
/// <param name="Smallest">The size that the first count is for.</param>
/// <param name="Counts">By size, from the smallest; the first and last are not zero, and there are none when there are no sets.</param>
internal readonly record struct OrderCounts(int Smallest, BigInteger[] Counts)
{
    public static OrderCounts None { get; } = new(0, []);

    /// <summary>One set without members.</summary>
    public static OrderCounts One { get; } = new(0, [BigInteger.One]);

    /// <summary>One set of one member.</summary>
    public static OrderCounts Single { get; } = new(1, [BigInteger.One]);

    public bool IsNone => Counts.Length == 0;

    /// <summary>The sets of both: they have none in common.</summary>
    public static OrderCounts operator +(OrderCounts left, OrderCounts right)
    {
        if (left.IsNone || right.IsNone)
        {
            return left.IsNone ? right : left;
        }

        int smallest = Math.Min(left.Smallest, right.Smallest);
        var counts = new BigInteger[Math.Max(left.Smallest + left.Counts.Length, right.Smallest + right.Counts.Length) - smallest];
        left.AddTo(counts, smallest);
        right.AddTo(counts, smallest);
        return new(smallest, counts);
    }

    /// <summary>Each set of one with each of the other: they have no members in common.</summary>
    public static OrderCounts operator *(OrderCounts left, OrderCounts right)
    {
        if (left.IsNone || right.IsNone)
        {
            return None;
        }

        var counts = new BigInteger[left.Counts.Length + right.Counts.Length - 1];
        for (int i = 0; i < left.Counts.Length; i++)
        {
            for (int j = 0; j < right.Counts.Length && !left.Counts[i].IsZero; j++)
            {
                counts[i + j] += left.Counts[i] * right.Counts[j];
            }
        }

        return new(left.Smallest + right.Smallest, counts);
    }

    /// <summary>Every way to take a set each from <paramref name="taken"/> of these.</summary>
    public static OrderCounts Choose(IReadOnlyList<OrderCounts> parts, int taken)
    {
        // Parts of a single member are many at times, and binomial coefficients are at hand for them.
        OrderCounts[] others = [.. parts.Where(part => !part.IsSingle)];
        int singles = parts.Count - others.Length;
        var ways = new OrderCounts[taken + 1];
        Array.Fill(ways, None);
        BigInteger binomial = BigInteger.One;
        for (int n = 0; n <= Math.Min(taken, singles); n++)
        {
            if (n >= taken - others.Length)
            {
                ways[n] = new(n, [binomial]); // fewer cannot be made up for by the others
            }

            binomial = binomial * (singles - n) / (n + 1);
        }

        foreach (OrderCounts part in others)
        {
            for (int n = taken; n > 0; n--)
            {
                ways[n] += ways[n - 1] * part;
            }
        }

        return ways[taken];
    }

    private bool IsSingle => Smallest == 1 && Counts.Length == 1 && Counts[0].IsOne;

    private void AddTo(BigInteger[] counts, int smallest)
    {
        for (int i = 0; i < Counts.Length; i++)
        {
            counts[Smallest - smallest + i] += Counts[i];
        }
    }
}
