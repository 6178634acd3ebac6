using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ArgumentGraph.Content;

namespace ArgumentGraph;

/// <summary>
/// The secret of a case that has public versions: 256 random bits, from which the salts of what is hidden are made. Whoever has it can find out by trying what
/// a digest hides, so it is kept with the private case and never published. The same key, used for every version of a case, lets the public see which hidden
/// elements have not changed. Immutable.
/// </summary>
/// <example>
/// <code>
/// var key = CommitmentKey.Create();
/// key.Save("case.secrets.json");
/// </code>
/// </example>
public sealed partial class CommitmentKey : IEquatable<CommitmentKey>
{
    /// <summary>The length of a key: 32 bytes.</summary>
    public const int Size = 32;

    private const int SaltSize = 16;

    private readonly byte[] _key;

    private CommitmentKey(byte[] key) => _key = key;

    /// <summary>A new key, from the operating system's source of randomness.</summary>
    public static CommitmentKey Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>A key that is kept elsewhere.</summary>
    /// <param name="key">Its 32 bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer bytes.</exception>
    public static CommitmentKey FromBytes(ReadOnlySpan<byte> key) =>
        key.Length == Size ? new(key.ToArray()) : throw new ArgumentException("A key has 32 bytes.", nameof(key));

    /// <summary>Whether the other is the same key. Takes as long wherever they differ.</summary>
    /// <param name="other">The other key.</param>
    public bool Equals(CommitmentKey? other) => other is not null && CryptographicOperations.FixedTimeEquals(_key, other._key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommitmentKey);

    /// <summary>Four bytes of a hash of the key, from which nothing of it can be told.</summary>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(_key));

    /// <summary>Says nothing of the key.</summary>
    public override string ToString() => "a key";

    internal string ToText() => Base64UrlText.Encode(_key);

    // Depends on the value: what has changed gets another salt, and what has not keeps it.
    internal string SaltOf(string elementId, string field, string value)
    {
        byte[] tag = Tagged("argument-graph/salt/1", elementId, field);
        var salted = new byte[tag.Length + SHA256.HashSizeInBytes];
        tag.CopyTo(salted, 0);
        SHA256.HashData(Encoding.UTF8.GetBytes(value), salted.AsSpan(tag.Length));
        Span<byte> salt = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, salted, salt);
        return Base64UrlText.Encode(salt[..SaltSize]);
    }

    // 64 of its bits are enough to tell elements apart, and say nothing of the id.
    internal string OpaqueIdOf(string elementId)
    {
        const int Length = 16;
        byte[] hash = HMACSHA256.HashData(_key, Tagged("argument-graph/id/1", elementId));
        return $"X{Convert.ToHexString(hash)[..Length]}";
    }

    // Each part ends with a 0.
    private static byte[] Tagged(params ReadOnlySpan<string> parts)
    {
        int length = 0;
        foreach (string part in parts)
        {
            length += Encoding.UTF8.GetByteCount(part) + 1;
        }

        var tagged = new byte[length];
        int at = 0;
        foreach (string part in parts)
        {
            at += Encoding.UTF8.GetBytes(part, tagged.AsSpan(at)) + 1;
        }

        return tagged;
    }
}
