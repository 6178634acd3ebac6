using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a reviewer says of what a public version leaves out.</summary>
[JsonConverter(typeof(WordJsonConverter<RedactionVerdict>))]
public enum RedactionVerdict
{
    /// <summary>The reviewer has not judged it.</summary>
    NotJudged,

    /// <summary>What is left out is rightly left out.</summary>
    Appropriate,

    /// <summary>More is left out than has to be.</summary>
    Excessive,
}
