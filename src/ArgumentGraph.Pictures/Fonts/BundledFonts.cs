using System.Reflection;
using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace ArgumentGraph.Pictures.Fonts;

/// <summary>
/// The fonts of the package: Liberation Sans, by whose widths diagrams are laid out, and Liberation Mono for code. They stand for every family that is asked
/// for, so that a picture looks the same wherever it is made.
/// </summary>
internal sealed class BundledFonts : ITypefaceProvider
{
    private static readonly Lazy<SKTypeface> Regular = Read("LiberationSans-Regular");
    private static readonly Lazy<SKTypeface> Bold = Read("LiberationSans-Bold");
    private static readonly Lazy<SKTypeface> Italic = Read("LiberationSans-Italic");
    private static readonly Lazy<SKTypeface> BoldItalic = Read("LiberationSans-BoldItalic");
    private static readonly Lazy<SKTypeface> Mono = Read("LiberationMono-Regular");

    /// <summary>Whether the fonts have a letter.</summary>
    public static bool Have(int codePoint) => HasLetter(Regular.Value, codePoint);

    /// <summary>Whether a font has a letter.</summary>
    public static bool HasLetter(SKTypeface typeface, int codePoint)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(codePoint);
    }

    /// <inheritdoc/>
    public SKTypeface? FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle)
    {
        if (fontFamily.Contains("Mono", StringComparison.OrdinalIgnoreCase))
        {
            return Mono.Value;
        }

        bool isBold = fontWeight >= SKFontStyleWeight.SemiBold;
        return (fontStyle == SKFontStyleSlant.Upright ? (isBold ? Bold : Regular) : isBold ? BoldItalic : Italic).Value;
    }

    // The stream is read whole while the typeface is made.
    private static Lazy<SKTypeface> Read(string name) => new(() =>
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    });
}
