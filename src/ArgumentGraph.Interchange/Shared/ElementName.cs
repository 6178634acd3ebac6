using System.Globalization;
using System.Text;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>
/// An id as a name of ASCII letters, digits, <c>_</c> and single <c>-</c> between them that begins with a letter, as Open-PSA and XML want names. Ids that are
/// such names stay as they are; what else is in an id becomes <c>_xHEX_</c>. Different ids have different names.
/// </summary>
internal static class ElementName
{
    private const string Escape = "_x";
    private const string Beginning = "id";

    /// <summary>The name of an id.</summary>
    public static string Of(string id)
    {
        var name = new StringBuilder(id.Length + 8);

        // A name may not begin with an escape, so something is put before it; what would look like that is made to begin with an escape itself.
        bool escapesFirst = !char.IsAsciiLetter(id[0])
            || (id.StartsWith(Beginning, StringComparison.Ordinal) && id.Length > Beginning.Length && IsEscaped(id, Beginning.Length));
        if (escapesFirst)
        {
            name.Append(Beginning);
        }

        for (int at = 0; at < id.Length; at++)
        {
            if (at == 0 ? escapesFirst : IsEscaped(id, at))
            {
                name.Append(Escape).Append(((int)id[at]).ToString("X", CultureInfo.InvariantCulture)).Append('_');
            }
            else
            {
                name.Append(id[at]);
            }
        }

        return name.ToString();
    }

    /// <summary>The id that has this name; the name itself where no other has it.</summary>
    public static string IdOf(string name)
    {
        if (!name.Contains(Escape, StringComparison.Ordinal))
        {
            return name;
        }

        var id = new StringBuilder(name.Length);
        for (int at = name.StartsWith(Beginning + Escape, StringComparison.Ordinal) ? Beginning.Length : 0; at < name.Length; at++)
        {
            int end = string.CompareOrdinal(name, at, Escape, 0, Escape.Length) == 0 ? name.IndexOf('_', at + Escape.Length) : -1;
            if (end >= 0 && ushort.TryParse(
                name.AsSpan(at + Escape.Length, end - at - Escape.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort letter))
            {
                id.Append((char)letter);
                at = end;
            }
            else
            {
                id.Append(name[at]);
            }
        }

        string found = id.ToString();
        return found.Length > 0 && string.Equals(Of(found), name, StringComparison.Ordinal) ? found : name;
    }

    private static bool IsEscaped(string id, int at) => id[at] switch
    {
        '_' => at + 1 < id.Length && id[at + 1] == 'x',
        '-' => at + 1 == id.Length || id[at - 1] == '-' || !char.IsAsciiLetterOrDigit(id[at + 1]),
        var letter => !char.IsAsciiLetterOrDigit(letter),
    };
}
