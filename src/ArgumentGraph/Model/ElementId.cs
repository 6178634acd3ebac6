using System.Buffers;
using System.Globalization;
using System.Text;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>
/// What an element's id must be like: 1 to <see cref="MaximumLength"/> UTF-16 units, no control, format, surrogate or unassigned characters, no blank at either
/// end. Letter case counts.
/// </summary>
public static class ElementId
{
    /// <summary>The most UTF-16 units an id may have.</summary>
    public const int MaximumLength = 256;

    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/";

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(Plain);
    private static readonly SearchValues<byte> PlainBytes = SearchValues.Create(Encoding.ASCII.GetBytes(Plain));

    /// <summary>Whether an id in UTF-8 has nothing but letters that need not be looked at one by one; then it is well formed.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> utf8) => utf8.Length is > 0 and <= MaximumLength && !utf8.ContainsAnyExcept(PlainBytes);

    /// <summary>What is wrong with an id, and what would be right: a sentence for a message; null if the id is well formed. Linear in its length.</summary>
    /// <param name="id">The id.</param>
    public static string? ProblemOf(ReadOnlySpan<char> id)
    {
        if (id.Length is > 0 and <= MaximumLength && !id.ContainsAnyExcept(PlainLetters))
        {
            return null;
        }

        if (id.IsEmpty)
        {
            return "The id is empty; an id has 1 to 256 characters.";
        }

        if (id.Length > MaximumLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The id is {id.Length} UTF-16 units long; {MaximumLength} is the most.");
        }

        if (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]))
        {
            return $"The id '{id}' has a blank at one end; leave it out.";
        }

        foreach (Rune rune in id.EnumerateRunes())
        {
            // An ill-formed surrogate is enumerated as the replacement character.
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
                || (rune == Rune.ReplacementChar && LoneSurrogate.IndexIn(id) >= 0))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"The id contains U+{rune.Value:X4}, a character of the category {category}, which nobody can see or type; leave it out.");
            }
        }

        return null;
    }
}
