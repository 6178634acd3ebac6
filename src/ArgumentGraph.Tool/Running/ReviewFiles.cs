namespace ArgumentGraph.Tool.Running;

/// <summary>Files of reviews: found beside their cases, read with every problem, written.</summary>
internal static class ReviewFiles
{
    /// <summary>Where the reviews of a case are.</summary>
    /// <param name="files">The files of the case.</param>
    /// <param name="given">The path that was given, or null: beside the case.</param>
    /// <exception cref="UnusableException">None was given, and the case is not one file.</exception>
    public static string PathFor(IReadOnlyList<string> files, string? given) =>
        given ?? (Inputs.IsOneFile(files)
            ? CaseReviews.PathFor(files[0])
            : throw new UnusableException("the case is not one file; say with --reviews where its reviews are"));

    /// <summary>The reviews beside a case; null where there are none.</summary>
    public static CaseReviews? Beside(IReadOnlyList<string> files, ToolEnvironment environment) =>
        Inputs.IsOneFile(files) && CaseReviews.PathFor(files[0]) is { } path && File.Exists(path)
            ? Read(path, environment) with { Key = KeyFor(files, null, environment) }
            : null;

    /// <summary>
    /// The reviews that a document on a case shows: those of the file that was given, else those beside the case; null where there are none.
    /// Of a public version they are read without the case's key.
    /// </summary>
    /// <exception cref="UnusableException">They cannot be read.</exception>
    public static CaseReviews? Of(Argument argument, IReadOnlyList<string> files, string? given, ToolEnvironment environment)
    {
        CaseReviews? reviews = given is null ? Beside(files, environment) : Read(given, environment) with { Key = KeyFor(files, null, environment) };
        return argument.PublicVersion is null ? reviews : reviews is null ? null : reviews with { Key = null };
    }

    /// <summary>
    /// The case's key, for reviews that bind to its public versions too: the file that was given, else NAME.secrets.json beside the case; or null.
    /// </summary>
    /// <exception cref="UnusableException">The file cannot be read, or has no key.</exception>
    public static CommitmentKey? KeyFor(IReadOnlyList<string> files, string? given, ToolEnvironment environment)
    {
        string? beside = Inputs.IsOneFile(files) ? CommitmentKey.PathFor(files[0]) : null;
        string? path = given ?? (File.Exists(beside) ? beside : null);
        return path is null ? null : SidecarFiles.ReadKey(path, environment);
    }

    /// <summary>Reads a file of reviews.</summary>
    /// <exception cref="UnusableException">It cannot be read, or is not one; what is wrong has been written to the error stream.</exception>
    public static CaseReviews Read(string path, ToolEnvironment environment)
    {
        CaseReviewsReading reading;
        try
        {
            reading = CaseReviews.ReadFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot read '{path}': {Inputs.Reason(exception, path)}");
        }

        foreach (Finding finding in reading.Findings)
        {
            environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
        }

        return reading.Reviews ?? throw new UnusableException($"'{path}' is not a file of reviews");
    }

    /// <summary>Writes a file of reviews in place of the one that was read.</summary>
    /// <exception cref="UnusableException">It cannot be written.</exception>
    public static void Write(string path, CaseReviews reviews)
    {
        try
        {
            reviews.Save(path);
        }
        catch (InvalidOperationException exception)
        {
            throw new UnusableException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot write '{path}': {Inputs.Reason(exception, path)}");
        }
    }
}
