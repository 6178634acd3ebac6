using System.Text.Json.Serialization;

namespace ArgumentGraph.Interchange;

/// <summary>How much a result in SARIF weighs, in ascending order (SARIF 2.1.0, 3.27.10).</summary>
[JsonConverter(typeof(WordJsonConverter<SarifLevel>))]
public enum SarifLevel
{
    /// <summary>A minor problem, or an opportunity to improve.</summary>
    Note,

    /// <summary>A problem.</summary>
    Warning,

    /// <summary>A serious problem.</summary>
    Error,
}
