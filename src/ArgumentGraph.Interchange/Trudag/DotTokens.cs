using System.Text;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>Cuts DOT text into pieces (Graphviz, The DOT Language), without comments. Linear.</summary>
/// <param name="text">The text.</param>
/// <param name="report">Told what cannot be read, and where.</param>
internal sealed class DotTokens(string text, Action<int, string> report)
{
    private int _at;

    /// <summary>Goes to the end: nothing more is read.</summary>
    public void Stop() => _at = text.Length;

    public DotToken Next()
    {
        SkipBlanks();
        if (_at >= text.Length)
        {
            return new DotToken(DotTokenKind.End, string.Empty, text.Length, false);
        }

        int start = _at;
        char letter = text[_at];
        if (letter == '"')
        {
            return new DotToken(DotTokenKind.Id, Quoted(), start, true);
        }

        if (letter == '<')
        {
            return new DotToken(DotTokenKind.Id, Html(), start, true);
        }

        if (letter == '-' && _at + 1 < text.Length && text[_at + 1] is '>' or '-')
        {
            _at += 2;
            return new DotToken(DotTokenKind.Arrow, text[start.._at], start, false);
        }

        if ("{}[];,=:".Contains(letter, StringComparison.Ordinal))
        {
            _at++;
            return new DotToken(DotTokenKind.Sign, letter.ToString(), start, false);
        }

        while (_at < text.Length && IsOfName(text[_at], _at == start))
        {
            _at++;
        }

        if (_at > start)
        {
            return new DotToken(DotTokenKind.Id, text[start.._at], start, false);
        }

        _at++;
        return new DotToken(DotTokenKind.Unknown, letter.ToString(), start, false);
    }

    // Numbers are read as names are: a fingerprint that begins with a digit was written without quotation marks.
    private static bool IsOfName(char letter, bool isFirst) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or >= '\u0080' || (isFirst && letter == '-');

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            char letter = text[_at];
            if (char.IsWhiteSpace(letter) || letter == '\uFEFF')
            {
                _at++;
            }
            else if ((letter == '#' && (_at == 0 || text[_at - 1] is '\n' or '\r')) || (letter == '/' && _at + 1 < text.Length && text[_at + 1] == '/'))
            {
                int length = text.AsSpan(_at).IndexOfAny('\n', '\r');
                _at = length < 0 ? text.Length : _at + length;
            }
            else if (letter == '/' && _at + 1 < text.Length && text[_at + 1] == '*')
            {
                int end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    report(_at, "The text ends within the comment that begins here.");
                }

                _at = end < 0 ? text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    // Pieces joined by + are one.
    private string Quoted()
    {
        var value = new StringBuilder();
        while (true)
        {
            int start = _at++;
            for (; _at < text.Length && text[_at] != '"'; _at++)
            {
                bool isEscape = text[_at] == '\\' && _at + 1 < text.Length;
                if (isEscape && text[_at + 1] == '"')
                {
                    value.Append('"');
                    _at++;
                }
                else if (isEscape && text[_at + 1] is '\n' or '\r')
                {
                    _at += text.AsSpan(_at + 1).StartsWith("\r\n") ? 2 : 1;
                }
                else if (isEscape && text[_at + 1] == '\\')
                {
                    value.Append("\\\\");
                    _at++;
                }
                else
                {
                    value.Append(text[_at]);
                }
            }

            if (_at >= text.Length)
            {
                report(start, "The text ends within the quoted text that begins here.");
                return value.ToString();
            }

            int end = ++_at;
            SkipBlanks();
            if (_at >= text.Length || text[_at] != '+')
            {
                _at = end;
                return value.ToString();
            }

            _at++;
            SkipBlanks();
            if (_at >= text.Length || text[_at] != '"')
            {
                report(Math.Min(_at, text.Length), "A plus joins quoted texts; here one is missing.");
                return value.ToString();
            }
        }
    }

    private string Html()
    {
        int start = _at;
        int depth = 0;
        do
        {
            depth += text[_at] == '<' ? 1 : text[_at] == '>' ? -1 : 0;
            _at++;
        }
        while (depth > 0 && _at < text.Length);

        if (depth > 0)
        {
            report(start, "The text ends within the HTML text that begins here.");
        }

        return text[start.._at];
    }
}
