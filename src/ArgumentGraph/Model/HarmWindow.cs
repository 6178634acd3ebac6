using System.Globalization;
using System.Text.Json.Serialization;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>How much time a pathway leaves for a response (<see cref="Goal.Harm"/>). An immutable value; what is not given is unknown, never 0.</summary>
/// <remarks>The process safety time of process plants, and the adversary's remaining task time of physical protection.</remarks>
[JsonConverter(typeof(HarmWindowJsonConverter))]
public sealed record HarmWindow
{
    private readonly TimeSpan? _within;
    private readonly TimeSpan? _reversibleWithin;
    private readonly int? _attempts;

    /// <summary>What starts the clock, in words; or null.</summary>
    public string? From { get; init; }

    /// <summary>After what time the harm is done, at least 0; or null: unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan? Within
    {
        get => _within;
        init => _within = Checked(value, nameof(Within));
    }

    /// <summary>
    /// Until what time, from the same moment on, the harm can still be undone, at least 0; null: it is not known that it can.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan? ReversibleWithin
    {
        get => _reversibleWithin;
        init => _reversibleWithin = Checked(value, nameof(ReversibleWithin));
    }

    /// <summary>How many times it would be tried, at least 1; null: only one try is judged. Several are taken to be independent, which reports say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int? Attempts
    {
        get => _attempts;
        init => _attempts = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "There must be at least 1 attempt.");
    }

    /// <summary>For people: <c>within 1 d of the first read; reversible within 14 d; 3 attempts</c>; empty where nothing is given.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Within is { } within ? $"within {Duration.ToWords(within)}{(From is null ? string.Empty : $" of {From}")}" : From is null ? null : $"from {From}",
            ReversibleWithin is { } reversible ? $"reversible within {Duration.ToWords(reversible)}" : null,
            Attempts is { } attempts ? string.Create(CultureInfo.InvariantCulture, $"{attempts} {(attempts == 1 ? "attempt" : "attempts")}") : null,
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }

    private static TimeSpan? Checked(TimeSpan? time, string name) => time is not { } given || given >= TimeSpan.Zero
        ? time
        : throw new ArgumentOutOfRangeException(name, time, "A time to harm must not be negative.");
}
