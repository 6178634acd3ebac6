using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What the artefact of a run (test results, findings of an analyser, a coverage report, an attestation) says of what was selected in it.</summary>
[JsonConverter(typeof(WordJsonConverter<RunVerdict>))]
public enum RunVerdict
{
    /// <summary>
    /// It cannot be told: the artefact is unreadable, empty or contradicts itself, is about something else, or what was selected is not in it or did not run.
    /// Never to be taken as a pass.
    /// </summary>
    NotEvidence,

    /// <summary>Something selected failed.</summary>
    Fail,

    /// <summary>Nothing selected failed, and something passed only with a warning, or on a second try, or is left to be looked at.</summary>
    Doubt,

    /// <summary>Everything selected passed, and at least one thing was selected.</summary>
    Pass,
}
