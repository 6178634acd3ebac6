namespace ArgumentGraph.Watching;

/// <summary>One thing that had changed between two entries of an argument's history.</summary>
/// <param name="ElementId">The element that it is about; null for something that is about the whole, for example another baseline.</param>
/// <param name="What">What had become of it, in a few words: for example <c>disputed</c>, <c>expired</c> or <c>reworded</c>.</param>
/// <param name="IsDeciding">Whether a pathway fell or rose by it.</param>
public sealed record VersionCause(string? ElementId, string What, bool IsDeciding)
{
    /// <summary>For example <c>E50 disputed</c>.</summary>
    public override string ToString() => ElementId is null ? What : $"{ElementId} {What}";
}
