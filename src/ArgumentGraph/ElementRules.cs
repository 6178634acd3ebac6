using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArgumentGraph;

/// <summary>What must hold for an element by itself, whichever way it was made.</summary>
internal static class ElementRules
{
    public const int MaximumIdLength = 256;

    private static readonly SearchValues<char> PlainIdLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/");

    /// <summary>What is wrong with an id, and what would be right; null when it is well formed.</summary>
    public static string? ProblemOfId(ReadOnlySpan<char> id)
    {
        if (id.Length is > 0 and <= MaximumIdLength && !id.ContainsAnyExcept(PlainIdLetters))
        {
            return null;
        }

        if (id.IsEmpty)
        {
            return "The id is empty; an id has 1 to 256 characters.";
        }

        if (id.Length > MaximumIdLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The id is {id.Length} UTF-16 units long; {MaximumIdLength} is the most.");
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
                || (rune == Rune.ReplacementChar && IndexOfLoneSurrogate(id) >= 0))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The id contains U+{rune.Value:X4}, a character of the category {category}, which nobody can see or type; leave it out.");
            }
        }

        return null;
    }

    /// <summary>The index of the first surrogate that is not half of a pair, or -1.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    /// <summary>Whether a suppression says why: it is not blank.</summary>
    public static bool IsReason(ReadOnlySpan<char> reason) => reason.ContainsAnyExcept(" \t\r\n");

    /// <summary>Checks an element made in code; one that was read has been checked member by member.</summary>
    public static void Check(FindingList findings, Element element)
    {
        if (ProblemOfId(element.Id) is { } problem)
        {
            findings.Add(Rules.InvalidId, -1, problem, element.Id);
        }

        CheckText(findings, "The statement", element.Statement, element.Id);
        CheckText(findings, "The description", element.Description, element.Id);
        foreach ((string key, ValueList<string> values) in element.Tags)
        {
            CheckText(findings, "A tag", key, element.Id);
            foreach (string value in values)
            {
                CheckText(findings, $"The tag '{key}'", value, element.Id);
            }
        }

        foreach ((string rule, string reason) in element.Suppressions)
        {
            CheckText(findings, "A suppression", rule, element.Id);
            CheckText(findings, $"The reason for suppressing '{rule}'", reason, element.Id);
            if (!IsReason(reason))
            {
                findings.Add(Rules.ValueOutOfRange, -1, $"The reason for suppressing '{rule}' of '{element.Id}' is blank; say why.", element.Id);
            }
        }

        foreach (string name in element.UnknownMembers.Keys)
        {
            CheckText(findings, "The name of a member", name, element.Id);
            if (Json.ElementMembers.Find(name) != Json.ElementMember.Unknown)
            {
                findings.Add(Rules.DuplicateMember, -1, $"'{element.Id}' has an unknown member '{name}', which the format knows; written, it would be given twice.", element.Id);
            }
        }

        if (element is Evidence evidence)
        {
            CheckText(findings, "The source", evidence.Source, element.Id);
            CheckText(findings, "The subject", evidence.Subject, element.Id);
        }
        else if (element is Assumption assumption)
        {
            CheckText(findings, "The source", assumption.Source, element.Id);
        }

        if (element.Cost is { } cost && !(cost >= 0 && double.IsFinite(cost)))
        {
            findings.Add(Rules.ValueOutOfRange, -1, string.Create(CultureInfo.InvariantCulture, $"The cost of '{element.Id}' is {cost}; a cost is a number of at least 0."), element.Id);
        }
    }

    public static void CheckText(FindingList findings, string what, string? text, string? elementId)
    {
        if (text is not null && IndexOfLoneSurrogate(text) is >= 0 and int at)
        {
            findings.Add(
                Rules.InvalidEncoding, -1, string.Create(CultureInfo.InvariantCulture, $"{what}{(elementId is null ? string.Empty : $" of '{elementId}'")} has half a surrogate pair at index {at}; it is not a valid character."), elementId);
        }
    }
}
