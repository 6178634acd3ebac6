using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ArgumentGraph.Testing;

/// <summary>
/// Everything that can be asked of an argument, as the JSON of each report. The questions are the methods of <see cref="JudgedArgument"/> that give reports,
/// so that one which comes to be there is asked too.
/// </summary>
internal static partial class AllReports
{
    private static readonly MethodInfo[] Questions =
    [
        .. typeof(JudgedArgument).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => IsReport(method.ReturnType)).OrderBy(method => method.Name, StringComparer.Ordinal),
    ];

    /// <summary>What the reports are called.</summary>
    public static IEnumerable<string> Names => Questions.Select(question => question.Name);

    /// <summary>The answers by the name of the question, as JSON.</summary>
    /// <param name="judged">The argument.</param>
    /// <param name="subjects">Elements to ask about where a question is about some: the first is explained, all may fail in turn.</param>
    public static SortedDictionary<string, string> Of(JudgedArgument judged, IReadOnlyList<string> subjects)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (MethodInfo question in Questions)
        {
            object?[] arguments = [.. question.GetParameters().Select(parameter => ValueOf(parameter, judged, subjects))];
            object answer = question.Invoke(judged, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
            answers.Add(question.Name, answer is IAnalysisReport report
                ? report.ToJson()
                : $"[{string.Join(',', ((IEnumerable<IAnalysisReport>)answer).Select(each => each.ToJson()))}]");
        }

        return answers;
    }

    /// <summary>The answers with ids put back, hashes left out, and, if asked, every list in an order of its own.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="idOf">Gives an id for each word; null leaves the words as they are.</param>
    /// <param name="isSorted">Whether lists are put in order: the author's order and that of the ids say nothing then.</param>
    /// <param name="without">Members that are left out, wherever they are.</param>
    public static SortedDictionary<string, string> Plain(
        SortedDictionary<string, string> answers, Func<string, string>? idOf = null, bool isSorted = false, params string[] without)
    {
        var plain = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string json) in answers)
        {
            string text = Hashes().Replace(json, "#");
            JsonNode node = JsonNode.Parse(idOf is null ? text : Ids().Replace(text, match => idOf(match.Value)))!;
            plain.Add(name, Plain(node, isSorted, without)!.ToJsonString());
        }

        return plain;
    }

    /// <summary>The first report that is not the same, and where it differs; null if all are.</summary>
    public static string? Difference(SortedDictionary<string, string> before, SortedDictionary<string, string> after, params string[] unasked)
    {
        foreach ((string name, string expected) in before.Where(answer => !unasked.Contains(answer.Key)))
        {
            string found = after[name];
            if (expected != found)
            {
                int at = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
                int from = Math.Max(0, at - 300);
                return $"{name}\nbefore …{expected[from..Math.Min(expected.Length, at + 300)]}…\nafter  …{found[from..Math.Min(found.Length, at + 300)]}…";
            }
        }

        return null;
    }

    private static bool IsReport(Type type) => typeof(IAnalysisReport).IsAssignableFrom(type) || typeof(IEnumerable<IAnalysisReport>).IsAssignableFrom(type);

    private static object? ValueOf(ParameterInfo parameter, JudgedArgument judged, IReadOnlyList<string> subjects)
    {
        string some = subjects[0];
        return parameter.ParameterType switch
        {
            var type when type == typeof(string) => some,
            var type when type == typeof(IEnumerable<string>) => subjects,
            var type when type == typeof(Action<WhatIfChange>) => (Action<WhatIfChange>)(change => change.Fail(subjects[^1])),
            var type when type == typeof(Argument) => judged.Argument.Edit(edit => edit.Remove(subjects[^1])),
            var type when type == typeof(CaseReviews) => CaseReviews.Empty.With(
                new ReviewBuilder(judged.Argument, "R1", "reviewer", new DateOnly(2026, 10, 1)).Judge(some, ReviewVerdict.Agree).Build()),
            var type when type == typeof(FreshnessOptions) => new FreshnessOptions { Until = new DateOnly(2027, 1, 1) },
            var type when type == typeof(RoadmapOptions) => new RoadmapOptions { MaximumCost = 3 },
            var type when type == typeof(ClaimPointOptions) => new ClaimPointOptions { WithUncovered = true },
            _ when parameter.HasDefaultValue => parameter.DefaultValue is { } value and not Missing ? value : null,
            var type => throw new NotSupportedException($"A question asks for a {type.Name} that {nameof(AllReports)} does not know how to give."),
        };
    }

    private static JsonNode? Plain(JsonNode? node, bool isSorted, string[] without)
    {
        switch (node)
        {
            case JsonObject members:
                return new JsonObject(members.Where(member => !without.Contains(member.Key))
                    .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value, isSorted, without)))
                    .OrderBy(member => isSorted ? member.Key : string.Empty, StringComparer.Ordinal));
            case JsonArray list:
                JsonNode?[] plain = [.. list.Select(each => Plain(each, isSorted, without))];
                return new JsonArray(isSorted ? [.. plain.OrderBy(each => each?.ToJsonString() ?? string.Empty, StringComparer.Ordinal)] : plain);
            default:
                return node?.DeepClone();
        }
    }

    [GeneratedRegex("[0-9a-f]{40,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hashes();

    [GeneratedRegex(@"(?:\w+/)*\w+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ids();
}
