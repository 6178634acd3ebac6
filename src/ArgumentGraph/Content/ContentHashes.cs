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
    private readonly byte[] _own;
    private readonly Lazy<CaseTree> _tree;
    private readonly IContentSource _content;
    private readonly Lazy<ConeHasher> _cones;

    internal ContentHashes(Argument argument, IContentSource content)
    {
        _argument = argument;
        _content = content;
        int count = argument.Structure.ElementCount;
        _own = new byte[count * MerkleTree.HashSize];
        LeafCount = count + 1 + content.HiddenLeaves.Count;
        NumberRanges.Run(count, (first, end) =>
        {
            IOwnHasher hasher = content.NewHasher();
            for (int number = first; number < end; number++)
            {
                hasher.OwnOf(number, OwnBytes(number));
            }
        });

        // The tree, as much work again, is made when the root or a proof is asked for.
        byte[] ownOfCase = content.OwnOfCase();
        _tree = new(() => new CaseTree(argument.Structure, ownOfCase, _own, content.HiddenLeaves));
        _cones = new(() => new ConeHasher(argument.Structure, _own, content.AssertedCones));
    }

    /// <summary>
    /// The case root: the hash of the whole case. RFC 6962's tree hash over the own hash of the case itself (its title and what else stands beside the
    /// elements), followed by those of the elements in the order of their ids (ordinally).
    /// </summary>
    public string Root => ToText(_tree.Value.Tree.Root);

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
    public string? ConeOf(string id)
    {
        int number = _argument.NumberOf(id);
        return _content.AssertedConeOf(number) ?? (_cones.Value.Of(number) is { } cone ? ToText(cone) : null);
    }

    /// <summary>
    /// Whether <see cref="OwnOf"/> of the element is asserted and not recomputed: of a stub in a public version (<see cref="PublicRecord.IsStub"/>) alone.
    /// Constant time.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the element.</exception>
    public bool IsOwnAsserted(string id) => _content.IsOwnAsserted(_argument.NumberOf(id));

    /// <summary>
    /// Whether <see cref="ConeOf"/> of the element is asserted, itself or in a part: where a stub of a public version is in the cone, or what it inherits is
    /// not shown. Linear in the cone.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the element.</exception>
    public bool IsConeAsserted(string id)
    {
        int number = _argument.NumberOf(id);
        return _content.AssertedConeOf(number) is not null || _cones.Value.RestsOnAsserted(number);
    }

    /// <summary>A proof, logarithmic in size, that the element is one of those that <see cref="Root"/> was made of.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the element.</exception>
    public InclusionProof ProofOf(string id)
    {
        int number = _argument.NumberOf(id);
        int leaf = _tree.Value.LeafOf(number);
        return new(id, ToText(OwnBytes(number)), leaf, LeafCount, [.. _tree.Value.Tree.PathOf(leaf).Select(hash => ToText(hash))]);
    }

    /// <summary>How many leaves the tree has: the case, its elements, and those that a public version does not show.</summary>
    internal int LeafCount { get; }

    internal int LeafOf(int number) => _tree.Value.LeafOf(number);

    /// <summary>The cone of an element without what it inherits.</summary>
    internal string? BaseConeOf(int number) => _cones.Value.WithoutInherited(number) is { } cone ? ToText(cone) : null;

    internal static string ToText(ReadOnlySpan<byte> hash) => Convert.ToHexString(hash).ToLowerInvariant();

    private Span<byte> OwnBytes(int number) => _own.AsSpan(number * MerkleTree.HashSize, MerkleTree.HashSize);
}
