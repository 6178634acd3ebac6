using System.Globalization;
using System.Text;

namespace ArgumentGraph.Rendering.Text;

/// <summary>How wide a text is in the diagrams' font, the same on every machine: nothing is asked of the fonts that are installed.</summary>
/// <remarks>
/// Letters in the table of <see cref="FontWidths"/> have its widths; East Asian wide letters are one em, emoji wider, marks that stand on another letter
/// nothing. What is in none of these takes the width of a broad letter, for no font is known in which it will be drawn.
/// </remarks>
internal static class TextMeasure
{
    private const int Em = 1000;
    private const int Unknown = 680;
    private const int Emoji = 1300;

    // A letter of a font of one width: 0.6 em in Liberation Mono, Courier New and Menlo, a little more in DejaVu Sans Mono.
    private const int Code = 603;

    /// <summary>The width in thousandths of the font size.</summary>
    public static int WidthOf(ReadOnlySpan<char> text, bool isBold, bool isCode = false)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            int one = WidthOf(rune.Value, isBold);
            width += isCode && IsInFont(rune.Value) ? Code : one;
        }

        return width;
    }

    /// <summary>Whether a line may be broken before and after the letter: scripts that put no blanks between words, and are one em wide.</summary>
    public static bool IsWide(int codePoint) => codePoint
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1B000 and <= 0x1B2FF) or (>= 0x20000 and <= 0x3FFFD);

    private static bool IsInFont(int codePoint) => FontWidths.Of(codePoint, isBold: false) > 0;

    private static int WidthOf(int codePoint, bool isBold)
    {
        int known = FontWidths.Of(codePoint, isBold);
        if (known > 0)
        {
            return known;
        }

        if (IsWide(codePoint))
        {
            return Em;
        }

        if (codePoint is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF))
        {
            return Emoji;
        }

        return CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control
            ? 0
            : Unknown;
    }
}
