namespace ArgumentGraph.Structure;

/// <summary>
/// Finds positions by id: an open-addressed table whose slots hold all that a look-up needs. In a large argument each look-up waits for memory, for the slot
/// and then for the id; looked up in batches, step by step, many wait at once.
/// </summary>
internal sealed class IdIndex
{
    /// <summary>How many ids are best looked up or added together.</summary>
    public const int BatchSize = 32;

    private Slot[] _slots = new Slot[16];
    private int _count;

    // Seeded per process, so that nobody can choose ids that all hash alike.
    public static int HashOf(ReadOnlySpan<char> id) => string.GetHashCode(id);

    public void EnsureCapacity(int count)
    {
        long size = _slots.Length;
        while (IsCrowded(count, size))
        {
            size *= 2;
        }

        if (size != _slots.Length)
        {
            Resize((int)size);
        }
    }

    /// <summary>The position under which <paramref name="id"/> was added, or -1.</summary>
    public int Find(ReadOnlySpan<char> id) => Find(id, HashOf(id));

    /// <summary>The position under which <paramref name="id"/> was added, or -1.</summary>
    public int Find(ReadOnlySpan<char> id, int hash)
    {
        Slot[] slots = _slots;
        for (int i = hash & (slots.Length - 1); slots[i].Id is { } other; i = (i + 1) & (slots.Length - 1))
        {
            if (slots[i].Hash == hash && id.SequenceEqual(other))
            {
                return slots[i].Position;
            }
        }

        return -1;
    }

    /// <summary>For each hash the first slot that is free or has the same hash: a look-up's first wait, for many at once.</summary>
    public void Probe(ReadOnlySpan<int> hashes, Span<int> places)
    {
        Slot[] slots = _slots;
        for (int n = 0; n < hashes.Length; n++)
        {
            int hash = hashes[n];
            int i = hash & (slots.Length - 1);
            while (slots[i].Hash != hash && slots[i].Id is not null)
            {
                i = (i + 1) & (slots.Length - 1);
            }

            places[n] = i;
        }
    }

    /// <summary>The position under which <paramref name="id"/> was added, or -1; <paramref name="place"/> is where its hash was found.</summary>
    public int FindAt(int place, ReadOnlySpan<char> id, int hash)
    {
        ref readonly Slot slot = ref _slots[place];
        return slot.Id is null ? -1
            : slot.Hash == hash && id.SequenceEqual(slot.Id) ? slot.Position
            : Find(id, hash);
    }

    /// <summary>Adds a position, or returns the position that already has this id (-1 when it was added).</summary>
    public int AddOrFind(string id, int hash, int position)
    {
        if (IsCrowded(_count + 1, _slots.Length))
        {
            Resize(2 * _slots.Length);
        }

        Slot[] slots = _slots;
        int i = hash & (slots.Length - 1);
        for (; slots[i].Id is { } other; i = (i + 1) & (slots.Length - 1))
        {
            if (slots[i].Hash == hash && string.Equals(id, other, StringComparison.Ordinal))
            {
                return slots[i].Position;
            }
        }

        slots[i] = new Slot(id, hash, position);
        _count++;
        return -1;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    private static bool IsCrowded(int count, long size) => 5L * count > 4 * size;

    private void Resize(int size)
    {
        Slot[] old = _slots;
        var slots = new Slot[size];
        foreach (ref readonly Slot slot in old.AsSpan())
        {
            if (slot.Id is null)
            {
                continue;
            }

            int i = slot.Hash & (size - 1);
            while (slots[i].Id is not null)
            {
                i = (i + 1) & (size - 1);
            }

            slots[i] = slot;
        }

        _slots = slots;
    }

    private readonly record struct Slot(string? Id, int Hash, int Position);
}
