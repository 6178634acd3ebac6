namespace ArgumentGraph.Files;

/// <summary>The bytes of a stream while they come in: up to one more than may be read, so that it shows when there are too many.</summary>
internal sealed class StreamBytes
{
    private const int FirstCapacity = 64 * 1024;
    private readonly int _maximum;
    private byte[] _bytes;
    private int _count;
    private bool _isAtEnd;

    private StreamBytes(Stream stream, int maximum)
    {
        _maximum = maximum;

        // One byte more than the length: the read that finds the end needs room, too.
        long expected = stream.CanSeek ? stream.Length - stream.Position + 1 : FirstCapacity;
        _bytes = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(expected, 1, Math.Min(1L + maximum, Array.MaxLength)));
    }

    /// <summary>The bytes of a stream to its end; null if there are more than may be read.</summary>
    public static ReadOnlyMemory<byte>? ReadAll(Stream stream, int maximum)
    {
        var bytes = new StreamBytes(stream, maximum);
        while (bytes.NeedsMore)
        {
            bytes.Advance(stream.Read(bytes.Free.Span));
        }

        return bytes.Result;
    }

    /// <summary>The bytes of a stream to its end; null if there are more than may be read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAllAsync(Stream stream, int maximum, CancellationToken cancellation)
    {
        var bytes = new StreamBytes(stream, maximum);
        while (bytes.NeedsMore)
        {
            bytes.Advance(await stream.ReadAsync(bytes.Free, cancellation).ConfigureAwait(false));
        }

        return bytes.Result;
    }

    private bool NeedsMore => !_isAtEnd && !IsTooLong;

    private bool IsTooLong => _count > _maximum;

    private ReadOnlyMemory<byte>? Result
    {
        get
        {
            // In a conditional expression a plain null would be taken for an array, and become an empty text.
            if (IsTooLong)
            {
                return null;
            }

            return _bytes.AsMemory(0, _count);
        }
    }

    /// <summary>Where the next bytes go; never empty while more are needed.</summary>
    private Memory<byte> Free
    {
        get
        {
            if (_count == _bytes.Length)
            {
                byte[] larger = GC.AllocateUninitializedArray<byte>(
                    (int)Math.Min(Math.Min(1L + _maximum, Array.MaxLength), Math.Max(FirstCapacity, 2L * _count)));
                _bytes.CopyTo(larger, 0);
                _bytes = larger;
            }

            return _bytes.AsMemory(_count);
        }
    }

    private void Advance(int count)
    {
        _count += count;
        _isAtEnd = count == 0;
    }
}
