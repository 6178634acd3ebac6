using System.Globalization;

namespace ArgumentGraph.Rendering.Text;

/// <summary>A text in one line of a picture, cut off with an ellipsis where there is no more room.</summary>
internal static class ShortText
{
    private const int FontSize = 12;

    public static string Of(string text, int width, bool isBold)
    {
        var block = new TextBlock();
        block.Add(PlainText.LineOf(text), isBold ? LineStyle.Header : LineStyle.Statement, 1);
        return block.Count == 0 ? string.Empty : block.Break([width], mayTruncate: true)![0].Text;
    }

    /// <summary>A name with its middle left out where it has more than so many letters: names mostly differ at their ends.</summary>
    public static string InTheMiddle(string name, int most)
    {
        int[] letters = name.Length <= most ? [] : StringInfo.ParseCombiningCharacters(name);
        int before = most / 2;
        return letters.Length <= most ? name : $"{name[..letters[before]]}…{name[letters[letters.Length - (most - before - 1)]..]}";
    }

    /// <summary>Its width in pixels.</summary>
    public static int WidthOf(string text, bool isBold) => TextMeasure.WidthOf(text, isBold) * FontSize / 1000;
}
