namespace ArgumentGraph.Validation;

/// <summary>Element numbers by the hash of some text of theirs: chains in arrays. Who looks up compares the texts.</summary>
internal sealed class TextHashes
{
    private readonly int[] _heads; // 1 + the position of the last entry of each chain
    private readonly (int Hash, int Next, int Number)[] _entries;
    private int _count;

    public TextHashes(int capacity)
    {
        _heads = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 1))];
        _entries = new (int, int, int)[capacity];
    }

    /// <summary>The position of an entry with this hash, or -1.</summary>
    public int First(int hash) => Skip(_heads[hash & (_heads.Length - 1)] - 1, hash);

    /// <summary>The position of the next entry with the same hash, or -1.</summary>
    public int Next(int position) => Skip(_entries[position].Next, _entries[position].Hash);

    public int NumberAt(int position) => _entries[position].Number;

    public void Add(int hash, int number)
    {
        ref int head = ref _heads[hash & (_heads.Length - 1)];
        _entries[_count++] = (hash, head - 1, number);
        head = _count;
    }

    private int Skip(int position, int hash)
    {
        while (position >= 0 && _entries[position].Hash != hash)
        {
            position = _entries[position].Next;
        }

        return position;
    }
}
