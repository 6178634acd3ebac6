using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a relationship points at: an element by its id, or, for a challenge, a relationship.</summary>
[JsonConverter(typeof(RelationshipTargetJsonConverter))]
public sealed class RelationshipTarget : IEquatable<RelationshipTarget>
{
    private RelationshipTarget(string? elementId, Relationship? relationship)
    {
        ElementId = elementId;
        Relationship = relationship;
    }

    /// <summary>The id of the element pointed at, or null when the target is a relationship.</summary>
    public string? ElementId { get; }

    /// <summary>The relationship pointed at, or null when the target is an element.</summary>
    public Relationship? Relationship { get; }

    /// <summary>The element with this id.</summary>
    public static implicit operator RelationshipTarget(string elementId)
    {
        ArgumentNullException.ThrowIfNull(elementId);
        return FromElementId(elementId);
    }

    /// <summary>This relationship.</summary>
    public static implicit operator RelationshipTarget(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return FromRelationship(relationship);
    }

    /// <summary>The element with this id.</summary>
    /// <param name="elementId">The id of the element pointed at.</param>
    public static RelationshipTarget FromElementId(string elementId)
    {
        ArgumentNullException.ThrowIfNull(elementId);
        return new(elementId, null);
    }

    /// <summary>This relationship.</summary>
    /// <param name="relationship">The relationship pointed at.</param>
    public static RelationshipTarget FromRelationship(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return new(null, relationship);
    }

    /// <inheritdoc/>
    public bool Equals(RelationshipTarget? other) =>
        other is not null && string.Equals(ElementId, other.ElementId, StringComparison.Ordinal) && Equals(Relationship, other.Relationship);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RelationshipTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ElementId, Relationship);

    /// <summary>The id, or the relationship in parentheses.</summary>
    public override string ToString() => ElementId ?? $"({Relationship})";
}
