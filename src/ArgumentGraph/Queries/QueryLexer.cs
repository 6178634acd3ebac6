using System.Text;

namespace ArgumentGraph.Queries;

/// <summary>Divides a query into pieces.</summary>
internal static class QueryLexer
{
    private const string InWords = "-_./:#@";

    private static readonly string[] Signs = ["!=", "<=", ">=", "(", ")", ",", "=", "<", ">", "~", "+"];

    /// <exception cref="QueryException">A character begins nothing, or a quoted text does not end.</exception>
    public static List<QueryToken> Read(string query)
    {
        var tokens = new List<QueryToken>();
        int at = 0;
        while (true)
        {
            while (at < query.Length && char.IsWhiteSpace(query[at]))
            {
                at++;
            }

            if (at == query.Length)
            {
                tokens.Add(new(QueryTokenKind.End, string.Empty, at, 0));
                return tokens;
            }

            QueryToken token = query[at] is '"' or '\'' ? Quoted(query, at) : Unquoted(query, at);
            tokens.Add(token);
            at += token.Length;
        }
    }

    private static QueryToken Unquoted(string query, int start)
    {
        if (Array.Find(Signs, sign => string.CompareOrdinal(query, start, sign, 0, sign.Length) == 0) is { } found)
        {
            return new(QueryTokenKind.Sign, found, start, found.Length);
        }

        int end = start;
        while (end < query.Length
            && (char.IsLetterOrDigit(query[end]) || char.IsSurrogate(query[end]) || InWords.Contains(query[end], StringComparison.Ordinal)))
        {
            end++;
        }

        return end > start
            ? new(QueryTokenKind.Word, query[start..end], start, end - start)
            : throw new QueryException(
                new($"Expected a word, a text in quotes or a sign, but found '{QueryToken.Visible(query[start..(start + 1)])}'", query, start, 1));
    }

    // Within quotes a backslash takes the next character as it is.
    private static QueryToken Quoted(string query, int start)
    {
        var text = new StringBuilder();
        for (int at = start + 1; at < query.Length; at++)
        {
            if (query[at] == query[start])
            {
                return new(QueryTokenKind.Text, text.ToString(), start, at + 1 - start);
            }

            if (query[at] == '\\' && at + 1 < query.Length)
            {
                at++;
            }

            text.Append(query[at]);
        }

        throw new QueryException(new($"Expected {query[start]} at the end of the quoted text", query, start, query.Length - start));
    }
}
