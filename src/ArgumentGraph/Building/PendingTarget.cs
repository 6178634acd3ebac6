namespace ArgumentGraph;

/// <summary>
/// What a challenge points at while an argument is read (<see cref="ArgumentImport.Challenge(ImportedElement, PendingTarget, SourceFile?, int)"/>): it need not
/// exist yet, and of a relationship the
/// kind may be left out, as some formats do. In an argument it is a <see cref="RelationshipTarget"/>. Compared by value.
/// </summary>
public sealed record PendingTarget
{
    internal PendingTarget(string? elementId, RelationshipKind? kind, string? from, PendingTarget? to)
    {
        ElementId = elementId;
        Kind = kind;
        From = from;
        To = to;
        Nesting = to is null ? 0 : to.Nesting + 1;
    }

    /// <summary>The id of the element pointed at, or null when the target is a relationship.</summary>
    public string? ElementId { get; }

    /// <summary>The kind of the relationship pointed at; null where it is left out because only one fits, and for an element.</summary>
    public RelationshipKind? Kind { get; }

    /// <summary>The id of the element at which the relationship begins; null for an element.</summary>
    public string? From { get; }

    /// <summary>What the relationship leads to; null for an element.</summary>
    public PendingTarget? To { get; }

    /// <summary>How many relationships it points through.</summary>
    internal int Nesting { get; }

    /// <summary>The element with this id.</summary>
    /// <param name="elementId">The id of the element pointed at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elementId"/> is null.</exception>
    public static PendingTarget OfElement(string elementId)
    {
        ArgumentNullException.ThrowIfNull(elementId);
        return new(elementId, null, null, null);
    }

    /// <summary>A relationship.</summary>
    /// <param name="kind">Its kind; null where the text leaves it out because only one fits. If several fit, that will be a finding.</param>
    /// <param name="from">The id of the element at which it begins.</param>
    /// <param name="to">What it leads to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="from"/> or <paramref name="to"/> is null.</exception>
    public static PendingTarget OfRelationship(RelationshipKind? kind, string from, PendingTarget to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new(null, kind, from, to);
    }

    /// <summary>A target of an argument. Linear in its nesting.</summary>
    /// <param name="target">The target.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public static PendingTarget Of(RelationshipTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Relationship is { } relationship
            ? new(null, relationship.Kind, relationship.From, Of(relationship.To))
            : new(target.ElementId, null, null, null);
    }

    /// <summary>The id, or the relationship in parentheses, with <c>…</c> for a kind that is left out.</summary>
    public override string ToString() => ElementId ?? $"({From} {Kind?.ToWord() ?? "…"} {To})";
}
