using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What has become of an element that a reviewed one rests on, or rested on.</summary>
[JsonConverter(typeof(WordJsonConverter<ReviewedChangeKind>))]
public enum ReviewedChangeKind
{
    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>The reviewed element rests on it now, and did not when it was reviewed.</summary>
    Added,

    /// <summary>The reviewed element rested on it when it was reviewed, and does not now.</summary>
    Removed,
}
