namespace ArgumentGraph.Rendering.Text;

/// <summary>A line of text in a picture.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Width">Its width in pixels, its sign included.</param>
/// <param name="Sign">The sign that stands before it.</param>
internal readonly record struct TextLine(string Text, LineStyle Style, int Width, Sign Sign)
{
    /// <summary>What a sign takes of a line, in pixels, the blank after it included.</summary>
    public const int SignWidth = 15;

    /// <summary>The runs that the text is made of, where its author marked any; else null.</summary>
    public IReadOnlyList<MarkedRun>? Runs { get; init; }

    /// <summary>How far the text is moved to the right, in pixels, where lines are not centred; part of <see cref="Width"/>.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it is a line of a list, whose items begin below each other.</summary>
    public bool IsListed { get; init; }
}

/// <summary>How a line is drawn.</summary>
internal enum LineStyle
{
    /// <summary>An element's id: bold.</summary>
    Header,

    /// <summary>Its statement.</summary>
    Statement,

    /// <summary>What there is to say besides: smaller.</summary>
    Note,

    /// <summary>A mark of an overlay: smaller and bold.</summary>
    Mark,

    /// <summary>The title over a picture.</summary>
    Title,
}

/// <summary>What the styles of lines come to.</summary>
internal static class LineStyles
{
    /// <summary>The font size in pixels.</summary>
    public static int Size(this LineStyle style) => style switch
    {
        LineStyle.Note or LineStyle.Mark => 11,
        LineStyle.Title => 16,
        _ => 12,
    };

    /// <summary>Whether the letters are bold.</summary>
    public static bool IsBold(this LineStyle style) => style is LineStyle.Header or LineStyle.Mark or LineStyle.Title;

    /// <summary>The width beyond which a word is cut, in thousandths of the font size.</summary>
    public static int LongestWord(this LineStyle style) => 116 * 1000 / style.Size();

    /// <summary>The class in the style sheet.</summary>
    public static string Class(this LineStyle style) => style switch
    {
        LineStyle.Header => "ag-id",
        LineStyle.Note => "ag-fact",
        LineStyle.Mark => "ag-mark",
        LineStyle.Title => "ag-title",
        _ => "ag-text",
    };
}
