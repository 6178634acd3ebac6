using System.Globalization;

namespace ArgumentGraph.Queries;

/// <summary>A word is the one asked for.</summary>
internal sealed class WordCondition(Func<QueryContext, int, string?> valueOf, string asked) : Condition
{
    public override bool[] Judge(QueryContext context) => context.Each(number => valueOf(context, number) == asked);
}

/// <summary>A number compares with another.</summary>
internal sealed class NumberCondition(Func<QueryContext, int, double?> valueOf, ComparisonOperator comparison, double asked) : Condition
{
    public override bool[] Judge(QueryContext context) =>
        context.Each(number => valueOf(context, number) is { } value && Comparison.Holds(comparison, value.CompareTo(asked)));
}

/// <summary>A day compares with another.</summary>
internal sealed class DayCondition(
    string query, QueryToken token, Func<Element, DateOnly?> valueOf, ComparisonOperator comparison, QueryDay asked) : Condition
{
    public override bool[] Judge(QueryContext context)
    {
        DateOnly day = asked.Day;
        if (asked.FromToday is { } days)
        {
            DateOnly today = context.Setting.Date
                ?? throw new QueryException(
                    new("'today' needs the day for which the argument is judged, and none is given", query, token.Position, token.Length));
            day = days <= DateOnly.MaxValue.DayNumber - today.DayNumber ? today.AddDays(days) : DateOnly.MaxValue;
        }

        return context.Each(number => valueOf(context.Elements[number]) is { } value && Comparison.Holds(comparison, value.CompareTo(day)));
    }
}

/// <summary>
/// A text is, contains or compares with another. Texts that are both days, or both numbers, are compared as such by <c>&lt;</c> and its like; all others by
/// their letters' code. Contained is what is found whatever the case of its letters.
/// </summary>
internal sealed class TextCondition(string query, QueryToken field, ComparisonOperator comparison, string asked) : Condition
{
    public override bool[] Judge(QueryContext context)
    {
        context.CheckName(query, field);
        return context.Each(number => QueryField.TextsOf(context, number, field.Text).Any(Holds));
    }

    public override void AddMisses(QueryContext context, List<string> misses)
    {
        if (comparison != ComparisonOperator.Equal)
        {
            return;
        }

        string[] values = [.. Enumerable.Range(0, context.Elements.Length).SelectMany(number => QueryField.TextsOf(context, number, field.Text))];
        if (!values.Contains(asked, StringComparer.Ordinal))
        {
            misses.Add($"No element has '{Spelling.Clip(asked)}' for '{field.Text}'{Spelling.Suggestion(asked, values, ".")}");
        }
    }

    private bool Holds(string text) => comparison switch
    {
        ComparisonOperator.Equal => text == asked,
        ComparisonOperator.Contains => text.Contains(asked, StringComparison.OrdinalIgnoreCase),
        _ => Comparison.Holds(comparison, OrderOf(text, asked)),
    };

    private static int OrderOf(string text, string asked) =>
        QueryDay.Of(text) is { FromToday: null, Day: var day } && QueryDay.Of(asked) is { FromToday: null, Day: var other } ? day.CompareTo(other)
        : NumberOf(text) is { } number && NumberOf(asked) is { } bound ? number.CompareTo(bound)
        : string.CompareOrdinal(text, asked);

    private static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number) ? number : null;
}
