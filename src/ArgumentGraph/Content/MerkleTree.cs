using System.Security.Cryptography;

namespace ArgumentGraph.Content;

/// <summary>
/// A Merkle tree over leaves in their order, as RFC 6962, section 2.1, describes it: one hash for all of them, and a short proof for each that it is among
/// them. A leaf's hash begins with the byte 0 and an inner node's with 1, so that neither can pass for the other.
/// </summary>
/// <remarks>
/// Level by level from the leaves up, two neighbours to one, the last one as it is where it has no neighbour: this gives the RFC's tree, which splits at the
/// largest power of two below the number of leaves. Linear in it, time and space.
/// </remarks>
internal sealed class MerkleTree
{
    public const int HashSize = SHA256.HashSizeInBytes;

    private readonly List<byte[]> _levels = [];

    /// <param name="leafHashes">The hashes of the leaves, one after the other; see <see cref="HashLeaf"/>.</param>
    public MerkleTree(byte[] leafHashes)
    {
        byte[] level = leafHashes;
        _levels.Add(level);
        while (level.Length > HashSize)
        {
            int nodes = level.Length / HashSize;
            var above = new byte[(nodes + 1) / 2 * HashSize];
            byte[] below = level;
            NumberRanges.Run((nodes + 1) / 2, (first, end) =>
            {
                for (int node = first; node < end; node++)
                {
                    Span<byte> target = above.AsSpan(node * HashSize, HashSize);
                    if ((2 * node) + 1 < nodes)
                    {
                        HashNode(At(below, 2 * node), At(below, (2 * node) + 1), target);
                    }
                    else
                    {
                        At(below, 2 * node).CopyTo(target);
                    }
                }
            });

            _levels.Add(above);
            level = above;
        }
    }

    /// <summary>The hash of the whole tree; of a tree without leaves, that of nothing.</summary>
    public byte[] Root => _levels[^1].Length == 0 ? SHA256.HashData([]) : _levels[^1];

    public static byte[] HashLeaf(ReadOnlySpan<byte> leaf) => SHA256.HashData([0, .. leaf]);

    /// <summary>The hash of a leaf that is a hash itself.</summary>
    public static void HashLeafOfHash(ReadOnlySpan<byte> hash, Span<byte> target)
    {
        Span<byte> bytes = stackalloc byte[1 + HashSize];
        bytes[0] = 0;
        hash.CopyTo(bytes[1..]);
        SHA256.HashData(bytes, target);
    }

    /// <summary>The hashes that lead from a leaf to the root, from the leaf up: its audit path in the RFC's words. Logarithmic.</summary>
    public List<byte[]> PathOf(int leaf)
    {
        var path = new List<byte[]>();
        for (int level = 0; level < _levels.Count - 1; level++, leaf /= 2)
        {
            int neighbour = leaf ^ 1;
            if (neighbour < _levels[level].Length / HashSize)
            {
                path.Add(At(_levels[level], neighbour).ToArray());
            }
        }

        return path;
    }

    /// <summary>The root that a leaf and its path lead to, as RFC 9162, section 2.1.3.2, computes it; null where the path is too long or too short.</summary>
    public static byte[]? RootFrom(byte[] leafHash, int leaf, int leaves, IEnumerable<byte[]> path)
    {
        byte[] hash = leafHash;
        int last = leaves - 1;
        foreach (byte[] neighbour in path)
        {
            // The last node of a level may have no neighbour: it is passed on as it is.
            while (leaf == last && leaf % 2 == 0 && last > 0)
            {
                leaf /= 2;
                last /= 2;
            }

            if (last == 0)
            {
                return null;
            }

            var above = new byte[HashSize];
            HashNode(leaf % 2 == 0 ? hash : neighbour, leaf % 2 == 0 ? neighbour : hash, above);
            hash = above;
            leaf /= 2;
            last /= 2;
        }

        return last == 0 ? hash : null;
    }

    private static ReadOnlySpan<byte> At(byte[] level, int node) => level.AsSpan(node * HashSize, HashSize);

    private static void HashNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> target)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * HashSize)];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + HashSize)..]);
        SHA256.HashData(bytes, target);
    }
}
