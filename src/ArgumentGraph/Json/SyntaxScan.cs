using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Goes through a text that the JSON reader has refused, to the first thing that is not JSON, and puts it in words. Comments and trailing commas are accepted,
/// as they are by the reader. Keeps a stack of its own: no nesting is too deep for it.
/// </summary>
internal ref struct SyntaxScan
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maximumDepth;
    private readonly Stack<int> _open = new(); // offsets of the brackets around
    private Expected _expected = Expected.Value;
    private int _at;

    public SyntaxScan(ReadOnlySpan<byte> text, int maximumDepth)
    {
        _text = text;
        _maximumDepth = maximumDepth;
    }

    private enum Expected
    {
        Value,
        ItemOrEnd,
        NameOrEnd,
        CommaOrEnd,
        EndOfText,
    }

    /// <summary>What is wrong, or null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Where it is wrong.</summary>
    public int Offset { get; private set; }

    /// <summary>Where what is not finished begins, or -1.</summary>
    public int OpenedAt { get; private set; } = -1;

    public bool IsTooDeep { get; private set; }

    private readonly bool IsInObject => _text[_open.Peek()] == '{';

    public void Run()
    {
        while (Problem is null)
        {
            SkipBlanks();
            if (Problem is not null)
            {
                return;
            }

            if (_at == _text.Length)
            {
                if (_expected != Expected.EndOfText)
                {
                    FailAtEnd();
                }

                return;
            }

            Step(_text[_at]);
        }
    }

    private void Step(byte next)
    {
        switch (_expected)
        {
            case Expected.EndOfText:
                Fail(_at, $"Expected the end of the document, but found {Describe()}.");
                break;
            case Expected.CommaOrEnd when next == ',':
                _at++;
                _expected = IsInObject ? Expected.NameOrEnd : Expected.ItemOrEnd;
                break;
            case Expected.CommaOrEnd or Expected.NameOrEnd or Expected.ItemOrEnd when next is (byte)'}' or (byte)']':
                Close(next);
                break;
            case Expected.CommaOrEnd:
                Fail(_at, $"Expected ',' or '{Closing}', but found {Describe()}.", _open.Peek());
                break;
            case Expected.NameOrEnd when next == '"':
                ScanName();
                break;
            case Expected.NameOrEnd:
                Fail(_at, $"Expected a member name in double quotes, but found {Describe()}.");
                break;
            default:
                ScanValue(next);
                break;
        }
    }

    private readonly char Closing => IsInObject ? '}' : ']';

    private void Close(byte bracket)
    {
        if (bracket != Closing)
        {
            Fail(_at, $"Expected '{Closing}', but found '{(char)bracket}'.", _open.Peek());
            return;
        }

        _at++;
        _open.Pop();
        EndValue();
    }

    private void EndValue() => _expected = _open.Count == 0 ? Expected.EndOfText : Expected.CommaOrEnd;

    private void ScanName()
    {
        ScanString();
        if (Problem is not null)
        {
            return;
        }

        // Comments are not allowed between a name and its colon.
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }

        if (_at == _text.Length)
        {
            FailAtEnd();
        }
        else if (_text[_at] != ':')
        {
            Fail(_at, $"Expected ':' after the member name, but found {Describe()}.");
        }

        _at++;
        _expected = Expected.Value;
    }

    private void ScanValue(byte first)
    {
        switch ((char)first)
        {
            case '{' or '[':
                Open(first == '{' ? Expected.NameOrEnd : Expected.ItemOrEnd);
                return;
            case '"':
                ScanString();
                break;
            case '-' or (>= '0' and <= '9'):
                ScanNumber();
                break;
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                ScanWord();
                break;
            default:
                Fail(_at, $"Expected a value, but found {Describe()}.");
                break;
        }

        EndValue();
    }

    private void Open(Expected inside)
    {
        if (_open.Count == _maximumDepth)
        {
            IsTooDeep = true;
            Fail(_at, string.Empty);
            return;
        }

        _open.Push(_at++);
        _expected = inside;
    }

    private void ScanString()
    {
        int start = _at++;
        while (_at < _text.Length && _text[_at] != '"')
        {
            byte letter = _text[_at];
            if (letter is (byte)'\r' or (byte)'\n')
            {
                Fail(_at, "A string runs over the end of its line; close it, or write \\n for a new line.", start);
                return;
            }

            if (letter < ' ')
            {
                Fail(
                    _at,
                    string.Create(CultureInfo.InvariantCulture, $"The control character U+{letter:X4} must be escaped in a string; write \\u{letter:x4}."));
                return;
            }

            if (letter == '\\' && !SkipEscape())
            {
                return;
            }

            _at++;
        }

        if (_at >= _text.Length)
        {
            Fail(_text.Length, "The text ends within a string; has it been cut off?", start);
            return;
        }

        _at++;
    }

    // To the last letter of the escape.
    private bool SkipEscape()
    {
        int start = _at++;
        if (_at == _text.Length)
        {
            return true;
        }

        if (_text[_at] != 'u')
        {
            if (!"\"\\/bfnrt"u8.Contains(_text[_at]))
            {
                string next = Describe();
                string escape = next[0] == '\'' ? $"'\\{next[1..]}" : $"A backslash before {next}";
                Fail(start, $"{escape} is not a valid escape sequence; write \\\\ for a backslash.");
                return false;
            }

            return true;
        }

        for (int digits = 0; digits < 4; digits++)
        {
            if (++_at == _text.Length)
            {
                return true;
            }

            if (!char.IsAsciiHexDigit((char)_text[_at]))
            {
                Fail(start, "\\u is not followed by four hexadecimal digits.");
                return false;
            }
        }

        return true;
    }

    private void ScanNumber()
    {
        int start = _at;
        _at += _text[_at] == '-' ? 1 : 0;
        int whole = _at;
        bool isComplete = SkipDigits();
        if (isComplete && _at - whole > 1 && _text[whole] == '0')
        {
            Fail(start, "A number must not begin with an extra zero.");
            return;
        }

        if (isComplete && _at < _text.Length && _text[_at] == '.')
        {
            _at++;
            isComplete = SkipDigits();
        }

        if (isComplete && _at < _text.Length && _text[_at] is (byte)'e' or (byte)'E')
        {
            _at++;
            _at += _at < _text.Length && _text[_at] is (byte)'+' or (byte)'-' ? 1 : 0;
            isComplete = SkipDigits();
        }

        if (!isComplete)
        {
            string problem = _at == _text.Length ? "The text ends within a number; has it been cut off?" : $"Expected a digit, but found {Describe()}.";
            Fail(_at, problem, start);
        }
    }

    private bool SkipDigits()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit((char)_text[_at]))
        {
            _at++;
        }

        return _at > start;
    }

    private void ScanWord()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiLetterOrDigit((char)_text[_at]))
        {
            _at++;
        }

        ReadOnlySpan<byte> word = _text[start.._at];
        if (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8))
        {
            return;
        }

        if (_at == _text.Length && ("true"u8.StartsWith(word) || "false"u8.StartsWith(word) || "null"u8.StartsWith(word)))
        {
            Fail(_at, "The text ends within a word; has it been cut off?", start);
            return;
        }

        string text = Encoding.ASCII.GetString(word);
        Fail(start, $"'{Spelling.Clip(text)}' is not a JSON value{Spelling.Suggestion(text, ["true", "false", "null"], "; put texts in double quotes.")}");
    }

    private void SkipBlanks()
    {
        while (Problem is null && _at < _text.Length)
        {
            switch (_text[_at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    _at++;
                    break;
                case (byte)'/':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        int start = _at;
        ReadOnlySpan<byte> rest = _text[_at..];
        if (rest.StartsWith("/*"u8))
        {
            int end = rest[2..].IndexOf("*/"u8);
            _at = end < 0 ? _text.Length : _at + end + 4;
            if (end < 0)
            {
                Fail(_at, "The text ends within a comment; has it been cut off?", start);
            }
        }
        else if (rest.StartsWith("//"u8))
        {
            int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
            length = length < 0 ? rest.Length : length;
            int separator = rest[..length].IndexOf("\u2028"u8);
            separator = separator < 0 ? rest[..length].IndexOf("\u2029"u8) : separator;
            _at += length;
            if (separator >= 0)
            {
                Fail(start + separator, "A line separator (U+2028 or U+2029) in a comment ends the line for some readers only; remove it.");
            }
        }
        else
        {
            Fail(_at, "Unexpected '/'; a comment begins with // or with /*.");
        }
    }

    private void FailAtEnd()
    {
        if (_open.Count == 0)
        {
            Fail(_at, "The text is empty; it should be a JSON object.");
            return;
        }

        Fail(_at, $"The text ends within {(IsInObject ? "an object" : "a list")}; has it been cut off?", _open.Peek());
    }

    private void Fail(int offset, string problem, int openedAt = -1)
    {
        if (Problem is null)
        {
            Problem = problem;
            Offset = offset;
            OpenedAt = openedAt;
        }
    }

    // What stands here, at the beginning of a sentence.
    private readonly string Describe()
    {
        if (Rune.DecodeFromUtf8(_text[_at..], out Rune rune, out _) != OperationStatus.Done)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the byte 0x{_text[_at]:X2}");
        }

        return rune.Value is '\'' ? "a single quotation mark"
            : Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")
            : $"'{rune}'";
    }
}
