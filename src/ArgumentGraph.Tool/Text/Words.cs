using System.Globalization;

namespace ArgumentGraph.Tool.Text;

/// <summary>How lists are said in text.</summary>
internal static class Words
{
    /// <summary>The first ids, and how many more there are.</summary>
    public static string List(IEnumerable<Element> elements, int shown = int.MaxValue) => List(elements.Select(element => element.Id), shown);

    /// <summary>The first items, and how many more there are.</summary>
    public static string List(IEnumerable<string> items, int shown = int.MaxValue)
    {
        string[] all = [.. items];
        string first = string.Join(", ", all.Take(shown));
        return all.Length <= shown ? first : string.Create(CultureInfo.InvariantCulture, $"{first} and {all.Length - shown} more");
    }
}
