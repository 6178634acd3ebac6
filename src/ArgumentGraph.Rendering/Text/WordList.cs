using System.Globalization;
using System.Text;

namespace ArgumentGraph.Rendering.Text;

/// <summary>A text cut into the parts between which its lines may be broken.</summary>
/// <remarks>
/// At blanks; beside letters of scripts that have none, though not before what closes or after what opens; and within a word that is longer than a line: after
/// a hyphen, stroke, underscore, point or the like, or before a capital letter within it, where there is one, else between any two letters as readers see them
/// (grapheme clusters, Unicode Standard Annex 29).
/// </remarks>
internal sealed class WordList
{
    private readonly List<Word> _words = [];
    private readonly bool _isBold;
    private readonly int _longest;

    // What comes before the next part, and whether that part goes on where the last one of another look ended.
    private WordBreak _before = WordBreak.None;
    private bool _isWithinWord;

    private WordList(bool isBold, int longest)
    {
        _isBold = isBold;
        _longest = longest;
    }

    /// <summary>One part of a text.</summary>
    /// <param name="Text">The part itself.</param>
    /// <param name="Width">Its width, in thousandths of the font size.</param>
    /// <param name="Break">What comes before it.</param>
    /// <param name="Look">How it looks, where its author said so; else null.</param>
    internal readonly record struct Word(string Text, int Width, WordBreak Break, WordLook? Look);

    public IReadOnlyList<Word> Words => _words;

    /// <summary>The width of all words and blanks.</summary>
    public int TotalWidth { get; private set; }

    /// <summary>The width of a blank.</summary>
    public int Blank { get; private init; }

    /// <param name="text">The text.</param>
    /// <param name="isBold">Whether it is drawn bold.</param>
    /// <param name="longest">The greatest width of a part, in thousandths of the font size.</param>
    public static WordList Of(MarkedText text, bool isBold, int longest)
    {
        var list = new WordList(isBold, longest) { Blank = TextMeasure.WidthOf(" ", isBold) };
        if (!text.HasMarks)
        {
            list.AddRun(text.Plain, null);
            return list;
        }

        foreach (MarkedBlock block in text.Blocks)
        {
            list.AddBlock(block);
        }

        return list;
    }

    /// <summary>How wide a part of a text is.</summary>
    public static int WidthOf(ReadOnlySpan<char> text, bool isBold, RunStyle style) =>
        TextMeasure.WidthOf(text, isBold || style.HasFlag(RunStyle.Bold), style.HasFlag(RunStyle.Code));

    private void AddBlock(MarkedBlock block)
    {
        EndLine();
        int step = 2 * Blank;
        int indent = Math.Max(block.Depth - 1, 0) * step;
        if (block.Marker.Length > 0)
        {
            Add(block.Marker, WidthOf(block.Marker, RunStyle.None), WordLook.Of(new MarkedRun(string.Empty, RunStyle.None, null), indent, isListed: true));
            _before = WordBreak.Blank;
        }

        int hanging = block.Depth == 0 ? 0 : indent + TextMeasure.WidthOf(MarkedBlock.Bullet, _isBold) + Blank;
        foreach (MarkedRun run in block.Runs)
        {
            AddRun(run.Text, WordLook.Of(run, hanging, block.Depth > 0));
        }

        EndLine();
    }

    private void EndLine()
    {
        _before = _words.Count > 0 ? WordBreak.Line : WordBreak.None;
        _isWithinWord = false;
    }

