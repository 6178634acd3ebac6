using System.Globalization;
using System.Xml;

namespace ArgumentGraph.Text;

/// <summary>
/// Lengths of time as texts: ISO 8601 without months and years, which differ in length (<c>P14D</c>, <c>PT2H20M</c>, <c>PT0.5S</c>); and in words, for people.
/// </summary>
internal static class Duration
{
    private const int FractionDigits = 7;
    private const string Units = "WDHMS";
    private const int FirstUnitOfTime = 2;

    private static readonly long[] TicksOfUnit =
        [7 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond];

    /// <summary>The one way in which a length of time is written: days, hours, minutes and seconds, those that are 0 left out.</summary>
    public static string ToText(TimeSpan time) => XmlConvert.ToString(time);

    /// <summary>For people: <c>2 h 20 min</c>.</summary>
    public static string ToWords(TimeSpan time)
    {
        decimal seconds = Math.Abs((decimal)time.Ticks) % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond;
        (decimal Number, string Unit)[] parts =
            [(Math.Abs((decimal)time.Days), "d"), (Math.Abs(time.Hours), "h"), (Math.Abs(time.Minutes), "min"), (seconds, "s")];
        string[] words = [.. parts.Where(part => part.Number != 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Number:0.#######} {part.Unit}"))];
        return words.Length == 0 ? "0 s" : (time < TimeSpan.Zero ? "−" : string.Empty) + string.Join(' ', words);
    }

    /// <summary>Reads a length of time. Linear.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong, as the end of a sentence that says what should be a duration; null where nothing is.</param>
    /// <returns>The time, at least 0; null where it is not one.</returns>
    public static TimeSpan? Parse(string text, out string? problem)
    {
        if (Read(text, out Int128 ticks))
        {
            problem = ticks <= long.MaxValue ? null
                : string.Create(CultureInfo.InvariantCulture, $"of {TimeSpan.MaxValue.Days} days at most, not '{Spelling.Clip(text)}'.");
            return problem is null ? new TimeSpan((long)ticks) : null;
        }

        problem = MeaningOf(text) is { } meant
            ? $"(ISO 8601) without months and years, which differ in length: \"{ToText(meant)}\"{MinutesOf(text)}, not '{Spelling.Clip(text)}'."
            : $"(ISO 8601, such as \"PT15M\" or \"P14D\"), not '{Spelling.Clip(text)}'.";
        return null;
    }

    // Weeks and days; after a T hours, minutes and seconds; each once at most, in this order. A fraction has only seconds, and is one of whole ticks.
    private static bool Read(string text, out Int128 ticks)
    {
        ticks = 0;
        bool isTime = false;
        int last = -1;
        int at = 1;
        while (at < text.Length)
        {
            if (!isTime && text[at] == 'T')
            {
                isTime = true;
                last = FirstUnitOfTime - 1;
                at++;
            }

            int digits = CountDigits(text, at);
            int end = at + digits;
            int fraction = end < text.Length && text[end] is '.' or ',' ? CountDigits(text, end + 1) : 0;
            int unitAt = fraction > 0 ? end + 1 + fraction : end;
            int unit = unitAt < text.Length ? Units.IndexOf(text[unitAt], StringComparison.Ordinal) : -1;
            bool isUnit = unit > last && (unit >= FirstUnitOfTime) == isTime && (fraction == 0 || unit == Units.Length - 1);
            if (digits == 0 || !isUnit || fraction > FractionDigits)
            {
                return false;
            }

            ticks += NumberOf(text.AsSpan(at, digits)) * TicksOfUnit[unit];
            ticks += fraction == 0 ? 0 : NumberOf(text.AsSpan(end + 1, fraction)) * (Int128)Math.Pow(10, FractionDigits - fraction);
            last = unit;
            at = unitAt + 1;
        }

        return text is ['P', ..] && last >= 0;
    }

    private static int CountDigits(string text, int start)
    {
        int at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    // A number that is too long for any length of time stays just that, however long it is.
    private static Int128 NumberOf(ReadOnlySpan<char> digits)
    {
        Int128 number = 0;
        foreach (char digit in digits)
        {
            number = Int128.Min((10 * number) + (digit - '0'), long.MaxValue);
        }

        return number;
    }

    // Of a text such as P15M.
    private static string MinutesOf(string text) =>
        text[^1] == 'M' && CountDigits(text, 1) == text.Length - 2 ? $" (minutes stand after a T: \"PT{text[1..]}\")" : string.Empty;

    // Of a text with months or years: with months of 30 days and years of 365.
    private static TimeSpan? MeaningOf(string text)
    {
        if (!text.Split('T')[0].AsSpan().ContainsAny('M', 'Y'))
        {
            return null;
        }

        try
        {
            return text is ['P', ..] && XmlConvert.ToTimeSpan(text) is var time && time >= TimeSpan.Zero ? time : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
