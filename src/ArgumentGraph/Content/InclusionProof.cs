using System.Globalization;
using ArgumentGraph.Content;

namespace ArgumentGraph;

/// <summary>
/// Shows that an element is one of those that a case root was made of, without the other elements: RFC 6962's audit path. See
/// <see cref="ContentHashes.ProofOf"/>.
/// </summary>
/// <param name="ElementId">The element's id.</param>
/// <param name="Own">The element's own hash, 64 hexadecimal digits.</param>
/// <param name="Leaf">The place of the element's leaf, counted from 0: the case itself is leaf 0, the elements follow by id.</param>
/// <param name="LeafCount">The number of leaves.</param>
/// <param name="Path">The hashes beside the way from the leaf to the root, 64 hexadecimal digits each, from the leaf up: at most as many as the number of
/// leaves has binary digits.</param>
public sealed record InclusionProof(string ElementId, string Own, int Leaf, int LeafCount, ValueList<string> Path)
{
    /// <summary>
    /// Whether the proof leads to this case root. Logarithmic in the number of elements. What it shows: an element with this own hash was there. That the
    /// own hash is the element's is seen by hashing the element again (<see cref="ContentHashes.OwnOf"/>).
    /// </summary>
    /// <param name="root">A case root, 64 hexadecimal digits.</param>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    public bool LeadsTo(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (Leaf < 0 || Leaf >= LeafCount || BytesOf(Own) is not { } own)
        {
            return false;
        }

        byte[]?[] path = [.. Path.Select(BytesOf)];
        return !path.Contains(null)
            && MerkleTree.RootFrom(MerkleTree.HashLeaf(own), Leaf, LeafCount, path!) is { } found
            && string.Equals(ContentHashes.ToText(found), root, StringComparison.Ordinal);
    }

    private static byte[]? BytesOf(string hash)
    {
        if (hash.Length != 2 * MerkleTree.HashSize)
        {
            return null;
        }

        var bytes = new byte[MerkleTree.HashSize];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (!byte.TryParse(hash.AsSpan(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return bytes;
    }
}
