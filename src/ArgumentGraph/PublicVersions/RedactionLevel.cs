using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>How much a rule of a <see cref="RedactionPolicy"/> hides. Ordered: each level hides more than the one before.</summary>
[JsonConverter(typeof(WordJsonConverter<RedactionLevel>))]
public enum RedactionLevel
{
    /// <summary>
    /// Texts, tags, data and numbers. States, dates, requirements and relationships stay, so that anyone can recompute every standing, cut set and role: they
    /// are those of the private case.
    /// </summary>
    Text,

    /// <summary>Of evidence and assumptions the state and the dates too: their standing by itself is asserted. Of other elements the same as
    /// <see cref="Text"/>.</summary>
    Opaque,

    /// <summary>
    /// The element with all that nothing else rests on becomes one element, whose standing is asserted.
    /// </summary>
    Stub,
}
