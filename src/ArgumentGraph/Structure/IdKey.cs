using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArgumentGraph.Structure;

/// <summary>
/// What an id is looked up by: the id itself where it is short, as most are, so that nothing else need be compared; of a longer one its length and a hash.
/// </summary>
/// <param name="Head">The first eight bytes of a short id, zeros after its end; of a long one a first byte that no id has, and what was made of it.</param>
/// <param name="Tail">The next four bytes of a short id; of a long one zero.</param>
internal readonly record struct IdKey(ulong Head, uint Tail)
{
    /// <summary>How many bytes a short id has at most.</summary>
    public const int LongestWhole = sizeof(ulong) + sizeof(uint);

    // Not a byte of UTF-8, nor of half surrogate pairs written in its way.
    private const ulong LongMark = 0xFFul << 56;

    // Seeded per process, so that nobody can choose ids that all hash alike.
    private static readonly ulong FirstSeed = Seed("first");
    private static readonly ulong SecondSeed = Seed("second");

    /// <summary>Whether the key is the id itself.</summary>
    public bool IsWhole => Head < LongMark;

    /// <summary>A hash of the key; of a long id's, one of the id.</summary>
    public uint Hash
    {
        get
        {
            ulong high = Math.BigMul(Head ^ FirstSeed, Tail ^ SecondSeed, out ulong low);
            return (uint)((high ^ low) >> 32);
        }
    }

    /// <summary>The key of an id in UTF-8. Linear in its length.</summary>
    public static IdKey Of(ReadOnlySpan<byte> utf8)
    {
        switch (utf8.Length)
        {
            case 0 or > LongestWhole:
                return OfLong(utf8);
            case >= sizeof(ulong):
                ReadOnlySpan<byte> rest = utf8[sizeof(ulong)..];
                var whole = new IdKey(BinaryPrimitives.ReadUInt64LittleEndian(utf8), (uint)Packed(rest));
                return HasZero(whole.Head) || HasZero(whole.Tail | After(rest.Length)) ? OfLong(utf8) : whole;
            default:
                ulong head = Packed(utf8);
                return HasZero(head | After(utf8.Length)) ? OfLong(utf8) : new IdKey(head, 0);
        }
    }

    // Up to seven bytes: two halves, which may overlap in what both have.
    private static ulong Packed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(uint))
        {
            int second = bytes.Length - sizeof(uint);
            return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[second..]) << (8 * second));
        }

        ulong packed = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            packed |= (ulong)bytes[i] << (8 * i);
        }

        return packed;
    }

    // Ones in the place of all bytes after the first few.
    private static ulong After(int count) => ulong.MaxValue << (8 * count);

    // A zero byte in an id, which only a draft can have, could not be told from the end.
    private static bool HasZero(ulong word) => ((word - 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080) != 0;

    private static IdKey OfLong(ReadOnlySpan<byte> utf8)
    {
        ulong length = (ulong)Math.Min(utf8.Length, 0xFFFF) << 40;
        ulong last = utf8.IsEmpty ? 0 : (ulong)utf8[^1] << 32; // which the hash of pairs of bytes leaves out where their number is odd
        return new IdKey(LongMark | length | last | (uint)string.GetHashCode(MemoryMarshal.Cast<byte, char>(utf8)), 0);
    }

    private static ulong Seed(string name) => ((ulong)(uint)string.GetHashCode(name, StringComparison.Ordinal) << 32)
        | (uint)string.GetHashCode($"{name} half", StringComparison.Ordinal);
}
