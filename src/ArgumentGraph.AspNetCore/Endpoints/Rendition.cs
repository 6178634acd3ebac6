using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>
/// A text as it is sent: its bytes, their compressed forms, made when first asked for, and the tag by which a client knows them again. Immutable.
/// </summary>
internal sealed class Rendition
{
    // Below this compression gains nothing.
    private const int LeastCompressed = 1024;

    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    public Rendition(string contentType, string text, string policy)
    {
        ContentType = contentType;
        Policy = policy;
        Plain = Encoding.UTF8.GetBytes(text);
        ETag = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(Plain).AsSpan(0, 15))}\"";
        _brotli = new(() => Compressed(stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)));
        _gzip = new(() => Compressed(stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)));
    }

    public string ContentType { get; }

    /// <summary>The content security policy that it is sent with.</summary>
    public string Policy { get; }

    /// <summary>A weak entity tag, the same for all encodings.</summary>
    public string ETag { get; }

    public byte[] Plain { get; }

    public byte[] Brotli => _brotli.Value;

    public byte[] Gzip => _gzip.Value;

    public bool IsWorthCompressing => Plain.Length >= LeastCompressed;

    private byte[] Compressed(Func<Stream, Stream> compress)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = compress(compressed))
        {
            stream.Write(Plain);
        }

        return compressed.ToArray();
    }
}
