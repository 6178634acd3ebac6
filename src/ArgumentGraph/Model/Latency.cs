using System.Text.Json.Serialization;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>How long a step of a response takes from the moment it can begin. An immutable value; what is not given is unknown, never 0.</summary>
[JsonConverter(typeof(LatencyJsonConverter))]
public sealed record Latency
{
    private readonly TimeSpan? _atMost;
    private readonly TimeSpan? _typical;
    private readonly LatencyDistribution? _distribution;

    /// <summary>The longest that it takes, at least 0; or null: unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan? AtMost
    {
        get => _atMost;
        init => _atMost = Checked(value, nameof(AtMost));
    }

    /// <summary>What it takes as a rule (of an exponential distribution: the mean), at least 0; or null: unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan? Typical
    {
        get => _typical;
        init => _typical = Checked(value, nameof(Typical));
    }

    /// <summary>How the time is distributed; null: unknown, so that probabilities have bounds alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public LatencyDistribution? Distribution
    {
        get => _distribution;
        init => _distribution = value is not { } given || Enum.IsDefined(given)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The distribution must be Fixed, Uniform, Exponential or Every.");
    }

    /// <summary>Whether the distribution has the time that it is made of, or none is given.</summary>
    public bool IsComplete => Distribution switch
    {
        LatencyDistribution.Fixed => AtMost is not null || Typical is not null,
        LatencyDistribution.Exponential => Typical is not null,
        LatencyDistribution.Uniform or LatencyDistribution.Every => AtMost is not null,
        _ => true,
    };

    /// <summary>A length of time in words, for people: for example <c>2 h 20 min</c>.</summary>
    /// <param name="time">The time.</param>
    public static string ToWords(TimeSpan time) => Duration.ToWords(time);

    /// <summary>For people: <c>at most 15 min, typically 5 min (exponential)</c>; empty where nothing is given.</summary>
    public override string ToString()
    {
        string?[] times =
        [
            AtMost is { } longest ? $"at most {Duration.ToWords(longest)}" : null,
            Typical is { } typical ? $"typically {Duration.ToWords(typical)}" : null,
        ];
        string text = string.Join(", ", times.Where(time => time is not null));
        return Distribution is { } distribution ? $"{text} ({distribution.ToWord()})".TrimStart() : text;
    }

    private static TimeSpan? Checked(TimeSpan? time, string name) => time is not { } given || given >= TimeSpan.Zero
        ? time
        : throw new ArgumentOutOfRangeException(name, time, "A latency must not be negative.");
}
