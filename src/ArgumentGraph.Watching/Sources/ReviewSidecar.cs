namespace ArgumentGraph.Watching.Sources;

/// <summary>Reads the reviews beside a case, with the case's key, if there is one.</summary>
internal static class ReviewSidecar
{
    /// <param name="path">The file of the reviews.</param>
    /// <param name="argument">The case, as far as it could be read. Reviews of a public version are held against it without a key.</param>
    /// <param name="keyPaths">Where the case's key may be: the first file that exists is taken.</param>
    /// <returns>The reviews; what is wrong with the key stands in the findings, beside reviews without a key.</returns>
    /// <exception cref="IOException">The file of the reviews cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file of the reviews may not be read.</exception>
    public static CaseReviewsReading Read(string path, Argument? argument, IEnumerable<string> keyPaths)
    {
        CaseReviewsReading reading = CaseReviews.ReadFile(path);
        if (reading.Reviews is not { } reviews || argument is null or { PublicVersion: not null } || keyPaths.FirstOrDefault(File.Exists) is not { } keyPath)
        {
            return reading;
        }

        try
        {
            CommitmentKey? key = CommitmentKey.Load(keyPath, out ValueList<Finding> findings);
            return new(reviews with { Key = key }, [.. reading.Findings, .. findings]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string why = exception is UnauthorizedAccessException ? "access is denied" : "the file cannot be read";
            var finding = new Finding
            {
                Rule = Rules.UnusableFile,
                Severity = Severity.Error,
                Message = $"The case's key, '{Path.GetFileName(keyPath)}': {why}.",
            };
            return reading with { Findings = [.. reading.Findings, finding] };
        }
    }
}
