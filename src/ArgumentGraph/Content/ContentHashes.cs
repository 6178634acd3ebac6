using System.Security.Cryptography;
using ArgumentGraph.Content;

namespace ArgumentGraph;

/// <summary>
/// Hashes of what an argument says: of each element by itself (<see cref="OwnOf"/>), of each with all that it rests on (<see cref="ConeOf"/>), and of all
/// (<see cref="Root"/>). Made by <see cref="Argument.Hashes"/> and <see cref="Argument.HashContent"/>; safe to share between threads.
/// </summary>
/// <remarks>
/// <para>A hash is SHA-256 in 64 lower-case hexadecimal digits. Equal content has equal hashes, whether it was read from JSON, from a format that loses
/// nothing, or made in code, in whatever order and layout. docs/verification.md describes the bytes, so that anyone can make the hashes.</para>
/// <para>A hash shows that something is the same, not that it is right, nor who wrote it.</para>
/// </remarks>
/// <example>
/// <code>
/// Argument reviewed = Argument.Load("case-as-reviewed.json");
/// Argument now = Argument.Load("case.json");
/// foreach (SupportableElement pathway in now.Pathways)
/// {
///     bool isSame = reviewed.Contains(pathway.Id) &amp;&amp; reviewed.Hashes.ConeOf(pathway.Id) == now.Hashes.ConeOf(pathway.Id);
///     Console.WriteLine($"{pathway.Id}: {(isSame ? "as it was reviewed" : "it, or something it rests on, has changed")}");
/// }
/// </code>
/// </example>
public sealed class ContentHashes
{
    private readonly Argument _argument;
    private readonly int[] _order;
    private readonly byte[] _own;
    private readonly MerkleTree _tree;
    private readonly Lazy<ConeHasher> _cones;

    internal ContentHashes(Argument argument, ContentHashOptions options)
    {
        _argument = argument;
        var content = new ContentWriter(argument, options.LeaveOutSuppressions);
        _order = content.Order();
        _own = new byte[_order.Length * MerkleTree.HashSize];
        var leaves = new byte[(_order.Length + 1) * MerkleTree.HashSize];
        MerkleTree.HashLeaf(SHA256.HashData(content.Before())).CopyTo(leaves, 0);
        for (int i = 0; i < _order.Length; i++)
        {
            Span<byte> own = OwnBytes(_order[i]);
            SHA256.HashData(content.Of(_order[i]), own);
            MerkleTree.HashLeaf(own).CopyTo(leaves, (i + 1) * MerkleTree.HashSize);
        }

        _tree = new MerkleTree(leaves);
        Root = ToText(_tree.Root);
        _cones = new(() => new ConeHasher(argument.Structure, _own));
    }

    /// <summary>
    /// The case root: the hash of the whole case. RFC 6962's tree hash over the own hash of the case itself (its title and what else stands beside the
    /// elements), followed by those of the elements in the order of their ids (ordinally).
    /// </summary>
    public string Root { get; }

    /// <summary>
    /// The hash of what an element itself says: id, kind, statement, all other members, the ids that it refers to, what it challenges. Constant time.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the element.</exception>
    public string OwnOf(string id) => ToText(OwnBytes(_argument.NumberOf(id)));

    /// <summary>
    /// The hash of an element with all that its standing rests on: its own hash and, to any depth, those of its supporters, of its contexts, assumptions
    /// and justifications, of challenges of any of these and of their relationships, with their challengers, and of what it inherits. While it is the
    /// same, nothing below has changed. Null: circular, where a cycle of relationships does not allow such a hash.
    /// </summary>
    /// <remarks>Linear in the argument the first time; then in the number of the element's ancestors.</remarks>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the element.</exception>
    public string? ConeOf(string id) => _cones.Value.Of(_argument.NumberOf(id)) is { } cone ? ToText(cone) : null;

    /// <summary>A proof, logarithmic in size, that the element is one of those that <see cref="Root"/> was made of.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the element.</exception>
    public InclusionProof ProofOf(string id)
    {
        int number = _argument.NumberOf(id);
        int leaf = 1 + Array.BinarySearch(_order, number, Comparer<int>.Create((left, right) =>
            string.CompareOrdinal(_argument.Structure.Elements[left].Id, _argument.Structure.Elements[right].Id)));
        return new(id, ToText(OwnBytes(number)), leaf, _order.Length + 1, [.. _tree.PathOf(leaf).Select(hash => ToText(hash))]);
    }

    internal static string ToText(ReadOnlySpan<byte> hash) => Convert.ToHexString(hash).ToLowerInvariant();

    private Span<byte> OwnBytes(int number) => _own.AsSpan(number * MerkleTree.HashSize, MerkleTree.HashSize);
}
