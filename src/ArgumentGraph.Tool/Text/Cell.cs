using ArgumentGraph.Tool.Running;
using Spectre.Console;

namespace ArgumentGraph.Tool.Text;

/// <summary>A stretch of text in one style. The text may come from an argument: it is cleaned here, and never read as markup.</summary>
internal readonly record struct Piece
{
    public Piece(string text, Style? style = null)
    {
        Text = TerminalText.Clean(text);
        Style = style ?? Style.Plain;
    }

    public string Text { get; }

    public Style Style { get; }

    public static implicit operator Piece(string text) => new(text);
}

/// <summary>One cell of a table: pieces in a row.</summary>
internal readonly record struct Cell(params IReadOnlyList<Piece> Pieces)
{
    public int Width => Pieces.Sum(piece => TerminalText.WidthOf(piece.Text));

    public static implicit operator Cell(string text) => new((Piece)text);

    public static implicit operator Cell(Piece piece) => new([piece]);

    public Paragraph ToParagraph() => Pieces.Aggregate(new Paragraph(), (paragraph, piece) => paragraph.Append(piece.Text, piece.Style));
}
