namespace ArgumentGraph;

/// <summary>
/// Which elements a <see cref="RedactionPolicy"/> hides, how, and why. An element is meant if all of what is given here applies to it; at least one of ids,
/// tags, kinds, cone and query must be given. Immutable.
/// </summary>
public sealed record RedactionRule
{
    /// <summary>Why this is hidden; shown in the public version in its place. Not blank.</summary>
    public required string Reason { get; init; }

    /// <summary>How much is hidden.</summary>
    public RedactionLevel Level { get; init; }

    /// <summary>
    /// Which of the texts are hidden: <c>statement</c>, <c>description</c>, <c>source</c>, <c>subject</c>, <c>likelihood</c>, <c>step</c>, <c>harm</c>,
    /// <c>claimPoints</c>, <c>cost</c>, <c>suppress</c>, <c>tags</c>, <c>data</c>, <c>other</c> (members that the format does not know). Null: all of them.
    /// </summary>
    public ValueList<string>? Fields { get; init; }

    /// <summary>The ids of elements; empty: any.</summary>
    public ValueList<string> Elements { get; init; } = ValueList<string>.Empty;

    /// <summary>The values of tags, by key, one of which an element must have for each key; a key without values: any value will do. Empty: any
    /// element.</summary>
    public ValueMap<ValueList<string>> Tags { get; init; } = ValueMap<ValueList<string>>.Empty;

    /// <summary>Kinds of elements; empty: any.</summary>
    public ValueList<ElementKind> Kinds { get; init; } = ValueList<ElementKind>.Empty;

    /// <summary>Ids of elements: meant are they and what they rest on to any depth (support, context, and challenges of these). Empty: any element.</summary>
    public ValueList<string> Cone { get; init; } = ValueList<string>.Empty;

    /// <summary>
    /// A query (<see cref="ElementQuery"/>), judged as is on the day of the public version; null: any element. It is asked of the private case, whose ids it
    /// names.
    /// </summary>
    public string? Select { get; init; }
}
