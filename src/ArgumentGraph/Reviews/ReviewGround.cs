using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a verdict rests on.</summary>
[JsonConverter(typeof(WordJsonConverter<ReviewGround>))]
public enum ReviewGround
{
    /// <summary>On the argument as it is written.</summary>
    InArgument,

    /// <summary>On facts that are not public.</summary>
    NonPublic,

    /// <summary>On evidence that came later than the argument.</summary>
    LaterEvidence,
}
