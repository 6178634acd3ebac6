namespace ArgumentGraph.Tool.Running;

/// <summary>
/// Standard output or the error stream, where it goes to a file or a pipe. When that cannot take any more, which is said once, the rest is lost.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="name">What it is called; null where nobody can be told.</param>
internal sealed class RedirectedStream(Stream stream, string? name) : Stream
{
    private bool _isLost;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="UnusableException">It cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isLost)
        {
            return;
        }

        try
        {
            stream.Write(buffer);
        }
        catch (IOException exception)
        {
            _isLost = true;
            if (name is not null)
            {
                throw new UnusableException($"cannot write to {name}: {exception.Message}");
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
