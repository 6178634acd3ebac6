using ArgumentGraph.Text;

namespace ArgumentGraph.Structure;

/// <summary>What is known of an argument beside its graph: where it was read, and members of the document that the format does not know.</summary>
internal sealed record ArgumentOrigin(SourceText? Source, string? Schema, ValueMap<RawJson> UnknownMembers)
{
    /// <summary>Where the title is, as a byte offset in the source: the place of findings about the argument as a whole. 0, the beginning, if it has none.</summary>
    public int TitleOffset { get; init; }

    public static ArgumentOrigin None { get; } = new(null, null, ValueMap<RawJson>.Empty);
}
