using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What became of something that the other side has no place for.</summary>
[JsonConverter(typeof(WordJsonConverter<LossKind>))]
public enum LossKind
{
    /// <summary>It is gone.</summary>
    Dropped,

    /// <summary>Something was added that the source does not say, because the other side needs it.</summary>
    Inferred,

    /// <summary>It is there, but says less, or something a little different.</summary>
    Changed,
}
