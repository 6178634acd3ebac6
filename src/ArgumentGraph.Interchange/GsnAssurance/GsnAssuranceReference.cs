namespace ArgumentGraph.Interchange.GsnAssurance;

/// <summary>A reference from an element to another one.</summary>
/// <param name="From">The element within whose block it stands.</param>
/// <param name="Kind">The kind of the other, by the reference's keyword.</param>
/// <param name="Names">The parts of its name.</param>
/// <param name="File">The file.</param>
/// <param name="At">Where the name is.</param>
internal sealed record GsnAssuranceReference(GsnAssuranceElement From, ElementKind Kind, IReadOnlyList<string> Names, SourceFile File, int At);
