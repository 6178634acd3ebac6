using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What is left open, in the order in which open points are listed.</summary>
[JsonConverter(typeof(WordJsonConverter<OpenPointKind>))]
public enum OpenPointKind
{
    /// <summary>Evidence whose state is not stated, and which is taken as available.</summary>
    TakenAsAvailable,

    /// <summary>A goal, strategy or claim without supporters.</summary>
    Undeveloped,

    /// <summary>Evidence that is planned.</summary>
    Planned,

    /// <summary>Evidence that is needed and does not exist.</summary>
    Missing,

    /// <summary>Evidence or an assumption past its expiry day.</summary>
    Expired,

    /// <summary>Evidence or an assumption that is contested.</summary>
    Disputed,

    /// <summary>An assumption that is known not to hold.</summary>
    Invalid,

    /// <summary>A challenge that has effect, and is not itself the answer to a challenge.</summary>
    UnansweredChallenge,
}
