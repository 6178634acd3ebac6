using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Json;

/// <summary>
/// Takes the insignificant parts out of a JSON value, and keeps the rest as written: digits of numbers, order of members, members given twice.
/// </summary>
internal static class RawJsonText
{
    /// <summary>One JSON value, known to be well-formed.</summary>
    /// <exception cref="FormatException">The value holds half a surrogate pair.</exception>
    public static string Compact(ReadOnlySpan<byte> utf8)
    {
        var findings = new FindingList(source: null);
        var tokens = new JsonTokens(utf8, int.MaxValue, findings);
        var text = new Utf8Text();
        tokens.Next();
        Capture(ref tokens, text);
        return findings.HasErrors
            ? throw new FormatException($"Not a JSON value: {findings.ToFindings()[0].Message}")
            : Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>Appends the value whose first token this is, and goes to its last.</summary>
    public static void Capture(ref JsonTokens tokens, Utf8Text text)
    {
        int depth = tokens.Depth;
        bool needsComma = false;
        while (true)
        {
            JsonTokenType type = tokens.Type;
            if (needsComma && type is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                text.Append((byte)',');
            }

            Append(ref tokens, text);
            needsComma = type is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
            if (needsComma && tokens.Depth == depth)
            {
                return;
            }

            tokens.Next();
        }
    }

    private static void Append(ref JsonTokens tokens, Utf8Text text)
    {
        switch (tokens.Type)
        {
            case JsonTokenType.StartObject:
                text.Append((byte)'{');
                break;
            case JsonTokenType.EndObject:
                text.Append((byte)'}');
                break;
            case JsonTokenType.StartArray:
                text.Append((byte)'[');
                break;
            case JsonTokenType.EndArray:
                text.Append((byte)']');
                break;
            case JsonTokenType.PropertyName:
                AppendString(ref tokens, text);
                text.Append((byte)':');
                break;
            case JsonTokenType.String:
                AppendString(ref tokens, text);
                break;
            default:
                text.Append(tokens.Value);
                break;
        }
    }

    private static void AppendString(ref JsonTokens tokens, Utf8Text text)
    {
        if (tokens.IsEscaped)
        {
            text.AppendQuoted(tokens.GetText());
            return;
        }

        // What stands in a JSON string without an escape needs none.
        text.Append((byte)'"');
        text.Append(tokens.Value);
        text.Append((byte)'"');
    }
}
