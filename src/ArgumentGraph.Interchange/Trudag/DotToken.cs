namespace ArgumentGraph.Interchange.Trudag;

/// <summary>What a piece of DOT text is.</summary>
internal enum DotTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name, number, quoted text or HTML text.</summary>
    Id,

    /// <summary><c>-></c> or <c>--</c>.</summary>
    Arrow,

    /// <summary>One of <c>{ } [ ] ; , = :</c>.</summary>
    Sign,

    /// <summary>What cannot begin anything.</summary>
    Unknown,
}

/// <summary>A piece of DOT text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name, or the sign.</param>
/// <param name="At">Where it begins.</param>
/// <param name="IsQuoted">Whether it is quoted, so that it cannot be a keyword.</param>
internal readonly record struct DotToken(DotTokenKind Kind, string Text, int At, bool IsQuoted)
{
    public bool Is(char sign) => Kind == DotTokenKind.Sign && Text[0] == sign;

    public bool IsWord(string word) => Kind == DotTokenKind.Id && !IsQuoted && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
