using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Whether an element holds. Ordered: <see cref="Unsupported"/> &lt; <see cref="InDoubt"/> &lt; <see cref="Supported"/>.</summary>
[JsonConverter(typeof(WordJsonConverter<Standing>))]
public enum Standing
{
    /// <summary>The element does not hold on what is in hand.</summary>
    Unsupported,

    /// <summary>The element is contested, or rests on something contested.</summary>
    InDoubt,

    /// <summary>The element holds on what is in hand.</summary>
    Supported,
}
