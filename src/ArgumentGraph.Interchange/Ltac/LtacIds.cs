using System.Globalization;
using System.Text;

namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Gives out ids and names that are not taken.</summary>
internal sealed class LtacIds(Func<string, bool> isTaken)
{
    private const int LongestBase = 40;
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>
    /// An id for an element that has none, made of its type and the first words of its statement: the same for the same text wherever it stands.
    /// </summary>
    public string For(LtacType type, string statement)
    {
        var id = new StringBuilder(type.ToWord());
        bool isBetween = true;
        foreach (Rune rune in statement.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                isBetween = true;
                continue;
            }

            if (isBetween && id.Length >= LongestBase / 2)
            {
                break;
            }

            if (isBetween)
            {
                id.Append('-');
                isBetween = false;
            }

            id.Append(Rune.ToLowerInvariant(rune).ToString());
            if (id.Length >= LongestBase)
            {
                break;
            }
        }

        return Unique(id.ToString());
    }

    /// <summary>The name itself, or with the first number behind it that makes it unique.</summary>
    public string Unique(string name)
    {
        string unique = name;
        while (isTaken(unique) || !_given.Add(unique))
        {
            int number = _next.GetValueOrDefault(name, 1) + 1;
            _next[name] = number;
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return unique;
    }
}
