using System.Text;
using System.Text.Json;
using ArgumentGraph.Text;

namespace ArgumentGraph.Hidden;

/// <summary>
/// A JSON value as one text: no white space, members sorted by name (those given twice in their order), digits of numbers as they were written, strings as
/// RFC 8785, section 3.2.2.2, writes them.
/// </summary>
internal static class CanonicalJson
{
    public const string Null = "null";

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    public static string Of(string? value) => value is null ? Null : JsonEscape.Quote(value);

    public static string Object(IEnumerable<(string Name, string Json)> members)
    {
        (string Name, string Json)[] sorted = [.. members.OrderBy(member => member.Name, StringComparer.Ordinal)];
        return sorted.Length == 0 ? Null : $"{{{string.Join(',', sorted.Select(member => $"{Of(member.Name)}:{member.Json}"))}}}";
    }

    // Nested 64 deep at most, so this recursion is bounded.
    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, "{}", value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), member =>
                {
                    text.Append(Of(member.Name)).Append(':');
                    Append(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(text, "[]", value.EnumerateArray(), inner => Append(text, inner));
                break;
            case JsonValueKind.String:
                text.Append(Of(value.GetString()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, string brackets, IEnumerable<T> values, Action<T> append)
    {
        text.Append(brackets[0]);
        bool isFirst = true;
        foreach (T value in values)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            append(value);
        }

        text.Append(brackets[1]);
    }
}
