namespace ArgumentGraph.Testing;

/// <summary>A query by which an expectation names elements. Equal to another that asks the same, wherever it was read.</summary>
/// <param name="Query">The query.</param>
/// <param name="Source">Where a policy file says it; null where code does.</param>
internal sealed record NamingQuery(ElementQuery Query, SidecarValue? Source = null)
{
    public string Text => Query.Text;

    public bool Equals(NamingQuery? other) => other is not null && other.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>A failure at a place of the query; without one where the query was not read from a file.</summary>
    /// <param name="position">The index of a UTF-16 unit of the query.</param>
    /// <param name="message">What is the matter.</param>
    /// <param name="reasons">A sentence each.</param>
    public ExpectationFailure Failure(int position, string message, params IEnumerable<string> reasons) =>
        new(message, null, Source?.PlaceOf(position) is { File: not null } place ? place : null, [.. reasons]);
}
