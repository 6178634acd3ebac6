using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a reviewer says of a conclusion, or of the argument for it.</summary>
[JsonConverter(typeof(WordJsonConverter<ReviewVerdict>))]
public enum ReviewVerdict
{
    /// <summary>The reviewer has not judged it.</summary>
    NotJudged,

    /// <summary>The reviewer agrees.</summary>
    Agree,

    /// <summary>The reviewer doubts it.</summary>
    Doubt,

    /// <summary>The reviewer disagrees.</summary>
    Disagree,
}
