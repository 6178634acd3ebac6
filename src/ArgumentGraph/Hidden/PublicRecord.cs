namespace ArgumentGraph;

/// <summary>What a public version hides of one element, or of the case itself, and what is needed to check what it shows.</summary>
public sealed record PublicRecord
{
    /// <summary>Why something is hidden; null where nothing is.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The digests of hidden fields, by field: base64url of the SHA-256 of a disclosure that nobody has been given. Empty of a <see cref="IsStub">stub</see>,
    /// of which all is hidden.
    /// </summary>
    public ValueMap<string> Hidden { get; init; } = ValueMap<string>.Empty;

    /// <summary>The salts of the fields that are shown, by field: base64url of 16 bytes. With them the digests can be worked out again.</summary>
    public ValueMap<string> Salts { get; init; } = ValueMap<string>.Empty;

    /// <summary>Of a stub, its own hash in the private case, which is asserted: 64 hexadecimal digits. Else null: it is recomputed.</summary>
    public string? Own { get; init; }

    /// <summary>Of a stub, the hash of it with all that it rests on; null where it is circular, and of all others.</summary>
    public string? Cone { get; init; }

    /// <summary>
    /// What <see cref="ContentHashes.ConeOf"/> says, where that cannot be recomputed: of a stub, and of an element that inherits from what is not shown.
    /// </summary>
    public string? ConeWithInherited { get; init; }

    /// <summary>A hash of the element's hash and of what the record and the element assert, 64 hexadecimal digits, so that a change of any is
    /// noticed.</summary>
    public required string Seal { get; init; }

    /// <summary>Whether the element stands for a part of the argument that is not shown: its standing and its hashes are asserted.</summary>
    public bool IsStub => Own is not null;
}
