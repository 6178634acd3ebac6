using System.Globalization;

namespace ArgumentGraph.Queries;

/// <summary>A day in a query: <c>2027-03-01</c>, <c>today</c>, or <c>today + 90d</c>.</summary>
/// <param name="Day">The day; for one said from today, none yet.</param>
/// <param name="FromToday">How many days after today, where that is how it is said.</param>
internal readonly record struct QueryDay(DateOnly Day, int? FromToday)
{
    private const string Today = "today";
    private const int FurthestDays = 1_000_000;

    public static bool IsSpan(string text) => DaysOf(text) is not null;

    public static QueryDay? Of(string text)
    {
        if (text == Today)
        {
            return new(default, 0);
        }

        if (text.StartsWith(Today + "+", StringComparison.Ordinal))
        {
            return DaysOf(text[(Today.Length + 1)..]) is { } days ? new(default, days) : null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? new(day, null) : null;
    }

    private static int? DaysOf(string text) =>
        text.Length > 1 && text[^1] is 'd' or 'w' && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number <= FurthestDays / 7
            ? number * (text[^1] == 'w' ? 7 : 1)
            : null;
}
