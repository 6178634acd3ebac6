using System.Collections.Concurrent;
using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace ArgumentGraph.Pictures.Fonts;

/// <summary>
/// The fonts of the machine, for letters that the package's fonts lack (Chinese, Arabic, emoji). The first that has a letter is given a family name of ours.
/// </summary>
internal sealed class InstalledFonts : ITypefaceProvider
{
    private const string Prefix = "ag-installed-";

    // Skia as it is packed for Linux, which needs no other library, does not look for fonts itself.
    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
    ];

    private static readonly Lazy<SKTypeface[]> InFolders = new(ReadFolders);
    private static readonly ConcurrentDictionary<int, SKTypeface?> ByLetter = new();
    private static readonly ConcurrentDictionary<string, SKTypeface> ByName = new(StringComparer.Ordinal);

    /// <summary>A family whose font has a letter; null where no font has it.</summary>
    public static string? FamilyWith(int codePoint)
    {
        if (ByLetter.GetOrAdd(codePoint, Find) is not { } found)
        {
            return null;
        }

        string name = Prefix + found.FamilyName;
        ByName.TryAdd(name, found);
        return name;
    }

    /// <inheritdoc/>
    public SKTypeface? FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
        ByName.GetValueOrDefault(fontFamily.Trim('"', '\''));

    private static SKTypeface? Find(int codePoint) =>
        SKFontManager.Default.MatchCharacter(codePoint) is { } matched && BundledFonts.HasLetter(matched, codePoint)
            ? matched
            : Array.Find(InFolders.Value, font => BundledFonts.HasLetter(font, codePoint));

    private static SKTypeface[] ReadFolders()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return
        [
            .. Folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
                .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC")
                .Order(StringComparer.Ordinal).Select(file => SKTypeface.FromFile(file)).OfType<SKTypeface>()
                .OrderBy(font => font.FontStyle.Slant != SKFontStyleSlant.Upright).ThenBy(font => Math.Abs(font.FontWeight - (int)SKFontStyleWeight.Normal)),
        ];
    }
}
