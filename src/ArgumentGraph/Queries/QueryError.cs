using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArgumentGraph;

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="Message">What was found, and what would be right.</param>
/// <param name="Query">The query.</param>
/// <param name="Position">Where it is wrong: the index of the first UTF-16 unit, at most the length of the query.</param>
/// <param name="Length">How many UTF-16 units are wrong there; 0 at the end of the query.</param>
public sealed record QueryError(string Message, string Query, int Position, int Length)
{
    private const int ShownAround = 60;

    // Of a query that stands in a text of its own, which is shown elsewhere.
    internal string ToSentence()
    {
        string end = Message.EndsWith('?') ? string.Empty : ".";
        return string.Create(CultureInfo.InvariantCulture, $"character {Position + 1}: {Message}{end}");
    }

    /// <summary>
    /// The message, and below it the part of the query around the place with a caret under it. Control characters of the query are shown as blanks.
    /// </summary>
    public override string ToString()
    {
        int start = Math.Max(0, Position - ShownAround);
        int end = Math.Min(Query.Length, Position + Math.Max(Length, 1) + ShownAround);
        char[] shown = [.. Query[start..end].Select(letter => char.IsControl(letter) ? ' ' : letter)];
        string before = start > 0 ? "..." : string.Empty;
        string after = end < Query.Length ? "..." : string.Empty;
        return $"{Message}\n  {before}{new string(shown)}{after}\n  {new string(' ', before.Length + Position - start)}"
            + new string('^', Math.Clamp(Length, 1, Math.Max(1, end - Position)));
    }
}

/// <summary>A query that cannot be read, or that asks an argument for what it does not have.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is always an error to tell.")]
public sealed class QueryException : FormatException
{
    /// <summary>An exception for an error.</summary>
    /// <param name="error">What is wrong.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public QueryException(QueryError error)
        : base(error?.ToString()) => Error = error ?? throw new ArgumentNullException(nameof(error));

    /// <summary>What is wrong, and where.</summary>
    public QueryError Error { get; }
}
