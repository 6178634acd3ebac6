namespace ArgumentGraph;

/// <summary>Asks queries of arguments on a day.</summary>
public static class QueryExtensions
{
    /// <summary>The elements that a query means, in the author's order; see <see cref="ElementQuery"/>.</summary>
    /// <param name="argument">The argument, and how it is judged.</param>
    /// <param name="query">The query, for example <c>evidence and under(P5) and expires &lt; today + 90d</c>.</param>
    /// <param name="cancellationToken">Ends the analyses that the query needs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> or <paramref name="query"/> is null.</exception>
    /// <exception cref="QueryException">The text is not a query, or names an element or a name that the argument does not have.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ValueList<Element> Select(this JudgedArgument argument, string query, CancellationToken cancellationToken = default) =>
        ElementQuery.Parse(query).Select(argument, cancellationToken);
}
