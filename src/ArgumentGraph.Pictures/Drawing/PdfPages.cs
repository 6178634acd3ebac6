using SkiaSharp;

namespace ArgumentGraph.Pictures.Drawing;

/// <summary>A PDF document that grows by a page for each picture.</summary>
internal sealed class PdfPages(string? title) : IDisposable
{
    // In points, of which 72 are an inch: what readers of PDF take. A pixel of an SVG document is three quarters of one.
    private const float GreatestPage = 14_400;
    private const float PointsOfPixel = 0.75f;

    private readonly SKDynamicMemoryWStream _stream = new();
    private SKDocument? _document;

    /// <summary>Adds a page.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="name">The page's name, to which links lead; null for none.</param>
    /// <param name="links">Where parts of the picture lead to.</param>
    /// <exception cref="FormatException">The text is not an SVG document with a size.</exception>
    public void Add(string svg, string? name = null, IEnumerable<PictureLink>? links = null)
    {
        using var loaded = new LoadedSvg(svg);
        _document ??= SKDocument.CreatePdf(_stream, new SKDocumentPdfMetadata
        {
            Title = title ?? loaded.Title,
            Creator = "argument-graph",
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        });
        float scale = Math.Min(PointsOfPixel, GreatestPage / Math.Max(loaded.Width, loaded.Height));
        SKCanvas page = _document.BeginPage(loaded.Width * scale, loaded.Height * scale);
        page.Scale(scale);
        page.DrawPicture(loaded.Picture);
        if (name is not null)
        {
            using SKData destination = page.DrawNamedDestinationAnnotation(SKPoint.Empty, name);
        }

        foreach (PictureLink link in links ?? [])
        {
            using SKData target = link.IsPage ? page.DrawLinkDestinationAnnotation(link.Area, link.Target) : page.DrawUrlAnnotation(link.Area, link.Target);
        }

        _document.EndPage();
    }

    /// <summary>The document.</summary>
    /// <exception cref="InvalidOperationException">It has no page.</exception>
    public byte[] Finish()
    {
        (_document ?? throw new InvalidOperationException("A PDF needs at least one picture.")).Close();
        using SKData data = _stream.DetachAsData();
        return data.ToArray();
    }

    public void Dispose()
    {
        _document?.Dispose();
        _stream.Dispose();
    }
}

/// <summary>A part of a picture that leads to something else.</summary>
/// <param name="Area">The part, in pixels of the picture.</param>
/// <param name="Target">The name of a page, or an address.</param>
/// <param name="IsPage">Whether it leads to a page of the same document.</param>
internal readonly record struct PictureLink(SKRect Area, string Target, bool IsPage);
