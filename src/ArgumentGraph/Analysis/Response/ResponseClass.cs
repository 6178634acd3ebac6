using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Whether a response comes in time, from the worst to the best. Judged by the times given, without probabilities.</summary>
[JsonConverter(typeof(WordJsonConverter<ResponseClass>))]
public enum ResponseClass
{
    /// <summary>No chain of steps leads from seeing to acting.</summary>
    None,

    /// <summary>What it takes as a rule is longer than the window of the harm (<see cref="ResponseChain.Best"/>).</summary>
    LateOnly,

    /// <summary>
    /// It depends on times that are not given whether a chain comes in time; or, in a public version, on what is hidden whether there is one.
    /// </summary>
    TimeUnknown,

    /// <summary>The best time is within the window, the worst is not, or is unknown.</summary>
    InTimeSometimes,

    /// <summary>The worst time is within the window.</summary>
    InTimeAlways,

    /// <summary>A step blocks the act, which waits from its beginning on until it is let pass.</summary>
    Prevented,
}
