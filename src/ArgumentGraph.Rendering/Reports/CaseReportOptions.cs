namespace ArgumentGraph.Rendering;

/// <summary>What a report is to contain.</summary>
public sealed record CaseReportOptions
{
    /// <summary>The report's title; null: the argument's.</summary>
    public string? Title { get; init; }

    /// <summary>The day on which the argument is judged, which the report names as its date. Null: expiry is not judged, and the report says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The baseline that is evaluated. The default is as is.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The sections.</summary>
    public ReportSections Sections { get; init; } = ReportSections.All;

    /// <summary>
    /// Gives each picture's address by its name (letters, digits, hyphens), for pictures that are written beside the report. Null: HTML has them within, and Markdown describes them.
    /// </summary>
    public Func<string, string>? PictureAddress { get; init; }
}
