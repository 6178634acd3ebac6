using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool;

/// <summary>What <c>check</c> found in one file.</summary>
internal sealed record CheckedFile
{
    public required string File { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<SuppressedFinding> Suppressed { get; init; }

    /// <summary>All findings, listed or not.</summary>
    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Information { get; init; }

    /// <summary>How many items of evidence do not state whether they are in hand.</summary>
    public required int StateNotGiven { get; init; }

    /// <summary>How many elements were looked at; null if the text could not be read as an argument.</summary>
    public required int? Elements { get; init; }

    public static CheckedFile Of(string file, FormatReading read, Setting setting, ValidationOptions options, bool warningsAsErrors, CancellationToken cancellationToken)
    {
        if (read.Argument is not { } argument)
        {
            // Without an argument there is nothing to validate, but what is said of severities holds for what reading found.
            Finding[] found = [.. read.Findings.Select(finding => Weighed(finding, options)).OfType<Finding>()];
            return Make(found, [], found.Count(Is(Severity.Error)), found.Count(Is(Severity.Warning)), found.Count(Is(Severity.Information)));
        }

        ValidationReport report = argument.Validate(setting, options, cancellationToken);
        return Make(report.Findings, report.Suppressed, report.CountOf(Severity.Error), report.CountOf(Severity.Warning), report.CountOf(Severity.Information));

        CheckedFile Make(IReadOnlyList<Finding> findings, IReadOnlyList<SuppressedFinding> suppressed, int errors, int warnings, int information) => new()
        {
            File = file,
            Findings = [.. findings.Select(finding => warningsAsErrors && finding.Severity == Severity.Warning ? finding with { Severity = Severity.Error } : finding)],
            Suppressed = suppressed,
            Errors = warningsAsErrors ? errors + warnings : errors,
            Warnings = warningsAsErrors ? 0 : warnings,
            Information = information,
            StateNotGiven = read.Argument?.OfKind<Evidence>().Count(evidence => evidence.State is null) ?? 0,
            Elements = read.Argument?.Elements.Count,
        };
    }

    private static Func<Finding, bool> Is(Severity severity) => finding => finding.Severity == severity;

    private static Finding? Weighed(Finding finding, ValidationOptions options) =>
        !options.Severities.TryGetValue(finding.Rule.Id, out Severity? severity) ? finding
        : severity is { } given ? finding with { Severity = given }
        : null;
}
