namespace ArgumentGraph.Interchange;

/// <summary>What was selected in the artefact of a run, by what became of it. Each list is in the order of the artefact.</summary>
public sealed record RunCases
{
    /// <summary>What passed.</summary>
    public ValueList<RunCase> Passed { get; init; } = ValueList<RunCase>.Empty;

    /// <summary>What passed with a warning or on a second try, or is left to be looked at.</summary>
    public ValueList<RunCase> Doubtful { get; init; } = ValueList<RunCase>.Empty;

    /// <summary>What failed.</summary>
    public ValueList<RunCase> Failed { get; init; } = ValueList<RunCase>.Empty;

    /// <summary>What says neither: tests that did not run, results that are for information, suppressed or below the level asked for.</summary>
    public ValueList<RunCase> Skipped { get; init; } = ValueList<RunCase>.Empty;

    /// <summary>How many there are in all.</summary>
    public int Count => Passed.Count + Doubtful.Count + Failed.Count + Skipped.Count;

    /// <summary>For example <c>12 passed, 0 doubtful, 1 failed, 2 skipped</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Passed.Count} passed, {Doubtful.Count} doubtful, {Failed.Count} failed, {Skipped.Count} skipped");
}
