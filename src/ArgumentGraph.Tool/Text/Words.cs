using System.Globalization;
using System.Text;

namespace ArgumentGraph.Tool.Text;

/// <summary>How enumerated values, counts and lists are said in text.</summary>
internal static class Words
{
    /// <summary>For example <c>in doubt</c>.</summary>
    public static string ToText<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (char letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>For example <c>1 element</c> or <c>2 elements</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

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
