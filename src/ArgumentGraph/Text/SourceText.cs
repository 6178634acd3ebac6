using System.Text;

namespace ArgumentGraph.Text;

/// <summary>
/// The text that an argument was read from: turns byte offsets into lines and columns. It may have come from several files, one after the other.
/// </summary>
internal sealed class SourceText
{
    private const int BlockSize = 4096;
    private readonly List<Part> _parts = [];

    /// <param name="file">The file's path as it was given, or null.</param>
    /// <param name="utf8">Its text.</param>
    public SourceText(string? file, ReadOnlyMemory<byte> utf8) => Add(file, utf8);

    /// <summary>The paths of the files as they were given, null for one without.</summary>
    public IEnumerable<string?> Files => _parts.Select(part => part.File);

    /// <summary>How many files there are.</summary>
    public int FileCount => _parts.Count;

    /// <summary>The text of the file added last.</summary>
    public ReadOnlyMemory<byte> Utf8 => _parts[^1].Utf8;

    /// <summary>The offset of the first byte of the file added last.</summary>
    public int Start => _parts[^1].Start;

    /// <summary>Adds a file while the argument is being read; returns the offset of its first byte.</summary>
    /// <exception cref="OverflowException">The files together are longer than 2 GiB.</exception>
    public int Add(string? file, ReadOnlyMemory<byte> utf8)
    {
        int start = _parts.Count == 0 ? 0 : checked(_parts[^1].Start + _parts[^1].Utf8.Length + 1);
        _ = checked(start + utf8.Length);
        _parts.Add(new Part(file, utf8, start));
        return start;
    }

    /// <summary>Line and column, in UTF-16 units, of a byte offset. O(log lines), after one pass over the text.</summary>
    public Place PlaceAt(int offset)
    {
        Part part = _parts[FileAt(offset)];
        return part.PlaceAt(offset - part.Start);
    }

    /// <summary>Which file a byte offset is in, counted from 0 in the order in which they were added. O(log files).</summary>
    public int FileAt(int offset)
    {
        int last = _parts.Count - 1;
        int first = 0;
        while (first < last)
        {
            int middle = (first + last + 1) / 2;
            (first, last) = _parts[middle].Start <= offset ? (middle, last) : (first, middle - 1);
        }

        return first;
    }

    /// <summary>The text of the file that a byte offset is in, and the offset of its first byte. O(log files).</summary>
    public ReadOnlySpan<byte> TextAt(int offset, out int start)
    {
        Part part = _parts[FileAt(offset)];
        start = part.Start;
        return part.Utf8.Span;
    }

    private static int UnitsIn(ReadOnlySpan<byte> text, int start, int end)
    {
        // Vectorised, and true of most texts.
        if (Ascii.IsValid(text[start..end]))
        {
            return end - start;
        }

        // Of bytes that are not UTF-8 none counts for more than one unit, so that no column is beyond its line.
        int units = 0;
        for (int at = start; at < end; at++)
        {
            units += text[at] switch
            {
                < 0x80 => 1,
                < 0xC0 => 0,
                < 0xF0 => 1,
                _ => at + 1 < text.Length && text[at + 1] is >= 0x80 and < 0xC0 ? 2 : 1,
            };
        }

        return units;
    }

    private sealed class Part(string? file, ReadOnlyMemory<byte> utf8, int start)
    {
        private Index? _index;

        public string? File => file;

        public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

        public int Start { get; } = start;

        public Place PlaceAt(int offset)
        {
            // Two threads may both build the index; they build the same one.
            Index index = _index ??= Index.Of(Utf8.Span);
            int block = Math.Min(offset / BlockSize, index.UnitsBefore.Length - 1);
            ReadOnlySpan<byte> before = Utf8.Span[(block * BlockSize)..offset];
            int last = before.LastIndexOf((byte)'\n');
            int lineStart = last < 0 ? index.LineStart[block] : (block * BlockSize) + last + 1;
            int line = index.LinesBefore[block] + before.Count((byte)'\n');
            return new Place(file, line + 1, UnitsBefore(index, offset) - UnitsBefore(index, lineStart) + 1);
        }

        private int UnitsBefore(Index index, int offset)
        {
            int block = Math.Min(offset / BlockSize, index.UnitsBefore.Length - 1);
            return index.UnitsBefore[block] + UnitsIn(Utf8.Span, block * BlockSize, offset);
        }
    }

    /// <summary>What is known where each block of the text begins.</summary>
    /// <param name="LinesBefore">How many lines have ended before it.</param>
    /// <param name="LineStart">Where the line begins that goes on in it.</param>
    /// <param name="UnitsBefore">How many UTF-16 units stand before it.</param>
    private sealed record Index(int[] LinesBefore, int[] LineStart, int[] UnitsBefore)
    {
        public static Index Of(ReadOnlySpan<byte> utf8)
        {
            int count = (utf8.Length / BlockSize) + 1;
            var index = new Index(new int[count], new int[count], new int[count]);
            for (int block = 1; block < count; block++)
            {
                int start = (block - 1) * BlockSize;
                ReadOnlySpan<byte> before = utf8.Slice(start, BlockSize);
                int last = before.LastIndexOf((byte)'\n');
                index.LinesBefore[block] = index.LinesBefore[block - 1] + before.Count((byte)'\n');
                index.LineStart[block] = last < 0 ? index.LineStart[block - 1] : start + last + 1;
                index.UnitsBefore[block] = index.UnitsBefore[block - 1] + UnitsIn(utf8, start, start + BlockSize);
            }

            return index;
        }
    }
}
