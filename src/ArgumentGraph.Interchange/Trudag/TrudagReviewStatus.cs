namespace ArgumentGraph.Interchange.Trudag;

/// <summary>Whether an item is as it was when it was reviewed.</summary>
internal enum TrudagReviewStatus
{
    /// <summary>It was not reviewed, has changed since, or has no file.</summary>
    Unreviewed,

    /// <summary>Its fingerprint covers references or a validator, which are not read.</summary>
    Unchecked,

    /// <summary>It is as it was reviewed.</summary>
    Reviewed,
}
