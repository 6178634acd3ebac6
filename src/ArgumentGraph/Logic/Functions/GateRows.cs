namespace ArgumentGraph.Logic.Functions;

/// <summary>For each node a run of other nodes, in one array.</summary>
internal readonly struct GateRows
{
    public GateRows(int[] starts, int[] items)
    {
        Starts = starts;
        Items = items;
    }

    public int[] Starts { get; }

    public int[] Items { get; }

    public ReadOnlySpan<int> this[int node] => Items.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    public int CountOf(int node) => Starts[node + 1] - Starts[node];

    public GateRows Transposed()
    {
        var starts = new int[Starts.Length];
        foreach (int item in Items)
        {
            starts[item + 1]++;
        }

        for (int node = 1; node < starts.Length; node++)
        {
            starts[node] += starts[node - 1];
        }

        var next = (int[])starts.Clone();
        var items = new int[Items.Length];
        for (int node = 0; node + 1 < Starts.Length; node++)
        {
            foreach (int item in this[node])
            {
                items[next[item]++] = node;
            }
        }

        return new(starts, items);
    }
}
