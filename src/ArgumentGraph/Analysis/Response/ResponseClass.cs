using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Whether a response comes in time, from the worst to the best. Judged by the times given, without probabilities.</summary>
[JsonConverter(typeof(WordJsonConverter<ResponseClass>))]
public enum ResponseClass
{
    /// <summary>No chain of steps leads from seeing to acting.</summary>
    None,

    /// <summary>Even the best time is longer than the window of the harm.</summary>
    LateOnly,

    /// <summary>There is a chain, and it depends on times that are not given whether it comes in time.</summary>
    TimeUnknown,

    /// <summary>The best time is within the window, the worst is not, or is unknown.</summary>
    InTimeSometimes,

    /// <summary>The worst time is within the window.</summary>
    InTimeAlways,

    /// <summary>A step blocks the act: it waits until it is let pass.</summary>
    Prevented,
}
