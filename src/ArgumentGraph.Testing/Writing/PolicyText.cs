using System.Globalization;

namespace ArgumentGraph.Testing.Writing;

/// <summary>A report for people.</summary>
internal static class PolicyText
{
    public static string Of(PolicyReport report)
    {
        ExpectationResult[] failed = [.. report.Results.Where(result => !result.IsMet)];
        string judged = report.Setting.ToText();
        string count = report.Results.Count == 1 ? "1 expectation" : string.Create(CultureInfo.InvariantCulture, $"{report.Results.Count} expectations");
        string head = failed.Length == 0
            ? $"'{report.Argument.Title}' meets {count}. {judged}."
            : string.Create(CultureInfo.InvariantCulture, $"'{report.Argument.Title}' fails {failed.Length} of {count}. {judged}.");
        return string.Join(Environment.NewLine, failed.SelectMany(Lines).Prepend(head));
    }

    /// <summary>What was expected, and then what is the matter with it.</summary>
    public static IEnumerable<string> Lines(ExpectationResult result) =>
        result.Failures.SelectMany(failure => Lines(failure).Select((line, index) => index == 0 ? $"  {failure}" : $"    {line}"))
            .Prepend($"Expected that {result.Expectation}:");

    /// <summary>What is the matter, what was expected, and the reasons; without places.</summary>
    public static IEnumerable<string> Lines(ExpectationResult result, ExpectationFailure failure) =>
        [failure.Message, $"Expected that {result.Expectation}.", .. failure.Reasons];

    private static IEnumerable<string> Lines(ExpectationFailure failure) => failure.Reasons.Prepend(failure.Message);
}
