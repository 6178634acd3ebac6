namespace ArgumentGraph.Structure;

/// <summary>One file of an argument as it was read: what it says beside its elements.</summary>
/// <param name="Path">Its path as it is shown, or null when it did not come from a file.</param>
/// <param name="Reference">The path by which the file that includes it names it; null where nothing includes it.</param>
/// <param name="IncludedBy">Which file includes it, by its number; -1 where none does.</param>
internal sealed record SourceDocument(string? Path, string? Reference, int IncludedBy)
{
    public string? Schema { get; set; }

    public string Title { get; set; } = string.Empty;

    /// <summary>The offset of the title in the source.</summary>
    public int TitleOffset { get; set; }

    /// <summary>The files that it includes, as they are written.</summary>
    public List<(string Reference, int Offset)> Includes { get; } = [];

    public ValueMap<RawJson> UnknownMembers { get; set; } = ValueMap<RawJson>.Empty;

    /// <summary>Where the record of a public version stands, if there is one.</summary>
    public int PublicVersionOffset { get; set; }

    public bool HasElements { get; set; }

    /// <summary>The module that its elements belong to; null for none.</summary>
    public string? Module { get; set; }

    /// <summary>Where the name of the module stands in the source.</summary>
    public int ModuleOffset { get; set; } = -1;

    /// <summary>Whether the module is a contract.</summary>
    public bool IsContract { get; set; }

    /// <summary>The elements of other modules that it cites.</summary>
    public List<PlacedAway> Away { get; } = [];

    /// <summary>The modules of which it says something, as a whole argument in one document does.</summary>
    public List<PlacedModule> Modules { get; init; } = [];

    /// <summary>The positions of its elements among those of all documents while they are read.</summary>
    public Range Positions { get; set; }

    /// <summary>How deep it is in files that include files: 0 for the file asked for.</summary>
    public int Depth { get; init; }

    /// <summary>Which part of the source it is.</summary>
    public int Part { get; init; }

    /// <summary>Where it really is, by which it is known when it is included again.</summary>
    public string? RealPath { get; init; }
}
