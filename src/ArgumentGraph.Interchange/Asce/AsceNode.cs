namespace ArgumentGraph.Interchange.Asce;

/// <summary>A node that was read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id that it has here.</param>
/// <param name="Element">The element; one that is not kept for a note.</param>
internal readonly record struct AsceNode(AsceKind Kind, string Id, ImportedElement Element)
{
    /// <summary>Whether others are in its context.</summary>
    public bool IsFrame => Kind is AsceKind.Context or AsceKind.Assumption or AsceKind.Justification;
}
