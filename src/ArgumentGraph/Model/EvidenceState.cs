using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Whether an item of evidence is in hand.</summary>
[JsonConverter(typeof(WordJsonConverter<EvidenceState>))]
public enum EvidenceState
{
    /// <summary>In hand: supported.</summary>
    Available,

    /// <summary>To be produced: unsupported as is, available as planned (<see cref="Baseline.AsPlanned"/>).</summary>
    Planned,

    /// <summary>Needed, and does not exist: unsupported.</summary>
    Missing,

    /// <summary>In hand, and contested: in doubt.</summary>
    Disputed,

    /// <summary>No longer relied on: unsupported; a challenge by withdrawn evidence has no effect.</summary>
    Withdrawn,
}
