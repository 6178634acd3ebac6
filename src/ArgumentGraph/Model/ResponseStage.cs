using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What is done on the way from an act of harm to its end, in the order in which it is done.</summary>
[JsonConverter(typeof(WordJsonConverter<ResponseStage>))]
public enum ResponseStage
{
    /// <summary>Somebody, or something, sees it.</summary>
    See,

    /// <summary>Whoever decides is told.</summary>
    Tell,

    /// <summary>Somebody, or something, decides what to do.</summary>
    Decide,

    /// <summary>What ends the harm, or undoes it, is done.</summary>
    Act,
}
