using System.Globalization;

namespace ArgumentGraph;

/// <summary>On which day arguments are to be judged, as a settings file says it. An immutable value.</summary>
public sealed record DatePolicy
{
    private readonly DateOnly? _day;
    private readonly bool _isToday;

    private DatePolicy(DateOnly? day, bool isToday)
    {
        _day = day;
        _isToday = isToday;
    }

    /// <summary>On the day on which the question is asked.</summary>
    public static DatePolicy Today { get; } = new(null, isToday: true);

    /// <summary>On no day: expiry is not judged.</summary>
    public static DatePolicy None { get; } = new(null, isToday: false);

    /// <summary>On one day.</summary>
    /// <param name="day">The day.</param>
    public static DatePolicy On(DateOnly day) => new(day, isToday: false);

    /// <summary>The day on which to judge; null: expiry is not judged.</summary>
    /// <param name="today">The day on which the question is asked.</param>
    public DateOnly? DayOf(DateOnly today) => _isToday ? today : _day;

    /// <summary>As a settings file says it: <c>today</c>, <c>none</c> or a day.</summary>
    public override string ToString() => _isToday ? "today" : _day?.ToString("O", CultureInfo.InvariantCulture) ?? "none";
}
