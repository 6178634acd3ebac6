using ArgumentGraph.Rendering;
#if !NATIVE
using ArgumentGraph.Pictures;
#endif

namespace ArgumentGraph.Tool.Running;

/// <summary>Pictures as files for programs that take no SVG.</summary>
/// <param name="environment">Where messages go.</param>
internal sealed class DrawnFile(ToolEnvironment environment)
{
    /// <summary>Whether the end of a file's name asks for one.</summary>
    public static bool IsAskedFor(string extension) => extension is ".png" or ".pdf";

#if NATIVE
    private readonly UnusableException _refusal = new(
        "the native argument-graph writes neither .png nor .pdf: what draws them is in the .NET tool alone ('dotnet tool install ArgumentGraph.Tool'); write .svg");

    public byte[] Png(string svg, double scale) => throw _refusal;

    public byte[] Pdf(Diagram diagram) => throw _refusal;

    public byte[] Pdf(string svg) => throw _refusal;

    public byte[] Pdf(ArgumentSheets sheets, CancellationToken cancellationToken) => throw _refusal;
#else
    /// <exception cref="UnusableException">It would be too large.</exception>
    public byte[] Png(string svg, double scale)
    {
        WarnOfLetters([svg]);
        try
        {
            return SvgPictures.ToPng(svg, scale);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0]);
        }
    }

    public byte[] Pdf(Diagram diagram)
    {
        WarnOfLetters([diagram.ToSvg()]);
        return diagram.ToPdf();
    }

    public byte[] Pdf(string svg)
    {
        WarnOfLetters([svg]);
        return SvgPictures.ToPdf([svg]);
    }

    public byte[] Pdf(ArgumentSheets sheets, CancellationToken cancellationToken)
    {
        WarnOfLetters(sheets.All.Select(sheet => sheet.ToSvg()));
        return sheets.ToPdf(cancellationToken);
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
#endif
}
