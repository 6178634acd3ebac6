using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool.Running;

/// <summary>Checks one file for <c>check</c>.</summary>
internal static class CheckedFile
{
    public static FileFindings Of(
        string file, FormatReading read, Argument? argument, Setting setting, ValidationOptions options, bool warningsAsErrors,
        CancellationToken cancellationToken)
    {
        FileFindings found = argument is not null
            ? FileFindings.Of(argument.Validate(setting, options, cancellationToken), file)
            : new FileFindings(file, read.Findings.Select(finding => Weighed(finding, options)).OfType<Finding>());
        return !warningsAsErrors ? found : found with
        {
            Findings = [.. found.Findings.Select(finding => finding.Severity == Severity.Warning ? finding with { Severity = Severity.Error } : finding)],
            ErrorCount = found.ErrorCount + found.WarningCount,
            WarningCount = 0,
        };
    }

    // Without an argument there is nothing to validate, but what is said of severities holds for what reading found.
    private static Finding? Weighed(Finding finding, ValidationOptions options) =>
        !options.Severities.TryGetValue(finding.Rule.Id, out Severity? severity) ? finding
        : severity is { } given ? finding with { Severity = given }
        : null;
}
