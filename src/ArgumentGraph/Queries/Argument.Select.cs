namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>The elements that a query means, in the author's order; see <see cref="ElementQuery"/>.</summary>
    /// <param name="query">The query, for example <c>evidence and under(P5) and state = planned</c>.</param>
    /// <param name="setting">How the argument is judged, where the query asks for that; null for the argument as it is, without a day.</param>
    /// <param name="cancellationToken">Ends the analyses that the query needs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="QueryException">The text is not a query, or names an element or a name that the argument does not have.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueList<Element> Select(string query, Setting? setting = null, CancellationToken cancellationToken = default) =>
        ElementQuery.Parse(query).Select(At(setting ?? Setting.Default), cancellationToken);
}
