namespace ArgumentGraph.Testing;

/// <summary>Elements that an expectation names: by ids, by queries, or by both, which add up.</summary>
internal sealed record NamedElements(ValueList<string> Ids, ValueList<NamingQuery> Queries)
{
    /// <summary>None are named. What that means is the expectation's to say; that a query means no element is another matter.</summary>
    public static NamedElements None { get; } = new(ValueList<string>.Empty, ValueList<NamingQuery>.Empty);

    public bool IsNone => Ids.Count + Queries.Count == 0;

    /// <summary>What is named, for sentences: <c>E37</c>, and <c>what 'assumption' asks for</c>.</summary>
    public ValueList<string> Names => [.. Ids, .. Queries.Select(query => $"what '{Spelling.Clip(query.Text)}' asks for")];

    public static NamedElements Of(IEnumerable<string>? ids) => ids is null ? None : None with { Ids = [.. ids] };

    public NamedElements And(NamingQuery query) => this with { Queries = [.. Queries, query] };
}
