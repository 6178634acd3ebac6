using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Docs;

/// <summary>Each promise of SECURITY.md and docs/reliability.md names tests that exist.</summary>
public partial class PromiseTests
{
    private static readonly HashSet<string> Tests = [.. Directory.EnumerateFiles(Repository.File("tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [InlineData("SECURITY.md")]
    [InlineData("docs/reliability.md")]
    public void Every_promise_names_tests_that_exist(string page)
    {
        string[] lines = File.ReadAllLines(Repository.File(page));
        int header = Array.FindIndex(lines, line => line.StartsWith("| promise |", StringComparison.Ordinal));
        header.Should().BePositive();
        foreach (string row in lines.Skip(header + 2).TakeWhile(line => line.StartsWith('|')))
        {
            string by = row.Split('|')[2];
            (Name().IsMatch(by) || by.Contains("`.ci/run`", StringComparison.Ordinal)).Should().BeTrue("{0}: what holds it?", row);
        }

        lines.SelectMany(line => Name().Matches(line)).Select(match => match.Groups["name"].Value).Except(Tests).Should().BeEmpty();
    }

    [GeneratedRegex("[`*](?<name>[A-Z][A-Za-z]+Tests)[`']", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
