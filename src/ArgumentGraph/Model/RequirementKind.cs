using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>The three kinds of <see cref="Requirement"/>.</summary>
[JsonConverter(typeof(WordJsonConverter<RequirementKind>))]
public enum RequirementKind
{
    /// <summary>Every supporter is needed.</summary>
    All,

    /// <summary>One supporter is enough.</summary>
    Any,

    /// <summary>A given number of supporters is needed.</summary>
    AtLeast,
}
