namespace ArgumentGraph.Json;

/// <summary>JSON laid out for people: a member or item a line, two spaces a level; empty objects and lists in place.</summary>
internal sealed class IndentedText
{
    private const int IndentSize = 2;
    private int _depth;
    private bool _isFirst = true;
    private bool _isAfterName;

    public Utf8Text Text { get; } = new();

    public void OpenObject() => Open((byte)'{');

    public void CloseObject() => Close((byte)'}');

    public void OpenList() => Open((byte)'[');

    public void CloseList() => Close((byte)']');

    public void Name(string name)
    {
        BeginItem();
        Text.AppendQuoted(name);
        Text.Append(": "u8);
        _isAfterName = true;
    }

    public void String(string value)
    {
        BeginItem();
        Text.AppendQuoted(value);
    }

    public void Number(int value)
    {
        BeginItem();
        Text.Append(value);
    }

    public void Member(string name, string value)
    {
        Name(name);
        String(value);
    }

    /// <summary>A number, true or false, as it is to be written.</summary>
    public void Literal(string value)
    {
        BeginItem();
        Text.Append(value);
    }

    /// <summary>A number in the shortest form that reads back as the same.</summary>
    public void Number(double value)
    {
        BeginItem();
        Text.Append(value);
    }

    /// <summary>Any value in compact form, laid out.</summary>
    public void Raw(string compact)
    {
        int at = 0;
        while (at < compact.Length)
        {
            switch (compact[at])
            {
                case '{':
                    OpenObject();
                    at++;
                    break;
                case '}':
                    CloseObject();
                    at++;
                    break;
                case '[':
                    OpenList();
                    at++;
                    break;
                case ']':
                    CloseList();
                    at++;
                    break;
                case ',':
                    at++;
                    break;
                default:
                    int end = EndOfScalar(compact, at);
                    bool isName = end < compact.Length && compact[end] == ':';
                    BeginItem();
                    Text.Append(compact.AsSpan(at, end - at));
                    if (isName)
                    {
                        Text.Append(": "u8);
                    }

                    _isAfterName = isName;
                    at = isName ? end + 1 : end;
                    break;
            }
        }
    }

    private static int EndOfScalar(string compact, int start)
    {
        if (compact[start] != '"')
        {
            int length = compact.AsSpan(start).IndexOfAny(",]}");
            return length < 0 ? compact.Length : start + length;
        }

        int at = start + 1;
        while (compact[at] != '"')
        {
            at += compact[at] == '\\' ? 2 : 1;
        }

        return at + 1;
    }

    private void Open(byte bracket)
    {
        BeginItem();
        Text.Append(bracket);
        _depth++;
        _isFirst = true;
    }

    private void Close(byte bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        Text.Append(bracket);
        _isFirst = false;
    }

    // Whatever begins an item or value: a comma and a line of its own, unless it follows its name.
    private void BeginItem()
    {
        if (_isAfterName)
        {
            _isAfterName = false;
            return;
        }

        if (!_isFirst)
        {
            Text.Append((byte)',');
        }

        if (_depth > 0)
        {
            NewLine();
        }

        _isFirst = false;
    }

    private void NewLine()
    {
        ReadOnlySpan<byte> spaces = "\n                                "u8;
        int indent = IndentSize * _depth;
        Text.Append(spaces[..Math.Min(1 + indent, spaces.Length)]);
        for (int rest = indent - (spaces.Length - 1); rest > 0; rest--)
        {
            Text.Append((byte)' ');
        }
    }
}
