namespace ArgumentGraph.Content;

/// <summary>What the hashes of a case are made of.</summary>
internal interface IContentSource
{
    /// <summary>Elements that are not in the argument, but in the tree.</summary>
    ValueList<HiddenLeaf> HiddenLeaves { get; }

    /// <summary>The cones, without what is inherited, that are not worked out: by number; null where circular.</summary>
    IReadOnlyDictionary<int, byte[]?> AssertedCones { get; }

    /// <summary>The own hash of the case itself.</summary>
    byte[] OwnOfCase();

    /// <summary>Makes the own hashes of elements. Each thread needs one of its own.</summary>
    IOwnHasher NewHasher();

    bool IsOwnAsserted(int number);

    /// <summary>The cone of an element with what it inherits, where it is asserted; else null.</summary>
    string? AssertedConeOf(int number);
}
