namespace ArgumentGraph;

/// <summary>
/// What a public version of a case says of what it hides: its record, the member <c>publicVersion</c> of its file. With it anyone can work out the case root,
/// which is that of the private case, and see that what is shown is what stands there. Made by <see cref="Argument.Redact"/>; see
/// <see cref="Argument.PublicVersion"/>.
/// </summary>
/// <remarks>docs/verification.md describes the record and the hashes.</remarks>
public sealed class PublicVersion
{
    private Dictionary<string, PublicRecord>? _byId;

    /// <summary>The member of the file that holds the record.</summary>
    public const string MemberName = "publicVersion";

    /// <summary>The case root, 64 hexadecimal digits: RFC 6962's tree hash over the case and its elements, hidden ones included.</summary>
    public required string Root { get; init; }

    /// <summary>The day on which asserted standings were judged; null where expiry was not judged, or nothing is asserted.</summary>
    public DateOnly? AssertedOn { get; init; }

    /// <summary>What is hidden of the case itself.</summary>
    public required PublicRecord Case { get; init; }

    /// <summary>What is hidden of each element, by id: every element has a record, also one that is shown whole.</summary>
    public required ValueMap<PublicRecord> Elements { get; init; }

    /// <summary>The elements that are not in the file at all, in the order of their places.</summary>
    public ValueList<HiddenLeaf> HiddenLeaves { get; init; } = ValueList<HiddenLeaf>.Empty;

    /// <summary>The record of an element, or null. Constant time, after one pass over the records.</summary>
    /// <param name="elementId">The element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elementId"/> is null.</exception>
    public PublicRecord? RecordOf(string elementId)
    {
        ArgumentNullException.ThrowIfNull(elementId);
        return (_byId ??= Elements.ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal)).GetValueOrDefault(elementId);
    }

    /// <summary>A hash of the root, the day and the hidden leaves, 64 hexadecimal digits, so that a change of them is noticed.</summary>
    public required string Seal { get; init; }
}
