namespace ArgumentGraph.Rendering.Text;

/// <summary>A text whose author marked parts of it: bold, italic, code, links, lists. Every output is made from it; none reads marks itself.</summary>
internal sealed class MarkedText
{
    private MarkedText(string plain, IReadOnlyList<MarkedBlock> blocks, bool hasMarks)
    {
        Plain = plain;
        Blocks = blocks;
        HasMarks = hasMarks;
    }

    /// <summary>The text without marks; the text itself where it has none.</summary>
    public string Plain { get; }

    /// <summary>Whether anything was marked.</summary>
    public bool HasMarks { get; }

    /// <summary>Its paragraphs and items of lists, in order. A text without marks is one paragraph of one run.</summary>
    public IReadOnlyList<MarkedBlock> Blocks { get; }

    /// <summary>Whether it has an item of a list, or more than one paragraph.</summary>
    public bool HasSeveralBlocks => Blocks.Count > 1 || Blocks.Any(block => block.Depth > 0);

    /// <summary>Reads the marks of a text. Takes time in proportion to its length.</summary>
    public static MarkedText Of(string text)
    {
        if (!MarkupReader.MayHaveMarks(text) || MarkupReader.Read(PlainText.Of(text)) is not { } blocks)
        {
            return Unmarked(text);
        }

        return new(string.Join('\n', blocks.Select(block => block.Plain)), blocks, hasMarks: true);
    }

    /// <summary>A text that is taken as it is.</summary>
    public static MarkedText Unmarked(string text) =>
        new(text, [new MarkedBlock(0, string.Empty, [new MarkedRun(text, RunStyle.None, null)])], hasMarks: false);

    /// <summary>One block as a text by itself; the number of an item stays.</summary>
    public static MarkedText Alone(MarkedBlock block)
    {
        string number = block.Marker is MarkedBlock.Bullet or "" ? string.Empty : block.Marker + " ";
        MarkedBlock alone = new(0, string.Empty, number.Length == 0 ? block.Runs : [new MarkedRun(number, RunStyle.None, null), .. block.Runs]);
        return new(alone.Plain, [alone], hasMarks: true);
    }

    /// <summary>The same behind words of the library's or of another text: in the first block, if it is a paragraph.</summary>
    public MarkedText After(string words, RunStyle style)
    {
        if (!HasMarks && style == RunStyle.None)
        {
            return Unmarked(words + Plain);
        }

        MarkedRun run = new(words, style, null);
        MarkedBlock[] blocks = Blocks[0].Depth > 0
            ? [new MarkedBlock(0, string.Empty, [run]), .. Blocks]
            : [Blocks[0] with { Runs = [run, .. Blocks[0].Runs] }, .. Blocks.Skip(1)];
        return new(words + Plain, blocks, hasMarks: true);
    }
}

/// <summary>A paragraph, or an item of a list.</summary>
/// <param name="Depth">0 outside of lists, else how many lists it stands in.</param>
/// <param name="Marker">What stands before an item: a bullet, or its number with what follows it; empty for what is not the beginning of an item.</param>
/// <param name="Runs">Its text.</param>
internal sealed record MarkedBlock(int Depth, string Marker, IReadOnlyList<MarkedRun> Runs)
{
    /// <summary>The marker of an item without a number.</summary>
    public const string Bullet = "•";

    /// <summary>Without marks, in a line that is indented by its depth.</summary>
    public string Plain =>
        new string(' ', 2 * Math.Max(Depth - 1, 0)) + (Marker.Length > 0 ? Marker + " " : string.Empty) + string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A part of a text that looks the same throughout, and leads to one place.</summary>
/// <param name="Text">The text; it may have ends of lines in it.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Link">The address that it leads to: http, https or mailto; or null.</param>
internal readonly record struct MarkedRun(string Text, RunStyle Style, string? Link)
{
    /// <summary>Whether it looks as text does without marks.</summary>
    public bool IsPlain => Style == RunStyle.None && Link is null;
}

/// <summary>How a run looks.</summary>
[Flags]
internal enum RunStyle
{
    /// <summary>As the text around it.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Code: letters of one width.</summary>
    Code = 4,
}
