using System.Security.Cryptography;
using System.Text;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// The fingerprints (SHA-256) under which trudag remembers what was reviewed. That of an item is of its id, its statement without blanks at the ends, and a
/// byte that is 1 where the item is normative; items with references or evidence go on with what these lead to, and cannot be checked here. That of a link is
/// of both items' fingerprints, the supported one's first.
/// </summary>
internal static class TrudagFingerprint
{
    public static string OfItem(string id, string statement, bool isNormative)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(id));
        hash.AppendData(Encoding.UTF8.GetBytes(statement));
        hash.AppendData([(byte)(isNormative ? 1 : 0)]);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>That of a link between two items; null where a fingerprint is none.</summary>
    public static string? OfLink(string upper, string lower)
    {
        if (!IsFingerprint(upper) || !IsFingerprint(lower))
        {
            return null;
        }

        return Convert.ToHexString(SHA256.HashData([.. Convert.FromHexString(upper), .. Convert.FromHexString(lower)]));
    }

    public static bool IsFingerprint(string? text) => text is { Length: 2 * SHA256.HashSizeInBytes } && text.All(char.IsAsciiHexDigit);
}
