using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>How the time that a step takes is distributed.</summary>
[JsonConverter(typeof(WordJsonConverter<LatencyDistribution>))]
public enum LatencyDistribution
{
    /// <summary>It always takes the same: <see cref="Latency.AtMost"/>, or, without one, <see cref="Latency.Typical"/>.</summary>
    Fixed,

    /// <summary>Every time from 0 to <see cref="Latency.AtMost"/> is equally likely.</summary>
    Uniform,

    /// <summary>
    /// Exponential, with <see cref="Latency.Typical"/> as its mean: there is no longest time, and <see cref="Latency.AtMost"/> is then a promise.
    /// </summary>
    Exponential,

    /// <summary>
    /// Something looks at intervals of <see cref="Latency.AtMost"/>, and the harm begins at any moment between: every wait up to it is equally likely.
    /// </summary>
    Every,
}
