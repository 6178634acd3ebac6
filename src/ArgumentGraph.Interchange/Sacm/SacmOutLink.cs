namespace ArgumentGraph.Interchange.Sacm;

/// <summary>A relationship of SACM that is to be written.</summary>
/// <param name="XmlId">Its id.</param>
/// <param name="Type">Its type's name.</param>
/// <param name="Package">The package that it stands in.</param>
/// <param name="Owner">The element of ours that it is written in.</param>
/// <param name="Sources">The XML ids of the premises.</param>
/// <param name="Target">The XML id of the conclusion.</param>
/// <param name="Reasoning">The XML id of the reasoning, or null.</param>
/// <param name="Kept">What else is known of it, or null.</param>
/// <param name="CounterTarget">Of a counter relationship: what it leads to, where its target alone does not say.</param>
/// <param name="IsCounter">Whether it speaks against its target.</param>
internal sealed record SacmOutLink(
    string XmlId, string Type, SacmOutPackage Package, Element Owner, string[] Sources, string Target, string? Reasoning, SacmKept? Kept,
    PendingTarget? CounterTarget = null,
    bool IsCounter = false)
{
    /// <summary>The XML ids of the claims about it.</summary>
    public IReadOnlyList<string> MetaClaims { get; init; } = [];
}
