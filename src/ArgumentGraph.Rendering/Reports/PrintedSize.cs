using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>How large a picture is on paper: so that it fits on a page of A4 and of Letter, and its smallest letters can be read.</summary>
internal readonly record struct PrintedSize
{
    /// <summary>
    /// The smallest share of its own size at which a picture is printed: letters of 11 pixels, the smallest in pictures, then have 6 points.
    /// </summary>
    private const double LeastScale = 8.0 / 11;

    // Letters of 12 pixels, the usual ones, have 6.6 points.
    private const double UsualScale = 0.735;

    private const double MillimetresAPixel = 25.4 / 96;

    // What both papers leave of a page: margins, a heading and the line below the picture are taken off.
    private const double UprightWidth = 184;
    private const double UprightHeight = 222;
    private const double MostBesideText = 122;
    private const double AcrossWidth = 248;
    private const double AcrossHeight = 150;

    /// <summary>The width in millimetres.</summary>
    public required double Width { get; init; }

    /// <summary>Whether the picture needs a page that is turned.</summary>
    public required bool IsAcross { get; init; }

    /// <summary>Whether text has room beside it.</summary>
    public bool IsNarrow => Width <= MostBesideText;

    /// <summary>Whether its letters can be read on a page that is not turned.</summary>
    public required bool IsReadableUpright { get; init; }

    /// <summary>Whether its letters can be read. One that is too large even for a turned page is made to fit all the same.</summary>
    public required bool IsReadable { get; init; }

    /// <param name="width">The picture's own width, in pixels.</param>
    /// <param name="height">Its own height.</param>
    public static PrintedSize Of(double width, double height)
    {
        double upright = Scale(width, height, UprightWidth, UprightHeight);
        double across = Scale(width, height, AcrossWidth, AcrossHeight);
        bool isAcross = upright < LeastScale && across > upright;
        double scale = isAcross ? across : upright;
        return new() { Width = width * MillimetresAPixel * scale, IsAcross = isAcross, IsReadable = scale >= LeastScale, IsReadableUpright = upright >= LeastScale };
    }

    /// <summary>The same of a picture: the first width and height in it are its own, numbers in pixels.</summary>
    public static PrintedSize Of(string svg) => Of(NumberIn(svg, " width=\""), NumberIn(svg, " height=\""));

    /// <summary>A picture's own width in pixels.</summary>
    public static double WidthOf(string svg) => NumberIn(svg, " width=\"");

    private static double Scale(double width, double height, double widest, double highest) =>
        Math.Min(UsualScale, Math.Min(widest / (width * MillimetresAPixel), highest / (height * MillimetresAPixel)));

    private static double NumberIn(string svg, string before)
    {
        int start = svg.IndexOf(before, StringComparison.Ordinal) + before.Length;
        int end = svg.IndexOf('"', start);
        return double.TryParse(svg.AsSpan(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;
    }
}
