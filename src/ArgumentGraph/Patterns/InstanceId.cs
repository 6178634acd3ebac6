using System.Globalization;
using System.Text;

namespace ArgumentGraph.Patterns;

/// <summary>
/// Ids of instances: that of the element of the template, and in brackets the keys of the rows on which the instance depends: <c>G2[H1,a]</c>.
/// </summary>
/// <remarks>
/// Different rows give different ids: keys have as many values as the template says, and in each value what could be taken for the end of it, and what an id
/// cannot have, is written as <c>%</c> and the hexadecimal digits of its UTF-8 bytes.
/// </remarks>
internal static class InstanceId
{
    /// <summary>One value of a key, as it stands in an id.</summary>
    public static string Escape(string value)
    {
        if (!value.EnumerateRunes().Any(MustEscape))
        {
            return value;
        }

        var escaped = new StringBuilder();
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (!MustEscape(rune))
            {
                escaped.Append(rune.ToString());
                continue;
            }

            foreach (byte one in bytes[..rune.EncodeToUtf8(bytes)])
            {
                escaped.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }

    /// <summary>An id.</summary>
    /// <param name="id">The id of the element of the template.</param>
    /// <param name="keys">The keys of the rows, escaped, values separated by commas.</param>
    public static string Of(string id, IReadOnlyCollection<string> keys) => keys.Count == 0 ? id : $"{id}[{string.Join(',', keys)}]";

    private static bool MustEscape(Rune rune) => rune.Value is '%' or '[' or ']' or ',' || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
}
