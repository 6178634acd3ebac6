using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Which side of an element a member describes: whether a change of it is one of words, or can change what stands.</summary>
[JsonConverter(typeof(WordJsonConverter<MemberAspect>))]
public enum MemberAspect
{
    /// <summary>The kind of element.</summary>
    Kind,

    /// <summary>What it says: statement and description; of the case, its title.</summary>
    Text,

    /// <summary>How much of its support it needs.</summary>
    Requirement,

    /// <summary>Whether it holds by itself: state, last valid day, and the mark that it is left open on purpose.</summary>
    State,

    /// <summary>Whether it is marked as a pathway.</summary>
    Pathway,

    /// <summary>How likely it is to hold.</summary>
    Likelihood,

    /// <summary>Where evidence or an assumption comes from: source, subject, day of collection.</summary>
    Origin,

    /// <summary>Where it stands in pictures, and nothing else: <see cref="Element.Order"/> and <see cref="Element.Row"/>.</summary>
    Layout,

    /// <summary>Everything else: steps of a response, times to harm, tags, data, costs, suppressions, members that the format does not know.</summary>
    Other,
}
