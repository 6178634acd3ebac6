using System.Buffers;
using System.Text;

namespace ArgumentGraph.Text;

/// <summary>How JSON strings are written: as RFC 8785, section 3.2.2.2, does, with nothing escaped that need not be.</summary>
internal static class JsonEscape
{
    /// <summary>The characters that are escaped.</summary>
    public static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>What stands for one of <see cref="Escaped"/>: ASCII.</summary>
    public static string Of(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u00{(letter < 0x10 ? '0' : '1')}{"0123456789abcdef"[letter & 0xF]}",
    };

    /// <summary>A text as a JSON string, with its quotation marks.</summary>
    public static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAny(Escaped))
        {
            return $"\"{text}\"";
        }

        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            if (Escaped.Contains(letter))
            {
                quoted.Append(Of(letter));
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }
}
