using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Tags that were read before, by how they are written. The same few stand in element after element, so what is made of them is shared: neither texts nor maps
/// are made again.
/// </summary>
internal sealed class TagCache(SourceText source)
{
    private const int Size = 256;

    // Of what is longer than this, only the beginning tells where it is looked for.
    private const int LongestKey = 128;

    private readonly (int Offset, int Length, ValueMap<ValueList<string>>? Tags)[] _slots = new (int, int, ValueMap<ValueList<string>>?)[Size];

    /// <summary>The tags written as those at an offset of the text that was added to the source last; null where they are not known.</summary>
    public ValueMap<ValueList<string>>? Find(int offset)
    {
        ReadOnlySpan<byte> text = TextFrom(offset);
        (int other, int length, ValueMap<ValueList<string>>? tags) = _slots[SlotOf(text)];
        return tags is not null && other >= source.Start && text.StartsWith(TextFrom(other)[..length]) ? tags : null;
    }

    /// <summary>Remembers tags that have nothing wrong with them.</summary>
    /// <param name="offset">Where the opening brace is.</param>
    /// <param name="end">Where the closing brace is.</param>
    /// <param name="tags">What was made of them.</param>
    public void Add(int offset, int end, ValueMap<ValueList<string>> tags) => _slots[SlotOf(TextFrom(offset))] = (offset, end + 1 - offset, tags);

    private ReadOnlySpan<byte> TextFrom(int offset) => source.Utf8.Span[(offset - source.Start)..];

    // By all bytes up to the first closing brace, which is seldom within a string.
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> key = text[..Math.Min(text.Length, LongestKey)];
        int end = key.IndexOf((byte)'}');
        uint hash = 0;
        foreach (byte letter in end < 0 ? key : key[..end])
        {
            hash = (hash * 31) + letter;
        }

        return (int)((hash ^ (hash >> 8) ^ (hash >> 16)) % Size);
    }
}
