using System.Globalization;
using System.Text;

namespace ArgumentGraph.Rendering.Text;

/// <summary>A text cut into the parts between which its lines may be broken.</summary>
/// <remarks>
/// At blanks; beside letters of scripts that have none, though not before what closes or after what opens; and within a word that is longer than a line: after a hyphen, stroke, underscore, point or
/// the like where there is one, else between any two letters as readers see them (grapheme clusters, Unicode Standard Annex 29).
/// </remarks>
internal sealed class WordList
{
    private readonly List<Word> _words = [];
    private readonly bool _isBold;
    private readonly int _longest;

    private WordList(bool isBold, int longest)
    {
        _isBold = isBold;
        _longest = longest;
    }

    /// <summary>One part of a text.</summary>
    /// <param name="Text">The part itself.</param>
    /// <param name="Width">Its width, in thousandths of the font size.</param>
    /// <param name="Break">What comes before it.</param>
    internal readonly record struct Word(string Text, int Width, WordBreak Break);

    public IReadOnlyList<Word> Words => _words;

    /// <summary>The width of all words and blanks.</summary>
    public int TotalWidth { get; private set; }

    /// <summary>The width of a blank.</summary>
    public int Blank { get; private init; }

    /// <param name="text">The text.</param>
    /// <param name="isBold">Whether it is drawn bold.</param>
    /// <param name="longest">The greatest width of a part, in thousandths of the font size.</param>
    public static WordList Of(string text, bool isBold, int longest)
    {
        var list = new WordList(isBold, longest) { Blank = TextMeasure.WidthOf(" ", isBold) };
        WordBreak before = WordBreak.None;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (' ' or '\n'))
            {
                continue;
            }

            if (i > start)
            {
                list.AddWord(text.AsSpan(start, i - start), before);
                before = WordBreak.Blank;
            }

            if (i < text.Length && text[i] == '\n' && list._words.Count > 0)
            {
                before = WordBreak.Line;
            }

            start = i + 1;
        }

        return list;
    }

    // A run without blanks: cut at wide letters, then by length.
    private void AddWord(ReadOnlySpan<char> run, WordBreak before)
    {
        int start = 0;
        int previous = 0;
        for (int i = 0; i < run.Length;)
        {
            Rune.DecodeFromUtf16(run[i..], out Rune rune, out int length);
            bool mayBreak = i > start && (TextMeasure.IsWide(rune.Value) || TextMeasure.IsWide(previous)) && !Closes(rune) && !Opens(previous);
            if (mayBreak)
            {
                AddPart(run[start..i], before);
                before = WordBreak.None;
                start = i;
            }

            previous = rune.Value;
            i += length;
        }

        AddPart(run[start..], before);
    }

    private void AddPart(ReadOnlySpan<char> part, WordBreak before)
    {
        int width = TextMeasure.WidthOf(part, _isBold);
        while (width > _longest)
        {
            int cut = CutOf(part);
            if (cut >= part.Length)
            {
                break;
            }

            Add(part[..cut], TextMeasure.WidthOf(part[..cut], _isBold), before);
            before = WordBreak.None;
            part = part[cut..];
            width = TextMeasure.WidthOf(part, _isBold);
        }

        Add(part, width, before);
    }

    private void Add(ReadOnlySpan<char> part, int width, WordBreak before)
    {
        _words.Add(new(part.ToString(), width, _words.Count == 0 ? WordBreak.None : before));
        TotalWidth += width + Blank;
    }

    // How many letters of a part that is too long stand in its line: at least one.
    private int CutOf(ReadOnlySpan<char> part)
    {
        int width = 0;
        int end = 0;
        int afterMark = 0;
        while (end < part.Length)
        {
            int length = StringInfo.GetNextTextElementLength(part[end..]);
            width += TextMeasure.WidthOf(part.Slice(end, length), _isBold);
            if (width > _longest && end > 0)
            {
                break;
            }

            end += length;
            if (part[end - 1] is '-' or '/' or '_' or '.' or ':' or ',' or ';' or '?' or '&' or '=' or '\\' or '\u2010')
            {
                afterMark = end;
            }
        }

        return afterMark > end / 2 ? afterMark : end;
    }

    private static bool Closes(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.Format;

    private static bool Opens(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;
}

/// <summary>What stands before a part of a text.</summary>
internal enum WordBreak
{
    /// <summary>Nothing: within a line the part follows at once.</summary>
    None,

    /// <summary>A blank.</summary>
    Blank,

    /// <summary>The end of a line that the author set.</summary>
    Line,
}
