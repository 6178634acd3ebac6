using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Whether an assumption holds.</summary>
[JsonConverter(typeof(WordJsonConverter<AssumptionState>))]
public enum AssumptionState
{
    /// <summary>Taken to hold: supported.</summary>
    Holds,

    /// <summary>Contested: in doubt.</summary>
    Disputed,

    /// <summary>Known not to hold: unsupported.</summary>
    Invalid,
}
