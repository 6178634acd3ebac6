using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Json;

/// <summary>The tokens of a JSON text one after the other, without its comments, which are counted; and the texts of its strings, checked.</summary>
internal ref struct JsonTokens
{
    private readonly FindingList _findings;
    private readonly int _start;
    private Utf8JsonReader _reader;

    /// <param name="text">UTF-8. Where it is not well-formed has been reported.</param>
    /// <param name="maximumDepth">How deep it may be nested.</param>
    /// <param name="findings">Where lone surrogates are reported.</param>
    /// <param name="start">The offset of the text's first byte in the source.</param>
    public JsonTokens(ReadOnlySpan<byte> text, int maximumDepth, FindingList findings, int start = 0)
    {
        _start = start;
        _findings = findings;
        _reader = new Utf8JsonReader(
            text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true, MaxDepth = maximumDepth });
    }

    public int CommentCount { get; private set; }

    /// <summary>The byte offset of the first comment.</summary>
    public int FirstComment { get; private set; }

    public readonly JsonTokenType Type => _reader.TokenType;

    /// <summary>The byte offset at which the token begins, quotation mark included.</summary>
    public readonly int Start => _start + (int)_reader.TokenStartIndex;

    /// <summary>The token's bytes without quotation marks, escapes as written.</summary>
    public readonly ReadOnlySpan<byte> Value => _reader.ValueSpan;

    /// <summary>Whether <see cref="Value"/> holds escapes.</summary>
    public readonly bool IsEscaped => _reader.ValueIsEscaped;

    /// <summary>How many objects and lists the token stands in; a bracket counts as outside of what it opens or closes.</summary>
    public readonly int Depth => _reader.CurrentDepth;

    /// <summary>Goes to the next token, skipping comments.</summary>
    /// <returns>Its type; None at the end of the text.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public JsonTokenType Next()
    {
        bool isAfterName = Type == JsonTokenType.PropertyName;
        while (_reader.Read())
        {
            JsonTokenType type = _reader.TokenType;
            if (type != JsonTokenType.Comment)
            {
                // Where a comment comes between, the reader takes the end of the object for a value, and then never comes to an end.
                return !isAfterName || type is not (JsonTokenType.EndObject or JsonTokenType.EndArray)
                    ? type
                    : throw new JsonException("A member has no value.");
            }

            FirstComment = CommentCount++ == 0 ? Start : FirstComment;
        }

        return JsonTokenType.None;
    }

    /// <summary>Goes to the end of the value whose first token this is.</summary>
    public void Skip()
    {
        if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            int depth = Depth;
            do
            {
                Next();
            }
            while (Depth > depth);
        }
    }

    /// <summary>The text of a string or member name. Half a surrogate pair is a finding, and is read as U+FFFD.</summary>
    public readonly string GetText()
    {
        ReadOnlySpan<byte> value = Value;
        return IsEscaped ? EscapedText.Decode(value, Start + 1, _findings)
            : Ascii.IsValid(value) ? Encoding.Latin1.GetString(value) // need not be measured first
            : Encoding.UTF8.GetString(value);
    }

    /// <summary>The text of a string or member name for a message: a finding about the text itself is made elsewhere or not at all.</summary>
    public readonly string GetTextForMessage() =>
        Spelling.Clip(IsEscaped ? EscapedText.Decode(Value, Start + 1, findings: null) : Encoding.UTF8.GetString(Value));

    /// <summary>What kind of value begins here, in words.</summary>
    public readonly string Describe() => Type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
