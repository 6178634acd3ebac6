using ArgumentGraph.Pictures.Drawing;
using SkiaSharp;

namespace ArgumentGraph.Pictures;

/// <summary>Makes PNG and PDF of the SVG documents that <c>ArgumentGraph.Rendering</c> writes: diagrams, heat maps, charts.</summary>
/// <remarks>
/// Letters are drawn in Liberation Sans, which is in the package and by which the pictures are laid out; what it lacks, in the first font of the machine that
/// has it. A picture whose letters it has is the same, byte for byte, on every machine of one kind. What follows the reader's system (its preference of dark
/// colours) is drawn light.
/// </remarks>
public static class SvgPictures
{
    /// <summary>How many pixels a PNG may have: as many take 400 MB while it is drawn.</summary>
    public const long GreatestPng = 100_000_000;

    /// <summary>A picture as PNG.</summary>
    /// <param name="svg">The SVG document. Its width and height are numbers of pixels.</param>
    /// <param name="scale">How many pixels of the PNG one of the document becomes: above 0; 2 for sharp letters on a dense screen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="svg"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The scale is not above 0, or the picture would have more than <see cref="GreatestPng"/> pixels.
    /// </exception>
    /// <exception cref="FormatException">The text is not an SVG document with a size.</exception>
    public static byte[] ToPng(string svg, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(svg);
        if (!double.IsFinite(scale) || scale <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale of a picture must be a number above 0.");
        }

        using var loaded = new LoadedSvg(svg);
        double width = Math.Max(1, Math.Ceiling(loaded.Width * scale));
        double height = Math.Max(1, Math.Ceiling(loaded.Height * scale));
        if (width * height > GreatestPng)
        {
            throw new ArgumentOutOfRangeException(
                nameof(scale),
                scale,
                $"The picture would have {width:0} by {height:0} pixels, more than {GreatestPng}: show less of the argument, take a smaller scale, or a PDF.");
        }

        using var surface = SKSurface.Create(new SKImageInfo((int)width, (int)height, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException("Skia has no memory for the picture.");
        surface.Canvas.Scale((float)scale);
        surface.Canvas.DrawPicture(loaded.Picture);
        using SKImage image = surface.Snapshot();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        return PngNote.AddTo(png.AsSpan());
    }

    /// <summary>Pictures as one PDF, a page each, as large as its picture: drawn as lines and letters, which stay sharp and can be searched.</summary>
    /// <param name="svgs">The SVG documents, at least one. A pixel becomes 3/4 point; pages of more than 200 inches are made smaller.</param>
    /// <param name="title">The title of the document; null for that of its first picture.</param>
    /// <param name="cancellationToken">Ends it between two pages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="svgs"/> is null.</exception>
    /// <exception cref="ArgumentException">There are no pictures.</exception>
    /// <exception cref="FormatException">A text is not an SVG document with a size.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[] ToPdf(IEnumerable<string> svgs, string? title = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(svgs);
        using var pages = new PdfPages(title);
        bool any = false;
        foreach (string svg in svgs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add(svg);
            any = true;
        }

        return any ? pages.Finish() : throw new ArgumentException("A PDF needs at least one picture.", nameof(svgs));
    }

    /// <summary>The letters of a picture that neither the package's fonts nor those of the machine have: they are drawn as empty boxes.</summary>
    /// <param name="svg">The SVG document.</param>
    /// <returns>Each letter once, in the order of their Unicode numbers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="svg"/> is null.</exception>
    /// <exception cref="FormatException">The text is not an SVG document with a size.</exception>
    public static string LettersWithoutFont(string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        using var loaded = new LoadedSvg(svg);
        return string.Concat(loaded.MissingLetters.Select(char.ConvertFromUtf32));
    }
}
