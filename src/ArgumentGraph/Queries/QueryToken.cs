namespace ArgumentGraph.Queries;

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the quoted text without quotes, or the sign.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Length">How long it is as written.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Position, int Length)
{
    public bool IsWord(string word) => Kind == QueryTokenKind.Word && Text == word;

    public bool IsSign(string sign) => Kind == QueryTokenKind.Sign && Text == sign;

    /// <summary>How a message names it.</summary>
    public string Shown => Kind switch
    {
        QueryTokenKind.End => "the end of the query",
        QueryTokenKind.Text => $"\"{Visible(Text)}\"",
        _ => $"'{Visible(Text)}'",
    };

    /// <summary>A text as messages show it: cut, and with a replacement for what cannot be seen.</summary>
    public static string Visible(string text) =>
        new([.. Spelling.Clip(text).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);
}

/// <summary>The kinds of piece.</summary>
internal enum QueryTokenKind
{
    /// <summary>A name, a number, a date: letters, digits and <c>-_./:#@</c>.</summary>
    Word,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary><c>( ) , = != &lt; &lt;= &gt; &gt;= ~ +</c>.</summary>
    Sign,

    /// <summary>After the last.</summary>
    End,
}
