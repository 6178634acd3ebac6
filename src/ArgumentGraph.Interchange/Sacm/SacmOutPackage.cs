namespace ArgumentGraph.Interchange.Sacm;

/// <summary>A package of SACM that is to be written: of a module, or of what belongs to none.</summary>
/// <param name="Module">The module; null for none.</param>
/// <param name="XmlId">Its id.</param>
internal sealed record SacmOutPackage(ArgumentModule? Module, string XmlId)
{
    /// <summary>Whether it joins others: a contract.</summary>
    public bool IsBinding => Module is { IsContract: true };

    /// <summary>Its elements, in the author's order.</summary>
    public List<Element> Elements { get; } = [];

    /// <summary>What it cites, with the XML id of each citation.</summary>
    public List<(AwayElement Away, string XmlId)> Citations { get; } = [];

    /// <summary>The XML ids of the citations, by the ids of what they cite.</summary>
    public Dictionary<string, string> CitationIds { get; } = new(StringComparer.Ordinal);

    /// <summary>What others may cite of it, as an interface lists.</summary>
    public IEnumerable<Element> Public => IsBinding || Module is null ? [] : Elements.Where(element => element is { IsPublic: true } and not Strategy);
}
