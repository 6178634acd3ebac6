using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>Draws signs: ten pixels wide and high, from lines alone, for not every font has them.</summary>
internal static class SignDrawing
{
    /// <summary>Draws a sign.</summary>
    /// <param name="text">Where it is written.</param>
    /// <param name="sign">The sign.</param>
    /// <param name="x">Its left side.</param>
    /// <param name="y">Its upper side.</param>
    public static void Write(SvgText text, Sign sign, double x, double y)
    {
        (string style, string course) = sign switch
        {
            Sign.Tick => ("ag-sign", "M1 5.5L4 8.5L9 1.5"),
            Sign.Half => ("ag-sign ag-half", "M5 1A4 4 0 1 0 5 9A4 4 0 1 0 5 1M5 1A4 4 0 0 1 5 9Z"),
            Sign.Cross => ("ag-sign", "M1.5 1.5L8.5 8.5M8.5 1.5L1.5 8.5"),
            Sign.Block => ("ag-sign ag-solid", "M1 1H9V9H1Z"),
            Sign.Down => ("ag-sign", "M5 1V9M1.5 5.5L5 9L8.5 5.5"),
            Sign.Up => ("ag-sign", "M5 9V1M1.5 4.5L5 1L8.5 4.5"),
            _ => ("ag-sign", "M5 1.5A3.5 3.5 0 1 0 5 8.5A3.5 3.5 0 1 0 5 1.5Z"),
        };
        text.Raw("<path class=\"").Raw(style).Raw("\" transform=\"translate(").Number(x).Raw(" ").Number(y).Raw(")\" d=\"").Raw(course).Raw("\"/>");
    }
}
