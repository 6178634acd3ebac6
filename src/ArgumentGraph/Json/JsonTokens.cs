using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Json;

/// <summary>The tokens of a JSON text one after the other, without its comments, which are counted; and the texts of its strings, checked.</summary>
internal ref struct JsonTokens
{
    private readonly FindingList _findings;
    private readonly int _start;
    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _reader;

    /// <param name="text">UTF-8. Where it is not well-formed has been reported.</param>
    /// <param name="maximumDepth">How deep it may be nested.</param>
    /// <param name="findings">Where lone surrogates are reported.</param>
    /// <param name="start">The offset of the text's first byte in the source.</param>
    public JsonTokens(ReadOnlySpan<byte> text, int maximumDepth, FindingList findings, int start = 0)
    {
        _start = start;
        _text = text;
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
        JsonTokenType before = Type;
        int commas = 0; // amid comments
        int end = (int)_reader.BytesConsumed;
        bool isAfterComment = false;
        while (_reader.Read())
        {
            JsonTokenType type = _reader.TokenType;
            if (type != JsonTokenType.Comment)
            {
                return isAfterComment ? AfterComment(before, type, commas + CommasFrom(end)) : type;
            }

            commas += CommasFrom(end);
            end = (int)_reader.BytesConsumed;
            isAfterComment = true;
            FirstComment = CommentCount++ == 0 ? Start : FirstComment;
        }

        return JsonTokenType.None;
    }

    // Where a comment comes between, the reader takes the end of an object for the value of a member, and then never comes to an end; and it does not miss
    // the comma after a value.
    private static JsonTokenType AfterComment(JsonTokenType before, JsonTokenType type, int commas)
    {
        bool isEnd = type is JsonTokenType.EndObject or JsonTokenType.EndArray;
        bool isAfterValue = before is not (JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);
        return isEnd && before == JsonTokenType.PropertyName ? throw new JsonException("A member has no value.")
            : isAfterValue && !isEnd && commas == 0 ? throw new JsonException("A comma is missing.")
            : type;
    }

    // Between two tokens there is nothing else but blanks and a colon.
    private readonly int CommasFrom(int end) => _text[end..(int)_reader.TokenStartIndex].Count((byte)',');

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
