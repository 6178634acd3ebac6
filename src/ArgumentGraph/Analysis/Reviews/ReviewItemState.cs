using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>
/// Whether what a reviewer said of an element was said of what is there now. Where several things have changed, the first in this order is the state.
/// </summary>
[JsonConverter(typeof(WordJsonConverter<ReviewItemState>))]
public enum ReviewItemState
{
    /// <summary>The element and all that it rests on are as they were reviewed.</summary>
    Current,

    /// <summary>The element itself says something else.</summary>
    TextChanged,

    /// <summary>What supports it, directly or through others, has changed.</summary>
    SupportChanged,

    /// <summary>A context, assumption or justification that it rests on has changed, or what it inherits.</summary>
    ContextChanged,

    /// <summary>A challenge of something that it rests on has changed, or what the challenge rests on.</summary>
    ChallengeChanged,

    /// <summary>
    /// Something that it rests on has changed. Which cannot be told: the review does not keep what it rested on, and that version is not at hand.
    /// </summary>
    Changed,

    /// <summary>The element has another id now.</summary>
    Renamed,

    /// <summary>The element is not there any more.</summary>
    Gone,

    /// <summary>
    /// Not known: the review names what it reviewed by hashes that take the case's key, and that was not given (<see cref="CaseReviews.Key"/>).
    /// </summary>
    KeyNeeded,

    /// <summary>Not known: the element rests on a cycle of relationships, of which there is no hash, and nothing else has changed.</summary>
    Circular,
}
