using System.Globalization;

namespace ArgumentGraph.Rendering;

/// <summary>What was said when a report was asked for: values by the names of <see cref="ReportKind.Parameters"/>, as text. An immutable value.</summary>
public sealed record ReportQuery
{
    /// <summary>Nothing was said.</summary>
    public static ReportQuery Empty { get; } = new();

    private ValueMap<ValueList<string>> Values { get; init; } = ValueMap<ValueList<string>>.Empty;

    /// <summary>The same query with one more value.</summary>
    /// <param name="name">A parameter's name.</param>
    /// <param name="value">The value, as text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ReportQuery With(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Values = Values.With(name, [.. All(name), value]) };
    }

    /// <summary>All values with their names, as in an address.</summary>
    public override string ToString() => string.Join('&', Values.SelectMany(each => each.Value.Select(value => $"{each.Key}={Uri.EscapeDataString(value)}")));

    internal ValueList<string> All(string name) => Values.TryGetValue(name, out ValueList<string>? values) ? values : ValueList<string>.Empty;

    internal string? One(string name) => All(name) is [.., var last] ? last : null;

    internal int? Number(string name) => One(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    internal double? Cost(string name) => One(name) is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    internal DateOnly? Date(string name) => One(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>What is wrong with the query for a kind of report and an argument; null when nothing is.</summary>
    internal string? ProblemWith(ReportKind kind, Argument argument)
    {
        foreach (string name in Values.Select(each => each.Key))
        {
            if (!kind.Parameters.Any(parameter => parameter.Name == name))
            {
                return $"There is no parameter '{name}' of the report "
                    + $"'{kind.Name}'{(kind.Parameters.Count == 0 ? "." : $"; it has {string.Join(", ", kind.Parameters.Select(each => each.Name))}.")}";
            }
        }

        return kind.Parameters.Select(parameter => ProblemWith(parameter, argument)).FirstOrDefault(problem => problem is not null);
    }

    private string? ProblemWith(ReportParameter parameter, Argument argument)
    {
        ValueList<string> values = All(parameter.Name);
        if (values.Count == 0)
        {
            return parameter.IsRequired ? $"'{parameter.Name}' is missing: {parameter.Help}." : null;
        }

        if (values.Count > 1 && !parameter.IsList)
        {
            return $"'{parameter.Name}' is given {values.Count} times; it takes one value.";
        }

        return values.Select(value => ProblemWith(parameter, value, argument)).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemWith(ReportParameter parameter, string value, Argument argument)
    {
        switch (parameter.Type)
        {
            case ReportParameterType.Element or ReportParameterType.Elements:
                try
                {
                    _ = argument[value];
                    return null;
                }
                catch (KeyNotFoundException exception)
                {
                    return exception.Message;
                }

            case ReportParameterType.Number:
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    && number >= parameter.Minimum && number <= parameter.Maximum
                    ? null
                    : $"'{parameter.Name}' must be a whole number {Range(parameter)}, not '{value}'.";
            case ReportParameterType.Cost:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double cost) && cost >= 0 && double.IsFinite(cost)
                    ? null
                    : $"'{parameter.Name}' must be a number of at least 0, not '{value}'.";
            case ReportParameterType.Date:
                return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    ? null
                    : $"'{parameter.Name}' must be a day, for example 2026-11-01, not '{value}'.";
            default:
                return null;
        }
    }

    private static string Range(ReportParameter parameter) => parameter.Maximum == int.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"of at least {parameter.Minimum}")
        : string.Create(CultureInfo.InvariantCulture, $"from {parameter.Minimum} to {parameter.Maximum}");
}
