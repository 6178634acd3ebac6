using System.Text;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

/// <summary>
/// What each rule says, where it says so, and to what else it points, for every example, those on which it is silent included: <c>findings.txt</c> beside
/// this file, which is read by those who change a message. The place is shown as the text that stands there.
/// </summary>
public partial class FindingWordsTests
{
    [Fact]
    public void Each_finding_of_the_examples_says_what_was_read_and_approved()
    {
        var text = new StringBuilder();
        foreach (RuleExample example in RuleExamples.All)
        {
            string written = example.Sketch.Build().ToJson();
            text.Append(example).Append('\n');
            ValidationReport report = Argument.Read(written).Argument!.Validate(example.Setting, example.Options);
            foreach (Finding finding in report.Where(finding => finding.Rule.Id == example.Rule))
            {
                text.Append("  ").Append(At(written, finding.Place)).Append(": ").Append(finding.Severity).Append(": ")
                    .Append(Plain(finding.Message)).Append('\n');
                if (finding.Relationship is { } relationship)
                {
                    text.Append("    about ").Append(relationship).Append('\n');
                }

                if (finding.ElementIds.Count > 0)
                {
                    text.Append("    for ").AppendJoin(", ", finding.ElementIds).Append('\n');
                }

                foreach (RelatedPlace related in finding.Related)
                {
                    text.Append("    ").Append(At(written, related.Place)).Append(": ").Append(Plain(related.Message)).Append('\n');
                }
            }
        }

        ApprovedFile.Check(Repository.File("tests", "ArgumentGraph.Tests", "Validation", "findings.txt"), text.ToString());
    }

    private static string At(string text, Place? place)
    {
        string[] lines = [.. text.Split('\n').Skip(place!.Line - 1)];
        string rest = Blanks().Replace(string.Join(' ', lines)[(place.Column - 1)..], " ").TrimEnd();
        return rest.Length > 30 ? rest[..30] + "…" : rest;
    }

    // Without what is another in each repository and at each change of a file that an example looks at.
    private static string Plain(string message) =>
        Hash().Replace(message.Replace(Repository.Root, "(here)", StringComparison.Ordinal), "(hash)");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Blanks();

    [GeneratedRegex("[0-9A-Fa-f]{64}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Hash();
}
