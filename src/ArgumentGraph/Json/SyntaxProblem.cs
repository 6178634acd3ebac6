using System.Text.Json;

namespace ArgumentGraph.Json;

/// <summary>Says what is wrong with a text that is not JSON, and where.</summary>
internal static class SyntaxProblem
{
    public static void Report(SourceText source, int maximumDepth, JsonException problem, FindingList findings)
    {
        findings.Add(ReadingRules.Syntax, source.Utf8.Length, problem.Message);
    }
}
