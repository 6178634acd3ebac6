namespace ArgumentGraph;

/// <summary>
/// What was found in one file: the findings of a validation, or those of reading a text that is not an argument. Findings of several files are written
/// together by <see cref="FindingsOutput"/>.
/// </summary>
/// <example>
/// The findings of a folder, as one file for a code host:
/// <code>
/// List&lt;FileFindings&gt; found = [];
/// foreach (string path in Directory.EnumerateFiles("safety", "*.json").Order(StringComparer.Ordinal))
/// {
///     ReadingResult read = Argument.ReadFile(path);
///     found.Add(read.Argument is { } each ? FileFindings.Of(each.Validate()) : new FileFindings(path, read.Findings));
/// }
///
/// File.WriteAllText("findings.sarif", found.ToSarif());
/// </code>
/// </example>
public sealed record FileFindings
{
    /// <summary>What was found in a file; every finding is listed, so that the counts are theirs.</summary>
    /// <param name="file">The file as it was named; null for what was not read from a file.</param>
    /// <param name="findings">The findings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public FileFindings(string? file, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        File = file;
        Findings = [.. findings];
        ErrorCount = Findings.Count(finding => finding.Severity == Severity.Error);
        WarningCount = Findings.Count(finding => finding.Severity == Severity.Warning);
        InformationCount = Findings.Count(finding => finding.Severity == Severity.Information);
    }

    /// <summary>The file as it was named; null for an argument that was not read from a file. Places that name no file are in it.</summary>
    public string? File { get; init; }

    /// <summary>The findings that are listed, in their order.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>The findings that the file suppresses, each with the reason given.</summary>
    public ValueList<SuppressedFinding> Suppressed { get; init; } = ValueList<SuppressedFinding>.Empty;

    /// <summary>How many errors there are, listed or not.</summary>
    public int ErrorCount { get; init; }

    /// <summary>How many warnings there are, listed or not.</summary>
    public int WarningCount { get; init; }

    /// <summary>How many findings for information there are, listed or not.</summary>
    public int InformationCount { get; init; }

    /// <summary>How many items of evidence do not state whether they are available, and count as available.</summary>
    public int StateNotGiven { get; init; }

    /// <summary>Of how many items of evidence a record of a run decides the state; null where no records were given.</summary>
    public int? DecidedByRecords { get; init; }

    /// <summary>How many elements were looked at; null when the text is not an argument at all.</summary>
    public int? ElementCount { get; init; }

    /// <summary>What a validation found.</summary>
    /// <param name="report">The report.</param>
    /// <param name="file">The file as it is named; null for <see cref="Argument.FileName"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static FileFindings Of(ValidationReport report, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(file ?? report.Argument.FileName, report.Findings)
        {
            Suppressed = report.Suppressed,
            ErrorCount = report.CountOf(Severity.Error),
            WarningCount = report.CountOf(Severity.Warning),
            InformationCount = report.CountOf(Severity.Information),
            StateNotGiven = report.Basis.StateNotGiven,
            DecidedByRecords = report.Basis.DecidedByRecords,
            ElementCount = report.Argument.Elements.Count,
        };
    }
}
