using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Writes texts as YAML: plain where that reads back as the same text, else quoted; several lines as a block.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`=<~.");

    /// <summary>A text on one line.</summary>
    public static string Inline(string text)
    {
        if (NeedsEscapes(text))
        {
            return DoubleQuoted(text);
        }

        return IsPlain(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>Writes a value after its key: on the same line, or as a block under it.</summary>
    public static void WriteValue(TextWriter writer, string text, string indent)
    {
        if (!IsBlock(text))
        {
            writer.Write(' ');
            writer.Write(Inline(text));
            writer.Write('\n');
            return;
        }

        bool ends = text.EndsWith('\n');
        writer.Write(ends ? " |\n" : " |-\n");
        foreach (ReadOnlySpan<char> line in (ends ? text.AsSpan(0, text.Length - 1) : text).EnumerateLines())
        {
            if (!line.IsEmpty)
            {
                writer.Write(indent);
                writer.Write(line);
            }

            writer.Write('\n');
        }
    }

    // Several lines that a literal block gives back as they are.
    private static bool IsBlock(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text[0] is ' ' or '\n' || text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char letter in text)
        {
            if (letter != '\n' && IsEscaped(letter))
            {
                return false;
            }
        }

        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line.TrimEnd(' ').IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && !Indicators.Contains(text[0])
        && text[0] != ' '
        && text[^1] is not (' ' or ':')
        && !YamlJson.IsLiteral(text)
        && text is not ("Null" or "NULL")
        && text.AsSpan().IndexOfAny(",[]{}") < 0
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal);

    private static bool NeedsEscapes(string text)
    {
        foreach (char letter in text)
        {
            if (IsEscaped(letter))
            {
                return true;
            }
        }

        return false;
    }

    // Control and format characters, line ends of Unicode, and blanks that nobody can tell from others.
    private static bool IsEscaped(char letter) =>
        letter < ' ' || letter is >= '\u007F' and <= '\u009F' or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE';

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsEscaped(letter) => quoted.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
