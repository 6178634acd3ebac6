namespace ArgumentGraph.Testing.Expectations;

/// <summary>Validation has no findings of a severity or worse.</summary>
internal sealed record NoFindings(Severity Severity) : Expectation(Kinds.NoFindings)
{
    public override string Text => Severity switch
    {
        Severity.Error => "validation finds no error",
        Severity.Warning => "validation finds no error and no warning",
        _ => "validation finds nothing",
    };

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run) =>
        run.Validation.Where(finding => finding.Severity >= Severity).Select(finding => new ExpectationFailure(
            $"{finding.Rule.Id} ({finding.Rule.Title}): {finding.Message}",
            finding.ElementId,
            finding.Place,
            [.. finding.Related.Select(related => related.Place is null ? $"{related.Message}: {related.ElementId}" : $"{related.Place}: {related.Message}: {related.ElementId}")]));
}
