using ArgumentGraph.Text;

namespace ArgumentGraph.Structure;

/// <summary>
/// Finds positions by id: an open-addressed table whose slots hold all that a look-up of a short id needs. In a large argument each look-up waits for memory;
/// looked up in batches, step by step, many wait at once.
/// </summary>
internal sealed class IdIndex
{
    /// <summary>How many ids are best looked up or added together.</summary>
    public const int BatchSize = 32;

    private const int FewUnits = 16;

    // Long ids that do not stand in the source, or not as they are.
    private readonly List<string> _texts = [];
    private SourceText? _source;
    private Slot[] _slots = new Slot[16];
    private int _count;

    public void EnsureCapacity(int count)
    {
        if (IsCrowded(count, _slots.Length))
        {
            // As many as need not grow again, and half as many more.
            Resize((int)Math.Min(Array.MaxLength, count + (count / 2L) + 1));
        }
    }

    /// <summary>The position under which <paramref name="id"/> was added, or -1.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        ReadOnlySpan<byte> utf8 = IdBytes.Of(id, id.Length <= FewUnits ? stackalloc byte[IdBytes.MostFor(FewUnits)] : stackalloc byte[IdBytes.Longest]);
        return Find(IdKey.Of(utf8), utf8);
    }

    /// <summary>The position under which an id was added, or -1.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="utf8">The id; not looked at where the key is whole.</param>
    public int Find(IdKey key, ReadOnlySpan<byte> utf8)
    {
        Slot[] slots = _slots;
        for (int i = PlaceOf(key, slots.Length); slots[i].IsTaken; i = After(i, slots.Length))
        {
            if (Holds(slots[i], key, utf8))
            {
                return slots[i].Position;
            }
        }

        return -1;
    }

    /// <summary>For each key the first slot that is free or begins as it does: a look-up's wait, for many at once.</summary>
    public void Probe(ReadOnlySpan<IdKey> keys, Span<int> places)
    {
        Slot[] slots = _slots;
        for (int n = 0; n < keys.Length; n++)
        {
            ulong head = keys[n].Head;
            int i = PlaceOf(keys[n], slots.Length);
            while (slots[i].Head != head && slots[i].IsTaken)
            {
                i = After(i, slots.Length);
            }

            places[n] = i;
        }
    }

    /// <summary>The position under which an id was added, or -1.</summary>
    /// <param name="place">The slot that was found for it.</param>
    /// <param name="key">Its key.</param>
    /// <param name="utf8">The id; not looked at where the key is whole.</param>
    public int FindAt(int place, IdKey key, ReadOnlySpan<byte> utf8)
    {
        ref readonly Slot slot = ref _slots[place];
        return !slot.IsTaken ? -1 : Holds(slot, key, utf8) ? slot.Position : Find(key, utf8);
    }

    /// <summary>Adds a position, or returns the position that already has this id (-1 when it was added).</summary>
    public int AddOrFind(DeferredText id, IdKey key, int position)
    {
        if (IsCrowded(_count + 1, _slots.Length))
        {
            EnsureCapacity(2 * _slots.Length);
        }

        Slot[] slots = _slots;
        int i = PlaceOf(key, slots.Length);
        for (; slots[i].IsTaken; i = After(i, slots.Length))
        {
            if (slots[i].Head == key.Head && (key.IsWhole ? slots[i].Tail == key.Tail : Holds(slots[i], key, id)))
            {
                return slots[i].Position;
            }
        }

        slots[i] = new Slot(key.Head, key.IsWhole ? key.Tail : PlaceOf(id), position);
        _count++;
        return -1;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        _texts.Clear();
        _source = null;
        _count = 0;
    }

    private static bool IsCrowded(int count, long size) => 4L * count > 3 * size;

    private static int PlaceOf(IdKey key, int size) => (int)((key.Hash * (ulong)size) >> 32);

    private static int After(int place, int size) => place + 1 == size ? 0 : place + 1;

    private bool Holds(in Slot slot, IdKey key, ReadOnlySpan<byte> utf8) =>
        slot.Head == key.Head && (key.IsWhole ? slot.Tail == key.Tail : IsLongId((int)slot.Tail, utf8));

    private bool Holds(in Slot slot, IdKey key, DeferredText id) => Holds(slot, key, IdBytes.Of(id, stackalloc byte[IdBytes.Longest]));

    // Where a long id stands in the source, or the complement of its number among the texts.
    private uint PlaceOf(DeferredText id)
    {
        _source ??= id.Source;
        int offset = id.OffsetIn(_source);
        if (offset >= 0)
        {
            return (uint)offset;
        }

        _texts.Add(id.Value);
        return (uint)~(_texts.Count - 1);
    }

    private bool IsLongId(int place, ReadOnlySpan<byte> utf8)
    {
        if (place < 0)
        {
            return IdBytes.Of(_texts[~place], stackalloc byte[IdBytes.Longest]).SequenceEqual(utf8);
        }

        // As long as the other, which its key says.
        ReadOnlySpan<byte> text = _source!.TextAt(place, out int start);
        return text.Slice(place - start + 1, utf8.Length).SequenceEqual(utf8);
    }

    private void Resize(int size)
    {
        Slot[] old = _slots;
        var slots = new Slot[size];
        foreach (ref readonly Slot slot in old.AsSpan())
        {
            if (!slot.IsTaken)
            {
                continue;
            }

            int i = PlaceOf(slot.Key, size);
            while (slots[i].IsTaken)
            {
                i = After(i, size);
            }

            slots[i] = slot;
        }

        _slots = slots;
    }

    /// <summary>A place of the table.</summary>
    /// <param name="Head">The head of the key; zero where the place is free.</param>
    /// <param name="Tail">The tail of a whole key; else where the long id is.</param>
    /// <param name="Position">What was added.</param>
    private readonly record struct Slot(ulong Head, uint Tail, int Position)
    {
        public bool IsTaken => Head != 0;

        public IdKey Key => new IdKey(Head, Tail) is { IsWhole: true } whole ? whole : new IdKey(Head, 0);
    }
}
