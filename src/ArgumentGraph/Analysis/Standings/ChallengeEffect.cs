using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a challenge does to its target.</summary>
[JsonConverter(typeof(WordJsonConverter<ChallengeEffect>))]
public enum ChallengeEffect
{
    /// <summary>Nothing: the challenge is itself defeated, or was withdrawn.</summary>
    None,

    /// <summary>The challenge stands open: its target is in doubt at most.</summary>
    LeavesInDoubt,

    /// <summary>The challenge holds: its target is unsupported.</summary>
    Defeats,
}
