using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What decides the standing of an element.</summary>
[JsonConverter(typeof(WordJsonConverter<StandingReason>))]
public enum StandingReason
{
    /// <summary>Evidence that is in hand.</summary>
    Available,

    /// <summary>Evidence whose state is not stated, taken as available.</summary>
    TakenAsAvailable,

    /// <summary>Planned evidence: not yet in hand, or counted as available (<see cref="Baseline.AsPlanned"/>).</summary>
    Planned,

    /// <summary>Evidence that is needed and does not exist.</summary>
    Missing,

    /// <summary>Evidence or an assumption that is contested.</summary>
    Disputed,

    /// <summary>Evidence that is no longer relied on.</summary>
    Withdrawn,

    /// <summary>Evidence or an assumption past its expiry day.</summary>
    Expired,

    /// <summary>An assumption that is taken to hold, or a context or justification, which is only stated.</summary>
    Stated,

    /// <summary>An assumption that is known not to hold.</summary>
    Invalid,

    /// <summary>A goal, strategy or claim without supporters.</summary>
    Undeveloped,

    /// <summary>Taken to hold because only the structure is judged (<see cref="Baseline.AsArgued"/>).</summary>
    TakenToHold,

    /// <summary>A goal, strategy or claim that needs more supporters than it has.</summary>
    TooFewSupporters,

    /// <summary>The element needs itself, directly or through others.</summary>
    Circular,

    /// <summary>What supports it.</summary>
    Support,

    /// <summary>An assumption, context or justification that it states.</summary>
    Context,

    /// <summary>An assumption or context stated at an ancestor.</summary>
    Inherited,

    /// <summary>A challenge that holds, of the element or of one of its relationships.</summary>
    Defeated,

    /// <summary>An open challenge of the element or of one of its relationships.</summary>
    Challenged,

    /// <summary>Supposed to have failed.</summary>
    Failed,

    /// <summary>Supposed to hold.</summary>
    Restored,

    /// <summary>The confidence argument of a claim point of the element or of one of its relationships (<see cref="Setting.CountsClaimPoints"/>).</summary>
    Confidence,
}
