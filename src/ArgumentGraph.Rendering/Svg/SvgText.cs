using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>
/// Writes an SVG document. All that comes from an argument passes through <see cref="Escaped"/>; numbers have one decimal at most, in the invariant culture.
/// </summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup, as it stands.</summary>
    public SvgText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text, as it may stand between tags and in attributes.</summary>
    public SvgText Escaped(string text)
    {
        foreach (char letter in PlainText.Of(text))
        {
            _ = letter switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                '\n' => _text.Append("&#10;"),
                _ => _text.Append(letter),
            };
        }

        return this;
    }

    /// <summary>Text that is no text of the argument and keeps all its letters, between tags.</summary>
    public SvgText Verbatim(string text) =>
        Raw(text.ReplaceLineEndings("\n").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));

    public SvgText Number(double value)
    {
        // Never "-0": rounding goes by integers.
        long tenths = (long)Math.Floor((value * 10) + 0.5);
        if (tenths < 0)
        {
            _text.Append('-');
            tenths = -tenths;
        }

        _text.Append(CultureInfo.InvariantCulture, $"{tenths / 10}");
        if (tenths % 10 != 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $".{tenths % 10}");
        }

        return this;
    }

    /// <summary>An attribute with a number.</summary>
    public SvgText Attribute(string name, double value) => Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("\"");

    /// <summary>An attribute with text.</summary>
    public SvgText Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Escaped(value).Raw("\"");

    /// <summary>A path's course.</summary>
    public SvgText Course(EdgePath path)
    {
        Raw("M");
        Point(path.Start);
        foreach (EdgePath.Piece piece in path.Pieces)
        {
            if (piece.IsCurve)
            {
                Raw("C");
                Point(piece.First).Raw(" ");
                Point(piece.Second).Raw(" ");
            }
            else
            {
                Raw("L");
            }

            Point(piece.End);
        }

        return this;
    }

    /// <summary>A line of text, in its style.</summary>
    /// <param name="line">The line.</param>
    /// <param name="x">The middle of the line, its sign included.</param>
    /// <param name="baseline">The height on which its letters stand.</param>
    /// <param name="link">Where it leads to, where parts of it lead elsewhere, so that it cannot stand in a link as a whole; else null.</param>
    /// <param name="left">Where the line begins, its indentation included, if it is not centred.</param>
    public SvgText Line(TextLine line, double x, double baseline, string? link = null, double? left = null)
    {
        if (line.Sign != Sign.None)
        {
            SignDrawing.Write(this, line.Sign, x - (line.Width / 2.0), baseline - 9);
            x += TextLine.SignWidth / 2.0;
        }

        Raw("<text class=\"").Raw(line.Style.Class()).Raw(left is null ? "\"" : " ag-left\"")
            .Attribute("x", left + line.Indent ?? x).Attribute("y", baseline).Raw(">");
        if (line.Runs is null)
        {
            return Escaped(line.Text).Raw("</text>");
        }

        foreach (MarkedRun run in line.Runs)
        {
            Run(run, run.Link ?? link);
        }

        return Raw("</text>");
    }

    // Attributes rather than classes: pictures whose texts have no marks need no more style than they had.
    private void Run(MarkedRun run, string? link)
    {
        if (link is not null)
        {
            LinkTo(link);
        }

        bool isPlain = run.IsPlain;
        if (!isPlain)
        {
            Raw("<tspan")
                .Raw(run.Style.HasFlag(RunStyle.Bold) ? " font-weight=\"bold\"" : string.Empty)
                .Raw(run.Style.HasFlag(RunStyle.Italic) ? " font-style=\"italic\"" : string.Empty)
                .Raw(run.Style.HasFlag(RunStyle.Code) ? " font-family=\"Liberation Mono,Courier New,monospace\"" : string.Empty)
                .Raw(run.Link is null ? ">" : " text-decoration=\"underline\">");
        }

        Escaped(run.Text).Raw(isPlain ? string.Empty : "</tspan>").Raw(link is null ? string.Empty : "</a>");
    }

    /// <summary>Begins a link, which leads out of the document that shows the picture.</summary>
    public SvgText LinkTo(string address) => Raw("<a").Attribute("href", address).Raw(" target=\"_blank\" rel=\"noopener noreferrer\">");

    public override string ToString() => _text.ToString();

    private SvgText Point(DiagramPoint point) => Number(point.X).Raw(" ").Number(point.Y);
}
