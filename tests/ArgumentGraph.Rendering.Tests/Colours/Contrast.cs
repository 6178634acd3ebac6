using System.Globalization;

namespace ArgumentGraph.Rendering.Tests.Colours;

/// <summary>How well a colour is seen on another.</summary>
/// <remarks>Source: Web Content Accessibility Guidelines 2.2, "relative luminance" and "contrast ratio".</remarks>
internal static class Contrast
{
    /// <summary>What text needs.</summary>
    public const double OfText = 4.5;

    /// <summary>What lines and signs with a meaning need.</summary>
    public const double OfMarks = 3;

    /// <summary>From 1, the same, to 21, black on white.</summary>
    public static double Between(string first, string second)
    {
        double one = LuminanceOf(first);
        double two = LuminanceOf(second);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private static double LuminanceOf(string colour) => (0.2126 * Linear(colour, 0)) + (0.7152 * Linear(colour, 1)) + (0.0722 * Linear(colour, 2));

    private static double Linear(string colour, int channel)
    {
        int each = colour.Length == 4 ? 1 : 2;
        string digits = colour.Substring(1 + (channel * each), each);
        double value = int.Parse(each == 1 ? digits + digits : digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
