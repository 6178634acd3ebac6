namespace ArgumentGraph;

/// <summary>
/// What a what-if supposes, by ids: what a report says it supposed, and a value that can be kept, sent, and supposed again
/// (<see cref="WhatIfChange.Suppose(WhatIfSuppositions)"/>).
/// </summary>
/// <example>
/// <code>
/// WhatIfReport report = argument.AnalyzeWhatIf(change => change.Fail("E7"));
/// WhatIfReport later = Argument.Load("next-version.json").AnalyzeWhatIf(change => change.Suppose(report.Supposed));
/// </code>
/// </example>
public sealed record WhatIfSuppositions
{
    /// <summary>Ids of the elements that are supposed to fall, in the order said.</summary>
    public ValueList<string> Failed { get; init; } = ValueList<string>.Empty;

    /// <summary>Ids of the elements that are supposed to stand by themselves, in the order said.</summary>
    public ValueList<string> Restored { get; init; } = ValueList<string>.Empty;

    /// <summary>Ids of the elements that are supposed not to be there, in the order said.</summary>
    public ValueList<string> Removed { get; init; } = ValueList<string>.Empty;

    /// <summary>Ids of the elements that are supposed to be there beside the others, in the order said.</summary>
    public ValueList<string> Added { get; init; } = ValueList<string>.Empty;

    /// <summary>Whether other edits are supposed (<see cref="WhatIfChange.Edit"/>), which are not listed.</summary>
    public bool HasOtherEdits { get; init; }

    /// <summary>Every id that something is supposed of: those that fail, are restored, are removed, are added.</summary>
    public ValueList<string> Named => [.. Failed, .. Restored, .. Removed, .. Added];

    /// <summary>The first id in <see cref="Named"/> that is there twice: nothing can be supposed of an element in two ways. Null if there is none.</summary>
    public string? NamedTwice => Named.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
}
