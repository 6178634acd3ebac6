namespace ArgumentGraph;

/// <summary>Finds elements by id: an open-addressed table of element numbers.</summary>
internal sealed class IdIndex
{
    private int[] _hashes = new int[16];
    private int[] _items = new int[16]; // 1 + number; 0 is a free slot
    private int _count;

    public void EnsureCapacity(int count)
    {
        int size = _items.Length;
        while (size < 2 * count)
        {
            size *= 2;
        }

        if (size != _items.Length)
        {
            Resize(size);
        }
    }

    /// <summary>The number under which <paramref name="id"/> was added, or -1.</summary>
    public int Find(ReadOnlySpan<char> id, Element[] elements)
    {
        int hash = string.GetHashCode(id, StringComparison.Ordinal);
        for (int slot = hash & (_items.Length - 1); _items[slot] != 0; slot = (slot + 1) & (_items.Length - 1))
        {
            if (_hashes[slot] == hash && id.SequenceEqual(elements[_items[slot] - 1].Id))
            {
                return _items[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>Adds a number, or returns the number that already has this id (-1 when it was added).</summary>
    public int AddOrFind(string id, int number, Element[] elements)
    {
        if (2 * (_count + 1) > _items.Length)
        {
            Resize(2 * _items.Length);
        }

        int hash = string.GetHashCode(id, StringComparison.Ordinal);
        int slot = hash & (_items.Length - 1);
        for (; _items[slot] != 0; slot = (slot + 1) & (_items.Length - 1))
        {
            if (_hashes[slot] == hash && string.Equals(id, elements[_items[slot] - 1].Id, StringComparison.Ordinal))
            {
                return _items[slot] - 1;
            }
        }

        _hashes[slot] = hash;
        _items[slot] = number + 1;
        _count++;
        return -1;
    }

    /// <summary>Replaces every number by <paramref name="newNumbers"/> of it.</summary>
    public void Renumber(int[] newNumbers)
    {
        for (int slot = 0; slot < _items.Length; slot++)
        {
            if (_items[slot] != 0)
            {
                _items[slot] = newNumbers[_items[slot] - 1] + 1;
            }
        }
    }

    private void Resize(int size)
    {
        int[] hashes = _hashes;
        int[] items = _items;
        _hashes = new int[size];
        _items = new int[size];
        for (int old = 0; old < items.Length; old++)
        {
            if (items[old] == 0)
            {
                continue;
            }

            int slot = hashes[old] & (size - 1);
            while (_items[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _hashes[slot] = hashes[old];
            _items[slot] = items[old];
        }
    }
}
