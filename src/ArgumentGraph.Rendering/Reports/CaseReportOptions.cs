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

    /// <summary>The name of the case's file, for the cover: the last part of a path. Null, the default: <see cref="Argument.FileName"/>.</summary>
    public string? FileName { get; init; }

    /// <summary>Which issue of the report or version of the case it is, in the authors' words, for the cover and the foot of pages; null for none.</summary>
    public string? Issue { get; init; }

    /// <summary>The name and version of the program that makes the report, for the cover. Null, the default: this library's.</summary>
    public string? Producer { get; init; }

    /// <summary>Who signs, as roles: a line each on the cover. Empty: the report is not to be signed.</summary>
    public ValueList<string> Signatories { get; init; } = ["Prepared by", "Reviewed by", "Approved by"];

    /// <summary>
    /// Keys of tags that keep books and join nothing that could fail together, such as who wrote an element: concentration passes over them, as it does over
    /// what every item of evidence and assumption bears with the same value.
    /// </summary>
    public ValueList<string> WithoutTags { get; init; } = [];

    /// <summary>The sections.</summary>
    public ReportSections Sections { get; init; } = ReportSections.All;

    /// <summary>
    /// Names of what is shown of each element besides: a column each in the register, unless it has one already, and a line each in the
    /// diagrams. See <see cref="ElementFacts"/>.
    /// </summary>
    public ValueList<string> Show { get; init; } = [];

    /// <summary>
    /// How many rows a register has, and any other list that is long in large arguments, at least 0. Those come first that stand lowest, then those that bring
    /// down most pathways alone, then those that most pathways use; how many are left out is said. The default is 1,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ListedRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1_000;

    /// <summary>
    /// How many pathways have a chapter with a picture, and how many sub-arguments that several share, at least 0: the pathways that stand lowest, then those
    /// that rest alone on most facts; the sub-arguments that most pathways use. The others are listed. Half as many sheets are drawn of one that was divided.
    /// The default is 40.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ListedChapters
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 40;

    /// <summary>
    /// How much each analysis may spend. Null, the default: <see cref="Budget.Default"/>; for arguments of more than 20,000 elements a twentieth of its work,
    /// with cut sets of up to two elements. Where that was not enough, the report says so.
    /// </summary>
    public Budget? Budget { get; init; }

    /// <summary>
    /// Gives each picture's address by its name (letters, digits, hyphens), for pictures that are written beside the report. Null: HTML has
    /// them within, and Markdown describes them.
    /// </summary>
    public Func<string, string>? PictureAddress { get; init; }
}
