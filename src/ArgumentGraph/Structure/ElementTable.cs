using System.Buffers;

namespace ArgumentGraph.Structure;

/// <summary>The elements of an argument that is being put together, by position in the author's order and by id.</summary>
internal sealed class ElementTable
{
    private const int FirstCapacity = 64;

    private readonly IdIndex _ids = new();
    private readonly List<(int Position, int Taken)> _duplicates = [];

    // Borrowed.
    private PlacedElement[] _elements = ArrayPool<PlacedElement>.Shared.Rent(FirstCapacity);
    private ElementKind[] _kinds = ArrayPool<ElementKind>.Shared.Rent(FirstCapacity); // beside the elements, to be read without touching them
    private IdKey[] _keys = ArrayPool<IdKey>.Shared.Rent(FirstCapacity);
    private int _indexed; // how many elements are in the index: it is filled when it is asked for, its size known

    public int Count { get; private set; }

    /// <summary>Whether any element that was added has claim points.</summary>
    public bool HasClaimPoints { get; private set; }

    /// <summary>Whether any element that was added is of a module, or is marked with what only modules need.</summary>
    public bool NamesModules { get; private set; }

    public ReadOnlySpan<PlacedElement> Elements => _elements.AsSpan(0, Count);

    public ReadOnlySpan<ElementKind> Kinds => _kinds.AsSpan(0, Count);

    public Element this[int position] => _elements[position].Element;

    /// <summary>The ids of elements of some kinds, in the author's order.</summary>
    /// <param name="isAllowed">Of which kinds; null for all.</param>
    public IEnumerable<string> IdsOf(Func<ElementKind, bool>? isAllowed)
    {
        for (int position = 0; position < Count; position++)
        {
            if (isAllowed is null || isAllowed(_kinds[position]))
            {
                yield return _elements[position].Element.Id;
            }
        }
    }

    public void EnsureCapacity(int count)
    {
        Grow(ref _elements, count);
        Grow(ref _kinds, count);
        Grow(ref _keys, count);
    }

    /// <summary>Adds an element; returns its position, which is final unless its id turns out to be taken.</summary>
    public int Add(Element element, int offset, int idOffset)
    {
        if (Count == _elements.Length || Count == _kinds.Length || Count == _keys.Length)
        {
            EnsureCapacity(2 * Count);
        }

        _elements[Count] = new PlacedElement(element, offset, idOffset);
        _kinds[Count] = element.Kind;
        _keys[Count] = KeyOf(element);
        HasClaimPoints |= element.ClaimPoints.Count > 0;
        NamesModules |= ConcernsModules(element);
        return Count++;
    }

    /// <summary>The index, with all elements in it. What it finds are positions.</summary>
    public IdIndex ToIndex()
    {
        FillIndex();
        return _ids;
    }

    /// <summary>Puts an element in the place of the one at a position, before ids are looked up.</summary>
    public void Replace(int position, Element element)
    {
        _elements[position] = _elements[position] with { Element = element };
        _keys[position] = KeyOf(element);
        NamesModules |= ConcernsModules(element);
    }

    /// <summary>
    /// Removes every element whose id is taken by one before it. An away element is the element that it cites, wherever that stands; of several that cite
    /// what is not here, the first stays.
    /// </summary>
    /// <param name="report">Told each element that is removed and the one that has its id; not of away elements.</param>
    /// <returns>For each position the new one, that of the element cited for an away element, or -1 for a removed element; null when nothing changes.</returns>
    public int[]? RemoveDuplicates(Action<PlacedElement, PlacedElement> report)
    {
        FillIndex();
        if (_duplicates.Count == 0)
        {
            return null;
        }

        var positions = new int[Count];
        List<(int Position, int Taken)>? cited = null;
        Dictionary<int, int>? holders = null; // of ids that an away element had first: the position of the element itself
        foreach ((int position, int taken) in _duplicates)
        {
            int holder = holders is not null && holders.TryGetValue(taken, out int element) ? element : taken;
            int removed = position;
            if (_elements[position].Element.IsAway)
            {
                (cited ??= []).Add((position, taken));
            }
            else if (_elements[holder].Element.IsAway)
            {
                removed = holder;
                (holders ??= [])[taken] = position;
                (cited ??= []).Add((holder, taken));
            }
            else
            {
                report(_elements[position], _elements[holder]);
            }

            positions[removed] = -1;
        }

        _duplicates.Clear();
        _ids.Clear();
        int kept = 0;
        for (int position = 0; position < positions.Length; position++)
        {
            if (positions[position] >= 0)
            {
                _elements[kept] = _elements[position];
                _kinds[kept] = _kinds[position];
                _keys[kept] = _keys[position];
                positions[position] = kept++;
            }
        }

        foreach ((int position, int taken) in cited ?? [])
        {
            positions[position] = positions[holders is not null && holders.TryGetValue(taken, out int element) ? element : taken];
        }

        Array.Clear(_elements, kept, Count - kept);
        Count = kept;
        _indexed = 0;
        FillIndex();
        return positions;
    }

    /// <summary>Gives the arrays back; the table is empty after it. The index stays.</summary>
    public void Release()
    {
        ArrayPool<PlacedElement>.Shared.Return(_elements, clearArray: true);
        ArrayPool<ElementKind>.Shared.Return(_kinds);
        ArrayPool<IdKey>.Shared.Return(_keys);
        _elements = [];
        _kinds = [];
        _keys = [];
        Count = 0;
    }

    private static IdKey KeyOf(Element element) =>
        element.DeferredId is var id && id.TryGetUtf8(out ReadOnlySpan<byte> utf8) ? IdKey.Of(utf8) : KeyOf(id.Value);

    private static IdKey KeyOf(string id) => IdKey.Of(IdBytes.Of(id, stackalloc byte[IdBytes.Longest]));

    private static bool ConcernsModules(Element element) =>
        element.Module is not null || element.IsPublic || element.IsAway || element.IsLeftToContract;

    private void Grow<T>(ref T[] array, int capacity)
    {
        if (array.Length < capacity)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(capacity);
            array.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(array, clearArray: typeof(T) == typeof(PlacedElement));
            array = larger;
        }
    }

    private void FillIndex()
    {
        if (_indexed == Count)
        {
            return;
        }

        _ids.EnsureCapacity(Count);
        Span<int> places = stackalloc int[IdIndex.BatchSize];
        while (_indexed < Count)
        {
            // Brings the slots near; where they are is found again when they are filled.
            int count = Math.Min(IdIndex.BatchSize, Count - _indexed);
            _ids.Probe(_keys.AsSpan(_indexed, count), places);
            for (int i = 0; i < count; i++, _indexed++)
            {
                IdKey key = _keys[_indexed];
                int taken = _ids.AddOrFind(key.IsWhole ? default : _elements[_indexed].Element.DeferredId, key, _indexed);
                if (taken >= 0)
                {
                    _duplicates.Add((_indexed, taken));
                }
            }
        }
    }
}
