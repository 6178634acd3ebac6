using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ArgumentGraph.Pictures.Fonts;
using SkiaSharp;
using Svg.Skia;
using Svg.Skia.TypefaceProviders;

namespace ArgumentGraph.Pictures.Drawing;

/// <summary>An SVG document as Skia draws it.</summary>
internal sealed class LoadedSvg : IDisposable
{
    private readonly SKSvg _svg = new();

    /// <exception cref="FormatException">The text is not an SVG document with a size.</exception>
    public LoadedSvg(string text)
    {
        XDocument document = Parse(text);
        Width = SizeOf(document, "width");
        Height = SizeOf(document, "height");
        Title = document.Root!.Elements().FirstOrDefault(element => element.Name.LocalName == "title")?.Value ?? string.Empty;
        MissingLetters = FontChoice.Apply(document);
        _svg.Settings.TypefaceProviders = new List<ITypefaceProvider> { new InstalledFonts(), new BundledFonts() };
        Picture = _svg.FromSvg(document.ToString(SaveOptions.DisableFormatting)) ?? throw new FormatException("The SVG document cannot be drawn.");
    }

    /// <summary>In pixels, of which 96 are an inch.</summary>
    public float Width { get; }

    public float Height { get; }

    public string Title { get; }

    public IReadOnlyCollection<int> MissingLetters { get; }

    public SKPicture Picture { get; }

    public void Dispose() => _svg.Dispose();

    private static XDocument Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            string name = document.Root!.Name.LocalName;
            return name == "svg" ? document : throw new FormatException($"An SVG document begins with svg, not {name}.");
        }
        catch (XmlException exception)
        {
            throw new FormatException($"The text is not an SVG document: {exception.Message}", exception);
        }
    }

    private static float SizeOf(XDocument document, string name) =>
        float.TryParse(document.Root!.Attribute(name)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float size)
            && size > 0 && float.IsFinite(size)
            ? size
            : throw new FormatException($"The {name} of an SVG document must be a number of pixels, found '{document.Root!.Attribute(name)?.Value}'.");
}
