namespace ArgumentGraph.Rendering;

/// <summary>What a report is to contain.</summary>
public sealed record CaseReportOptions
{
    /// <summary>The report's title; null: the argument's.</summary>
    public string? Title { get; init; }

    /// <summary>From which baseline, and on which day the argument is judged. Without a date expiry is not judged, and the report says so.</summary>
    public Setting Setting { get; init; } = Setting.Default;

    /// <summary>
    /// The version that the last report was on: the report says what changed since, and what the changes do. Null, the default: it does not.
    /// </summary>
    public Argument? Since { get; init; }

    /// <summary>
    /// The reviews of the argument: the report says who agreed with what, on which version, and what nobody has reviewed. Null, the default: it does not.
    /// </summary>
    public CaseReviews? Reviews { get; init; }

    /// <summary>The sections.</summary>
    public ReportSections Sections { get; init; } = ReportSections.All;

    /// <summary>
    /// Names of what is shown of each element besides: a column each in the register, unless it has one already, and a line each in the
    /// diagrams. See <see cref="ElementFacts"/>.
    /// </summary>
    public ValueList<string> Show { get; init; } = [];

    /// <summary>
    /// Gives each picture's address by its name (letters, digits, hyphens), for pictures that are written beside the report. Null: HTML has
    /// them within, and Markdown describes them.
    /// </summary>
    public Func<string, string>? PictureAddress { get; init; }
}
