namespace ArgumentGraph;

// The rules about files that evidence names as its source. They are judged only on request.
public static partial class Rules
{
    private const string OnRequest = " Judged only where the options name a folder to look in.";

    /// <summary>AG1801: source that does not exist; a warning by default.</summary>
    public static Rule SourceNotFound { get; } = new(
        "AG1801",
        "Source that does not exist",
        RuleCategory.Source,
        Severity.Warning,
        "The file that evidence names as its source is not there: correct the path, or say that the evidence is missing. "
        + "A source is taken for a path, relative to the folder, if it has a slash or ends in a dot and up to eight letters and digits, "
        + "and does not begin with a scheme; what follows a '#' is left out. Evidence that is planned or missing is not asked." + OnRequest);

    /// <summary>AG1802: source that has changed; an error by default.</summary>
    public static Rule SourceChanged { get; } = new(
        "AG1802",
        "Source that has changed",
        RuleCategory.Source,
        Severity.Error,
        "The SHA-256 of the file is not the one that is recorded as 'sha256' under the element's 'data': "
        + "what was judged is not what is there. Judge the file anew and record its SHA-256, or restore the file." + OnRequest);

    /// <summary>AG1803: source that may not be looked at; a warning by default.</summary>
    public static Rule SourceUnreadable { get; } = new(
        "AG1803",
        "Source that may not be looked at",
        RuleCategory.Source,
        Severity.Warning,
        "Only regular files below the folder are looked at, wherever links lead; of those with a SHA-256 up to 256 MiB." + OnRequest);

    /// <summary>AG1804: invalid SHA-256 of a source; a warning by default.</summary>
    public static Rule InvalidSourceHash { get; } = new(
        "AG1804",
        "Invalid SHA-256 of a source",
        RuleCategory.Source,
        Severity.Warning,
        "The SHA-256 of a source is recorded under the element's 'data' as a string of 64 hexadecimal digits." + OnRequest);

    /// <summary>AG1805: source that was not looked up; for information by default.</summary>
    public static Rule SourceNotLookedUp { get; } = new(
        "AG1805",
        "Source that was not looked up",
        RuleCategory.Source,
        Severity.Information,
        "Links are listed, and nothing is fetched; nor can a description be looked up." + OnRequest)
    { IsGathered = true };

    private static Rule[] OfSource =>
    [
        SourceNotFound, SourceChanged, SourceUnreadable, InvalidSourceHash, SourceNotLookedUp,
    ];
}
