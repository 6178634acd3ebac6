namespace ArgumentGraph.Files;

/// <summary>The bytes of a stream while they come in: up to one more than may be read, so that it shows when there are too many.</summary>
internal sealed class StreamBytes
{
    private const int FirstCapacity = 64 * 1024;
    private readonly int _maximum;
    private byte[] _bytes;
    private long _count;
    private bool _isAtEnd;

    private StreamBytes(Stream stream, int maximum)
    {
        _maximum = Math.Min(maximum, Array.MaxLength - 1);

        // One byte more than the length: the read that finds the end needs room, too. What says that it is too long is taken at its word.
        long length = stream.CanSeek ? stream.Length - stream.Position : 0;
        _count = length > _maximum ? _maximum + 1L : 0;
        long expected = IsTooLong ? 0 : stream.CanSeek ? length + 1 : FirstCapacity;
        _bytes = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(expected, 0, 1L + _maximum));
    }

    /// <summary>The bytes of a stream to its end; refused if there are more than may be read, of a stream that knows its length before it is read.</summary>
    public static TextBytes ReadAll(Stream stream, int maximum)
    {
        var bytes = new StreamBytes(stream, maximum);
        while (bytes.NeedsMore)
        {
            bytes.Advance(stream.Read(bytes.Free.Span));
        }

        return bytes.Result;
    }

    /// <summary>The bytes of a stream to its end; refused if there are more than may be read, of a stream that knows its length before it is read.</summary>
    public static async Task<TextBytes> ReadAllAsync(Stream stream, int maximum, CancellationToken cancellation)
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

    private TextBytes Result => IsTooLong ? TextBytes.Refused(TextRefusal.TooLong) : new(_bytes.AsMemory(0, (int)_count));

    /// <summary>Where the next bytes go; never empty while more are needed.</summary>
    private Memory<byte> Free
    {
        get
        {
            if (_count == _bytes.Length)
            {
                byte[] larger = GC.AllocateUninitializedArray<byte>(
                    (int)Math.Min(1L + _maximum, Math.Max(FirstCapacity, 2 * _count)));
                _bytes.CopyTo(larger, 0);
                _bytes = larger;
            }

            return _bytes.AsMemory((int)_count);
        }
    }

    private void Advance(int count)
    {
        _count += count;
        _isAtEnd = count == 0;
    }
}
