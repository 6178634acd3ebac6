using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>A reader of texts that gives findings: of a file beside a case, or of a policy.</summary>
/// <typeparam name="T">What it reads.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="read">Reads a text of a file with a name.</param>
/// <param name="chain">What is done with what was read, and what must not be in it.</param>
internal sealed class TextTarget<T>(string name, Func<string, string, (T? Read, IReadOnlyList<Finding> Findings)> read, Func<T, IEnumerable<string>> chain)
    : Target(name)
    where T : class
{
    private const string FileName = "text";

    public override Reading Read(byte[] input)
    {
        string text = HostileText.Of(input);
        (T? value, IReadOnlyList<Finding> findings) = read(text, FileName);
        return new()
        {
            Broken = [.. Broken(value, findings, Encoding.UTF8.GetBytes(text))],
            IsRead = value is not null,
            Shape = Shapes.Of(findings, value is not null),
            Chain = value is null ? null : () => chain(value),
        };
    }

    private static IEnumerable<string> Broken(T? value, IReadOnlyList<Finding> findings, byte[] bytes)
    {
        if (value is null && !findings.Any(finding => finding.Severity == Severity.Error))
        {
            yield return "neither a value nor an error";
        }

        foreach (Finding finding in findings.Where(each => each.Severity == Severity.Error && each.Place is null))
        {
            yield return $"an error without a place: {finding}";
        }

        foreach (string broken in FindingLaws.Broken(findings, [], FileName, bytes))
        {
            yield return broken;
        }
    }
}
