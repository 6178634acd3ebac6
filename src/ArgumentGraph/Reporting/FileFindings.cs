namespace ArgumentGraph.Reporting;

/// <summary>What was found in one file.</summary>
internal sealed record FileFindings
{
    /// <summary>The file as it was named; null for an argument that was not read from a file.</summary>
    public required string? File { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<SuppressedFinding> Suppressed { get; init; }

    /// <summary>All findings, listed or not.</summary>
    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Information { get; init; }

    /// <summary>How many items of evidence do not state whether they are in hand.</summary>
    public required int StateNotGiven { get; init; }

    /// <summary>How many elements were looked at; null when the text is not an argument at all.</summary>
    public required int? Elements { get; init; }

    public static FileFindings Of(ValidationReport report, string? file) => new()
    {
        File = file,
        Findings = report.Findings,
        Suppressed = report.Suppressed,
        Errors = report.CountOf(Severity.Error),
        Warnings = report.CountOf(Severity.Warning),
        Information = report.CountOf(Severity.Information),
        StateNotGiven = report.Argument.OfKind<Evidence>().Count(evidence => evidence.State is null),
        Elements = report.Argument.Elements.Count,
    };
}
