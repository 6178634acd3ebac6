using System.Security.Cryptography;

namespace ArgumentGraph.Content;

/// <summary>Everything that an argument says, as it is.</summary>
internal sealed class PlainContent(Argument argument, ContentHashOptions options) : WholeContent
{
    private readonly ContentWriter _content = new(argument, options.LeaveOutSuppressions);

    public override byte[] OwnOfCase() => SHA256.HashData(_content.Before());

    public override void OwnOf(int number, Span<byte> hash) => SHA256.HashData(_content.Of(number), hash);
}
