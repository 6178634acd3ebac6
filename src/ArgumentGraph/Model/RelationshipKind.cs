using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>The three kinds of <see cref="Relationship"/> (GSN Community Standard v3, 1:2.2 and 1:6).</summary>
[JsonConverter(typeof(WordJsonConverter<RelationshipKind>))]
public enum RelationshipKind
{
    /// <summary>The element is supported by the target.</summary>
    SupportedBy,

    /// <summary>The element is to be read in the context of the target: a context, assumption or justification.</summary>
    InContextOf,

    /// <summary>The element speaks against the target: an element or a relationship.</summary>
    Challenges,
}
