using System.Buffers;
using System.Numerics;

namespace ArgumentGraph.Validation;

/// <summary>
/// Elements by the hash of some text of theirs. Of all hashes a few bits are marked, which leaves few elements that may say what another says; these are
/// sorted, once. In a large argument that takes less than looking each up somewhere else in memory. Who asks compares the texts.
/// </summary>
internal sealed class TextHashes
{
    private const int MarksForEach = 8; // so many that of texts that all differ one in nine or so is sorted

    private ulong[] _entries; // borrowed: the hash, then the place
    private readonly ulong[] _marks; // by pairs, bit by bit: whether a hash has led there, and whether more than one has
    private int _count;

    /// <param name="capacity">How many elements there can be.</param>
    public TextHashes(int capacity)
    {
        _entries = ArrayPool<ulong>.Shared.Rent(capacity);
        _marks = new ulong[2 * BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, capacity / (64 / MarksForEach)))];
    }

    /// <summary>Adds an element.</summary>
    /// <param name="hash">The hash of its text.</param>
    /// <param name="place">Its place in the author's order.</param>
    public void Add(int hash, int place) => _entries[_count++] = ((ulong)(uint)hash << 32) | (uint)place;

    /// <summary>
    /// Of all elements that say the same as one before them, in the author's order: the place of the element, and that of the first that says it. O(n log n)
    /// for the n that may say the same, where few texts that differ have the same hash. To be asked once, in the end.
    /// </summary>
    /// <param name="areEqual">Whether two elements, given by their places, say the same.</param>
    public List<(int Place, int Earlier)> Repeated(Func<int, int, bool> areEqual)
    {
        Mark();
        Span<ulong> entries = _entries.AsSpan(0, KeepMetAgain());
        entries.Sort();
        var repeated = new List<(int Place, int Earlier)>();
        var different = new List<int>();
        for (int first = 0, end; first < entries.Length; first = end)
        {
            different.Clear();
            different.Add((int)entries[first]);
            for (end = first + 1; end < entries.Length && entries[end] >> 32 == entries[first] >> 32; end++)
            {
                int place = (int)entries[end];
                int earlier = different.FindIndex(other => areEqual(place, other));
                if (earlier >= 0)
                {
                    repeated.Add((place, different[earlier]));
                }
                else
                {
                    different.Add(place);
                }
            }
        }

        ArrayPool<ulong>.Shared.Return(_entries);
        _entries = [];
        repeated.Sort(); // hashes are others in every process
        return repeated;
    }

    // All at once: in a short loop many marks are waited for at the same time.
    private void Mark()
    {
        foreach (ulong entry in _entries.AsSpan(0, _count))
        {
            (int word, ulong mark) = MarkOf((uint)(entry >> 32));
            _marks[word + 1] |= _marks[word] & mark;
            _marks[word] |= mark;
        }
    }

    // How many entries are left, at the beginning: of all others no text has the same hash.
    private int KeepMetAgain()
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            ulong entry = _entries[i];
            (int word, ulong mark) = MarkOf((uint)(entry >> 32));
            _entries[kept] = entry;
            kept += (_marks[word + 1] & mark) != 0 ? 1 : 0;
        }

        _count = kept;
        return kept;
    }

    private (int Word, ulong Mark) MarkOf(uint hash) => ((int)((hash >> 5) & (uint)(_marks.Length - 2)), 1ul << (int)(hash & 63));
}
