using ArgumentGraph.Testing.Writing;

namespace ArgumentGraph.Testing;

/// <summary>
/// A report on one argument, and the file that the argument is in: what a gate makes of each of its cases. <see cref="PolicyOutput"/> writes several together.
/// </summary>
/// <param name="File">The file as it is named; null for an argument that was not read from a file.</param>
/// <param name="Report">The report.</param>
public sealed record PolicyCase(string? File, PolicyReport Report)
{
    /// <summary>What it is called: the file, or the argument's title if there is none.</summary>
    public string Name => File ?? Report.Argument.Title;

    /// <summary>A report on an argument, with the file that the argument was read from.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static PolicyCase Of(PolicyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Argument.FileName, report);
    }

    /// <summary>
    /// Every failure as a finding: an error under the rule of its kind of expectation, with what was expected and the reasons in its message.
    /// </summary>
    public FileFindings ToFindings()
    {
        IEnumerable<Finding> findings = Report.Results.SelectMany(result => result.Failures.Select(failure => new Finding
        {
            Rule = result.Expectation.Rule,
            Severity = Severity.Error,
            Message = string.Join('\n', PolicyText.Lines(result, failure)),
            ElementId = failure.ElementId,
            Place = failure.Place,
        }));
        return new(File, findings) { ElementCount = Report.Argument.Elements.Count };
    }
}
