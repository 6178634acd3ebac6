using System.Globalization;

namespace ArgumentGraph.Queries;

/// <summary>How a value is compared.</summary>
internal enum ComparisonOperator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>~</c></summary>
    Contains,
}

/// <summary>Makes the conditions that compare what is known of an element with values.</summary>
internal static class Comparison
{
    public static ComparisonOperator? OperatorOf(string sign) => sign switch
    {
        "=" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        "~" => ComparisonOperator.Contains,
        _ => null,
    };

    /// <summary>Whether an order of a value against another is what the operator asks for.</summary>
    public static bool Holds(ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        ComparisonOperator.GreaterOrEqual => order >= 0,
        _ => false,
    };

    /// <exception cref="QueryException">The field has no such values, or cannot be compared so.</exception>
    public static Condition Make(string query, QueryToken field, ComparisonOperator comparison, IReadOnlyList<QueryToken> values)
    {
        // What is unequal is what is not equal, so that elements of which nothing is known are among it.
        if (comparison == ComparisonOperator.NotEqual)
        {
            return new NotCondition(Make(query, field, ComparisonOperator.Equal, values));
        }

        IReadOnlyList<Condition> conditions = [.. values.Select(value => MakeOne(query, field, comparison, value))];
        return conditions.Count == 1 ? conditions[0] : new AnyCondition(conditions);
    }

    private static Condition MakeOne(string query, QueryToken field, ComparisonOperator comparison, QueryToken value)
    {
        if (QueryField.Words.TryGetValue(field.Text, out WordField? words))
        {
            return comparison == ComparisonOperator.Equal
                ? new WordCondition(words.ValueOf, WordOf(query, field, value, words.Allowed))
                : throw Refused(query, field, $"{field.Shown} is a word: it is compared by =, != or 'in'");
        }

        if (QueryField.Numbers.TryGetValue(field.Text, out Func<QueryContext, int, double?>? number))
        {
            if (comparison == ComparisonOperator.Contains)
            {
                throw Refused(query, field, $"{field.Shown} is a number: it is compared by =, !=, <, <=, >, >= or 'in'");
            }

            return double.TryParse(
                value.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out double asked)
                ? new NumberCondition(number, comparison, asked)
                : throw Refused(query, value, $"Expected a number, but found {value.Shown}");
        }

        if (QueryField.Days.TryGetValue(field.Text, out Func<Element, DateOnly?>? day))
        {
            if (comparison == ComparisonOperator.Contains)
            {
                throw Refused(query, field, $"{field.Shown} is a day: it is compared by =, !=, <, <=, >, >= or 'in'");
            }

            return QueryDay.Of(value.Text) is { } asked
                ? new DayCondition(query, value, day, comparison, asked)
                : throw Refused(query, value, $"Expected a day, such as 2027-03-01, today or today + 90d, but found {value.Shown}");
        }

        return new TextCondition(query, field, comparison, value.Text);
    }

    private static string WordOf(string query, QueryToken field, QueryToken value, string[] allowed)
    {
        // Words of two words are in camel case in files; people write them with a hyphen or a blank.
        string asked = value.Text.Replace("-", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        return Array.Find(allowed, word => string.Equals(word, asked, StringComparison.OrdinalIgnoreCase))
            ?? throw Refused(
                query,
                value,
                $"{value.Shown} is not a value of {field.Text}"
                + Spelling.Suggestion(value.Text, allowed, $"; expected {string.Join(", ", allowed[..^1])} or {allowed[^1]}"));
    }

    private static QueryException Refused(string query, QueryToken token, string message) => new(new(message, query, token.Position, token.Length));
}
