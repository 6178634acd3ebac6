namespace ArgumentGraph;

/// <summary>How <see cref="Argument.AnalyzeEvidence"/> looks at evidence. An immutable value.</summary>
public sealed record EvidenceOptions
{
    /// <summary>
    /// The folder from which the paths of artefacts lead, that of the file of records; null, the default: artefacts are not looked at. Only regular files
    /// below it are read, wherever links lead, up to 256 MiB each.
    /// </summary>
    public string? ArtefactFolder { get; init; }
}
