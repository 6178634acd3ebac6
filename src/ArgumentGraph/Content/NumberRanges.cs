namespace ArgumentGraph.Content;

/// <summary>Does for each of many numbers what does not depend on the others: range by range, on several threads where there are several ranges.</summary>
internal static class NumberRanges
{
    private const int Length = 4096; // some milliseconds of hashing

    /// <param name="count">How many numbers there are, from 0.</param>
    /// <param name="work">Is given the first number of a range, and the one past its last; may run on several threads at once.</param>
    public static void Run(int count, Action<int, int> work)
    {
        if (count <= Length)
        {
            work(0, count);
            return;
        }

        Parallel.For(0, (count + Length - 1) / Length, range => work(range * Length, Math.Min(count, (range + 1) * Length)));
    }
}
