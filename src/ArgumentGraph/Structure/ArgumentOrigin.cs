using ArgumentGraph.Text;

namespace ArgumentGraph.Structure;

/// <summary>What is known of an argument beside its graph: where it was read, and members of the document that the format does not know.</summary>
internal sealed record ArgumentOrigin(SourceText? Source, string? Schema, ValueMap<RawJson> UnknownMembers)
{
    public static ArgumentOrigin None { get; } = new(null, null, ValueMap<RawJson>.Empty);
}
