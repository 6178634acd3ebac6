using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What is to be done in a step of a roadmap.</summary>
[JsonConverter(typeof(WordJsonConverter<RoadmapStepKind>))]
public enum RoadmapStepKind
{
    /// <summary>Evidence that is planned, missing, withdrawn or expired becomes available.</summary>
    Obtain,

    /// <summary>A dispute about evidence or an assumption is settled in its favour.</summary>
    Settle,

    /// <summary>An assumption that is invalid or expired is made to hold.</summary>
    Restore,

    /// <summary>
    /// A goal, strategy or claim without supporters gets new ones that stand, as many as it needs; one that needs more supporters than it has gets those
    /// that it lacks, and needs the old ones too.
    /// </summary>
    Develop,

    /// <summary>A challenge is answered by a new element that challenges the challenge, and stands.</summary>
    Answer,
}
