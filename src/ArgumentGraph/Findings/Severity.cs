using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>How much a finding weighs.</summary>
[JsonConverter(typeof(WordJsonConverter<Severity>))]
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}
