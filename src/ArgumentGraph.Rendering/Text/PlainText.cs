using System.Text;

namespace ArgumentGraph.Rendering.Text;

/// <summary>Text from an argument as it may stand in a picture: nothing that XML forbids, nothing that acts beyond its own line.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text without control characters (line ends stay, as line feeds; tabs become blanks), with lone surrogates and non-characters replaced, and without
    /// the marks that embed or override the direction of writing (Unicode Standard Annex 9: U+202A to U+202E, U+2066 to U+2069), which would reorder what
    /// stands around them. The letters' own direction is kept.
    /// </summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // U+1FFFE, U+1FFFF and their counterparts in each plane are not characters.
                int codePoint = char.ConvertToUtf32(letter, text[++i]);
                _ = (codePoint & 0xFFFE) == 0xFFFE ? plain.Append(Replacement) : plain.Append(letter).Append(text[i]);
            }
            else if (letter == '\r')
            {
                _ = i + 1 < text.Length && text[i + 1] == '\n' ? plain : plain.Append('\n');
            }
            else if (letter is '\n' or '\u2028' or '\u2029')
            {
                plain.Append('\n');
            }
            else if (letter == '\t')
            {
                plain.Append(' ');
            }
            else if (char.IsSurrogate(letter) || letter >= '\uFFFE' || letter is >= '\uFDD0' and <= '\uFDEF')
            {
                plain.Append(Replacement);
            }
            else if (!char.IsControl(letter) && letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>The same in one line.</summary>
    public static string LineOf(string text) => Of(text).Replace('\n', ' ');

    private static bool IsPlain(string text)
    {
        foreach (char letter in text)
        {
            if (letter is not (>= ' ' and <= '~')
                and not (>= '\u00A0' and < '\u2028') and not (>= '\u2030' and < '\u2066') and not (>= '\u206A' and < '\uD800'))
            {
                return false;
            }
        }

        return true;
    }
}
