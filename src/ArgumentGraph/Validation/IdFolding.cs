using System.Globalization;
using System.Text;

namespace ArgumentGraph.Validation;

/// <summary>
/// Folds ids so that those which are equal after Unicode normalisation (form KC) and case folding become equal but for letter case. With a table of its own:
/// <see cref="string.Normalize()"/> does nothing where .NET runs without ICU, and the same argument is to give the same findings everywhere.
/// </summary>
internal static class IdFolding
{
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;
    private const int HangulVowels = 21;
    private const int HangulTrails = 28;

    private static readonly Lazy<Table> Folds = new(Table.Load);

    /// <summary>A text that is equal to another id's, letter case aside, when the two look alike. ASCII ids are their own.</summary>
    public static string Comparable(string id) => Ascii.IsValid(id) ? id : Fold(id);

    private static string Fold(string id)
    {
        Table table = Folds.Value;
        var runes = new List<Rune>(id.Length);
        foreach (Rune rune in id.EnumerateRunes())
        {
            if (table.Foldings.TryGetValue(rune.Value, out Rune[]? folded))
            {
                runes.AddRange(folded);
            }
            else if (rune.Value is >= HangulFirst and <= HangulLast)
            {
                AddHangul(runes, rune.Value - HangulFirst);
            }
            else
            {
                runes.Add(Rune.ToLowerInvariant(rune));
            }
        }

        OrderMarks(runes, table.CombiningClasses);
        var text = new StringBuilder(runes.Count);
        foreach (Rune rune in runes)
        {
            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    // The Unicode Standard, 3.12: a syllable is its lead, vowel and, if any, trail.
    private static void AddHangul(List<Rune> runes, int syllable)
    {
        runes.Add(new Rune(0x1100 + (syllable / (HangulVowels * HangulTrails))));
        runes.Add(new Rune(0x1161 + (syllable / HangulTrails % HangulVowels)));
        if (syllable % HangulTrails > 0)
        {
            runes.Add(new Rune(0x11A7 + (syllable % HangulTrails)));
        }
    }

    // Canonical ordering: each run of marks is sorted by class, stably. A run is no longer than an id folds to, a few thousand marks at the most.
    private static void OrderMarks(List<Rune> runes, Dictionary<int, int> classes)
    {
        for (int first = 0, end; first < runes.Count; first = end + 1)
        {
            end = first;
            while (end < runes.Count && classes.ContainsKey(runes[end].Value))
            {
                end++;
            }

            if (end - first > 1)
            {
                Rune[] marks = [.. runes.GetRange(first, end - first).OrderBy(mark => classes[mark.Value])];
                for (int i = 0; i < marks.Length; i++)
                {
                    runes[first + i] = marks[i];
                }
            }
        }
    }

    /// <summary>What IdFolding.txt says; loaded when the first id with a character beyond ASCII is met.</summary>
    private sealed record Table(Dictionary<int, Rune[]> Foldings, Dictionary<int, int> CombiningClasses)
    {
        public static Table Load()
        {
            var table = new Table([], []);
            using Stream stream = typeof(IdFolding).Assembly.GetManifestResourceStream("ArgumentGraph.IdFolding.txt")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (!line.StartsWith('#'))
                {
                    table.Take(line.Split(' '));
                }
            }

            return table;
        }

        private static int Parse(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

        private void Take(string[] fields)
        {
            string[] range = fields[0].Split('-');
            int first = Parse(range[0]);
            int last = Parse(range[^1]);
            for (int code = first; code <= last; code++)
            {
                if (fields[1].StartsWith('='))
                {
                    CombiningClasses.Add(code, int.Parse(fields[1].AsSpan(1), CultureInfo.InvariantCulture));
                }
                else
                {
                    Foldings.Add(code, range.Length > 1 ? [new Rune(Parse(fields[1]) + code - first)] : [.. fields.Skip(1).Select(field => new Rune(Parse(field)))]);
                }
            }
        }
    }
}
