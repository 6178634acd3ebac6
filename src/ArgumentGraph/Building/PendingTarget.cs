namespace ArgumentGraph.Building;

/// <summary>What a challenge points at, before it is known whether that exists.</summary>
/// <param name="ElementId">The id of an element, or null when the target is a relationship.</param>
/// <param name="Kind">The kind of relationship, or null where it was left out because only one fits.</param>
/// <param name="From">The relationship's element.</param>
/// <param name="To">The relationship's target.</param>
internal sealed record PendingTarget(string? ElementId, RelationshipKind? Kind, string? From, PendingTarget? To)
{
    public int Nesting { get; } = To is null ? 0 : To.Nesting + 1;

    public static PendingTarget Of(RelationshipTarget target) =>
        target.Relationship is { } relationship
            ? new(null, relationship.Kind, relationship.From, Of(relationship.To))
            : new(target.ElementId, null, null, null);

    public override string ToString() => ElementId ?? $"({From} {Kind?.ToWord() ?? "…"} {To})";
}
