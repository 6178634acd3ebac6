namespace ArgumentGraph.Validation;

/// <summary>
/// Elements by the hash of some text of theirs. They are sorted once, when all have been added: in a large argument that takes less than looking each up
/// somewhere else in memory. Who asks compares the texts.
/// </summary>
internal sealed class TextHashes(int capacity)
{
    private readonly ulong[] _entries = new ulong[capacity]; // the hash, then the place
    private int _count;

    /// <summary>Adds an element.</summary>
    /// <param name="hash">The hash of its text.</param>
    /// <param name="place">Its place in the author's order.</param>
    public void Add(int hash, int place) => _entries[_count++] = ((ulong)(uint)hash << 32) | (uint)place;

    /// <summary>
    /// Of all elements that say the same as one before them, in the author's order: the place of the element, and that of the first that says it. O(n log n),
    /// where few texts that differ have the same hash.
    /// </summary>
    /// <param name="areEqual">Whether two elements, given by their places, say the same.</param>
    public List<(int Place, int Earlier)> Repeated(Func<int, int, bool> areEqual)
    {
        Array.Sort(_entries, 0, _count);
        var repeated = new List<(int Place, int Earlier)>();
        var different = new List<int>();
        for (int first = 0, end; first < _count; first = end)
        {
            different.Clear();
            different.Add((int)_entries[first]);
            for (end = first + 1; end < _count && _entries[end] >> 32 == _entries[first] >> 32; end++)
            {
                int place = (int)_entries[end];
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

        repeated.Sort(); // hashes are others in every process
        return repeated;
    }
}