    private void AddRun(string text, WordLook? look)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (' ' or '\n'))
            {
                continue;
            }

            if (i > start)
            {
                AddWord(text.AsSpan(start, i - start), look);
            }

            if (i == text.Length)
            {
                break;
            }

            if (text[i] == '\n')
            {
                EndLine();
            }
            else if (_words.Count > 0 && _before != WordBreak.Line)
            {
                _before = WordBreak.Blank;
                _isWithinWord = false;
            }

            start = i + 1;
        }
    }

    // A run without blanks: cut at wide letters, then by length.
    private void AddWord(ReadOnlySpan<char> run, WordLook? look)
    {
        if (_isWithinWord && !MayBreakBefore(run))
        {
            _before = WordBreak.Joined;
        }

        int start = 0;
        int previous = 0;
        for (int i = 0; i < run.Length;)
        {
            Rune.DecodeFromUtf16(run[i..], out Rune rune, out int length);
            bool mayBreak = i > start && (TextMeasure.IsWide(rune.Value) || TextMeasure.IsWide(previous)) && !Closes(rune) && !Opens(previous);
            if (mayBreak)
            {
                AddPart(run[start..i], look);
                start = i;
            }

            previous = rune.Value;
            i += length;
        }

        AddPart(run[start..], look);
        _isWithinWord = true;
    }

    // Where one look ends and another begins, a word goes on, unless a script without blanks does.
    private bool MayBreakBefore(ReadOnlySpan<char> run)
    {
        Rune.DecodeFromUtf16(run, out Rune first, out _);
        Rune.DecodeLastFromUtf16(_words[^1].Text, out Rune last, out _);
        return (TextMeasure.IsWide(first.Value) || TextMeasure.IsWide(last.Value)) && !Closes(first) && !Opens(last.Value);
    }

    private void AddPart(ReadOnlySpan<char> part, WordLook? look)
    {
        RunStyle style = look?.Run.Style ?? RunStyle.None;
        int width = WidthOf(part, style);
        while (width > _longest)
        {
            int cut = CutOf(part, style);
            if (cut >= part.Length)
            {
                break;
            }

            Add(part[..cut], WidthOf(part[..cut], style), look);
            part = part[cut..];
            width = WidthOf(part, style);
        }

        Add(part, width, look);
    }

    private void Add(ReadOnlySpan<char> part, int width, WordLook? look)
    {
        // Joined parts stay in one line only while they have room in one.
        if (_before == WordBreak.Joined && JoinedWidth() + width > _longest)
        {
            _before = WordBreak.None;
        }

        _words.Add(new(part.ToString(), width, _before, look));
        _before = WordBreak.None;
        TotalWidth += width + Blank;
    }

    private int JoinedWidth()
    {
        int width = 0;
        for (int i = _words.Count - 1; i >= 0; i--)
        {
            width += _words[i].Width;
            if (_words[i].Break != WordBreak.Joined)
            {
                break;
            }
        }

        return width;
    }

    private int WidthOf(ReadOnlySpan<char> part, RunStyle style) => WidthOf(part, _isBold, style);

    // How many letters of a part that is too long stand in its line: at least one.
    private int CutOf(ReadOnlySpan<char> part, RunStyle style)
    {
        int width = 0;
        int end = 0;
        int afterMark = 0;
        while (end < part.Length)
        {
            int length = StringInfo.GetNextTextElementLength(part[end..]);
            width += WidthOf(part.Slice(end, length), style);
            if (width > _longest && end > 0)
            {
                break;
            }

            end += length;
            if (part[end - 1] is '-' or '/' or '_' or '.' or ':' or ',' or ';' or '?' or '&' or '=' or '\\' or '\u2010' || IsCapitalWithin(part, end))
            {
                afterMark = end;
            }
        }

        return afterMark > 0 && WidthOf(part[..afterMark], style) * 3 > _longest ? afterMark : end;
    }

    // As before the second word of camelCase.
    private static bool IsCapitalWithin(ReadOnlySpan<char> part, int at) =>
        at < part.Length && char.IsUpper(part[at]) && (char.IsLower(part[at - 1]) || char.IsDigit(part[at - 1]));

    private static bool Closes(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.Format;

    private static bool Opens(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;
}

/// <summary>How a part of a marked text looks.</summary>
/// <param name="Run">The run that it is of; only the look of it counts.</param>
/// <param name="Indent">How far a line is moved to the right that begins with it, in thousandths of the font size.</param>
/// <param name="IsListed">Whether it belongs to a list.</param>
internal sealed record WordLook(MarkedRun Run, int Indent, bool IsListed)
{
    /// <summary>The look of a run; null where it looks as text does without marks.</summary>
    public static WordLook? Of(MarkedRun run, int indent, bool isListed) => run.IsPlain && !isListed ? null : new(run, indent, isListed);
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

    /// <summary>Nothing, and no line ends here: a word goes on in another look.</summary>
    Joined,
}
