using System.Globalization;
using System.Text;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Graphs;

/// <summary>
/// Breaks text into lines for a picture: at blanks, between wide characters (Chinese, Japanese, Korean), and within what is longer than a line. Linear.
/// </summary>
internal static class TextLines
{
    private const string NotAtBeginning = "、。，．：；！？）］｝」』】〉》〕’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The lines, without blanks at their ends; control characters are made visible. Blank text has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How many narrow characters a line has, about.</param>
    public static List<string> Of(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        int lineWidth = 0;
        foreach ((string piece, int pieceWidth, Break before) in Pieces(text, width))
        {
            if (before == Break.Line || (lineWidth > 0 && lineWidth + (before == Break.Blank ? 1 : 0) + pieceWidth > width))
            {
                Close(lines, line);
                lineWidth = 0;
            }
            else if (before == Break.Blank && lineWidth > 0)
            {
                line.Append(' ');
                lineWidth++;
            }

            line.Append(piece);
            lineWidth += pieceWidth;
        }

        Close(lines, line);
        return lines;
    }

    private enum Break
    {
        None,
        Blank,
        Line,
    }

    private static void Close(List<string> lines, StringBuilder line)
    {
        if (line.Length > 0)
        {
            lines.Add(line.ToString());
            line.Clear();
        }
    }

    // What is not broken within: words, and single wide characters with what belongs to them.
    private static IEnumerable<(string Piece, int Width, Break Before)> Pieces(string text, int width)
    {
        var piece = new StringBuilder();
        int pieceWidth = 0;
        Break before = Break.None;
        bool wasWide = false;
        bool isJoined = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value != 0xA0 && rune.Value != 0x202F)
            {
                if (piece.Length > 0)
                {
                    yield return (piece.ToString(), pieceWidth, before);
                    piece.Clear();
                    (pieceWidth, before) = (0, Break.None);
                }

                Break blank = rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 ? Break.Line : Break.Blank;
                before = blank > before ? blank : before;
                continue;
            }

            int runeWidth = WidthOf(rune);
            bool mayBreak = runeWidth > 0 && !isJoined && piece.Length > 0
                && (pieceWidth >= width || ((runeWidth == 2 || wasWide) && !NotAtBeginning.Contains(rune.ToString(), StringComparison.Ordinal)));
            if (mayBreak)
            {
                yield return (piece.ToString(), pieceWidth, before);
                piece.Clear();
                (pieceWidth, before) = (0, Break.None);
            }

            string shown = IsShownAsCode(rune) ? VisibleText.Of(rune) : rune.ToString();
            piece.Append(shown);
            pieceWidth += shown.Length > 2 ? shown.Length : runeWidth;
            wasWide = runeWidth == 0 ? wasWide : runeWidth == 2;
            isJoined = rune.Value == ZeroWidthJoiner;
        }

        if (piece.Length > 0)
        {
            yield return (piece.ToString(), pieceWidth, before);
        }
    }

    private static bool IsShownAsCode(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || (rune.Value & 0xFFFE) == 0xFFFE;

    // After Unicode Standard Annex 11, by blocks.
    private static int WidthOf(Rune rune)
    {
        if (rune.IsAscii)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return rune.Value is (>= 0x1100 and <= 0x115F)
            or (>= 0x2E80 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
    }
}
