namespace ArgumentGraph.Reporting;

/// <summary>One result of a SARIF log.</summary>
internal sealed record SarifResult
{
    public required string RuleId { get; init; }

    public required Severity Severity { get; init; }

    public required string Message { get; init; }

    /// <summary>The file in which its places are where they do not say themselves, or null.</summary>
    public required string? File { get; init; }

    public required Place? Place { get; init; }

    public required string? ElementId { get; init; }

    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>Why it is suppressed in the source, or null: it is not.</summary>
    public string? Suppressed { get; init; }

    public static SarifResult Of(string? file, Finding finding, string? suppressed = null) => new()
    {
        RuleId = finding.Rule.Id,
        Severity = finding.Severity,
        Message = finding.Message,
        File = file,
        Place = finding.Place,
        ElementId = finding.ElementId,
        Related = finding.Related,
        Suppressed = suppressed,
    };
}
