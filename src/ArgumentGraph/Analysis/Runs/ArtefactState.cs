using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Whether the artefact of a run is the one that its record was made from.</summary>
[JsonConverter(typeof(WordJsonConverter<ArtefactState>))]
public enum ArtefactState
{
    /// <summary>It was not looked at, or the record does not name one.</summary>
    NotChecked,

    /// <summary>It is there, with the SHA-256 that is recorded.</summary>
    AsRecorded,

    /// <summary>It is there, with another SHA-256.</summary>
    Changed,

    /// <summary>It does not exist.</summary>
    Missing,

    /// <summary>It cannot be read, is too long, or is not a file below the folder.</summary>
    Unreadable,
}
