using System.Text;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// Turns YAML into JSON: texts, numbers, truth values and nothing, lists and mappings. Numbers keep their digits; what is
/// not a valid number in JSON becomes a text.
/// </summary>
internal static class YamlJson
{
    /// <summary>How many levels a value may have to be kept as JSON within an element's data.</summary>
    public const int MaximumHeight = 50;

    /// <summary>Appends a value of at most <see cref="MaximumHeight"/> levels, so that the recursion is bounded.</summary>
    public static void Append(StringBuilder json, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                AppendScalar(json, scalar);
                break;
            case YamlList list:
                json.Append('[');
                for (int i = 0; i < list.Items.Count; i++)
                {
                    Separate(json, i);
                    Append(json, list.Items[i]);
                }

                json.Append(']');
                break;
            default:
                json.Append('{');
                AppendMembers(json, ((YamlMap)node).Entries, isFirst: true);
                json.Append('}');
                break;
        }
    }

    /// <summary>Appends the members of an object.</summary>
    public static void AppendMembers(StringBuilder json, List<YamlEntry> entries, bool isFirst)
    {
        foreach (YamlEntry entry in entries)
        {
            AppendName(json, entry.Key.Value, ref isFirst);
            Append(json, entry.Value);
        }
    }

    /// <summary>Appends a member's name.</summary>
    public static void AppendName(StringBuilder json, string name, ref bool isFirst)
    {
        Separate(json, isFirst ? 0 : 1);
        isFirst = false;
        json.AppendQuoted(name);
        json.Append(':');
    }

    /// <summary>Whether a text is a number, truth value or null as JSON writes it.</summary>
    public static bool IsLiteral(ReadOnlySpan<char> text) => text is "true" or "false" or "null" || IsNumber(text);

    /// <summary>A number of YAML (1.2, 10.3.2) as JSON writes it: ".9" as "0.9"; null where the text is none.</summary>
    public static string? NumberOf(string text)
    {
        string sign = text.StartsWith('-') ? "-" : string.Empty;
        string digits = text.TrimStart('+', '-');
        if (text.Length - digits.Length > 1)
        {
            return null;
        }

        string whole = digits.StartsWith('.') ? "0" + digits : digits;
        int dot = whole.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0 && (dot + 1 == whole.Length || !char.IsAsciiDigit(whole[dot + 1])))
        {
            whole = digits.StartsWith('.') ? digits : whole.Remove(dot, 1);
        }

        return IsNumber(sign + whole) ? sign + whole : null;
    }

    private static void AppendScalar(StringBuilder json, YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            json.Append("null");
        }
        else if (scalar.IsPlain && IsLiteral(scalar.Value))
        {
            json.Append(scalar.Value);
        }
        else
        {
            json.AppendQuoted(scalar.Value);
        }
    }

    private static void Separate(StringBuilder json, int index)
    {
        if (index > 0)
        {
            json.Append(',');
        }
    }

    // RFC 8259, section 6.
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("-"))
        {
            text = text[1..];
        }

        int whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
        {
            return false;
        }

        text = text[whole..];
        if (text.StartsWith("."))
        {
            int digits = Digits(text[1..]);
            if (digits == 0)
            {
                return false;
            }

            text = text[(digits + 1)..];
        }

        if (!text.IsEmpty && (text[0] is 'e' or 'E'))
        {
            text = text[1..];
            text = !text.IsEmpty && (text[0] is '+' or '-') ? text[1..] : text;
            int digits = Digits(text);
            return digits > 0 && digits == text.Length;
        }

        return text.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
