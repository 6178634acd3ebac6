using System.Globalization;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Building;

/// <summary>What must hold for an element by itself, whichever way it was made.</summary>
internal static class ElementRules
{
    /// <summary>Whether a suppression says why: it is not blank.</summary>
    public static bool IsReason(ReadOnlySpan<char> reason) => reason.ContainsAnyExcept(" \t\r\n");

    /// <summary>Checks an element made in code; one that was read has been checked member by member.</summary>
    public static void Check(FindingList findings, Element element)
    {
        if (ElementId.ProblemOf(element.Id) is { } problem)
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
            if (ElementMembers.Find(name) != ElementMember.Unknown)
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
        if (text is not null && LoneSurrogate.IndexIn(text) is >= 0 and int at)
        {
            findings.Add(
                Rules.InvalidEncoding, -1, string.Create(CultureInfo.InvariantCulture, $"{what}{(elementId is null ? string.Empty : $" of '{elementId}'")} has half a surrogate pair at index {at}; it is not a valid character."), elementId);
        }
    }
}
