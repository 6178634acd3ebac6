using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What became of what a reviewer asked for.</summary>
[JsonConverter(typeof(WordJsonConverter<ResponseOutcome>))]
public enum ResponseOutcome
{
    /// <summary>It was done. The request is answered.</summary>
    Done,

    /// <summary>It will not be done. The request is answered.</summary>
    Declined,

    /// <summary>It will be done. The request stays open.</summary>
    Planned,
}
