using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Hostile;

/// <summary>What holds of every reading, whatever was read.</summary>
internal static class Invariants
{
    /// <summary>What does not hold; empty where all does.</summary>
    /// <param name="read">The reading.</param>
    /// <param name="name">The name of the file read.</param>
    /// <param name="bytes">What it said.</param>
    /// <param name="isThorough">Whether to write and read the argument too.</param>
    public static IEnumerable<string> Broken(FormatReading read, string name, byte[] bytes, bool isThorough)
    {
        if (read.HasErrors != read.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            yield return "HasErrors is not what the findings say";
        }

        IEnumerable<Finding> findings = read.Findings;
        if (read.Argument is { } argument)
        {
            findings = argument.Validate();
            if (isThorough && Differs(argument) is { } difference)
            {
                yield return difference;
            }
        }
        else if (!read.HasErrors)
        {
            yield return "neither an argument nor an error";
        }

        foreach (string broken in FindingLaws.Broken(findings, read.Losses.Select(loss => loss.Place), name, bytes))
        {
            yield return broken;
        }

        foreach (Finding finding in read.Findings.Where(
            finding => finding.Severity == Severity.Error && finding.Place is null && !finding.Message.Contains("are not shown", StringComparison.Ordinal)))
        {
            yield return $"an error without a place: {finding}";
        }
    }

    /// <summary>What differs once an argument is written in its own format and read again; null where nothing does.</summary>
    public static string? Differs(Argument argument)
    {
        string json = argument.ToJson();
        ReadingResult again = Argument.Read(json);
        return again.HasErrors ? $"what is written is not read: {again.Findings.First(finding => finding.Severity == Severity.Error)}"
            : again.Argument!.ToJson() != json ? "what is read is written otherwise"
            : !again.Argument.Elements.SequenceEqual(argument.Elements) ? "the elements read again are others"
            : !again.Argument.Relationships.ToHashSet().SetEquals(argument.Relationships) ? "the relationships read again are others"
            : null;
    }
}
