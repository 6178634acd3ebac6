using ArgumentGraph.Pictures;
using ArgumentGraph.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>Pictures as files for programs that take no SVG.</summary>
/// <param name="environment">Where messages go.</param>
internal sealed class DrawnFile(ToolEnvironment environment)
{
    /// <summary>Whether the end of a file's name asks for one.</summary>
    public static bool IsAskedFor(string extension) => extension is ".png" or ".pdf";

    /// <exception cref="UnusableException">It would be too large, or this platform cannot draw it.</exception>
    public byte[] Png(string svg, double scale) => Drawn([svg], () => SvgPictures.ToPng(svg, scale));

    /// <exception cref="UnusableException">This platform cannot draw it.</exception>
    public byte[] Pdf(Diagram diagram) => Drawn([diagram.ToSvg()], diagram.ToPdf);

    /// <exception cref="UnusableException">This platform cannot draw it.</exception>
    public byte[] Pdf(string svg) => Drawn([svg], () => SvgPictures.ToPdf([svg]));

    /// <exception cref="UnusableException">This platform cannot draw it.</exception>
    public byte[] Pdf(ArgumentSheets sheets, CancellationToken cancellationToken) =>
        Drawn(sheets.All.Select(sheet => sheet.ToSvg()), () => sheets.ToPdf(cancellationToken));

    private byte[] Drawn(IEnumerable<string> svgs, Func<byte[]> draw)
    {
        try
        {
            WarnOfLetters(svgs);
            return draw();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0]);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new UnusableException("argument-graph does not bring what draws PNG and PDF for this platform; write .svg");
        }
    }

    private void WarnOfLetters(IEnumerable<string> svgs)
    {
        const int Most = 20;
        string[] missing = [.. svgs.SelectMany(svg => SvgPictures.LettersWithoutFont(svg).EnumerateRunes()).Distinct().Order()
            .Select(rune => $"{rune} (U+{rune.Value:X4})")];
        if (missing.Length > 0)
        {
            string letters = string.Join(' ', missing.Take(Most)) + (missing.Length > Most ? " and others" : string.Empty);
            environment.Error.WriteLine(TerminalText.Clean(
                $"argument-graph: warning: no font has {letters}: empty boxes are drawn instead; install a font that has them"));
        }
    }
}
