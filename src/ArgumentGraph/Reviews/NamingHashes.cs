namespace ArgumentGraph.Reviews;

/// <summary>The hashes by which reviews name an argument.</summary>
/// <param name="argument">The argument: a case, or a public version of one.</param>
/// <param name="key">The case's key, where it is at hand.</param>
internal sealed class NamingHashes(Argument argument, CommitmentKey? key)
{
    private readonly Lazy<ContentHashes?> _committed = new(() =>
        argument.PublicVersion is not null ? argument.HashCommitted() : key is not null ? argument.HashCommitted(key) : null);

    /// <summary>Those that a review made now has: the committed ones wherever there are some.</summary>
    public ReviewHashes Kind => argument.PublicVersion is not null || key is not null ? ReviewHashes.Committed : ReviewHashes.Content;

    /// <summary>The hashes of a kind; null for the committed ones of a private case without its key.</summary>
    public ContentHashes? Of(ReviewHashes kind) => kind == ReviewHashes.Content ? argument.Hashes : _committed.Value;
}
