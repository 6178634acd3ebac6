namespace ArgumentGraph.Interchange.Tests.Faults;

/// <summary>A stream to which something happens at a byte: it fails there, as a disk or a connection does, or whoever reads or writes is cancelled.</summary>
/// <param name="text">What it gives; null for one that is written.</param>
/// <param name="at">After how many bytes.</param>
/// <param name="happens">What happens. One that throws does so again whenever the stream is used after that.</param>
/// <param name="knowsLength">Whether it knows its length, like a file.</param>
internal sealed class FaultyStream(byte[]? text, int at, Action happens, bool knowsLength = false) : Stream
{
    private readonly MemoryStream _written = new();
    private int _given;

    /// <summary>What has been written.</summary>
    public byte[] Written => _written.ToArray();

    /// <summary>Whether somebody closed it, who must not.</summary>
    public bool IsDisposed { get; private set; }

    public override bool CanRead => text is not null;

    public override bool CanSeek => knowsLength;

    public override bool CanWrite => text is null;

    public override long Length => knowsLength ? text!.Length : throw new NotSupportedException();

    public override long Position
    {
        get => knowsLength ? _given : throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given >= at)
        {
            happens();
        }

        int count = Math.Min(buffer.Length, (_given < at ? at : text!.Length) - _given);
        text.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = Read(buffer.Span);
        cancellationToken.ThrowIfCancellationRequested();
        return new(count);
    }

    // What fits is written before it fails.
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int fits = (int)Math.Clamp(at - _written.Length, 0, buffer.Length);
        _written.Write(buffer[..fits]);
        if (fits < buffer.Length)
        {
            happens();
            _written.Write(buffer[fits..]);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        _written.Dispose();
        base.Dispose(disposing);
    }
}
