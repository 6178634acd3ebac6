using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>What Mermaid flowcharts of sheets and of modules have in common: how texts are written in them, and how standings look.</summary>
internal static class FlowchartText
{
    private const int MostLetters = 120;

    /// <summary>The classes of the standings, by their words, and of what has none: <c>frame</c>.</summary>
    public static string Classes { get; } =
        ClassOf(Standing.Supported, "stroke-width:2px")
        + ClassOf(Standing.InDoubt, "stroke-width:2px,stroke-dasharray:7 3")
        + ClassOf(Standing.Unsupported, "stroke-width:3px,stroke-dasharray:3 3")
        + $"  classDef frame stroke:{Palette.ColourOf("context-line", DiagramTheme.Light)}\n";

    /// <summary>The beginning of a text that is long.</summary>
    public static string Short(string text) =>
        text.Length <= MostLetters ? text : text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";

    /// <summary>
    /// A text in a label. Mermaid, Markdown and HTML read labels one after the other: all but letters, digits, blanks and commas goes by its number.
    /// </summary>
    public static string Encoded(string text)
    {
        var encoded = new StringBuilder();
        foreach (Rune letter in PlainText.LineOf(text).EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(letter) || letter.Value is ' ' or ','
                ? encoded.Append(letter)
                : encoded.Append(CultureInfo.InvariantCulture, $"#{letter.Value};");
        }

        return encoded.ToString();
    }

    private static string ClassOf(Standing standing, string line) => $"  classDef {standing.ToWord()} stroke:{Palette.LineOf(standing)},{line}\n";
}
