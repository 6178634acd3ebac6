using System.Security.Cryptography;

namespace ArgumentGraph.Content;

/// <summary>Everything that an argument says, as it is.</summary>
internal sealed class PlainContent(Argument argument, ContentHashOptions options) : WholeContent
{
    public override byte[] OwnOfCase() => SHA256.HashData(NewWriter().OfCaseItself());

    public override IOwnHasher NewHasher() => new Hasher(NewWriter());

    private ContentWriter NewWriter() => new(argument, options.LeaveOutSuppressions);

    private sealed class Hasher(ContentWriter content) : IOwnHasher
    {
        public void OwnOf(int number, Span<byte> hash) => SHA256.HashData(content.Of(number), hash);
    }
}
