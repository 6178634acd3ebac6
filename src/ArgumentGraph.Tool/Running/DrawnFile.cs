#if !NATIVE
using ArgumentGraph.Pictures;
#endif

namespace ArgumentGraph.Tool.Running;

/// <summary>Pictures as files of programs that take no SVG.</summary>
internal static class DrawnFile
{
    /// <summary>Whether the name of a file asks for one.</summary>
    public static bool IsAskedFor(string extension) => extension is ".png" or ".pdf";

    /// <summary>What is in the file.</summary>
    /// <param name="svgs">The pictures: one for PNG; each becomes a page of a PDF.</param>
    /// <param name="extension">The end of the file's name.</param>
    /// <param name="scale">The scale of a PNG.</param>
    /// <param name="environment">Where messages go.</param>
    /// <param name="cancellationToken">Ends it between two pages.</param>
    /// <exception cref="UnusableException">The picture would be too large, or this is the native tool, which has no part that draws.</exception>
    public static byte[] Of(
        IReadOnlyList<string> svgs, string extension, double scale, ToolEnvironment environment, CancellationToken cancellationToken)
    {
#if NATIVE
        throw new UnusableException(
            $"the native argument-graph writes no {extension}: what draws it is in the .NET tool alone ('dotnet tool install ArgumentGraph.Tool'); write .svg");
#else
        string[] missing = [.. svgs.Select(SvgPictures.LettersWithoutFont).Where(letters => letters.Length > 0)];
        if (missing.Length > 0)
        {
            string letters = string.Join(' ', string.Concat(missing).EnumerateRunes().Distinct().Take(20).Select(rune => $"{rune} (U+{rune.Value:X4})"));
            environment.Error.WriteLine(TerminalText.Clean($"argument-graph: warning: no font has {letters}: empty boxes are drawn instead; install a font that has them"));
        }

        try
        {
            return extension == ".png" ? SvgPictures.ToPng(svgs[0], scale) : SvgPictures.ToPdf(svgs, cancellationToken: cancellationToken);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0]);
        }
#endif
    }
}
