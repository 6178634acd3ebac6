using System.Text.Json.Serialization;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>
/// One relationship of an argument: <see cref="From"/> is the element in which it is written, <see cref="To"/> what it points at.
/// An immutable value; an argument holds each relationship at most once.
/// </summary>
[JsonConverter(typeof(RelationshipJsonConverter))]
public sealed partial class Relationship : IEquatable<Relationship>
{
    /// <summary>
    /// How many relationships may be nested in the target of a challenge (a challenge of a challenge of …); deeper ones could not be read back from a file.
    /// </summary>
    public const int MaximumNesting = 48;

    private Relationship(RelationshipKind kind, string from, RelationshipTarget to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Kind = kind;
        From = from;
        To = to;
        Nesting = to.Relationship is { } inner ? inner.Nesting + 1 : 0;
        if (Nesting > MaximumNesting)
        {
            throw new ArgumentException($"Challenges of challenges may be nested {MaximumNesting} deep at most.", nameof(to));
        }
    }

    /// <summary>The kind of relationship.</summary>
    public RelationshipKind Kind { get; }

    /// <summary>The id of the element in which the relationship is written: the supported, contextualised or challenging one.</summary>
    public string From { get; }

    /// <summary>What the relationship points at: an element, or (only for a challenge) a relationship.</summary>
    public RelationshipTarget To { get; }

    internal int Nesting { get; }

    /// <summary><paramref name="from"/> is supported by <paramref name="to"/>.</summary>
    /// <param name="from">The id of the supported element.</param>
    /// <param name="to">The id of the supporter.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Relationship SupportedBy(string from, string to) => new(RelationshipKind.SupportedBy, from, to);

    /// <summary><paramref name="from"/> is in the context of <paramref name="to"/>.</summary>
    /// <param name="from">The id of the element that states the context.</param>
    /// <param name="to">The id of the context, assumption or justification.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Relationship InContextOf(string from, string to) => new(RelationshipKind.InContextOf, from, to);

    /// <summary><paramref name="from"/> challenges <paramref name="to"/>.</summary>
    /// <param name="from">The id of the challenging goal, claim or evidence.</param>
    /// <param name="to">An element's id, or a relationship.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The target is nested more than <see cref="MaximumNesting"/> deep.</exception>
    public static Relationship Challenges(string from, RelationshipTarget to) => new(RelationshipKind.Challenges, from, to);

    /// <inheritdoc/>
    public bool Equals(Relationship? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && string.Equals(From, other.From, StringComparison.Ordinal) && To.Equals(other.To));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Relationship);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, From, To);

    /// <summary>
    /// For example <c>P6 supportedBy C5</c>, or <c>D2 challenges (P6 supportedBy C5)</c>. An id with blanks, parentheses or quotation marks stands in quotation
    /// marks, where a backslash goes before each quotation mark and backslash.
    /// </summary>
    public override string ToString() => RelationshipText.Of(this);
}
