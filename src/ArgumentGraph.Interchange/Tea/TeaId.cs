using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>UUIDs for elements that TEA has not given one: made from the id, so that the same argument is written the same way each time.</summary>
internal static class TeaId
{
    /// <summary>
    /// When an argument that no export was read from is said to have been exported: a day that nobody takes for a real one, so that writing is deterministic.
    /// </summary>
    public const string NoDay = "1970-01-01T00:00:00.000Z";

    /// <summary>A UUID of version 8 (RFC 9562, 5.8): the beginning of the SHA-256 of a name of our own and the id.</summary>
    public static string Derive(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("argument-graph/tea/" + id), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    /// <summary>An id that is not taken: the one given, or it with a number. It is taken then.</summary>
    public static string Unused(string id, HashSet<string> taken)
    {
        string unused = id;
        for (int number = 2; !taken.Add(unused); number++)
        {
            unused = string.Create(CultureInfo.InvariantCulture, $"{id} ({number})");
        }

        return unused;
    }
}
