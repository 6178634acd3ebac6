using System.Buffers;
using System.Globalization;

namespace ArgumentGraph.Text;

/// <summary>Which characters must not be shown as they are: they move the cursor, or reorder what is around them.</summary>
internal static class UnfitText
{
    /// <summary>Line feeds and printable ASCII: most texts hold nothing else.</summary>
    public static SearchValues<char> Harmless { get; } = SearchValues.Create(['\n', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value)]);

    /// <summary>Whether the UTF-16 unit, taken by itself, must not be shown as it is.</summary>
    public static bool IsUnfit(char letter) => IsUnfit(letter, char.GetUnicodeCategory(letter));

    /// <summary>Whether a code point of this category must not be shown as it is.</summary>
    // The two joiners have no effect beyond their word, and some scripts cannot be written without them.
    public static bool IsUnfit(int value, UnicodeCategory category) =>
        value is not (0x200C or 0x200D)
        && category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
