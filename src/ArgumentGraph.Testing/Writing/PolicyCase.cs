using ArgumentGraph.Reporting;

namespace ArgumentGraph.Testing.Writing;

/// <summary>A report, and how its file is named.</summary>
/// <param name="File">The file as it was named; null for an argument that was not read from a file.</param>
/// <param name="Report">The report.</param>
internal sealed record PolicyCase(string? File, PolicyReport Report)
{
    /// <summary>The file, or the argument's title where there is none.</summary>
    public string Name => File ?? Report.Argument.Title;

    public static PolicyCase Of(PolicyReport report) => new(report.Argument.Origin.Source?.PlaceAt(0).File, report);

    /// <summary>What fails, as findings.</summary>
    public FileFindings ToFindings()
    {
        Finding[] findings = [.. Report.Results.SelectMany(result => result.Failures.Select(failure => new Finding
        {
            Rule = result.Expectation.Rule,
            Severity = Severity.Error,
            Message = string.Join('\n', PolicyText.Lines(result, failure)),
            ElementId = failure.ElementId,
            Place = failure.Place,
        }))];
        return new()
        {
            File = File,
            Findings = findings,
            Suppressed = [],
            Errors = findings.Length,
            Warnings = 0,
            Information = 0,
            StateNotGiven = 0,
            Elements = Report.Argument.Elements.Count,
        };
    }
}
