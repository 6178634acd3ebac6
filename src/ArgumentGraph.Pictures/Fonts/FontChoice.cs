using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace ArgumentGraph.Pictures.Fonts;

/// <summary>Which letters of a picture need another font than those of the package.</summary>
internal static class FontChoice
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Puts each run of letters that the package's fonts lack into a span of a family that has them, where one is installed.</summary>
    /// <returns>The letters that no font has, in the order of their numbers.</returns>
    public static SortedSet<int> Apply(XDocument svg)
    {
        var missing = new SortedSet<int>();
        foreach (XText text in svg.Descendants(Svg + "text").DescendantNodes().OfType<XText>().ToList())
        {
            if (text.Value.EnumerateRunes().Any(rune => !IsBundled(rune)))
            {
                text.ReplaceWith(RunsOf(text.Value, missing).ToArray());
            }
        }

        return missing;
    }

    private static IEnumerable<object> RunsOf(string text, SortedSet<int> missing)
    {
        var run = new StringBuilder();
        string? family = null;
        foreach (Rune rune in text.EnumerateRunes())
        {
            string? own = IsBundled(rune) ? null : InstalledFonts.FamilyWith(rune.Value);
            if (own is null && !IsBundled(rune))
            {
                missing.Add(rune.Value);
            }

            // A mark on a letter stays with its letter.
            if (own != family && run.Length > 0 && !(own is null && family is not null && Joins(rune)))
            {
                yield return Span(run.ToString(), family);
                run.Clear();
                family = own;
            }
            else if (run.Length == 0)
            {
                family = own;
            }

            run.Append(rune.ToString());
        }

        yield return Span(run.ToString(), family);
    }

    private static bool Joins(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static object Span(string text, string? family) =>
        family is null ? new XText(text) : new XElement(Svg + "tspan", new XAttribute("font-family", family), text);

    private static bool IsBundled(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator || BundledFonts.Have(rune.Value);
}
