using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>
/// Cuts a text of words, texts in quotation marks and braces into pieces, one ahead; comments (<c>//</c> and <c>/* */</c>) are counted and left out. Linear.
/// </summary>
/// <param name="draft">Takes the findings.</param>
/// <param name="file">The file.</param>
/// <param name="isXtext">Whether texts are those of Xtext: <c>\</c> before a character, and <c>'''</c> around long ones.</param>
internal sealed class BlockTokens(ArgumentImport draft, SourceFile file, bool isXtext)
{
    private const string LongQuote = "'''";
    private const int MostFaults = 1_000;

    private static readonly SearchValues<char> WordLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly string _text = file.Text;
    private int _at;
    private int _faults;
    private int _comments;
    private int _firstComment;
    private BlockToken? _ahead;

    /// <summary>The next piece, which stays the next.</summary>
    public BlockToken Peek() => _ahead ??= Read();

    /// <summary>The next piece.</summary>
    public BlockToken Next()
    {
        BlockToken token = Peek();
        _ahead = null;
        return token;
    }

    /// <summary>Whether the next piece is this character; it is passed then.</summary>
    public bool TryPass(char mark)
    {
        if (!Peek().IsMark(mark))
        {
            return false;
        }

        Next();
        return true;
    }

    /// <summary>Passes a character; where it is missing, that is a finding.</summary>
    /// <param name="mark">The character.</param>
    /// <param name="after">What it ends, or what it stands behind.</param>
    public bool Pass(char mark, string after)
    {
        if (TryPass(mark))
        {
            return true;
        }

        ReportUnexpected($"'{mark}' after {after}");
        return false;
    }

    /// <summary>Reports that the next piece is not what should be there. Of a text with too many such faults the rest is not read.</summary>
    public void ReportUnexpected(string expected)
    {
        BlockToken found = Peek();
        draft.Report(Rules.SyntaxError, file, found.At, $"Expected {expected}, but found {found.Shown}.");
        CountFault();
    }

    /// <summary>Passes all pieces up to the end of a member: behind its <c>;</c>, or before a <c>}</c>. Blocks within it are passed whole.</summary>
    /// <returns>Where what was passed ends, without the <c>;</c>.</returns>
    public int PassMember()
    {
        int depth = 0;
        int end = Peek().At;
        for (BlockToken token = Peek(); token.Kind != BlockTokenKind.End; token = Peek())
        {
            if (depth == 0 && token.IsMark('}'))
            {
                break;
            }

            Next();
            if (depth == 0 && token.IsMark(';'))
            {
                break;
            }

            end = token.End;
            depth += token.IsMark('{') ? 1 : token.IsMark('}') ? -1 : 0;
            if (depth == 0 && token.IsMark('}'))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Notes the comments so far as a loss.</summary>
    public void LoseComments()
    {
        if (_comments > 0)
        {
            string what = _comments == 1 ? "A comment is" : $"{_comments.ToString(CultureInfo.InvariantCulture)} comments are";
            draft.Lose(LossKind.Dropped, file, _firstComment, $"{what} not kept.");
        }
    }

    private BlockToken Read()
    {
        SkipBlanks();
        draft.CancellationToken.ThrowIfCancellationRequested();
        if (_at >= _text.Length)
        {
            return new BlockToken(BlockTokenKind.End, _text.Length, _text.Length, string.Empty);
        }

        int start = _at;
        char letter = _text[_at];
        if (letter is '"' or '\'')
        {
            string text = ReadText(letter);
            return new BlockToken(BlockTokenKind.Text, start, _at, text);
        }

        // Xtext writes '^' before a name that is a keyword.
        int word = isXtext && letter == '^' ? start + 1 : start;
        int length = _text.AsSpan(word).IndexOfAnyExcept(WordLetters);
        length = length < 0 ? _text.Length - word : length;
        if (length > 0)
        {
            _at = word + length;
            return new BlockToken(BlockTokenKind.Word, start, _at, _text.Substring(word, length));
        }

        _at += char.IsSurrogatePair(_text, start) ? 2 : 1;
        return new BlockToken(BlockTokenKind.Mark, start, _at, _text[start.._at]);
    }

    private string ReadText(char quote)
    {
        int start = _at;
        if (isXtext && _text.AsSpan(_at).StartsWith(LongQuote, StringComparison.Ordinal))
        {
            int close = _text.IndexOf(LongQuote, _at + LongQuote.Length, StringComparison.Ordinal);
            return Between(start + LongQuote.Length, close, LongQuote);
        }

        if (!isXtext)
        {
            return Between(start + 1, _text.IndexOf(quote, start + 1), quote.ToString());
        }

        StringBuilder? text = null;
        int from = start + 1;
        while (true)
        {
            int length = _text.AsSpan(from).IndexOfAny(quote, '\\');
            int stop = length < 0 ? -1 : from + length;
            if (stop < 0 || _text[stop] == quote || stop + 1 == _text.Length)
            {
                string rest = Between(from, stop >= 0 && _text[stop] == quote ? stop : -1, quote.ToString());
                return text is null ? rest : text.Append(rest).ToString();
            }

            text = (text ?? new StringBuilder()).Append(_text, from, length).Append(_text[stop + 1] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                char itself => itself,
            });
            from = stop + 2;
        }

        string Between(int first, int close, string mark)
        {
            if (close < 0)
            {
                draft.Report(Rules.SyntaxError, file, start, $"Expected {mark} at the end of the text, but found the end of the file.");
                draft.IsComplete = false;
                _at = _text.Length;
                return _text[Math.Min(first, _text.Length)..];
            }

            _at = close + mark.Length;
            return _text[first..close];
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }
            else if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*')
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        _firstComment = _comments++ == 0 ? _at : _firstComment;
        if (_text[_at + 1] == '/')
        {
            int length = _text.AsSpan(_at).IndexOfAny('\n', '\r');
            _at = length < 0 ? _text.Length : _at + length;
            return;
        }

        int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            draft.Report(Rules.SyntaxError, file, _at, "Expected */ at the end of the comment, but found the end of the file.");
            draft.IsComplete = false;
        }

        _at = end < 0 ? _text.Length : end + 2;
    }

    private void CountFault()
    {
        draft.IsComplete = false;
        if (++_faults == MostFaults)
        {
            draft.Report(Rules.TooLarge, file, Peek().At, $"The text has more than {MostFaults.ToString(CultureInfo.InvariantCulture)} faults; reading ends.");
            _at = _text.Length;
            _ahead = null;
        }
    }
}
