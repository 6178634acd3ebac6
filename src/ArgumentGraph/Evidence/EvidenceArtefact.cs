namespace ArgumentGraph;

/// <summary>The file in which a run left its results, and which of them were looked at.</summary>
/// <param name="File">Its path, relative to the file of records, with slashes.</param>
/// <param name="Sha256">The SHA-256 of its bytes when it was read, 64 lower-case hexadecimal digits.</param>
public sealed record EvidenceArtefact(string File, string Sha256)
{
    /// <summary>What it says itself that it is of, for example a commit; or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Its format, for example <c>junit</c>; or null.</summary>
    public string? Format { get; init; }

    /// <summary>Which of its results were looked at, as the selection was written; null: all.</summary>
    public string? Select { get; init; }

    /// <summary>The share that had to be reached, from 0 to 1, where the format has one; or null.</summary>
    public double? Threshold { get; init; }

    /// <summary>The least level of a result that counts as failed, where the format has levels; or null.</summary>
    public string? Level { get; init; }
}
