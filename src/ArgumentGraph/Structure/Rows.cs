namespace ArgumentGraph.Structure;

/// <summary>Compressed sparse rows: for each of n numbers, a run of other numbers in one array.</summary>
internal readonly struct Rows
{
    public Rows(int[] starts, int[] items)
    {
        Starts = starts;
        Items = items;
    }

    /// <summary>Where the run of each number begins in <see cref="Items"/>; one longer than there are numbers.</summary>
    public int[] Starts { get; }

    public int[] Items { get; }

    public ReadOnlySpan<int> this[int number] => Items.AsSpan(Starts[number], Starts[number + 1] - Starts[number]);

    public int CountOf(int number) => Starts[number + 1] - Starts[number];

    /// <summary>The number in whose run the position lies. O(log n).</summary>
    public int OwnerOf(int position)
    {
        // The last number whose run begins at or before the position: empty runs share their start with the next.
        int low = 0;
        int high = Starts.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (Starts[middle] <= position)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Rows of <paramref name="count"/> numbers from pairs (key, item), which keep their order within a run. Linear.</summary>
    public static Rows FromPairs(int count, ReadOnlySpan<int> keys, ReadOnlySpan<int> items)
    {
        int[] starts = StartsOf(count, keys);
        var sorted = new int[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            sorted[starts[keys[i]]++] = items[i];
        }

        Restore(starts);
        return new(starts, sorted);
    }

    /// <summary>The rows read the other way round: for each number, in whose runs it stands, in ascending order. Linear.</summary>
    public Rows Transposed(int count)
    {
        if (Items.Length == 0)
        {
            return new(new int[count + 1], []);
        }

        int[] starts = StartsOf(count, Items);
        int[] sources = GC.AllocateUninitializedArray<int>(Items.Length);
        for (int number = 0; number + 1 < Starts.Length; number++)
        {
            for (int i = Starts[number]; i < Starts[number + 1]; i++)
            {
                sources[starts[Items[i]]++] = number;
            }
        }

        Restore(starts);
        return new(starts, sources);
    }

    private static int[] StartsOf(int count, ReadOnlySpan<int> keys)
    {
        var starts = new int[count + 1];
        foreach (int key in keys)
        {
            starts[key + 1]++;
        }

        for (int number = 0; number < count; number++)
        {
            starts[number + 1] += starts[number];
        }

        return starts;
    }

    // After filling, each start has moved to the next run's start.
    private static void Restore(int[] starts)
    {
        Array.Copy(starts, 0, starts, 1, starts.Length - 1);
        starts[0] = 0;
    }
}
